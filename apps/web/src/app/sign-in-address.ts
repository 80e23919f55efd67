import { stringifySearch } from './search-params.ts';

export const SIGN_IN_PATH = '/sign-in';

/** The sign-in page, which comes back to `here` afterwards. @param here path and search of a page of this site */
export const signInAddress = (here: string): string => `${SIGN_IN_PATH}${stringifySearch({ next: here })}`;
