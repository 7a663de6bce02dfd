import fc from 'fast-check';
import {
  calibrationOf,
  type CalibrationOptions,
  expectedTrades,
  fromEpochDay,
  type HistorySplit,
  splitHistories,
  splitHistoryColumns,
  type SplitHistory,
  summariseActivity,
  tallyActivity,
  tradeCountProbability,
} from 'panhuo';
import { wilsonInterval } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../../questionnaire/laws.js';
import { books, FIRST } from '../../books.js';
import { bgNbd, tradingModels } from '../tradingModels.js';

const HORIZON = 10;
const splitOf = (histories: readonly Omit<SplitHistory, 'customer'>[]): HistorySplit => ({
  ...{ calibratedOn: fromEpochDay(FIRST), until: fromEpochDay(FIRST + 70), unit: 'week', horizon: HORIZON },
  histories: histories.map((history, index) => ({ customer: `c${String(index)}`, ...history })),
});
const splits = fc
  .array(
    fc
      .record({
        frequency: fc.integer({ min: 0, max: 12 }),
        recency: fc.integer({ min: 1, max: 30 }),
        since: fc.integer({ min: 0, max: 30 }),
        recent: fc.integer({ min: 0, max: 5 }),
        trades: fc.integer({ min: 0, max: 5 }),
      })
      .map(({ frequency, recency, since, recent, trades }) => {
        const last = frequency === 0 ? 0 : recency;
        return { frequency, recency: last, age: last + since, recent, holdout: { trades } };
      }),
    { maxLength: 30 },
  )
  .map(splitOf);
const near = (value: number): number => expect.closeTo(value, 9) as number;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

