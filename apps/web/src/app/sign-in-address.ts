import { stringifySearch } from './search-params.ts';

/** The sign-in page, which comes back to `here` afterwards. @param here path and search of a page of this site */
export const signInAddress = (here: string): string => `/sign-in${stringifySearch({ next: here })}`;
