import { demand, demandObject } from '../../../kernel/index.js';
import { customersOf, weightedSum } from '../../columns/prediction/historySums.js';
import { expectedTradesOfNew } from '../expectedTradesOfNew.js';
import { predictRead } from '../predictColumns.js';
import { readHistories } from '../readHistories.js';
import { requirePeriods } from '../requirePeriods.js';
import type { Histories, TradingModel } from '../types.js';

/** Customers who will come. */
export interface Newcomers {
  /** When they first trade, in the unit of time from now. */
  readonly after: number;
  /** How many, or how many are expected. */
  readonly customers: number;
}

/** How far to look, in which steps. */
export interface TradeForecastOptions {
  /** How many periods. */
  readonly periods: number;
  /** The length of one in the unit of time of the model; default 1. */
  readonly length?: number;
  /** Customers who will come; default: nobody. Their first trades are not counted, as in histories. */
  readonly newcomers?: readonly Newcomers[];
}

/** What is expected of a book in a period, and until its end. */
export interface ForecastPeriod {
  /** End of the period, in the unit of time from now. */
  readonly end: number;
  /** Expected repeat days: of the customers of the book and of newcomers together. */
  readonly expected: number;
  /** The part of the newcomers. */
  readonly ofNewcomers: number;
  readonly cumulative: number;
}

/** What a book of customers is expected to do. */
export interface TradeForecast {
  /** Customers of the book. */
  readonly customers: number;
  /** How many of them are expected to be alive now. */
  readonly alive: number;
  readonly periods: readonly ForecastPeriod[];
}

/**
 * How often the customers of a book are expected to trade from now on, period by period: each by his own history, those who
 * will come by what is expected of any new customer.
 *
 * @param model - The model, fitted to histories in the same unit of time.
 * @param histories - The book as of now, as records or columns.
 * @param options - How many periods, how long, and who will come.
 * @returns Periods whose expectations add up to `cumulative`, which never falls. Cost: one pass over the book a period.
 * @throws DomainError `facts_invalid` for options, histories or a model that cannot be used and for more than 36,525 periods, `columns_invalid`.
 * @example
 * ```ts
 * import { forecastTrades } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const book = [{ frequency: 2, recency: 30.43, age: 38.86, count: 100 }];
 * const { alive, periods } = forecastTrades(model, book, { periods: 3, length: 13 });
 * [alive.toFixed(1), periods[2]?.end, periods[2]?.cumulative.toFixed(1)]; // => ['72.7', 39, '122.6']
 * ```
 */
export function forecastTrades(
  model: TradingModel,
  histories: Histories,
  options: TradeForecastOptions,
): TradeForecast {
  demandObject(options, 'options');
  const { periods: count, length = 1, newcomers = [] } = options;
  requirePeriods(count, length);
  demand(Array.isArray(newcomers), 'newcomers', 'a list');
  for (const [index, own] of newcomers.entries()) {
    demandObject(own, `newcomers[${index}]`);
    const { after, customers } = own;
    demand(Number.isFinite(after) && after >= 0, `newcomers[${index}].after`, 'zero or more');
    demand(Number.isFinite(customers) && customers >= 0, `newcomers[${index}].customers`, 'zero or more');
  }
  const columns = readHistories(histories);
  const periods: ForecastPeriod[] = [];
  const { alive } = predictRead(model, columns, 0);
  let [known, unknown] = [0, 0];
  for (let period = 1; period <= count; period++) {
    const end = period * length;
    const { expected } = predictRead(model, columns, end);
    // Expectations never fall; their last digits may.
    const ofBook = Math.max(known, weightedSum(expected, columns.count));
    const ofNew = Math.max(unknown, expectedOfNewcomers(model, newcomers, end));
    const ofNewcomers = ofNew - unknown;
    periods.push({ end, expected: ofBook - known + ofNewcomers, ofNewcomers, cumulative: ofBook + ofNew });
    [known, unknown] = [ofBook, ofNew];
  }
  return { customers: customersOf(columns), alive: weightedSum(alive, columns.count), periods };
}

function expectedOfNewcomers(model: TradingModel, newcomers: readonly Newcomers[], end: number): number {
  return newcomers.reduce(
    (sum, { after, customers }) =>
      after < end ? sum + customers * expectedTradesOfNew(model, end - after) : sum,
    0,
  );
}
