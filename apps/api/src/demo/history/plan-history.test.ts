import {
  addMs,
  DAY_MS,
  DEFAULT_STORE_SETTINGS,
  type Instant,
  ITEM_CATEGORIES,
  instantAtJst,
  jstDate,
  jstDateOf,
  runSlotsBetween,
} from '@toriyose/domain';
import { describe, expect, it } from 'vitest';
import { planHistory } from './plan-history.ts';
import { Shelf } from './shelf.ts';
import { STORIES } from './stories.ts';

const at = (date: string, time: string): Instant => instantAtJst(jstDate(date), time);

const MOMENTS: readonly (readonly [string, Instant])[] = [
  ['a holiday after a weekend', at('2026-11-23', '17:20')],
  ['the very moment of a run', at('2026-11-24', '10:00')],
  ['a minute after a run', at('2026-11-24', '15:01')],
  ['the end of the New Year closure', at('2027-01-04', '09:59')],
  ['the last of the May holidays', at('2026-05-06', '23:00')],
  ['a time that the holiday table does not know', at('2041-03-04', '12:00')],
];

const plan = (startedAt: Instant) => {
  const items = ITEM_CATEGORIES.flatMap((category) =>
    (['ready', 'later'] as const).flatMap((from) =>
      [1, 2, 3].map((n) => ({ itemId: `${category}-${from}-${n}`, category, from, expectedEnd: null })),
    ),
  );
  return planHistory(STORIES, startedAt, DEFAULT_STORE_SETTINGS, new Shelf(items, jstDateOf(startedAt)));
};

describe('the plan of the histories', () => {
  it.each(MOMENTS)('goes forward in time and ends before now: %s', (_name, startedAt) => {
    const times = plan(startedAt).map((step) => step.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(startedAt);
  });

  it.each(MOMENTS)(
    'has every order act in the order of its story, the first before it is claimed: %s',
    (_name, startedAt) => {
      const steps = plan(startedAt);
      for (const [place, story] of STORIES.entries()) {
        const own = steps.filter((step) => step.kind !== 'run' && step.order.place === place);
        const [first] = own;
        expect(first?.kind).toBe('place');
        expect(own.flatMap((step) => (step.kind === 'act' ? [step.act] : []))).toEqual(
          story.moves.map(({ act }) => act),
        );
        const runsAfter = steps.slice(first && steps.indexOf(first)).filter(({ kind }) => kind === 'run');
        expect(runsAfter).toHaveLength(story.runsAgo);
      }
    },
  );

  it.each(MOMENTS)(
    'RUN-1 ends with the latest run that is due, so that the scheduler finds it done: %s',
    (_name, startedAt) => {
      const runs = plan(startedAt).flatMap((step) => (step.kind === 'run' ? [step.slot] : []));
      const due = runSlotsBetween(addMs(startedAt, -30 * DAY_MS), startedAt, DEFAULT_STORE_SETTINGS.calendar);
      expect(runs.at(-1)).toBe(due.at(-1)?.key);
    },
  );

  it('is the same plan when it is made again', () => {
    const startedAt = at('2026-11-23', '17:20');
    expect(plan(startedAt)).toEqual(plan(startedAt));
  });

  it('is as large as a demo store needs', () => {
    const count = (who: string) => STORIES.filter((story) => story.who === who).length;
    expect(STORIES.length).toBeGreaterThanOrEqual(35);
    expect(STORIES.length).toBeLessThanOrEqual(60);
    expect(count('anna')).toBeGreaterThanOrEqual(10);
    expect(count('haruka')).toBeGreaterThanOrEqual(10);
    expect(count('jordan')).toBe(0);
  });
});
