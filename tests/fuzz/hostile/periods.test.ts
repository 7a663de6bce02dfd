import {
  churnLedger,
  cohortTable,
  customerValueColumns,
  day,
  forecastTrades,
  industry,
  tallyActivity,
  trackForecast,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const start = day('0002-01-01');
const end = day('9990-12-30');
const tally = tallyActivity(
  { customers: ['a'], customer: Int32Array.of(0), on: Int32Array.of(-718_000), currency: null },
  { from: start, to: end },
);
const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const money = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const;
const columns = Object.fromEntries(
  ['frequency', 'recency', 'age', 'value'].map((name) => [name, Float64Array.of(1)]),
);

describe('two days that lie 9,988 years apart', () => {
  it.each<[string, string, () => unknown]>([
    ['cohorts by day', 'unit', () => cohortTable(tally, { unit: 'day', kind: 'unbounded', asOf: end })],
    [
      'cohorts by week',
      'unit',
      () => cohortTable(tally, { unit: 'week', kind: 'exact', view: 'age', asOf: end }),
    ],
    [
      'a ledger by day',
      'unit',
      () => churnLedger(industry.churn, { from: start, asOf: end, unit: 'day', snapshots: [], events: [] }),
    ],
    [
      'a track',
      'until',
      () =>
        trackForecast(model, tally, {
          calibratedOn: day('0010-01-01'),
          until: end,
          bornFrom: start,
          unit: 'week',
          periodDays: 1,
        }),
    ],
    ['a forecast', 'periods', () => forecastTrades(model, [], { periods: Number.MAX_SAFE_INTEGER })],
    [
      'the value of customers',
      'periods',
      () => customerValueColumns(model, money, columns as never, { periods: 1e15, discount: '0.1' }),
    ],
  ])('make no more than 36,525 lines of %s', (_, path, ask) => {
    const { code, details } = errorOf(ask);
    expect([code, details]).toEqual(['facts_invalid', { path, expected: 'at most 36,525 periods' }]);
  });

  it('make a table by year, which they have few of', () => {
    // From year 4, in which 719,162 − 718,000 days before 1970 lie, to 9990.
    const { cohorts } = cohortTable(tally, { unit: 'year', kind: 'exact', asOf: end });
    expect(cohorts.map(({ cells }) => cells.length)).toEqual([9987]);
  });
});
