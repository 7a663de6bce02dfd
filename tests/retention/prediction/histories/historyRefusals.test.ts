import { addDays, day, fromEpochDay, splitHistories, summariseActivity, tradingHistories } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../../questionnaire/laws.js';
import { FIRST, tradeOf } from '../../books.js';

const time = { from: fromEpochDay(FIRST), to: fromEpochDay(FIRST + 400) };
const daily = { ...time, unit: 'day', keep: ['amount', 'commission'] } as const;

describe('histories are refused', () => {
  const activity = summariseActivity([tradeOf('c1', '2024-01-05')], daily);
  const asOf = day('2024-02-01');
  const monthly = summariseActivity([tradeOf('c1', '2024-01-05')], time);
  const contacts = summariseActivity(
    { trades: [tradeOf('c1', '2024-01-05')], contacts: [] },
    { ...daily, counted: ['trade', 'contact'] },
  );

  it.each<[why: string, code: string, path: string, ask: () => unknown]>([
    [
      'before the activity',
      'facts_invalid',
      'asOf',
      () => tradingHistories(activity, { asOf: day('2023-12-31'), unit: 'day' }),
    ],
    [
      'after it',
      'facts_invalid',
      'asOf',
      () => tradingHistories(activity, { asOf: addDays(time.to, 1), unit: 'day' }),
    ],
    [
      'in no unit',
      'facts_invalid',
      'unit',
      () => tradingHistories(activity, { asOf, unit: 'quarter' as 'day' }),
    ],
    [
      'with no such money',
      'facts_invalid',
      'value',
      () => tradingHistories(activity, { asOf, unit: 'day', value: 'profit' as 'amount' }),
    ],
    [
      'with money of months',
      'unit_mismatch',
      'unit',
      () => tradingHistories(monthly, { asOf, unit: 'day', value: 'amount' }),
    ],
    [
      'with money that is not held',
      'unit_mismatch',
      'value',
      () => tradingHistories(monthly, { asOf, unit: 'day', value: 'commission' }),
    ],
    [
      'with money of days without a trade',
      'unit_mismatch',
      'counted',
      () => tradingHistories(contacts, { asOf, unit: 'day', value: 'amount' }),
    ],
  ])('%s', (_, code, path, ask) => {
    expect(errorOf(ask)).toMatchObject({ code, details: { path } });
  });

  it('with the way to a summary that holds the money', () => {
    const byDay = summariseActivity([tradeOf('c1', '2024-01-05')], { ...time, unit: 'day' });
    for (const [own, value] of [
      [monthly, 'commission'],
      [monthly, 'amount'],
      [byDay, 'commission'],
    ] as const) {
      expect(errorOf(() => tradingHistories(own, { asOf, unit: 'day', value })).details['expected']).toBe(
        "a summary made with unit 'day' and the figure in keep: ['amount', 'commission']",
      );
    }
    const kept = summariseActivity([tradeOf('c1', '2024-01-05')], {
      ...time,
      unit: 'day',
      keep: ['commission'],
    });
    expect(tradingHistories(kept, { asOf, unit: 'day', value: 'commission' })).toHaveLength(1);
  });

  it('on a day that does not exist', () => {
    const never = '2024-02-30' as never;
    expect(errorOf(() => tradingHistories(activity, { asOf: never, unit: 'day' }))).toMatchObject({
      ...{ code: 'day_invalid', details: { path: 'asOf' } },
    });
    const split = { calibratedOn: asOf, until: addDays(asOf, 7), unit: 'day' } as const;
    for (const path of ['calibratedOn', 'until']) {
      expect(errorOf(() => splitHistories(activity, { ...split, [path]: never }))).toMatchObject({
        ...{ code: 'day_invalid', details: { path } },
      });
    }
    expect(errorOf(() => tradingHistories(activity, { asOf, bornFrom: never, unit: 'day' }))).toMatchObject({
      ...{ code: 'day_invalid', details: { path: 'bornFrom' } },
    });
  });
});
