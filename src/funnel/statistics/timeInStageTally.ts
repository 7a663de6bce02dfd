import { addCounts, demand, demandCount, demandEach, demandObject, requireSame } from '../../kernel/index.js';
import { countVisits, VISIT_KINDS, visitKinds } from '../columns/countVisits.js';
import { demandGroups, demandHistogram, demandQuestion } from './demandTally.js';
import { countOf, type Durations, mergeDurations, noDurations, summariseDurations } from './durations.js';
import { type GroupTally, mergeGroups } from './groupTallies.js';
import { groupingOf } from './groupingOf.js';
import { groupsOf } from './groupsOf.js';
import { momentsOf } from './momentsOf.js';
import { survivalMedian } from './survivalMedian.js';
import type { StageTimes, TimeInStage, TimeOptions, VisitTimes } from './timeInStage.js';
import type { Grouping, StepLog } from './types.js';

/** The lengths of the visits to a stage. */
export interface StageVisits<Stage extends string = string> {
  readonly stage: Stage;
  readonly completed: Durations;
  readonly latest: Durations;
  readonly open: Durations;
}

/** The cases of a group, and the stages that they visited, by name. */
export interface VisitCounts<Stage extends string = string> {
  readonly cases: number;
  readonly stages: readonly StageVisits<Stage>[];
}

/** Time in stage of a part of a log, ready to be merged: plain data that can be sent to another thread. */
export interface TimeInStageTally<Stage extends string = string> {
  /** What it answers: only tallies of the same question can be merged. The day or second is counted from 1970. */
  readonly question: {
    readonly unit: 'day' | 'second';
    readonly asOf: number;
    readonly by: Grouping | null;
  };
  readonly groups: readonly GroupTally<VisitCounts<Stage>>[];
}

/**
 * Time in stage of a part of a log that holds whole cases.
 *
 * @param log - The steps of the part.
 * @param options - As for `timeInStage`; the same for all parts.
 * @returns Exact histograms: for `mergeTimeInStage`, and at last for `finishTimeInStage`.
 * @throws DomainError as `timeInStage`.
 * @example
 * ```ts
 * import { course, openCase, tallyTimeInStage } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * const { groups } = tallyTimeInStage([step], { asOf: day('2024-01-31'), by: 'entry' });
 * groups.map(({ group, counts }) => [group, counts.cases]); // => [['normal', 1]]
 * ```
 */
export function tallyTimeInStage<Stage extends string, Event extends string>(
  log: StepLog<Stage, Event>,
  options: TimeOptions,
): TimeInStageTally<Stage> {
  const { unit = 'day' } = options;
  const by = groupingOf(options.by);
  const { columns, moments } = momentsOf(log, options);
  const groups = groupsOf(columns, by, moments);
  const visits = countVisits(columns, moments, groups);
  const tallies = [null, ...groups.values].flatMap((group, place) => {
    const cases = visits.cases[place] ?? 0;
    if (cases === 0) return [];
    return { group, counts: { cases, stages: visitsIn(visits.lengths, columns.stages, place) } };
  });
  return {
    question: { unit, asOf: moments.limit, by },
    groups: mergeGroups<VisitCounts<Stage>>([tallies], addVisits),
  };
}

/**
 * Time in stage of two parts of a log together. Parts merge to the same bytes in any order.
 *
 * @param a - One part.
 * @param b - Another part, counted with the same options.
 * @returns Both. Cost: one pass over their histograms.
 * @throws DomainError `unit_mismatch` when the parts were counted with different options, `facts_invalid` for what is no tally,
 * and for counts whose sum is above 2^53 − 1.
 * @example
 * ```ts
 * import { course, finishTimeInStage, mergeTimeInStage, openCase, tallyTimeInStage } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const part = (id: string) => {
 *   const opening = { id, customer: id, on: day('2024-01-05'), entry: 'normal' } as const;
 *   return tallyTimeInStage([openCase(course.serviceFunnel, opening).step], { asOf: day('2024-01-31') });
 * };
 * finishTimeInStage(mergeTimeInStage(part('k1'), part('k2'))).cases; // => 2
 * ```
 */
