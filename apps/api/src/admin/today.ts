import { hasPermission, nextRunSlot, type StaffRole } from '@toriyose/domain';
import type { Services } from '../services/services.ts';
import { findRunUnderWay } from './run-report.ts';
import { WAITING_WORK, type WaitingKind, type WaitingWork } from './waiting-work.ts';

export interface TodayEntry extends WaitingWork {
  readonly kind: WaitingKind;
}

const KINDS: readonly WaitingKind[] = [
  'failed_refunds',
  'stuck_money',
  'stuck_mails',
  'blocked',
  'awaiting_run',
  'preparing',
  'ready_to_pack',
  'payments_ending',
];

/** ADM-2: what waits for this person, in order of due time; what has none comes last. */
export async function viewToday(services: Services, role: StaffRole | null) {
  const now = services.clock.now();
  const { values } = await services.settings();
  const nextRunAt = nextRunSlot(now, values.calendar).at;
  const mine = KINDS.filter((kind) => hasPermission(role, WAITING_WORK[kind].permission));
  const entries: TodayEntry[] = [];
  for (const kind of mine) entries.push({ kind, ...(await WAITING_WORK[kind].find(services, { now, nextRunAt })) });
  const seesRuns = hasPermission(role, 'runs.read');
  return {
    now,
    nextRunAt: seesRuns ? nextRunAt : null,
    runUnderWay: seesRuns ? await findRunUnderWay(services.db) : null,
    waiting: entries.filter((entry) => entry.count > 0).toSorted(byDueTime),
    /** Kinds of work that were looked for and not found. */
    clear: entries.filter((entry) => entry.count === 0).map(({ kind }) => kind),
  };
}

const byDueTime = (a: TodayEntry, b: TodayEntry): number =>
  (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
