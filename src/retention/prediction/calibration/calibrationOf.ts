import { demand, wilsonInterval } from '../../../kernel/index.js';
import { ownRates } from '../../columns/prediction/historyErrors.js';
import { type GroupSums, sumByChance, sumByFrequency } from '../../columns/prediction/historyGroups.js';
import type { Split } from '../histories/types.js';
import { familyOf } from '../familyOf.js';
import { predictRead } from '../predictColumns.js';
import { readHistories } from '../readHistories.js';
import { requireUnitOf } from '../requireUnitOf.js';
import type { HistoryColumns, TradingModel } from '../types.js';
import { errorsOf } from './errorsOf.js';
import { splitParts } from './splitParts.js';
import type { Calibration, CalibrationOptions, ChancePoint, FrequencyPoint } from './types.js';

/**
 * Whether a model's forecasts came true: what it says of each customer from his history until the split, beside what he did
 * after it, and beside two forecasts that need no model. A model that is no better than these is not worth its trouble.
 *
 * @param model - The model, fitted to the histories of the split, in the same unit of time.
 * @param split - The book split by a day, from `splitHistories` or `splitHistoryColumns`.
 * @param options - How the points are drawn.
 * @returns Points by past frequency and by chance to trade, and the errors. Cost: a prediction a customer.
 * @throws DomainError `facts_invalid` for options, a split or a model that cannot be used, `columns_invalid`; `unit_mismatch` for a model
 * that counts in another unit of time.
 * @example
 * ```ts
 * import { calibrationOf, day, parseTrade, splitHistories, summariseActivity } from 'panhuo';
 *
 * const trade = (on: string) => parseTrade({
 *   customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const activity = summariseActivity(['2024-01-05', '2024-01-19', '2024-02-02'].map(trade), {
 *   from: day('2024-01-01'),
 *   to: day('2024-12-31'),
 * });
 * const split = splitHistories(activity, { calibratedOn: day('2024-01-26'), until: day('2024-03-01'), unit: 'week' });
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const { errors } = calibrationOf(model, split);
 * // His rate was 1 in 3 weeks, and the hold-out lasts 5.
 * [errors.ownRate.expected.toFixed(2), errors.recent.expected, errors.model.actual]; // => ['1.67', 1, 1]
 * ```
 */
export function calibrationOf(
  model: TradingModel,
  split: Split,
  { most = 7, bins = 10, confidenceLevel = 0.95 }: CalibrationOptions = {},
): Calibration {
  demand(isCount(most, 0), 'most', 'a whole number from 0 to 1,000,000');
  demand(isCount(bins, 1), 'bins', 'a whole number from 1 to 1,000,000');
  const { scope, histories, recent, trades } = splitParts(split);
  requireUnitOf(model, scope.unit, 'model');
  const columns = readHistories(histories);
  const { frequency, age } = columns;
  const { horizon } = scope;
  const { expected } = predictRead(model, columns, horizon);
  const chance = chancesToTrade(model, columns, horizon);
  return {
    ...scope,
    customers: frequency.length,
    byFrequency: frequencyPoints(sumByFrequency(frequency, expected, trades, most), most),
    byChance: chancePoints(sumByChance(chance, trades, bins), bins, confidenceLevel),
    errors: {
      model: errorsOf(expected, trades),
      ownRate: errorsOf(ownRates(frequency, age, horizon), trades),
      recent: errorsOf(recent, trades),
    },
  };
}

function isCount(count: number, least: number): boolean {
  return Number.isSafeInteger(count) && count >= least && count <= 1_000_000;
}

function chancesToTrade(model: TradingModel, columns: HistoryColumns, horizon: number): Float64Array {
  const { family, parameters } = familyOf(model);
  const { frequency, recency, age } = columns;
  return frequency.map((trades, row) => {
    const { alive, parameters: own } = family.standing(parameters, trades, recency[row] ?? 0, age[row] ?? 0);
    return alive * (1 - family.countProbability(own, 0, horizon));
  });
}

function frequencyPoints({ rows, expected, actual }: GroupSums, most: number): FrequencyPoint[] {
  return Array.from(rows, (customers, frequency) => ({
    ...{ frequency, orMore: frequency === most, customers },
    expected: (expected[frequency] ?? 0) / customers,
    actual: (actual[frequency] ?? 0) / customers,
  })).filter(({ customers }) => customers > 0);
}

function chancePoints(
  { rows, expected, actual }: GroupSums,
  bins: number,
  confidenceLevel: number,
): ChancePoint[] {
  return Array.from(rows, (customers, bin): ChancePoint | null => {
    const traded = actual[bin] ?? 0;
    const interval = wilsonInterval(traded, customers, confidenceLevel);
    if (interval === null) return null;
    const mean = (expected[bin] ?? 0) / customers;
    return {
      ...{ from: bin / bins, to: (bin + 1) / bins, customers, expected: mean },
      ...{ traded, share: traded / customers, ...interval },
      within: interval.lower <= mean && mean <= interval.upper,
    };
  }).filter((point) => point !== null);
}
