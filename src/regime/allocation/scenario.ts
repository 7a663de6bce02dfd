import {
  type Checked,
  decimal,
  type DecimalInput,
  type DecimalText,
  demandObject,
  DomainError,
  type Explained,
  money,
  plainText,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import type { Regime } from '../judge/types.js';
import { readAmount } from './allocate.js';
import { type PositionPolicy, positionRules } from './positionPolicy.js';

/** What is assumed. Amounts are in the currency of the policy. */
export interface ScenarioInput {
  /** Cash and securities together. */
  readonly capital: DecimalInput;
  /** The regime of which the policy names position and move; an unknown one has none. */
  readonly regime: Exclude<Regime, 'unknown'>;
  /** Another move of the index than the policy's: `-0.15` is a fall by 15 %. */
  readonly move?: DecimalInput | undefined;
}

/** What would come of it. */
export interface Scenario {
  readonly invested: DecimalText;
  /** Positive for a profit, negative for a loss; before costs. */
  readonly profit: DecimalText;
  /** Position × move: the profit as a share of the capital. */
  readonly ratio: DecimalText;
  /** Always: it shows how position and move work together, and promises nothing. */
  readonly illustrative: true;
}

/**
 * What a position would bring if the index moved as assumed (情景测算): capital × position × move. It is an illustration of
 * what the position does to a result, no forecast and no promise.
 *
 * @param policy - Positions and moves by regime.
 * @param figures - Capital and regime; another move, where it is given.
 * @returns The result, to the cent (half to even) and always marked as an illustration. Cost: constant.
 * @throws DomainError `decimal_invalid` or `amount_scale` for an amount, `facts_invalid` for a negative capital, an
 * unknown regime, or a move that would lose more than the whole.
 * @example
 * ```ts
 * import { course, scenario } from 'panhuo';
 *
 * scenario(course.positionBands, { capital: '100000', regime: 'weak' }).value;
 * // => { invested: '25000.00', profit: '-12500.00', ratio: '-0.125', illustrative: true }
 * ```
 */
export function scenario(policy: Checked<PositionPolicy>, figures: ScenarioInput): Explained<Scenario> {
  requireChecked(positionRules.kind, policy);
  demandObject(figures, 'figures');
  const { capital: input, regime, move: given } = figures;
  const capital = decimal(readAmount(policy, input, 'capital'));
  if (typeof regime !== 'string' || !Object.hasOwn(policy.scenarios, regime)) {
    throw new DomainError('facts_invalid', { path: 'regime', expected: 'a regime other than unknown' });
  }
  const { position, move: assumed } = policy.scenarios[regime];
  const move = decimal(given ?? assumed, 'move');
  if (move.lt(-1)) {
    throw new DomainError('facts_invalid', { path: 'move', expected: 'a loss of the whole at most' });
  }
  const rounding = { rounding: 'half-even' } as const;
  const invested = money(capital.times(position), policy.currency, rounding);
  const profit = money(capital.times(position).times(move), policy.currency, rounding);
  return {
    // Added to zero, a loss of nothing has no sign.
    value: { invested, profit, ratio: move.times(position).plus(0).toFixed(), illustrative: true },
    reasons: [
      reason('scenario_position', { regime, position, invested }),
      reason('scenario_move', { move: plainText(given ?? assumed), amount: profit }),
      reason('scenario_illustration', {}),
    ],
  };
}
