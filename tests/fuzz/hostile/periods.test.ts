import {
  churnLedger,
  cohortTable,
  customerValueColumns,
  day,
  encodeChurn,
  finishCohorts,
  forecastTrades,
  industry,
  mergeCohorts,
  tallyActivity,
  tallyCohorts,
  trackForecast,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectRefused } from '../../questionnaire/laws.js';

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

  it('make no more than 10,000,000 evenings of all customers together', () => {
    // A hundred years of days are 36,525, and an evening before them: 36,526 × 274 = 10,008,124.
    const [from, asOf] = [day('1925-01-01'), day('2024-12-31')];
    const opening = Array.from({ length: 274 }, (_, place) => ({ customer: `c${place}`, assets: '9000.00' }));
    const book = { from, asOf, unit: 'day', opening, snapshots: [], events: [] } as const;
    for (const ask of [() => churnLedger(industry.churn, book), () => encodeChurn(industry.churn, book)]) {
      expectRefused(ask, 'facts_invalid', {
        path: 'unit',
        expected: 'at most 10,000,000 evenings of customers',
      });
    }
  });

  it('make a table by year, which they have few of', () => {
    // From year 4, in which 719,162 − 718,000 days before 1970 lie, to 9990.
    const { cohorts } = cohortTable(tally, { unit: 'year', kind: 'exact', asOf: end });
    expect(cohorts.map(({ cells }) => cells.length)).toEqual([9987]);
  });
});

describe('cohorts by day', () => {
  /** Customers of whom each acts once, on a day of his own: a cohort each. Days are those before the end of 2024. */
  const booked = (daysBefore: readonly number[]) =>
    tallyActivity(
      {
        customers: daysBefore.map((_, place) => `c${place}`),
        customer: Int32Array.from(daysBefore.keys()),
        // 2024-12-31 is the epoch day 20,088.
        on: Int32Array.from(daysBefore, (before) => 20_088 - before),
        currency: null,
      },
      { from: day('1925-01-01'), to: day('2024-12-31'), keep: [] },
    );
  const options = { unit: 'day', kind: 'exact', asOf: day('2024-12-31') } as const;
  const lived = (count: number, step: number) =>
    booked(Array.from({ length: count }, (_, place) => place * step));
  const tooMany = { path: 'unit', expected: 'at most 2,000,000 cells' };

  it.each([
    ['several hundred customers over a hundred years', 400, 90],
    // A cohort of n days has n cells: 2,000 × 2,001 ÷ 2 = 2,001,000.
    ['a customer on each of 2,000 days', 2_000, 1],
  ])('of %s are refused before a cell is filled', (_, count, step) => {
    const tally = lived(count, step);
    for (const kind of ['exact', 'unbounded'] as const) {
      expectRefused(() => cohortTable(tally, { ...options, kind }), 'facts_invalid', tooMany);
    }
    expectRefused(() => tallyCohorts(tally, { ...options, view: 'age' }), 'facts_invalid', tooMany);
  });

  it('of a customer on each of 1,999 days are made', () => {
    // 1,999 × 2,000 ÷ 2.
    expect(tallyCohorts(lived(1_999, 1), options).eligible).toHaveLength(1_999_000);
  });

  it('of several hundred customers are made in brackets, of which there are few', () => {
    const brackets = [0, 1, 30, 365];
    const tally = tallyCohorts(lived(400, 90), { ...options, kind: 'bracket', brackets });
    // 400 cohorts of three brackets at most; the youngest has one.
    expect(
      finishCohorts(tally)
        .cohorts.map(({ cells }) => cells.length)
        .slice(-2),
    ).toEqual([3, 1]);
  });

  it('of two parts are refused where they come to more together', () => {
    // The first customers of 50 years ago, 100 cohorts of 18,000 cells and more: 1.8 million in each part.
    const part = (from: number) =>
      tallyCohorts(booked(Array.from({ length: 100 }, (_, place) => from + place)), options);
    const [a, b] = [part(18_000), part(18_200)];
    expect(mergeCohorts(a, a).eligible).toHaveLength(a.eligible.length);
    expectRefused(() => mergeCohorts(a, b), 'facts_invalid', tooMany);
  });
});
