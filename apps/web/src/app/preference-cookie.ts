const YEAR_SECONDS = 31_536_000;

/** The visitor's own choices, readable by the page. They hold nothing about the person. */
export type PreferenceCookie = 'lang' | 'theme';

/** A `Set-Cookie` line, also good for `document.cookie`. */
export const preferenceCookie = (name: PreferenceCookie, value: string): string =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
