import { addDays, china, course, defineModelPolicy, type ModelStudy, simulateModel } from 'panhuo';
import { CAPITAL, feesThroughout } from '../../../branch-review/review/marketSimulation.js';
import type { Classroom } from '../../classroom.js';

/** The weak-market model of the course for a single series: one slot holds all of the capital, not a fifth. */
export const weakMarketModel = defineModelPolicy({
  ...course.models.buyLowSellHigh,
  id: 'example/buy-low-sell-high-of-one',
  slots: 1,
});

/** Tries the model on the past of the market. The seed is part of the figures: another gives slightly other intervals. */
export function studyOf({ bars }: Classroom['market']): ModelStudy {
  return simulateModel(weakMarketModel, [{ id: 'market', board: 'main', bars }], {
    market: bars,
    judge: course.marketJudge,
    rules: china.aShareRules,
    costs: feesThroughout,
    capital: CAPITAL,
    until: addDays(bars.at(-1)!.day, 1),
    bootstrap: { seed: 13, resamples: 1000, confidenceLevel: 0.95 },
  });
}

/** What the course claims of the model: the return of a year … */
export const CLAIMED_RETURN = claimOf('yearlyReturn');

/** … at so many turnovers of the funds, taken one-way here: the course does not say which. */
export const CLAIMED_TURNOVERS = claimOf('turnoverOneWay');

function claimOf(figure: 'yearlyReturn' | 'turnoverOneWay'): number {
  return Number(weakMarketModel.claims.find((claim) => claim.figure === figure)?.atLeast);
}
