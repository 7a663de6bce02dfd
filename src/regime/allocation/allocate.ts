import {
  type Checked,
  type Currency,
  decimal,
  type DecimalInput,
  type DecimalText,
  demandObject,
  DomainError,
  type Expectation,
  type Explained,
  fromMinorUnits,
  money,
  plainText,
  reason,
  requireChecked,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { type Regime, regimes } from '../judge/types.js';
import { type PositionPolicy, positionRules } from './positionPolicy.js';
import { limitsFor, type PositionLimits, standingOf } from './standing.js';

/** A portfolio to hold against the policy. Amounts are in the currency of the policy. */
export interface Holding {
  /** Cash and securities together. */
  readonly capital: DecimalInput;
  readonly regime: Regime;
  /** The level of the trading-personality questionnaire, one of the policy's; left out when it is not known. */
  readonly personality?: string | null | undefined;
  /** The highest share that suitability allows, 0 to 1. It only lowers, never raises. */
  readonly ceiling?: DecimalInput | undefined;
  /** What is invested now; without it the answer is the portfolio of the policy itself. */
  readonly invested?: DecimalInput | undefined;
}

/** Where a portfolio stands. `invested` and `cash` add up to the capital, to the cent. */
export interface Allocation {
  /** The invested amount that the policy names. */
  readonly target: DecimalText;
  readonly invested: DecimalText;
  readonly cash: DecimalText;
  /** `null` in an unknown regime, where nothing is judged. */
  readonly state: 'inside' | 'below' | 'above' | null;
  /** What is missing to the nearest edge of the band (positive) or lies above it (negative); zero otherwise. */
  readonly amount: DecimalText;
  /**
   * What the policy moves on this day: positive into the market, negative out of it. Zero inside the tolerance and in an
   * unknown regime; else the way to the edge or the target, as the policy rebalances, cut by its step limit.
   */
  readonly adjustment: DecimalText;
}

/**
 * Holds a portfolio against the position bands of a regime: inside, below or above, and by how much. It is a statement
 * about a policy, no instruction to trade: that needs the adviser's registration, an agreement and suitability.
 *
 * In an unknown regime nothing is judged, and what is held is kept. Personality chooses the point inside the band; a
 * suitability ceiling only lowers band and point. The step limit cuts what one adjustment moves, but the way down to the
 * ceiling is never cut: suitability goes first.
 *
 * @param policy - The bands.
 * @param holding - Capital, regime, and what is known of the customer.
 * @returns Where the portfolio stands; the amounts of the reasons add up to `amount`, their adjustments to `adjustment`.
 * Cost: constant.
 * @throws DomainError `decimal_invalid` or `amount_scale` for an amount, `facts_invalid` for a negative capital, an
 * invested amount outside the capital, a ceiling outside 0 to 1, or a regime or personality that does not exist.
 * @example
 * ```ts
 * import { allocate, course } from 'panhuo';
 *
 * const holding = { capital: '100000', regime: 'strong', personality: 'conservative', invested: '60000' } as const;
 * allocate(course.positionBands, holding).value;
 * // => { target: '75000.00', invested: '60000.00', cash: '40000.00', state: 'below', amount: '15000.00', adjustment: '15000.00' }
 * ```
 */
export function allocate(policy: Checked<PositionPolicy>, holding: Holding): Explained<Allocation> {
  requireChecked(positionRules.kind, policy);
  demandObject(holding, 'holding');
  const scale = scaleOf(policy.currency);
  const amountOf = (input: DecimalInput, path: string): bigint =>
    toMinorUnits(readAmount(policy, input, path), scale, path);
  const capital = amountOf(holding.capital, 'capital');
  const customer = readCustomer(policy, holding);
  const held = holding.invested === undefined ? undefined : amountOf(holding.invested, 'invested');
  if (held !== undefined && held > capital) throw invalid('invested', 'at most the capital');
  const { regime } = holding;
  if (!regimes.includes(regime)) throw invalid('regime', 'a regime');

  const standing = standingOf(customer.limits, regime, capital, held);
  const { invested, target, state, edge, aim, adjustment } = standing;
  const text = (units: bigint): DecimalText => fromMinorUnits(units, scale);
  const isOutside = state === 'below' || state === 'above';
  const amount = isOutside ? edge - invested : 0n;
  const value = {
    target: text(target),
    invested: text(invested),
    cash: text(capital - invested),
    state,
    amount: text(amount),
    adjustment: text(adjustment),
  };
  const ceilingReason = reason('position_ceiling', { ceiling: customer.ceiling });
  if (regime === 'unknown') {
    // What suitability allows holds in every regime: a portfolio above it is kept, and it is said.
    const reasons = [reason('regime_unknown', {}), ...(standing.overCeiling ? [ceilingReason] : [])];
    return { value, reasons };
  }

  const band = policy.bands[regime];
  const { personality, point } = customer;
  const reasons = [
    reason('position_band', { ...band, regime, tolerance: policy.tolerance }),
    reason('position_point', { personality, point, target: value.target }),
    ...(decimal(band.max).gt(customer.ceiling) ? [ceilingReason] : []),
  ];
  if (!isOutside) return { value, reasons };
  const way = aim - invested;
  const distance = [
    reason('position_edge', { state, amount: text(edge) }),
    reason('position_invested', { held: value.invested, amount: text(-invested) }),
    reason('position_rebalance', { to: policy.rebalance.to, aim: text(aim), adjustment: text(way) }),
    ...(adjustment === way
      ? []
      : [reason('position_step', { limit: policy.stepLimit, adjustment: text(adjustment - way) })]),
  ];
  return { value, reasons: [...reasons, ...distance] };
}

/** What is known of a customer, read and checked. */
export interface CustomerLimits {
  readonly personality: string | null;
  readonly point: DecimalText;
  readonly ceiling: DecimalText;
  readonly limits: PositionLimits;
}

/** Reads personality and ceiling, and what the policy makes of them. */
export function readCustomer(
  policy: PositionPolicy,
  { personality = null, ceiling: input = 1 }: Pick<Holding, 'personality' | 'ceiling'>,
): CustomerLimits {
  const ceiling = decimal(input, 'ceiling');
  if (ceiling.lt(0) || ceiling.gt(1)) throw invalid('ceiling', 'between 0 and 1');
  const isKnown = typeof personality === 'string' && Object.hasOwn(policy.points, personality);
  if (personality !== null && !isKnown) {
    throw invalid('personality', 'a personality of the policy');
  }
  const point = personality === null ? policy.pointWithoutPersonality : (policy.points[personality] ?? '0');
  const text = plainText(input);
  return { personality, point, ceiling: text, limits: limitsFor(policy, point, text) };
}

/**
 * Reads a capital to begin with, in minor units.
 *
 * @throws DomainError as `money`, or `facts_invalid` for a capital that is not above zero or beyond 2^53 minor units.
 */
export function readCapital(currency: Currency, input: DecimalInput): number {
  const capital = Number(toMinorUnits(money(input, currency, { path: 'capital' }), scaleOf(currency)));
  if (!(capital > 0)) throw invalid('capital', 'above zero');
  if (capital > Number.MAX_SAFE_INTEGER) throw invalid('capital', 'amounts within ±2^53 minor units');
  return capital;
}

/** Reads an amount of zero or more, at the scale of the currency. */
export function readAmount(policy: PositionPolicy, input: DecimalInput, path: string): DecimalText {
  const amount = decimal(input, path);
  if (amount.lt(0)) throw invalid(path, 'zero or more');
  return money(amount, policy.currency, { path });
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}
