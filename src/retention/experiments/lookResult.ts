import { type Explained, type Reason, reason } from '../../kernel/index.js';
import { customersOf, type ReadOutcome } from './readOutcome.js';
import type { DifferenceInterval } from './types.js';

/** What a look rests on. */
export interface Levels {
  /** Share or mean of the treated. */
  readonly treatment: number;
  readonly control: number;
  readonly difference: number;
}

/** Share or mean of both arms; `null` where one has nobody. */
export function levelsOf(outcome: ReadOutcome): Levels | null {
  if (customersOf(outcome.treatment) === 0 || customersOf(outcome.control) === 0) return null;
  const [treatment, control] = [levelOf(outcome.treatment), levelOf(outcome.control)];
  return { treatment, control, difference: treatment - control };
}

/** A look that gives no interval, and why. */
export function lookWithout(outcome: ReadOutcome, reasons: readonly Reason[]): Explained<DifferenceInterval> {
  const difference = levelsOf(outcome)?.difference ?? null;
  return { value: { difference, lower: null, upper: null }, reasons: [...reasons, ...outcome.reasons] };
}

/** A look with the figures of both arms in words. */
export function lookWith(
  outcome: ReadOutcome,
  levels: Levels,
  limits: Pick<DifferenceInterval, 'lower' | 'upper'>,
  level: number,
): Explained<DifferenceInterval> {
  const value = { difference: levels.difference, lower: limits.lower, upper: limits.upper };
  const rule = outcome.measure === 'share' ? 'experiment_shares' : 'experiment_means';
  const statement = reason(rule, {
    treatment: levels.treatment,
    control: levels.control,
    treated: customersOf(outcome.treatment),
    untreated: customersOf(outcome.control),
    ...value,
    level,
  });
  return { value, reasons: [statement, ...outcome.reasons] };
}

function levelOf(arm: ReadOutcome['treatment']): number {
  return 'total' in arm ? arm.successes / arm.total : arm.moments.mean;
}
