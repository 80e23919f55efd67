import type { NavEntry } from './nav-links.tsx';

/** Staff pages, in the order of a working day. */
export const ADMIN_ENTRIES: readonly NavEntry[] = [
  { label: 'today', href: '/admin' },
  { label: 'orders', href: '/admin/orders', below: true },
  { label: 'runs', href: '/admin/runs', below: true },
  { label: 'availability', href: '/admin/availability', below: true },
  { label: 'shipments', href: '/admin/shipments', below: true },
  { label: 'requests', href: '/admin/requests', below: true },
  { label: 'messages', href: '/admin/messages', below: true },
  { label: 'staffReviews', href: '/admin/reviews', below: true },
  { label: 'customers', href: '/admin/customers', below: true },
  { label: 'catalogue', href: '/admin/items', below: true },
  { label: 'emails', href: '/admin/emails', below: true },
  { label: 'jobs', href: '/admin/jobs', below: true },
  { label: 'reports', href: '/admin/reports', below: true },
  { label: 'auditLog', href: '/admin/audit-log', below: true },
  { label: 'settings', href: '/admin/settings', below: true },
];
