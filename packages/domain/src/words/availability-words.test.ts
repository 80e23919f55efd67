import { describe, expect, it } from 'vitest';
import type { ItemAvailability } from '../item/item.ts';
import { parseExpectedDate } from '../time/date-window.ts';
import { jstDate } from '../time/jst-date.ts';
import { availabilityState, availabilityWords } from './availability-words.ts';

const expected = parseExpectedDate('2026-12-late') ?? null;
const until = jstDate('2026-12-10');
const today = jstDate('2026-12-10');
const tomorrow = jstDate('2026-12-11');

describe('SHOP-1 availability in words', () => {
  it.each<[ItemAvailability, string, string]>([
    [{ kind: 'in_stock', quantity: 40 }, 'In stock', '在庫あり'],
    [{ kind: 'in_stock', quantity: 3 }, 'In stock: only 3 left', '在庫あり（残り3点）'],
    [{ kind: 'in_stock', quantity: 0 }, 'Sold out', '売り切れ'],
    [
      { kind: 'on_order', expected, limit: null },
      'On order: expected late December 2026',
      'お取り寄せ：2026年12月下旬入荷予定',
    ],
    [
      { kind: 'on_order', expected, limit: 2 },
      'On order: expected late December 2026 (only 2 left)',
      'お取り寄せ：2026年12月下旬入荷予定（残り2点）',
    ],
    [{ kind: 'on_order', expected: null, limit: null }, 'On order: date not known yet', 'お取り寄せ：入荷時期未定'],
    [{ kind: 'on_order', expected, limit: 0 }, 'Sold out', '売り切れ'],
    [
      { kind: 'pre_order', until, expected, limit: 60 },
      'Pre-order until 10 December 2026: expected late December 2026',
      '予約受付中（2026年12月10日まで）：2026年12月下旬入荷予定',
    ],
    [
      { kind: 'pre_order', until: null, expected: null, limit: null },
      'Pre-order: date not known yet',
      '予約受付中：入荷時期未定',
    ],
    [{ kind: 'pre_order', until, expected, limit: 0 }, 'Sold out', '売り切れ'],
    [{ kind: 'ended' }, 'No longer sold', '販売終了'],
  ])('%j', (availability, en, ja) => {
    expect(availabilityWords(availability, 'en')).toBe(en);
    expect(availabilityWords(availability, 'ja')).toBe(ja);
    expect(availabilityWords(availability, 'en', today)).toBe(en);
    expect(availabilityWords(availability, 'ja', today)).toBe(ja);
  });

  it('a pre-order is open through its last day in Tokyo and closed the day after', () => {
    const preOrder: ItemAvailability = { kind: 'pre_order', until, expected, limit: null };
    expect(availabilityState(preOrder, today)).toBe('pre_order');
    expect(availabilityState(preOrder, tomorrow)).toBe('pre_order_closed');
    expect(availabilityWords(preOrder, 'en', tomorrow)).toBe('Pre-orders closed');
    expect(availabilityWords(preOrder, 'ja', tomorrow)).toBe('予約受付終了');
  });

  it('says so when the expected date has passed', () => {
    const onOrder: ItemAvailability = {
      kind: 'on_order',
      expected: parseExpectedDate('2026-12-early') ?? null,
      limit: null,
    };
    expect(availabilityWords(onOrder, 'en', today)).toBe('On order: expected early December 2026');
    expect(availabilityWords(onOrder, 'en', tomorrow)).toBe('On order: late, was expected early December 2026');
    expect(availabilityWords(onOrder, 'ja', tomorrow)).toBe('お取り寄せ：入荷遅れ（当初予定：2026年12月上旬）');
  });

  it('counts aloud when few are left', () => {
    expect(availabilityState({ kind: 'in_stock', quantity: 3 }, today)).toBe('few_left');
    expect(availabilityState({ kind: 'in_stock', quantity: 4 }, today)).toBe('in_stock');
  });
});
