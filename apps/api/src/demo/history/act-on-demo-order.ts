import {
  addDays,
  type DateWindow,
  dayWindow,
  type ExpectedDate,
  type LineQuantity,
  makeS10,
  type Order,
  type OrderCommand,
  type OrderLine,
  openQuantity,
  packedGrams,
  parseExpectedDate,
} from '@toriyose/domain';
import { staffActor } from '../../order/actors.ts';
import { cancelOwnLines, previewOwnCancellation } from '../../order/cancel-lines.ts';
import { expireUnpaidOrders } from '../../order/expire-unpaid.ts';
import { runOrderCommand } from '../../order/run-order-command.ts';
import { type DemoWorld, findDemoOrder } from './demo-world.ts';
import { failToPayDemoOrder, payDemoOrder, refundDemoOrder } from './pay-demo-order.ts';
import type { PlannedOrder } from './plan-history.ts';
import type { Act, News } from './story.ts';

/** Does what the story says, with the commands that customers and staff use. What was done already is not done twice. */
export async function actOnDemoOrder(world: DemoWorld, planned: PlannedOrder, act: Act): Promise<void> {
  const order = await findDemoOrder(world, planned);
  if (!order) throw new Error(`The demo order ${planned.place} was not placed`);
  switch (act.act) {
    case 'pay':
      return payDemoOrder(world, order);
    case 'fail_to_pay':
      return failToPayDemoOrder(world, order);
    case 'revise':
      return revise(world, order, lineAt(order, planned, act.line), act.news);
    case 'cancel':
      return cancel(world, order, planned, act);
    case 'cancel_by_staff':
      return cancelByStaff(world, order, act.note);
    case 'prepare':
      return prepare(world, order);
    case 'ship':
      return ship(world, order, planned.place);
    case 'expire':
      await expireUnpaidOrders(world.services);
  }
}

async function asStaff({ services, staffId }: DemoWorld, order: Order, command: OrderCommand): Promise<Order> {
  return runOrderCommand(services, { id: order.id }, command, staffActor(staffId));
}

/** By its item: the order of lines is the cart's. */
function lineAt(order: Order, { lines }: PlannedOrder, index: number): OrderLine {
  const line = order.lines.find(({ itemId }) => itemId === lines[index]?.itemId);
  if (!line) throw new Error(`Order ${order.number} has no line ${index}`);
  return line;
}

const openUnits = (lines: readonly OrderLine[]): LineQuantity[] =>
  lines.map((line) => ({ lineId: line.id, quantity: openQuantity(line) })).filter(({ quantity }) => quantity > 0);

async function revise(world: DemoWorld, order: Order, line: OrderLine, news: News): Promise<void> {
  const isOver = news.kind === 'unobtainable' && openQuantity(line) === 0;
  const command = {
    action: 'revise_availability',
    lineId: line.id,
    source: 'maker',
    ...supplyAfter(line, news),
  } as const;
  await refundDemoOrder(world, isOver ? order : await asStaff(world, order, command));
}

function supplyAfter(
  { promised }: OrderLine,
  news: News,
): { supply: 'on_order' | 'available' | 'unobtainable'; expected: ExpectedDate } {
  switch (news.kind) {
    case 'late':
      return { supply: 'on_order', expected: promised && laterBy(promised, news.days) };
    case 'unknown':
      return { supply: 'on_order', expected: null };
    case 'arrived':
      return { supply: 'available', expected: promised };
    case 'unobtainable':
      return { supply: 'unobtainable', expected: promised };
  }
}

/** Makers name a day when it is near, and a part of a month when it is not. */
const NEAR_DAYS = 14;

/** A date whose last day is at least so many days after the last one promised. */
function laterBy(promised: DateWindow, days: number): ExpectedDate {
  const end = addDays(promised.end, days);
  if (days <= NEAR_DAYS) return dayWindow(end);
  const day = Number(end.slice(8));
  return parseExpectedDate(`${end.slice(0, 7)}-${day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late'}`) ?? dayWindow(end);
}

async function cancel(
  world: DemoWorld,
  order: Order,
  planned: PlannedOrder,
  { reason, some }: Extract<Act, { act: 'cancel' }>,
): Promise<void> {
  if (order.lines.some(({ quantityCancelled }) => quantityCancelled > 0)) return refundDemoOrder(world, order);
  const { services } = world;
  const own = { number: order.number, customerId: order.customerId };
  const lines = some
    ? [{ lineId: lineAt(order, planned, some.line).id, quantity: some.units }]
    : openUnits(order.lines);
  const seen = await previewOwnCancellation(services, own, lines);
  const command = { action: 'cancel_lines', lines, reason, note: '' } as const;
  await refundDemoOrder(world, await cancelOwnLines(services, own, command, seen));
}

async function cancelByStaff(world: DemoWorld, order: Order, note: string): Promise<void> {
  const lines = openUnits(order.lines);
  if (lines.length === 0) return refundDemoOrder(world, order);
  await refundDemoOrder(world, await asStaff(world, order, { action: 'cancel_lines', lines, reason: 'staff', note }));
}

async function prepare(world: DemoWorld, order: Order): Promise<void> {
  if (order.status === 'preparing_shipment') return;
  const here = order.lines.filter(({ supply }) => supply === 'available');
  const lines = openUnits(here);
  const grams = here.reduce((sum, line) => sum + line.unitGrams * openQuantity(line), 0);
  await asStaff(world, order, { action: 'prepare_shipment', lines, packedGrams: packedGrams(grams) });
}

const FIRST_SERIAL = 40_312_550;

/** Looks like a carrier's number; each order and box has its own. */
function trackingNumberFor(method: string, place: number, box: number): string {
  const serial = FIRST_SERIAL + 137 * place + box;
  if (method === 'ems') return makeS10('EM', serial, 'JP');
  if (method === 'parcel_air' || method === 'parcel_surface') return makeS10('CP', serial, 'JP');
  return method === 'domestic' ? `4021${serial}` : '';
}

async function ship(world: DemoWorld, order: Order, place: number): Promise<void> {
  const box = order.shipments.findIndex(({ status }) => status === 'preparing');
  const shipment = order.shipments[box];
  if (!shipment) return;
  const trackingNumber = trackingNumberFor(shipment.method, place, box);
  await asStaff(world, order, { action: 'ship', shipmentId: shipment.id, trackingNumber });
}
