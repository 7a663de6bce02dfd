import {
  type Bar,
  china,
  course,
  defineFeeSchedule,
  DomainError,
  drawdowns,
  fromEpochDay,
  simulatePolicy,
  type Simulation,
  type YardstickComparison,
} from 'panhuo';

/** What each portfolio starts with, in the currency of the position policy. */
export const CAPITAL = '10000000';

/** How the differences are resampled. The seed is part of the figures: another gives slightly other intervals. */
export const bootstrap = { seed: 20_200_417, resamples: 2000, confidenceLevel: 0.95 } as const;

/** A lower level, taken for a price in whole fen, would be rounded by more than the moves of a quiet day. */
const LOWEST_LEVEL = 1;

/** At a higher one, a single unit would be more of the capital than the tolerance of the bands. */
const HIGHEST_LEVEL = Number(CAPITAL) * Number(course.positionBands.tolerance);

/** The yardstick that the chart draws. */
export const CHARTED_YARDSTICK = 'buyAndHold';

/**
 * The latest fees of A-shares, for every day: a market series may begin long before they did, and be of a market on which
 * they were never charged. It gives every year the same costs.
 */
export const feesThroughout = defineFeeSchedule({
  id: 'example/a-share-fees-throughout',
  version: china.aShareFees.version,
  source: china.aShareFees.source,
  note: {
    zh: '示例规则：以 A 股最近一档费率（见 china/a-share-fees）用于行情的每一日，包括该费率实行之前的日期及其他市场；只为各年成本一致，并非当时的实际费用。',
    en: 'A rule of this example: the latest rates of A-shares (china/a-share-fees) on every day of the series, also before they applied and on other markets, so that every year has the same costs. They are not what was charged at the time.',
  },
  currency: china.aShareFees.currency,
  fees: china.aShareFees.fees.filter(({ until }) => until === null).map((fee) => ({ ...fee, from: null })),
});

/** Two portfolios over time, from the first decision on. */
export interface EquityCurves {
  readonly days: readonly string[];
  /** Equity, 100 at the start. */
  readonly policy: readonly number[];
  readonly yardstick: readonly number[];
  /** Distance from the highest equity so far: −0.2 is a fifth below it. */
  readonly policyFall: readonly number[];
  readonly yardstickFall: readonly number[];
}

/** What the bands would have come to on the past of the market. A study of the past; it promises nothing. */
export interface MarketSimulation {
  readonly past: Simulation;
  readonly curves: EquityCurves;
}

/** Tries the position bands on the market. Nobody’s personality is assumed, so the lower edge of each band is held. */
export function simulateMarket(bars: readonly Bar[]): MarketSimulation | undefined {
  if (bars.some(({ close }) => close < LOWEST_LEVEL || close > HIGHEST_LEVEL)) return undefined;
  const past = simulated(bars);
  const yardstick = past?.against.find(({ id }) => id === CHARTED_YARDSTICK);
  // Without a known regime nothing was decided, and one day alone has no return.
  if (past?.decidesFrom == null || past.summary.performance === null || yardstick === undefined)
    return undefined;
  return { past, curves: curvesOf(past, yardstick) };
}

function simulated(bars: readonly Bar[]): Simulation | undefined {
  try {
    return simulatePolicy(course.positionBands, bars, {
      judge: course.marketJudge,
      costs: feesThroughout,
      capital: CAPITAL,
      bootstrap,
    });
  } catch (error) {
    // Moves so large that amounts leave the range of whole fen.
    if (error instanceof DomainError && error.code === 'facts_invalid') return undefined;
    throw error;
  }
}

function curvesOf(past: Simulation, yardstick: YardstickComparison): EquityCurves {
  const days = [...past.day].map(fromEpochDay);
  const first = days.findIndex((day) => day === past.decidesFrom);
  const fromStart = (values: Float64Array): number[] => [...values.subarray(first)];
  const indexed = (equity: Float64Array): number[] =>
    fromStart(equity).map((amount) => (100 * amount) / equity[first]!);
  return {
    days: days.slice(first),
    policy: indexed(past.equity),
    yardstick: indexed(yardstick.equity),
    policyFall: fromStart(past.underwater),
    yardstickFall: fromStart(drawdowns({ day: past.day, close: yardstick.equity }).underwater),
  };
}