export function mergeTimeInStage<Stage extends string>(
  a: TimeInStageTally<Stage>,
  b: TimeInStageTally<Stage>,
): TimeInStageTally<Stage> {
  for (const part of [a, b]) demandTimes(part);
  requireSame(a.question, b.question, 'question');
  return { question: a.question, groups: mergeGroups([a.groups, b.groups], addVisits) };
}

/**
 * Time in stage from what was counted.
 *
 * @param tally - What was counted, of one part or of several together.
 * @returns As `timeInStage`.
 * @throws DomainError `facts_invalid` for what is no tally.
 * @example
 * ```ts
 * import { course, finishTimeInStage, openCase, tallyTimeInStage } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * const { stages } = finishTimeInStage(tallyTimeInStage([step], { asOf: day('2024-01-31') }));
 * stages.map(({ stage, open }) => [stage, open.mean]); // => [['watch', 26]]
 * ```
 */
export function finishTimeInStage<Stage extends string>(tally: TimeInStageTally<Stage>): TimeInStage<Stage> {
  demandTimes(tally);
  const { question, groups } = tally;
  const none: VisitCounts<Stage> = { cases: 0, stages: [] };
  const all = groups.reduce((sum, { counts }) => addVisits(sum, counts), none);
  if (question.by === null) return timesOf(all);
  return { ...timesOf(all), groups: groups.map(({ group, counts }) => ({ group, ...timesOf(counts) })) };
}

function demandTimes(tally: TimeInStageTally): void {
  demandQuestion(tally);
  demandGroups(tally.groups, ({ cases, stages }, path) => {
    demandCount(cases, `${path}.cases`);
    demandEach(stages, `${path}.stages`, (visits, place) => {
      const at = place();
      demandObject(visits, at);
      demand(typeof visits.stage === 'string', `${at}.stage`, 'text');
      for (const kind of ['completed', 'latest', 'open'] as const)
        demandHistogram(visits[kind], `${at}.${kind}`);
    });
  });
}

function visitsIn<Stage extends string>(
  lengths: readonly Durations[],
  stages: readonly Stage[],
  group: number,
): StageVisits<Stage>[] {
  const visited = stages.map((stage, place) => {
    const read = (kind: keyof typeof visitKinds): Durations =>
      lengths[(group * stages.length + place) * VISIT_KINDS + visitKinds[kind]] ?? noDurations();
    const last = read('last');
    const open = read('running');
    // A visit that still runs is the latest of its case.
    return {
      stage,
      completed: mergeDurations(read('earlier'), last),
      latest: mergeDurations(last, open),
      open,
    };
  });
  return visited.filter(({ latest }) => countOf(latest) > 0).sort(byStage);
}

function addVisits<Stage extends string>(a: VisitCounts<Stage>, b: VisitCounts<Stage>): VisitCounts<Stage> {
  const stages = new Map<Stage, StageVisits<Stage>>();
  for (const visits of [...a.stages, ...b.stages]) {
    const known = stages.get(visits.stage);
    stages.set(visits.stage, known === undefined ? visits : addStage(known, visits));
  }
  return { cases: addCounts(a.cases, b.cases, 'cases'), stages: [...stages.values()].sort(byStage) };
}

function addStage<Stage extends string>(a: StageVisits<Stage>, b: StageVisits<Stage>): StageVisits<Stage> {
  return {
    stage: a.stage,
    completed: mergeDurations(a.completed, b.completed),
    latest: mergeDurations(a.latest, b.latest),
    open: mergeDurations(a.open, b.open),
  };
}

function byStage(a: StageVisits, b: StageVisits): number {
  return Number(a.stage > b.stage) - Number(a.stage < b.stage);
}

function timesOf<Stage extends string>({ cases, stages }: VisitCounts<Stage>): StageTimes<Stage> {
  return {
    cases,
    stages: stages.map(({ stage, completed, latest, open }) => ({
      stage,
      completed: visitTimes(completed),
      latest: visitTimes(latest),
      open: visitTimes(open),
      survivalMedian: survivalMedian(completed, open),
    })),
  };
}

function visitTimes(durations: Durations): VisitTimes {
  return { visits: countOf(durations), ...summariseDurations(durations) };
}
