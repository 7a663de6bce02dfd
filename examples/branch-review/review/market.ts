import { type Bar, course, daysBetween, type Judgement, judgeMarket, type Regime } from 'panhuo';
import type { BranchData, Market } from '../branchData.js';
import { type MarketAgreement, reviewAgreement } from './marketAgreement.js';
import { type MarketSimulation, simulateMarket } from './marketSimulation.js';

/** Trading days in a row with one regime. */
export interface RegimeRun {
  readonly regime: Regime;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** The market, judged day by day. */
export interface MarketSection {
  readonly name: Market['name'];
  readonly bars: readonly Bar[];
  readonly runs: readonly RegimeRun[];
  /** Trading days by regime. */
  readonly days: Readonly<Record<Regime, number>>;
  /** The judgement of the last bar. */
  readonly today: Judgement;
  /** The last bar lies so far back that its regime cannot be called that of today. */
  readonly stale: boolean;
  /** The judge beside the turns that were dated after the fact. */
  readonly agreement: MarketAgreement;
  /** What the bands would have come to; `undefined` for a series on which they cannot be tried. */
  readonly simulation: MarketSimulation | undefined;
}

/** Calendar days without a bar that no holiday explains. */
const STALE_DAYS = 10;

/** Judges the market of the branch, and holds the judge and the bands against what came after. */
export function reviewMarket({
  market,
  asOf,
}: Pick<BranchData, 'market' | 'asOf'>): MarketSection | undefined {
  if (market === undefined || market.bars.length === 0) return undefined;
  const judgements = judgeMarket(course.marketJudge, market.bars);
  const days = { strong: 0, sideways: 0, weak: 0, unknown: 0 };
  const runs: RegimeRun[] = [];
  for (const { regime, day } of judgements) {
    days[regime] += 1;
    const run = runs.at(-1);
    if (run?.regime === regime) runs[runs.length - 1] = { ...run, to: day, days: run.days + 1 };
    else runs.push({ regime, from: day, to: day, days: 1 });
  }
  const today = judgements.at(-1)!;
  return {
    name: market.name,
    bars: market.bars,
    runs,
    days,
    today,
    stale: daysBetween(today.day, asOf) > STALE_DAYS,
    agreement: reviewAgreement(market),
    simulation: simulateMarket(market.bars),
  };
}