describe('a model beside what came', () => {
  it('agrees with the plain definition', () => {
    fc.assert(
      fc.property(
        tradingModels,
        splits,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 12 }),
        (model, split, most, bins) => {
          const ours = calibrationOf(model, frozen(split), { most, bins, confidenceLevel: 0.9 });
          expectPlain(ours);
          const lines = split.histories.map((line) => ({
            ...line,
            group: Math.min(line.frequency, most),
            actual: line.holdout.trades,
            expected: expectedTrades(model, line, HORIZON),
            chance: 1 - tradeCountProbability(model, line, 0, HORIZON),
          }));
          const groups = [...new Set(lines.map(({ group }) => group))].sort((a, b) => a - b);
          expect(ours.customers).toBe(lines.length);
          expect(ours.byFrequency).toEqual(
            groups.map((frequency) => {
              const own = lines.filter(({ group }) => group === frequency);
              return {
                ...{ frequency, orMore: frequency === most, customers: own.length },
                expected: near(mean(own.map(({ expected }) => expected))),
                actual: near(mean(own.map(({ actual }) => actual))),
              };
            }),
          );
          expect(sum(ours.byChance.map(({ customers }) => customers))).toBe(lines.length);
          for (const {
            from,
            to,
            customers,
            expected,
            traded,
            share,
            lower,
            upper,
            within,
          } of ours.byChance) {
            const own = lines.filter(({ chance }) => chance >= from && (chance < to || to === 1));
            expect(customers).toBe(own.length);
            expect(expected).toBeCloseTo(mean(own.map(({ chance }) => chance)), 9);
            expect(traded).toBe(own.filter(({ actual }) => actual > 0).length);
            expect(share).toBe(traded / customers);
            expect({ lower, upper }).toEqual(wilsonInterval(traded, customers, 0.9));
            expect(within).toBe(!(expected < lower || expected > upper));
          }
          const errorsOf = (forecast: (line: (typeof lines)[number]) => number): unknown => {
            const [expected, actual] = [sum(lines.map(forecast)), sum(lines.map((line) => line.actual))];
            const errors = lines.map((line) => forecast(line) - line.actual);
            const means = lines.length > 0;
            return {
              ...{
                expected: near(expected),
                actual,
                bias: actual === 0 ? null : near(expected / actual - 1),
              },
              meanAbsolute: means ? near(mean(errors.map(Math.abs))) : null,
              rootMeanSquare: means ? near(Math.sqrt(mean(errors.map((error) => error * error)))) : null,
            };
          };
          expect(ours.errors).toEqual({
            model: errorsOf(({ expected }) => expected),
            ownRate: errorsOf(({ frequency, age }) => (age === 0 ? 0 : (frequency / age) * HORIZON)),
            recent: errorsOf(({ recent }) => recent),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same of a split in columns', () => {
    const time = { from: fromEpochDay(FIRST), to: fromEpochDay(FIRST + 400) };
    fc.assert(
      fc.property(tradingModels, books, fc.integer({ min: 0, max: 399 }), (model, book, at) => {
        const trades = book.map(({ trade }) => trade);
        const options = { calibratedOn: fromEpochDay(FIRST + at), until: time.to, unit: 'week' } as const;
        const records = calibrationOf(model, splitHistories(summariseActivity(trades, time), options));
        const columns = splitHistoryColumns(tallyActivity(trades, time), options);
        const ours = calibrationOf(model, columns);
        // Rows stand in another order, so sums differ in their last digits.
        expect(nearly(ours)).toEqual(nearly(records));
      }),
      { numRuns: 60 },
    );
  });

  it('puts a chance of 1 into the last bin', () => {
    // He came a week ago and trades about a million times a week: the chance of none in ten is e^−1,700,000.
    const surely = { kind: 'bg-nbd', parameters: { r: 1e6, alpha: 1, a: 1, b: 1 } } as const;
    const line = { frequency: 0, recency: 0, age: 1, recent: 0, holdout: { trades: 3 } };
    const { byChance } = calibrationOf(surely, splitOf([line]), { bins: 4 });
    expect(byChance).toMatchObject([
      { from: 0.75, to: 1, customers: 1, expected: 1, traded: 1, share: 1, upper: 1 },
    ]);
  });

  it.each([
    // Wilson's interval of 20 in 20 reaches down to 20 ÷ (20 + 1.96²) = 0.839, of 0 in 20 up to 0.161; the chance is 0.95.
    ['all', 20, true],
    ['nobody', 0, false],
  ])('says of a chance of 0.95 whether it may be right when %s of 20 traded', (_, traded, within) => {
    const line = { frequency: 40, recency: 39, age: 40, recent: 1 };
    const chance = 1 - tradeCountProbability(bgNbd, line, 0, HORIZON);
    expect(chance).toBeCloseTo(0.95, 2);
    const split = splitOf(
      Array.from({ length: 20 }, (_row, row) => ({ ...line, holdout: { trades: row < traded ? 1 : 0 } })),
    );
    expect(calibrationOf(bgNbd, split).byChance).toMatchObject([{ customers: 20, traded, within }]);
  });

  it('is refused to a model that is known to count in another unit of time', () => {
    const split = splitOf([]);
    expect(calibrationOf({ ...bgNbd, unit: 'week' }, split).customers).toBe(0);
    const error = errorOf(() => calibrationOf({ ...bgNbd, unit: 'day' }, split));
    expect([error.code, error.details]).toEqual([
      'unit_mismatch',
      {
        path: 'model.unit',
        expected: { zh: '历史的时间单位 week', en: 'week, the unit of time of the histories' },
      },
    ]);
    expect(errorOf(() => calibrationOf(null as never, split)).details).toEqual({
      path: 'model',
      expected: 'an object',
    });
  });

  it('forecasts nothing by his own rate of one who came on the day itself', () => {
    const today = splitOf([{ frequency: 0, recency: 0, age: 0, recent: 0, holdout: { trades: 2 } }]);
    const { errors } = calibrationOf(bgNbd, today);
    expect(errors.ownRate).toMatchObject({ expected: 0, bias: -1, meanAbsolute: 2, rootMeanSquare: 2 });
    expect(errors.model.expected).toBeGreaterThan(0);
  });

  it('has no points and no means without customers', () => {
    const none = { expected: 0, actual: 0, bias: null, meanAbsolute: null, rootMeanSquare: null };
    expect(calibrationOf(bgNbd, splitOf([]))).toMatchObject({
      ...{ customers: 0, byFrequency: [], byChance: [] },
      errors: { model: none, ownRate: none, recent: none },
    });
  });

  it.each<[path: string, options: CalibrationOptions]>([
    ['most', { most: -1 }],
    ['most', { most: 1.5 }],
    ['bins', { bins: 0 }],
    ['most', { most: 1_000_001 }],
    ['bins', { bins: 1_000_001 }],
    ['confidenceLevel', { confidenceLevel: 1 }],
  ])('is refused for %s', (path, options) => {
    const split = splitOf([{ frequency: 0, recency: 0, age: 1, recent: 0, holdout: { trades: 0 } }]);
    expect(errorOf(() => calibrationOf(bgNbd, split, options))).toMatchObject({
      code: 'facts_invalid',
      details: { path },
    });
  });

  it.each<[path: string, wrong: object]>([
    ['histories[1].recent', { recent: NaN }],
    ['histories[1].recent', { recent: -1 }],
    ['histories[1].holdout.trades', { holdout: { trades: 0.5 } }],
    ['histories[1].holdout.trades', { holdout: { trades: Infinity } }],
    ['[1].age', { age: -1 }],
  ])('is refused a record whose %s cannot be', (path, wrong) => {
    const right = { frequency: 0, recency: 0, age: 1, recent: 0, holdout: { trades: 0 } };
    expect(errorOf(() => calibrationOf(bgNbd, splitOf([right, { ...right, ...wrong }])))).toMatchObject({
      code: 'facts_invalid',
      details: { path },
    });
  });

  it.each([
    ['split', null],
    ['split', 5],
    ['histories', { ...splitOf([]), histories: undefined }],
    ['histories[0]', { ...splitOf([]), histories: [null] }],
    [
      'histories[0].holdout',
      { ...splitOf([]), histories: [{ frequency: 0, recency: 0, age: 1, recent: 0 }] },
    ],
  ])('asks for %s where a split has none', (path, split) => {
    const error = errorOf(() => calibrationOf(bgNbd, split as never));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it('is refused columns that do not fit', () => {
    const column = Float64Array.of(0);
    const head = { ...splitOf([]), histories: undefined };
    const { histories, ...scope } = head;
    expect(histories).toBeUndefined();
    const right = {
      ...{ ...scope, customers: ['a'], customer: Int32Array.of(0), frequency: column, recency: column },
      ...{ age: column, recent: column, holdoutTrades: column },
    };
    expect(calibrationOf(bgNbd, right).customers).toBe(1);
    for (const path of ['recent', 'holdoutTrades']) {
      const pathOf = (wrong: unknown) => {
        const error = errorOf(() => calibrationOf(bgNbd, { ...right, [path]: wrong }));
        expect(error.code).toBe('columns_invalid');
        return error.details['path'];
      };
      expect(pathOf(new Float64Array(2))).toBe(path);
      expect(pathOf([0])).toBe(path);
      expect(pathOf(Float64Array.of(0.5))).toBe(`${path}[0]`);
    }
  });
});

/** Numbers to nine digits, all the way down. */
function nearly(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'number' ? Number(item.toPrecision(9)) : item,
    ),
  );
}
