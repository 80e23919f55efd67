/** ADM-1: who works in the back office. */
export const STAFF_ROLES = ['owner', 'fulfilment', 'support', 'moderator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What a procedure of the back office asks for. A role that is not listed has it not. */
export const PERMISSIONS = {
  /** What waits for staff; each kind of work needs its own permission on top. */
  'today.read': ['owner', 'fulfilment', 'support', 'moderator'],
  'orders.read': ['owner', 'fulfilment', 'support'],
  'orders.cancel': ['owner', 'support'],
  'orders.refund': ['owner', 'support'],
  'availability.revise': ['owner', 'fulfilment'],
  'runs.read': ['owner', 'fulfilment', 'support'],
  'runs.start': ['owner', 'fulfilment'],
  'shipments.read': ['owner', 'fulfilment', 'support'],
  'shipments.prepare': ['owner', 'fulfilment'],
  'shipments.ship': ['owner', 'fulfilment'],
  'items.import': ['owner', 'fulfilment'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type Permission = keyof typeof PERMISSIONS;

/** Default deny: somebody without a role may do nothing here. */
export function hasPermission(role: StaffRole | null, permission: Permission): boolean {
  const allowed: readonly StaffRole[] = PERMISSIONS[permission];
  return role !== null && allowed.includes(role);
}
