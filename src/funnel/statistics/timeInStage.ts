import type { DurationSummary } from './durations.js';
import type { Looking } from './momentsOf.js';
import { finishTimeInStage, tallyTimeInStage } from './timeInStageTally.js';
import type { Grouping, StepLog } from './types.js';

/** How long some visits to a stage lasted, in the unit that was asked for. */
export interface VisitTimes extends DurationSummary {
  readonly visits: number;
}

/** How long cases stay in a stage. */
export interface StageTime<Stage extends string = string> {
  readonly stage: Stage;
  /** All visits that have ended. */
  readonly completed: VisitTimes;
  /** Of each case its latest visit, ended or still running: running ones count up to the day that is looked from. */
  readonly latest: VisitTimes;
  /** Visits that still run, with their time so far. In a stage where cases end, they run for ever: nothing ends them. */
  readonly open: VisitTimes;
  /**
   * The time by which half of all visits have ended, those that still run counted for as long as they have been seen
   * (Kaplan–Meier); `null` where fewer than half have. Where many run, it is the honest one: the visits that ended are the
   * short ones.
   */
  readonly survivalMedian: number | null;
}

/** The stages of some cases, by name. */
export interface StageTimes<Stage extends string = string> {
  /** Cases that had a step by the day. */
  readonly cases: number;
  /** The stages that were visited by the day. */
  readonly stages: readonly StageTime<Stage>[];
}

/** How long cases stay in each stage: all cases, and the cases by group. */
export interface TimeInStage<Stage extends string = string> extends StageTimes<Stage> {
  /** By group, in the order of their names, the cases without one last; present where it was asked for. */
  readonly groups?: readonly (StageTimes<Stage> & { readonly group: string | null })[];
}

/** How time in stage is counted. */
export interface TimeOptions extends Looking {
  readonly by?: Grouping;
}

/**
 * How long cases stay in each stage.
 *
 * A step that enters a stage begins a visit, and the next step that enters one ends it, also where a move leads back onto
 * its own stage. `pause` and `resume` end nothing, and time in a pause counts. Neither does a migration: where it gives the
 * stage another name, the whole visit counts under the new one.
 *
 * @param log - Steps of any number of cases, as records or columns; those of one case in their order.
 * @param options - The unit, the day to look from, and what to part the cases by.
 * @returns One line a stage that was visited, with times in the unit; means and medians are `null` without visits. Cost:
 * one pass; 12 bytes a case, and a bit a case and stage; where times are long, as seconds are, 20 bytes a step beside.
 * @throws DomainError `step_invalid` with the index of a step that is none, goes back in time, or has no `at` where
 * seconds are asked for; `columns_invalid`; `day_invalid`; `facts_invalid` for a unit, day or grouping that there is not.
 * @example
 * ```ts
 * import { advance, course, openCase, timeInStage } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row, step } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const silent = advance(funnel, row, { event: 'fall-silent', on: day('2024-01-15') });
 * const steps = silent.moved ? [step, silent.step] : [step];
 * const { stages } = timeInStage(steps, { asOf: day('2024-01-31') });
 * stages.map(({ stage }) => stage); // => ['silent', 'watch']
 * stages.map(({ completed }) => completed.median); // => [null, 10]
 * stages.map(({ open }) => open.median); // => [16, null]
 * ```
 */
export function timeInStage<Stage extends string, Event extends string>(
  log: StepLog<Stage, Event>,
  options: TimeOptions,
): TimeInStage<Stage> {
  return finishTimeInStage(tallyTimeInStage(log, options));
}
