import {
  addMs,
  DAY_MS,
  HOUR_MS,
  type Instant,
  instant,
  MINUTE_MS,
  type RunSlot,
  runSlotsBetween,
  type StoreSettings,
} from '@toriyose/domain';
import type { Shelf } from './shelf.ts';
import type { Act, Move, Story } from './story.ts';

export interface PlannedLine {
  readonly itemId: string;
  readonly units: number;
}

/** An order of the plan, by the place of its story: what happens to it finds it again by that. */
export interface PlannedOrder {
  readonly place: number;
  readonly story: Story;
  readonly lines: readonly PlannedLine[];
}

export type Step = { readonly at: Instant } & (
  | { readonly kind: 'run'; readonly slot: string }
  | { readonly kind: 'place'; readonly order: PlannedOrder }
  | { readonly kind: 'act'; readonly order: PlannedOrder; readonly act: Act }
);

interface Gap {
  readonly start: Instant;
  readonly ms: number;
}

/** More days than any number of runs in the stories takes. */
const FAR_BACK_DAYS = 130;

/**
 * Everything that happens, in order of time: the runs of the calendar, the orders between them, and what becomes of each.
 * Pure, so that a second plan from the same moment is the same plan.
 * @throws RangeError when a story goes on after `startedAt`
 */
export function planHistory(
  stories: readonly Story[],
  startedAt: Instant,
  { calendar, policy }: Pick<StoreSettings, 'calendar' | 'policy'>,
  shelf: Shelf,
): Step[] {
  const oldest = Math.max(...stories.map(({ runsAgo }) => runsAgo));
  const slots = runSlotsBetween(addMs(startedAt, -FAR_BACK_DAYS * DAY_MS), startedAt, calendar).slice(-oldest - 1);
  const runs = slots.map(({ at, key }): Step => ({ at, kind: 'run', slot: key }));
  const gaps = new Gaps(slots, startedAt);
  const orders = stories.flatMap((story, place) => {
    const order = {
      place,
      story,
      lines: story.wishes.map((wish) => ({ itemId: shelf.take(wish), units: wish.units })),
    };
    return planOrder(order, gaps, policy.paymentHoldDays);
  });
  // Stable, and runs stand first: what falls on the moment of a run comes after it.
  return [...runs, ...orders].sort((a, b) => a.at - b.at);
}

/** The times between runs, counted backwards from the latest run: 0 lies between that one and the present. */
class Gaps {
  readonly #slots: readonly RunSlot[];
  readonly #end: Instant;

  constructor(slots: readonly RunSlot[], end: Instant) {
    this.#slots = slots;
    this.#end = end;
  }

  get(runsAgo: number): Gap {
    const slot = this.#slots.at(-1 - runsAgo);
    const next = runsAgo === 0 ? this.#end : this.#slots.at(-runsAgo)?.at;
    if (runsAgo < 0 || !slot || next === undefined) throw new RangeError(`Nothing is ${runsAgo} runs ago`);
    return { start: slot.at, ms: next - slot.at };
  }
}

/** Some part of a gap, different for every order and always the same for one. */
const spread = (place: number, from: number, to: number): number => from + ((place * 37) % 89) * ((to - from) / 89);

const within = ({ start, ms }: Gap, part: number): Instant => instant(Math.floor(start + ms * part));

/** An unpaid order must be fresh, whatever holidays there were: PayPal waits for six hours, the store for days. */
const FRESH_MS = 2 * HOUR_MS;

function planOrder(order: PlannedOrder, gaps: Gaps, paymentHoldDays: number): Step[] {
  const { place, story } = order;
  const gap = gaps.get(story.runsAgo);
  const isOpen = story.runsAgo === 0 && !story.moves.some(({ act }) => act.act === 'pay');
  const placedAt = isOpen
    ? instant(gap.start + gap.ms - Math.floor(Math.min(FRESH_MS, gap.ms / 2)))
    : within(gap, spread(place, 0.1, 0.45));
  const whenOf = ({ after, act }: Move, before: Instant): Instant => {
    const soon = (ms: number, part: number) => Math.floor(Math.min(ms, gap.ms * part));
    switch (act.act) {
      case 'fail_to_pay':
      case 'pay':
        return addMs(before, soon(4 * MINUTE_MS, 0.04));
      case 'expire':
        return addMs(placedAt, paymentHoldDays * DAY_MS + 10 * MINUTE_MS);
      case 'cancel':
        return within(gaps.get(story.runsAgo - after), spread(place, 0.6, 0.9));
      case 'cancel_by_staff':
      case 'revise':
      case 'prepare':
      case 'ship':
        return atWork(gaps.get(story.runsAgo - after), place);
    }
  };
  const steps: Step[] = [{ at: placedAt, kind: 'place', order }];
  let at = placedAt;
  for (const move of story.moves) {
    at = whenOf(move, at);
    steps.push({ at, kind: 'act', order, act: move.act });
  }
  return steps;
}

/** Staff work in the hour and a half after a run. */
const atWork = (gap: Gap, place: number): Instant =>
  addMs(gap.start, Math.floor(Math.min((20 + 9 * (place % 8)) * MINUTE_MS, gap.ms * 0.55)));
