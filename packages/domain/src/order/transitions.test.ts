import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAIL_TEMPLATES } from '../notification/notification.ts';
import { ACTOR_KINDS, ORDER_ACTIONS, ORDER_STATUSES, type OrderStatus } from './order-status.ts';
import { FINAL_STATUSES, findTransition, GUARDS, OUTCOMES, TRANSITIONS } from './transitions.ts';

const targets = (from: OrderStatus): OrderStatus[] =>
  TRANSITIONS.filter((row) => row.from.includes(from)).flatMap((row) =>
    row.to.flatMap(({ status }) => (status === 'stay' || status === from ? [] : [status])),
  );

function reachableFrom(start: OrderStatus): Set<OrderStatus> {
  const seen = new Set<OrderStatus>([start]);
  // A Set goes on to visit what is added while it is walked.
  for (const status of seen) for (const next of targets(status)) seen.add(next);
  return seen;
}

const outcomes = TRANSITIONS.flatMap((row) => row.to);

describe('POL-7 the transition table', () => {
  test('every status can be reached from Awaiting payment', () => {
    expect([...reachableFrom('awaiting_payment')].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  test('a status can be left exactly when it is not final', () => {
    const left = ORDER_STATUSES.filter((status) => targets(status).length > 0);
    expect(left).toEqual(ORDER_STATUSES.filter((status) => !FINAL_STATUSES.includes(status)));
  });

  test('every status that is not final can still come to a final one', () => {
    for (const status of ORDER_STATUSES) {
      const ends = [...reachableFrom(status)].filter((end) => FINAL_STATUSES.includes(end));
      expect(ends, status).not.toEqual([]);
    }
  });

  test('POL-3 what has left is never Cancelled, what is cancelled never moves', () => {
    for (const status of ['preparing_shipment', 'shipped'] as const) {
      expect(targets(status), status).not.toContain('cancelled');
      for (const by of ACTOR_KINDS) expect(findTransition('cancel_lines', status, by)).toBeUndefined();
    }
    expect(targets('cancelled')).toEqual([]);
  });

  test('no two rows answer the same question', () => {
    const questions = TRANSITIONS.flatMap(({ action, from, by }) =>
      from.flatMap((status) => by.map((actor) => `${action} from ${status} by ${actor}`)),
    );
    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([]);
  });

  test('every row ends in an outcome that always holds, and only there', () => {
    for (const row of TRANSITIONS) {
      const always = row.to.map(({ when }) => when === 'always');
      expect(always.indexOf(true), row.action).toBe(row.to.length - 1);
    }
  });

  test('every action, guard and outcome is used', () => {
    const used = <T>(names: readonly T[], inRows: readonly T[]) => names.filter((name) => !inRows.includes(name));
    expect(
      used(
        ORDER_ACTIONS,
        TRANSITIONS.map((row) => row.action),
      ),
    ).toEqual([]);
    expect(
      used(
        GUARDS,
        TRANSITIONS.flatMap((row) => row.guards),
      ),
    ).toEqual([]);
    expect(
      used(
        OUTCOMES,
        outcomes.map(({ when }) => when),
      ),
    ).toEqual([]);
  });

  test('MAIL-1 every e-mail about a change of an order follows from some row', () => {
    const mails = new Set<string | null>(outcomes.map(({ mail }) => mail));
    expect(MAIL_TEMPLATES.filter((template) => template !== 'confirm_address' && !mails.has(template))).toEqual([]);
  });

  test('every row names a rule that docs/rules.md states', () => {
    const rules = readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8');
    const missing = TRANSITIONS.map(({ rule }) => rule).filter((rule) => !rules.includes(`- **${rule}** `));
    expect(missing).toEqual([]);
  });
});
