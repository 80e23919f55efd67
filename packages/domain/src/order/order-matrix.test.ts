import { expect, test } from 'vitest';
import { addMs, DAY_MS } from '../time/instant.ts';
import { decideOrder } from './decide-order.ts';
import type { Order } from './order.ts';
import type { OrderCommand } from './order-command.ts';
import { ACTOR_KINDS, type ActorKind, ORDER_ACTIONS, ORDER_STATUSES } from './order-status.ts';
import { ACTORS, TEST_NOW, testContext } from './testing/index.ts';
import { matrixOrders } from './testing/matrix-orders.ts';
import { matrixSubjects } from './testing/matrix-subjects.ts';

/** Long enough after placing that the time to pay is over: what waits for that can be seen at work. */
const context = testContext({ now: addMs(TEST_NOW, 8 * DAY_MS) });

function cell(order: Order, command: OrderCommand, by: ActorKind): string {
  const decision = decideOrder(order, command, ACTORS[by], context);
  if (!decision.ok) return decision.refusal.code === 'not_for_you' ? '-' : `no: ${decision.refusal.code}`;
  const { rule, mail } = decision;
  if (decision.events.length === 0) return `${rule} nothing new`;
  const to = decision.order.status === order.status ? 'stays' : `-> ${decision.order.status}`;
  return `${rule} ${to}${mail ? `, ${mail}` : ''}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  // Orders in one status differ in little: what they have in common is told once.
  return [...new Set(lines)].join('\n');
}

const HEAD = `What becomes of every action, in every status, for every line, payment or refund it can be about, by whoever asks.

  -                  not an action of this kind of actor
  no: <code>         refused
  <rule> nothing new allowed, but it was so already
  <rule> stays       allowed; the status stays as it is
  <rule> -> <status> allowed; the order comes to that status
  ..., <template>    and this e-mail follows`;

test('POL-1 POL-2 POL-3 POL-4 every status, line and actor: reviewed as a table', async () => {
  const sections = ORDER_ACTIONS.map((action) => {
    const rows = ORDER_STATUSES.flatMap((status) =>
      matrixOrders(status).flatMap((order) =>
        matrixSubjects(order, action).map(({ subject, command }) => [
          status,
          subject,
          ...ACTOR_KINDS.map((by) => cell(order, command, by)),
        ]),
      ),
    );
    return `## ${action}\n\n${table([['status', 'about', ...ACTOR_KINDS], ...rows])}`;
  });
  await expect(`${[HEAD, ...sections].join('\n\n')}\n`).toMatchFileSnapshot('__snapshots__/order-matrix.txt');
});
