import { allocate, type Allocation, course, definePositionPolicy, type Reason, type Regime } from 'panhuo';
import type { BranchData } from '../branchData.js';
import type { MarketSection } from './market.js';
import type { Person } from './people.js';

/** Shares of the capital, 0 to 1. */
export interface Band {
  readonly min: number;
  readonly max: number;
}

/** A VIP held against the band of the present regime. */
export interface VipPosition {
  readonly id: string;
  /** All that his accounts hold. */
  readonly assets: string;
  /** Share of it that is invested, 0 to 1. */
  readonly share: number;
  readonly state: NonNullable<Allocation['state']>;
  /** What is missing to the band (positive) or lies above it (negative). */
  readonly amount: string;
  readonly reasons: readonly Reason[];
}

/** The VIPs against their band; an answer about a policy, no instruction to trade. */
export interface BandSection {
  readonly regime: Regime;
  /** Empty in an unknown regime, in which nothing is judged. */
  readonly positions: readonly VipPosition[];
  readonly counts: Readonly<Record<VipPosition['state'], number>>;
  /** VIPs who owe money: what they hold is worth more than what they have. They are not judged. */
  readonly leveraged: number;
  /** VIPs of whom it is not known what they hold. They are not judged either. */
  readonly unknown: number;
}

/** How far, as a share of the capital, a portfolio may drift out of its band and still count as inside. */
export const tolerance = Number(course.positionBands.tolerance);

/** The band of a regime; none in an unknown one. */
export function bandOf(regime: Regime): Band | undefined {
  if (regime === 'unknown') return undefined;
  const { min, max } = course.positionBands.bands[regime];
  return { min: Number(min), max: Number(max) };
}

/** A band with the drift that still counts as inside it. */
export function withTolerance({ min, max }: Band): Band {
  return { min: Math.max(0, min - tolerance), max: Math.min(1, max + tolerance) };
}

/** Holds every VIP who can be judged against the band of today, where there is a regime of today. */
export function reviewBands(
  data: BranchData,
  people: ReadonlyMap<string, Person>,
  vips: readonly string[] | undefined,
  market: MarketSection | undefined,
): BandSection | undefined {
  if (vips === undefined || market === undefined || market.stale) return undefined;
  const policy = definePositionPolicy({ ...course.positionBands, currency: data.currency });
  const { regime } = market.today;
  const counts = { inside: 0, below: 0, above: 0 };
  const positions: VipPosition[] = [];
  let leveraged = 0;
  let unknown = 0;
  for (const id of vips) {
    const { assets, behaviour } = people.get(id) ?? {};
    const { total = '0', holdings } = assets ?? {};
    const personality = behaviour?.personality ?? undefined;
    if (holdings === undefined) {
      unknown += 1;
    } else if (Number(holdings) > Number(total)) {
      leveraged += 1;
    } else {
      const holding = { capital: total, invested: holdings, regime };
      const { value, reasons } = allocate(policy, {
        ...holding,
        ...(personality !== undefined && { personality }),
      });
      const { state, amount } = value;
      if (state === null) continue;
      counts[state] += 1;
      positions.push({ id, assets: total, share: Number(holdings) / Number(total), state, amount, reasons });
    }
  }
  return { regime, positions, counts, leveraged, unknown };
}
