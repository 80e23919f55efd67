/** What My Account asks for: the last three orders. */
export const NEWEST_ORDERS = { limit: 3 } as const;
