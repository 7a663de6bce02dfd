import type { Day } from '../../kernel/index.js';
import { NOWHERE, standingOf } from '../columns/standingOf.js';
import { momentsOf } from './momentsOf.js';
import type { StepLog } from './types.js';

/** Where the cases of a log stand. */
export interface StageSnapshot<Stage extends string = string> {
  /** All cases that have begun: the sum of those of the stages. */
  readonly cases: number;
  /** The stages in which somebody stands, by name. */
  readonly stages: readonly { readonly stage: Stage; readonly cases: number }[];
}

/**
 * In which stage each case stands on a day (阶段存量). A snapshot says nothing of how well the funnel works: see
 * `stageConversion`.
 *
 * @param log - The steps of any number of cases, as records or columns; those of one case in their order.
 * @param options - The day to look at, at its end.
 * @returns The cases, and how many of them stand in each stage. Cost: one pass over the steps.
 * @throws DomainError `step_invalid` or `columns_invalid` for a log that cannot be read, `day_invalid`.
 * @example
 * ```ts
 * import { course, openCase, stageSnapshot } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const { step } = openCase(course.serviceFunnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * stageSnapshot([step], { asOf: day('2024-01-31') }); // => { cases: 1, stages: [{ stage: 'watch', cases: 1 }] }
 * stageSnapshot([step], { asOf: day('2024-01-04') }).cases; // => 0
 * ```
 */
export function stageSnapshot<Stage extends string>(
  log: StepLog<Stage>,
  { asOf }: { readonly asOf: Day },
): StageSnapshot<Stage> {
  const { columns, moments } = momentsOf(log, { asOf });
  const counts = new Float64Array(256);
  for (const code of standingOf(columns, moments)) counts[code] = (counts[code] ?? 0) + 1;
  const stages = columns.stages
    .map((stage, code) => ({ stage, cases: counts[code] ?? 0 }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => Number(a.stage > b.stage) - Number(a.stage < b.stage));
  return { cases: columns.cases - (counts[NOWHERE] ?? 0), stages };
}
