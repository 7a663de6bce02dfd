import {
  type Checked,
  type Day,
  demandObject,
  fromEpochDay,
  fromMinorUnits,
  requireChecked,
  scaleOf,
  toEpochDay,
} from '../../kernel/index.js';
import { allocate, readCapital, readCustomer } from '../allocation/allocate.js';
import { type PositionPolicy, positionRules } from '../allocation/positionPolicy.js';
import { limitsOfYardstick } from '../allocation/standing.js';
import type { BarSeries } from '../bars/types.js';
import { datePlace } from '../columns/datePlace.js';
import { judgeColumns } from '../columns/judgeColumns.js';
import { readBars } from '../columns/readBars.js';
import { type Fill, runPortfolio } from '../columns/runPortfolio.js';
import { regimes } from '../judge/types.js';
import { drawdowns } from '../performance/drawdowns.js';
import { stationaryBootstrap } from './stationaryBootstrap.js';
import { mean, returnsOf, type Span, summarise, yearsOf } from './summarise.js';
import { tradedSeries } from './tradedSeries.js';
import type { SimulatedTrade, Simulation, SimulationOptions, YardstickComparison } from './types.js';

/**
 * What a position policy would have done on past data, and beside portfolios that follow no market (历史模拟). It shows how
 * a policy works and what it costs; it is no forecast, and no advice to trade.
 *
 * A bar is decided on its close, by the same rules as `allocate`, and the order is filled on the next bar: at its open
 * where that is given, else at its close. So the last bar decides nothing that would be told, a later bar changes nothing
 * earlier, and with one trade a bar T+1 is kept. The level of an index is taken for the price of a share, rounded half up to
 * the tick and one tick at least. An order is for as many shares as the amount to adjust is worth at the close that decided,
 * rounded to lots on the side of cash; a purchase is cut to what cash can pay, fees included, and nothing is sold for less
 * than the sale costs. All amounts are whole minor units: equity changes by prices, fees and interest, and by nothing else.
 * Days without trade, price limits, dividends and the effect of an order on its price are not part of it.
 *
 * The yardsticks of the policy start with the same capital, on the same bar (the first of a known regime, so that nobody is
 * ahead by the time the judge warms up), with the same costs, lots and rules of rebalancing; what trades `once` buys in one
 * step and keeps it. One path of the past is no proof: the interval of the difference to each is that of a stationary
 * bootstrap of the differences of log returns, day by day.
 *
 * @param policy - The bands; its `yardsticks` are what it is held against.
 * @param bars - The series, as bars or as columns; days strictly rise.
 * @param options - Judge and costs; if wanted the capital, the first day of decisions, what is known of the customer, the
 * rate of cash, the rules of the exchange, and how to resample.
 * @returns Curves by bar, trades with their reasons, and summaries. Cost: linear in the bars, and the resampling.
 * @throws DomainError `bars_invalid`; `facts_invalid` for a capital that is not above zero, a rate below zero, what `allocate`
 * refuses, or amounts beyond ±2^53 minor units; `decimal_invalid` or `amount_scale` for a capital that is no amount of its currency;
 * `currency_mixed`; `rules_uncovered` where costs or lots of a day are unknown.
 * @example
 * ```ts
 * import { addDays, china, course, day, simulatePolicy } from 'panhuo';
 *
 * const bars = Array.from({ length: 500 }, (_, place) => ({
 *   day: addDays(day('2024-01-01'), place),
 *   close: 10 + place / 10,
 * }));
 * const past = simulatePolicy(course.positionBands, bars, {
 *   judge: course.marketJudge,
 *   costs: china.aShareFees,
 *   capital: '100000',
 *   bootstrap: { seed: 1 },
 * });
 * past.trades.map(({ side, regime }) => `${side}, ${regime}`); // => ['buy, strong']
 * past.against.map(({ id }) => id); // => ['buyAndHold', 'always75', 'always50', 'always25']
 * ```
 */
export function simulatePolicy(
  policy: Checked<PositionPolicy>,
  bars: BarSeries,
  options: SimulationOptions,
): Simulation {
  requireChecked(positionRules.kind, policy);
  demandObject(options, 'options');
  const { limits } = readCustomer(policy, options);
  const scale = scaleOf(policy.currency);
  const capital = readCapital(policy.currency, options.capital ?? policy.capital);
  const columns = readBars(bars);
  const { regime } = judgeColumns(options.judge, columns);
  const { day } = columns;
  const first = firstDecision(day, regime, options.from);
  const series = tradedSeries(policy, columns, regime, first, options);
  const span: Span = { day, first, scale };
  const run = runPortfolio(series, limits, capital, false);
  const returns = returnsOf(run.equity, span);
  const perYear = returns.length / yearsOf(span);

  const against = policy.yardsticks.map((yardstick): YardstickComparison => {
    const other = runPortfolio(
      series,
      limitsOfYardstick(policy, yardstick),
      capital,
      yardstick.trades === 'once',
    );
    const theirs = returnsOf(other.equity, span);
    const differences = returns.map(
      (own, place) => (Math.log1p(own) - Math.log1p(theirs[place] ?? 0)) * perYear,
    );
    const isMeasured = returns.length > 0;
    return {
      id: yardstick.id,
      equity: other.equity,
      ...summarise(other, capital, span),
      difference: isMeasured ? mean(differences) : null,
      interval:
        isMeasured && options.bootstrap !== undefined
          ? stationaryBootstrap(differences, options.bootstrap)
          : null,
    };
  });

  return {
    historical: true,
    day: day.slice(),
    regime,
    equity: run.equity,
    exposure: run.exposure,
    underwater: drawdowns({ day, close: run.equity }).underwater,
    decidesFrom: first < day.length ? fromEpochDay(day[first] ?? 0) : null,
    trades: run.fills.map(toTrade),
    summary: summarise(run, capital, span),
    against,
  };

  function toTrade({ decided, invested, traded, quantity, price, fees }: Fill): SimulatedTrade {
    const text = (units: number): string => fromMinorUnits(BigInt(units), scale);
    const judged = regimes[regime[decided] ?? 0] ?? 'unknown';
    const { value, reasons } = allocate(policy, {
      capital: text(run.equity[decided] ?? 0),
      invested: text(invested),
      regime: judged,
      personality: options.personality,
      ceiling: options.ceiling,
    });
    return {
      decidedOn: fromEpochDay(day[decided] ?? 0),
      tradedOn: fromEpochDay(day[traded] ?? 0),
      side: quantity > 0 ? 'buy' : 'sell',
      quantity: Math.abs(quantity),
      price: text(price),
      value: text(Math.abs(quantity) * price),
      fees: text(fees),
      regime: judged,
      state: value.state,
      reasons,
    };
  }
}

/** The first bar of a known regime that does not lie before the day; the number of bars where there is none. */
function firstDecision(day: Int32Array, regime: Uint8Array, from: Day | undefined): number {
  const known = regime.findIndex((code) => regimes[code] !== 'unknown');
  const wanted = from === undefined ? 0 : datePlace(day, toEpochDay(from) - 1) + 1;
  return known < 0 ? day.length : Math.max(known, wanted);
}
