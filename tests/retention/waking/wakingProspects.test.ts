import fc from 'fast-check';
import {
  expectedTrades,
  expectedValue,
  type GammaGamma,
  type HistoryUnit,
  industry,
  probabilityAlive,
  type SleeperHistory,
  wakingProspects,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { bgNbd, tradingModels } from '../prediction/tradingModels.js';
import { planPolicy } from './plans.js';

const money: GammaGamma = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } };
const sleeper: SleeperHistory = {
  customer: 'a',
  frequency: 2,
  recency: 30.43,
  age: 38.86,
  value: 22.35,
  funds: '80000.00',
};
const sleepers = fc.array(
  fc
    .record({
      frequency: fc.integer({ min: 0, max: 12 }),
      recency: fc.integer({ min: 1, max: 30 }),
      since: fc.integer({ min: 0, max: 60 }),
      value: fc.integer({ min: 1, max: 900 }),
      adviser: fc.constantFrom({}, { adviser: 'li' }),
    })
    .map(({ frequency, recency, since, value, adviser }): Omit<SleeperHistory, 'customer'> => {
      const last = frequency === 0 ? 0 : recency;
      return { frequency, recency: last, age: last + since, value, funds: '1000.00', ...adviser };
    }),
  { maxLength: 8 },
);
// By the definition in the documentation of histories: a month is 365.25 ÷ 12 days.
const perMonth: Readonly<Record<HistoryUnit, number>> = {
  day: 30.4375,
  week: 30.4375 / 7,
  month: 1,
  year: 1 / 12,
};
const units = fc.constantFrom<HistoryUnit>('day', 'week', 'month', 'year');

describe('the prospects of sleepers', () => {
  it('are what the models say of each, over the horizon of the policy', () => {
    fc.assert(
      fc.property(
        tradingModels,
        units,
        sleepers,
        fc.integer({ min: 1, max: 24 }),
        (trades, unit, rows, horizonMonths) => {
          const book = rows.map((row, index) => ({ customer: `c${String(index)}`, ...row }));
          const policy = planPolicy({ horizonMonths });
          const prospects = wakingProspects(policy, frozen({ trades, value: money, unit }), frozen(book));
          expectPlain(prospects);
          expect(prospects.map(({ customer, adviser, funds }) => ({ customer, adviser, funds }))).toEqual(
            book.map(({ customer, adviser, funds }) => ({ customer, adviser, funds })),
          );
          for (const [index, own] of prospects.entries()) {
            const row = book[index]!;
            expect(own.alive).toBe(probabilityAlive(trades, row));
            expect(own.valuePerTrade).toBe(expectedValue(money, row).value);
            // The chance that he is alive, times what he then does, is what is expected of him.
            const expected = expectedTrades(trades, row, horizonMonths * perMonth[unit]);
            expect(own.alive * own.trades).toBeCloseTo(expected, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leave out of whom the model of value cannot tell', () => {
    const endless: GammaGamma = { kind: 'gamma-gamma', parameters: { p: 2, q: 1, gamma: 5 } };
    const once: SleeperHistory = { ...sleeper, customer: 'b', frequency: 0, recency: 0 };
    const models = { trades: bgNbd, value: endless, unit: 'week' } as const;
    expect(
      wakingProspects(industry.wakingPlan, models, [sleeper, once]).map(({ customer }) => customer),
    ).toEqual(['a']);
  });

  it('are refused to a model that is known to count in another unit of time', () => {
    const asked = (unit: HistoryUnit, own: HistoryUnit) => () =>
      wakingProspects(industry.wakingPlan, { trades: { ...bgNbd, unit: own }, value: money, unit }, [
        sleeper,
      ]);
    expect(asked('week', 'week')()).toHaveLength(1);
    const error = errorOf(asked('day', 'week'));
    expect([error.code, error.details['path']]).toEqual(['unit_mismatch', 'trades.unit']);
    expect(errorOf(asked('quarter' as 'day', 'week'))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'unit' },
    });
  });

  it.each<[path: string, wrong: object]>([
    ['[0].age', { age: 1 }],
    ['[0].value', { value: 0 }],
    ['[0].value', { value: undefined }],
  ])('are refused a history whose %s cannot be', (path, wrong) => {
    const models = { trades: bgNbd, value: money, unit: 'week' } as const;
    const odd = { ...sleeper, ...wrong };
    expect(errorOf(() => wakingProspects(industry.wakingPlan, models, [odd]))).toMatchObject({
      ...{ code: 'facts_invalid', details: { path } },
    });
  });
});
