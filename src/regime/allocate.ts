import {
  type Checked,
  type Decimal,
  decimal,
  type DecimalInput,
  type DecimalText,
  DomainError,
  type Expectation,
  type Explained,
  money,
  plainText,
  type Reason,
  reason,
  requireChecked,
  type Rounding,
} from '../kernel/index.js';
import { type PositionPolicy, positionRules } from './positionPolicy.js';
import { type Regime, regimes } from './types.js';

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
}

/**
 * Holds a portfolio against the position bands of a regime: inside, below or above, and by how much. It is a statement
 * about a policy, no instruction to trade: that needs the adviser's registration, an agreement and suitability.
 *
 * In an unknown regime nothing is judged, and what is held is kept.
 *
 * @param policy - The bands.
 * @param holding - Capital, regime, and what is known of the customer.
 * @returns Where the portfolio stands; the amounts of the reasons add up to `amount`.
 * @throws DomainError `decimal_invalid` or `amount_scale` for an amount, `facts_invalid` for a negative capital, an
 * invested amount outside the capital, a ceiling outside 0 to 1, or a regime or personality that does not exist.
 * @example
 * ```ts
 * import { allocate, course } from 'panhuo';
 *
 * const holding = { capital: '100000', regime: 'strong', personality: 'conservative', invested: '60000' } as const;
 * allocate(course.positionBands, holding).value;
 * // => { target: '75000.00', invested: '60000.00', cash: '40000.00', state: 'below', amount: '15000.00' }
 * ```
 */
export function allocate(policy: Checked<PositionPolicy>, holding: Holding): Explained<Allocation> {
  requireChecked(positionRules.kind, policy);
  const capital = readAmount(policy, holding.capital, 'capital');
  const ceiling = readCeiling(holding.ceiling ?? 1);
  const personality = readPersonality(policy, holding.personality);
  const held = holding.invested === undefined ? undefined : readAmount(policy, holding.invested, 'invested');
  if (held?.gt(capital)) throw invalid('invested', 'at most the capital');
  if (!regimes.includes(holding.regime)) throw invalid('regime', 'a regime');
  const ceilingReason = reason('position_ceiling', { ceiling: plainText(holding.ceiling ?? 1) });
  if (holding.regime === 'unknown') {
    const kept = held ?? decimal(0);
    const standing = { capital, invested: kept, target: kept, state: null, amount: decimal(0) } as const;
    // What suitability allows holds in every regime: a portfolio above it is kept, and it is said.
    const reasons = [
      reason('regime_unknown', {}),
      ...(kept.gt(capital.times(ceiling)) ? [ceilingReason] : []),
    ];
    return answer(policy, { ...standing, reasons });
  }

  const band = policy.bands[holding.regime];
  const low = lower(decimal(band.min), ceiling);
  const high = lower(decimal(band.max), ceiling);
  const rounded = (amount: Decimal, rounding: Rounding): Decimal =>
    decimal(money(amount, policy.currency, { rounding }));
  // Rounding to the cent must not lead above what suitability allows.
  const most = rounded(capital.times(ceiling), 'down');
  const edge = (share: Decimal): Decimal => lower(rounded(capital.times(share), 'half-even'), most);
  const point = personality === null ? policy.pointWithoutPersonality : (policy.points[personality] ?? '0');
  const target = edge(low.plus(high.minus(low).times(point)));
  const invested = held ?? target;
  const reasons = [
    reason('position_band', { ...band, regime: holding.regime, tolerance: policy.tolerance }),
    reason('position_point', { personality, point, target: money(target, policy.currency) }),
    ...(ceiling.lt(band.max) ? [ceilingReason] : []),
  ];

  // The market may drift a portfolio out of its band, never above what suitability allows.
  const drift = capital.times(policy.tolerance);
  if (invested.lt(edge(low).minus(drift))) return outside('below', edge(low));
  if (invested.gt(lower(edge(high).plus(drift), most))) return outside('above', edge(high));
  return answer(policy, { capital, invested, target, state: 'inside', amount: decimal(0), reasons });

  function outside(state: 'below' | 'above', nearest: Decimal): Explained<Allocation> {
    const distance = [
      reason('position_edge', { state, amount: money(nearest, policy.currency) }),
      reason('position_invested', {
        held: money(invested, policy.currency),
        amount: money(invested.negated(), policy.currency),
      }),
    ];
    const amount = nearest.minus(invested);
    return answer(policy, { capital, invested, target, state, amount, reasons: [...reasons, ...distance] });
  }
}

interface Standing {
  readonly capital: Decimal;
  readonly invested: Decimal;
  readonly target: Decimal;
  readonly state: Allocation['state'];
  readonly amount: Decimal;
  readonly reasons: readonly Reason[];
}

function answer({ currency }: PositionPolicy, standing: Standing): Explained<Allocation> {
  const { capital, invested, target, state, amount, reasons } = standing;
  return {
    value: {
      target: money(target, currency),
      invested: money(invested, currency),
      cash: money(capital.minus(invested), currency),
      state,
      amount: money(amount, currency),
    },
    reasons,
  };
}

function readAmount(policy: PositionPolicy, input: DecimalInput, path: string): Decimal {
  const amount = decimal(input, path);
  if (amount.lt(0)) throw invalid(path, 'zero or more');
  return decimal(money(amount, policy.currency));
}

function readCeiling(input: DecimalInput): Decimal {
  const ceiling = decimal(input, 'ceiling');
  if (ceiling.lt(0) || ceiling.gt(1)) throw invalid('ceiling', 'between 0 and 1');
  return ceiling;
}

function readPersonality(policy: PositionPolicy, personality: string | null | undefined): string | null {
  if (personality === undefined || personality === null) return null;
  if (!Object.hasOwn(policy.points, personality)) throw invalid('personality', 'a personality of the policy');
  return personality;
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}

function lower(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}
