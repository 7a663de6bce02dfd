import {
  type Checked,
  type DecimalText,
  demandObject,
  DomainError,
  fromEpochDay,
  fromMinorUnits,
  isDay,
  requireChecked,
  scaleOf,
  toEpochDay,
} from '../../kernel/index.js';
import { readCapital } from '../allocation/allocate.js';
import { judgeColumns } from '../columns/judgeColumns.js';
import { modelSignals } from '../columns/modelSignals.js';
import { readBars } from '../columns/readBars.js';
import { type PanelMember, readPanel } from '../columns/readPanel.js';
import { runModel } from '../columns/runModel.js';
import { regimes } from '../judge/types.js';
import { modelFigures } from './modelFigures.js';
import { modelMarket } from './modelMarket.js';
import { modelRules } from './modelPolicy.js';
import type { ModelStudy, StudyOptions } from './study.js';
import { testClaim } from './testClaim.js';
import type { ModelPolicy } from './types.js';

/**
 * What a model of trading would have done on past data: yearly return, hit rate and turnover of the funds, after costs and
 * with intervals, and what that says of the claims about it. Software that selects securities for today is regulated
 * (荐股软件); this is a study of the past. It names no security, lists no position, ends before a stated day, and neither
 * forecasts nor advises.
 *
 * Each day is decided on its close, from that day and those before: ranks, chips and the regime of the market included. An
 * order is filled on the next day of the market, at the open where that is given, else at the close. A purchase that cannot be
 * filled then lapses; a sale waits. Nothing is filled on a day without a bar, or in a bar of one price (一字板). A slot
 * is the equity ÷ the slots, cut to lots and to what cash can pay, fees included; it is free again the day after a sale.
 * What is held is valued at its last close. T+1 is kept, and nothing is sold for less than the sale costs. Prices are rounded half up to the tick, all amounts are whole
 * minor units. Price limits within a bar, and the effect of an order on its price, are not part of it.
 *
 * A panel that holds only what survived flatters every model: give it what was listed then. Its bars have to be adjusted
 * for splits and dividends.
 *
 * @param model - The model, such as one of `course.models`.
 * @param panel - The securities, as bars or as columns.
 * @param options - The market and its judge, the rules and costs, capital, the days of the study, how to resample.
 * @returns Statistics and a curve. Cost: linear in all bars, times the windows of averages and the buckets of chips; and
 * the resampling.
 * @throws DomainError `bars_invalid` with the place in the panel; `facts_invalid` for a panel, a capital, days or options
 * of resampling that cannot be; `decimal_invalid` or `amount_scale` for a capital that is no amount of its currency; `currency_mixed`;
 * `rules_uncovered` where lots or costs of a day are unknown.
 * @example
 * ```ts
 * import { addDays, china, course, day, simulateModel } from 'panhuo';
 *
 * const bars = Array.from({ length: 500 }, (_, place) => ({
 *   day: addDays(day('2024-01-01'), place),
 *   close: 10 * 1.005 ** place,
 * }));
 * const study = simulateModel(course.models.leader, [{ id: 'A', board: 'main', bars }], {
 *   market: bars,
 *   judge: course.marketJudge,
 *   rules: china.aShareRules,
 *   costs: china.aShareFees,
 *   capital: '100000',
 *   until: day('2025-05-01'),
 *   bootstrap: { seed: 1 },
 * });
 * study.trades.opened > 0; // => true
 * study.claims.map(({ figure, atLeast }) => `${figure} ${atLeast}`); // => ['hitRate 0.70']
 * ```
 */
export function simulateModel(
  model: Checked<ModelPolicy>,
  panel: readonly PanelMember[],
  options: StudyOptions,
): ModelStudy {
  requireChecked(modelRules.kind, model);
  demandObject(options, 'options');
  demandObject(options.costs, 'costs');
  const { currency } = options.costs;
  const scale = scaleOf(currency);
  const capital = readCapital(currency, options.capital);
  const { day, regime } = judgedDays(options);
  const from = options.from === undefined ? -Infinity : epochDayOf(options.from, 'from');
  const first = day.findIndex((epochDay) => epochDay >= from);
  const start = first < 0 ? day.length : first;

  const columns = readPanel(panel, day);
  const signals = modelSignals(model, columns, day.length);
  const run = runModel(model, signals, modelMarket(columns, { day, regime, first: start }, options), capital);

  const days = day.slice(start);
  const text = (units: number): DecimalText => fromMinorUnits(BigInt(units), scale);
  const figures = modelFigures(run, days, options.bootstrap);
  const measured = {
    yearlyReturn: figures.yearlyReturn,
    hitRate: figures.hitRate,
    turnoverOneWay: figures.turnover.oneWay,
    turnoverTwoWay: figures.turnover.twoWay,
  };
  const isOwn = (code: number): boolean => model.regimes.some((name) => name === regimes[code]);
  return {
    historical: true,
    model: { id: model.id, version: model.version },
    from: dayAt(days[0]),
    to: dayAt(days.at(-1)),
    ownRegime: days.length === 0 ? null : regime.slice(start).filter(isOwn).length / days.length,
    money: {
      capital: text(capital),
      bought: text(run.bought),
      sold: text(run.sold),
      fees: text(run.fees),
      cash: text(run.cash),
      valued: text(run.invested.at(-1) ?? 0),
      final: text(run.equity.at(-1) ?? capital),
    },
    trades: { opened: run.opened, closed: run.closed, hits: run.hits },
    ...figures,
    claims: model.claims.map((claim) => testClaim(claim, measured[claim.figure])),
    curve: { day: days, equity: run.equity },
  };
}

/** The days of the market before the end of the study, and their regimes. */
function judgedDays({ market, judge, until }: StudyOptions): { day: Int32Array; regime: Uint8Array } {
  const end = epochDayOf(until, 'until');
  const columns = readBars(market);
  const { regime } = judgeColumns(judge, columns);
  const after = columns.day.findIndex((epochDay) => epochDay >= end);
  const size = after < 0 ? columns.day.length : after;
  return { day: columns.day.slice(0, size), regime: regime.slice(0, size) };
}

function epochDayOf(value: unknown, path: string): number {
  if (isDay(value)) return toEpochDay(value);
  throw new DomainError('facts_invalid', { path, expected: 'a day, YYYY-MM-DD' });
}

function dayAt(epochDay: number | undefined): ModelStudy['from'] {
  return epochDay === undefined ? null : fromEpochDay(epochDay);
}
