import { DomainError } from '../../kernel/index.js';
import { quotient } from './quotient.js';

/** A stage beside its reference. */
export interface ReferenceLine<Stage extends string = string> {
  readonly stage: Stage;
  readonly count: number;
  /** Count ÷ count of the stage before. */
  readonly rate: number | null;
  /** The same of the reference. */
  readonly referenceRate: number | null;
  /** Rate ÷ reference rate: below 1 is weaker than the reference. */
  readonly ratio: number | null;
}

/**
 * Compares the counts of a funnel with reference counts, step by step, and names the weakest step.
 *
 * @param counts - Cases that reached each stage.
 * @param reference - Reference counts, in the order of the stages.
 * @returns One line a stage, and the stage whose step falls furthest behind the reference; `null` when none falls behind
 * it, or none can be judged.
 * @throws DomainError `facts_invalid` for a count that is none, by its place in the order of the reference.
 * @example
 * ```ts
 * import { compareWithReference, course } from 'panhuo';
 *
 * const counts = { watch: 200, select: 90, trade: 40, close: 12 };
 * compareWithReference(counts, course.serviceFunnelReference).weakest; // => 'close'
 * ```
 */
export function compareWithReference<Stage extends string>(
  counts: Readonly<Record<Stage, number>>,
  reference: Readonly<Record<Stage, number>>,
): { stages: ReferenceLine<Stage>[]; weakest: Stage | null } {
  const order = Object.keys(reference) as Stage[];
  requireCounts(counts, order, 'counts');
  requireCounts(reference, order, 'reference');
  const stages = order.map((stage, place): ReferenceLine<Stage> => {
    const before = order[place - 1];
    const rate = before === undefined ? null : quotient(counts[stage], counts[before]);
    const referenceRate = before === undefined ? null : quotient(reference[stage], reference[before]);
    const ratio = rate === null || referenceRate === null ? null : quotient(rate, referenceRate);
    return { stage, count: counts[stage], rate, referenceRate, ratio };
  });
  let weakest: ReferenceLine<Stage> | undefined;
  for (const line of stages) {
    if (line.ratio !== null && line.ratio < (weakest?.ratio ?? 1)) weakest = line;
  }
  return { stages, weakest: weakest?.stage ?? null };
}

function requireCounts<Stage extends string>(
  counts: Readonly<Record<Stage, number>>,
  stages: readonly Stage[],
  path: string,
): void {
  for (const [place, stage] of stages.entries()) {
    if (!(counts[stage] >= 0 && counts[stage] < Infinity)) {
      throw new DomainError('facts_invalid', { path: `${path}[${place}]`, expected: 'zero or more' });
    }
  }
}
