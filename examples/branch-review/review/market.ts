import {
  allocate,
  type Allocation,
  type Bar,
  course,
  definePositionPolicy,
  type Explained,
  type Judgement,
  judgeMarket,
  type Regime,
} from 'panhuo';
import type { BranchData, Market } from '../branchData.js';
import type { Person } from './people.js';

/** Days in a row with one regime. */
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
  readonly judgements: readonly Judgement[];
  readonly runs: readonly RegimeRun[];
  readonly days: Readonly<Record<Regime, number>>;
  readonly today: Judgement;
}

/** Judges the market of the branch. */
export function reviewMarket({ market }: BranchData): MarketSection | undefined {
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
  return { name: market.name, bars: market.bars, judgements, runs, days, today: judgements.at(-1)! };
}

/** A VIP held against the band of the present regime. */
export interface VipPosition {
  readonly id: string;
  readonly allocation: Explained<Allocation>;
}

/** The VIPs against their band; an answer about a policy, no instruction to trade. */
export interface BandSection {
  readonly regime: Regime;
  readonly positions: readonly VipPosition[];
  readonly counts: Readonly<Record<Allocation['state'], number>>;
}

/** Holds every VIP whose holdings are known against the band. */
export function reviewBands(
  data: BranchData,
  people: readonly Person[],
  vips: readonly string[] | undefined,
  market: MarketSection | undefined,
): BandSection | undefined {
  if (vips === undefined || market === undefined) return undefined;
  const policy = definePositionPolicy({ ...course.positionBands, currency: data.currency });
  const byId = new Map(people.map((person) => [person.id, person]));
  const { regime } = market.today;
  const counts = { inside: 0, below: 0, above: 0 };
  const positions = vips.flatMap((id): VipPosition[] => {
    const { lastSnapshot, behaviour } = byId.get(id) ?? {};
    const { total, holdings } = lastSnapshot ?? {};
    // Whoever owes money stands outside every band that a share of the capital could name.
    if (total === undefined || holdings === undefined || Number(holdings.amount) > Number(total.amount))
      return [];
    const personality = behaviour?.personality ?? undefined;
    const holding = { capital: total.amount, invested: holdings.amount, regime };
    const allocation = allocate(policy, { ...holding, ...(personality !== undefined && { personality }) });
    counts[allocation.value.state] += 1;
    return [{ id, allocation }];
  });
  return { regime, positions, counts };
}
