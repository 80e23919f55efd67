/**
 * To a page of this site as a new document. After signing in or out everything that was loaded belongs to somebody
 * else, and the account may speak another language than the page: nothing of it is kept, in memory or on screen.
 * @param address of `safeNext`, or a constant
 */
export const leaveTo = (address: string): void => window.location.assign(address);
