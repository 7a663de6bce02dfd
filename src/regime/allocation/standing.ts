import { type DecimalText, toMinorUnits } from '../../kernel/index.js';
import type { Regime } from '../judge/types.js';
import type { PositionPolicy, Yardstick } from './positionPolicy.js';

/** The shares that a policy leaves to one customer in a regime: suitability has lowered them already. */
interface ShareLimits {
  readonly low: bigint;
  readonly high: bigint;
  /** The point inside the band, 0 to `UNIT`. */
  readonly point: bigint;
}

/** A policy for one customer. Shares are whole parts of `UNIT`, so that all of it is exact. */
export interface PositionLimits {
  /** `null` where nothing is judged. */
  readonly bands: Readonly<Record<Regime, ShareLimits | null>>;
  readonly ceiling: bigint;
  readonly tolerance: bigint;
  readonly stepLimit: bigint;
  readonly toTarget: boolean;
}

/** Where a portfolio stands, in minor units of its currency. */
export interface Standing {
  readonly invested: bigint;
  readonly target: bigint;
  readonly state: 'inside' | 'below' | 'above' | null;
  /** The edge of the band that is nearest, where the portfolio stands outside. */
  readonly edge: bigint;
  /** Where the policy brings the portfolio: what is invested where it stands inside. */
  readonly aim: bigint;
  /** What the policy moves: the way to `aim`, cut by the step limit. */
  readonly adjustment: bigint;
  /** Whether more is invested than suitability allows. */
  readonly overCeiling: boolean;
}

const PLACES = 34;
const UNIT = 10n ** 34n;

/** The limits of a policy at a point inside its bands, with a suitability ceiling; both were checked. */
export function limitsFor(
  policy: PositionPolicy,
  pointText: DecimalText,
  ceilingText: DecimalText,
): PositionLimits {
  const ceiling = partsOf(ceilingText);
  const point = partsOf(pointText);
  const limits = ({ min, max }: { readonly min: DecimalText; readonly max: DecimalText }): ShareLimits => ({
    low: lower(partsOf(min), ceiling),
    high: lower(partsOf(max), ceiling),
    point,
  });
  const { strong, sideways, weak } = policy.bands;
  const bands = { unknown: null, strong: limits(strong), sideways: limits(sideways), weak: limits(weak) };
  return { ...trading(policy), bands, ceiling };
}

/** The limits of a yardstick: its share in every regime that is known. What is bought once is bought in one step. */
export function limitsOfYardstick(
  policy: PositionPolicy,
  { share: text, trades }: Yardstick,
): PositionLimits {
  const share = partsOf(text);
  const band = { low: share, high: share, point: 0n };
  const bands = { unknown: null, strong: band, sideways: band, weak: band };
  const once = trades === 'once' ? { tolerance: 0n, stepLimit: UNIT } : {};
  return { ...trading(policy), ...once, bands, ceiling: UNIT };
}

/**
 * Where a portfolio stands. The one place where it is decided: `allocate` explains it, `simulatePolicy` acts by it. Where
 * nothing is said of what is held, it is the portfolio of the policy itself.
 */
export function standingOf(
  limits: PositionLimits,
  regime: Regime,
  capital: bigint,
  held: bigint | undefined,
): Standing {
  const band = limits.bands[regime];
  const ceiling = capital * limits.ceiling;
  if (band === null) {
    const kept = held ?? 0n;
    const overCeiling = kept * UNIT > ceiling;
    return { invested: kept, target: kept, state: null, edge: kept, aim: kept, adjustment: 0n, overCeiling };
  }
  // Rounding to the cent must not lead above what suitability allows.
  const most = ceiling / UNIT;
  const low = lower(rounded(capital * band.low, UNIT), most);
  const high = lower(rounded(capital * band.high, UNIT), most);
  const inBand = band.low * UNIT + (band.high - band.low) * band.point;
  const target = lower(rounded(capital * inBand, UNIT * UNIT), most);
  const invested = held ?? target;
  const overCeiling = invested > most;

  // The market may drift a portfolio out of its band, never above what suitability allows.
  const drift = capital * limits.tolerance;
  const state =
    invested * UNIT < low * UNIT - drift
      ? 'below'
      : overCeiling || invested * UNIT > high * UNIT + drift
        ? 'above'
        : 'inside';
  if (state === 'inside') {
    return { invested, target, state, edge: invested, aim: invested, adjustment: 0n, overCeiling };
  }
  const edge = state === 'below' ? low : high;
  const aim = limits.toTarget ? target : edge;
  const step = (capital * limits.stepLimit) / UNIT;
  // Suitability goes first: the limit never holds a portfolio above the ceiling.
  const down = higher(step, invested - most);
  const adjustment = state === 'below' ? lower(aim - invested, step) : -lower(invested - aim, down);
  return { invested, target, state, edge, aim, adjustment, overCeiling };
}

function trading({
  tolerance,
  stepLimit,
  rebalance,
}: PositionPolicy): Pick<PositionLimits, 'tolerance' | 'stepLimit' | 'toTarget'> {
  return {
    tolerance: partsOf(tolerance),
    stepLimit: partsOf(stepLimit),
    toTarget: rebalance.to === 'target',
  };
}

function partsOf(share: DecimalText): bigint {
  return toMinorUnits(share, PLACES);
}

/** A quotient of what is not negative, rounded half to even. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  const whole = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  return twice > divisor || (twice === divisor && whole % 2n === 1n) ? whole + 1n : whole;
}

function lower(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function higher(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
