import { addCounts, type Day, demandCount, DomainError, requireSame } from '../../kernel/index.js';
import { countOutcomes, outcomeCodes } from '../columns/countOutcomes.js';
import { demandNames } from './demandNames.js';
import { demandGroups, demandQuestion } from './demandTally.js';
import { type GroupTally, mergeGroups } from './groupTallies.js';
import { groupingOf } from './groupingOf.js';
import { groupsOf } from './groupsOf.js';
import { momentsOf } from './momentsOf.js';
import type { Grouping, StepLog } from './types.js';
import { type OutcomeCounts, type WinRate, winRate } from './winRate.js';

/** How some cases came out. */
export interface OutcomeLine extends OutcomeCounts {
  /** Cases that had a step by the day, or with `reentry` their episodes: won + lost + open. */
  readonly cases: number;
  readonly winRate: WinRate;
}

/** How cases came out: all of them, and by group. */
export interface Outcomes extends OutcomeLine {
  /** By group, in the order of their names, the cases without one last; present where it was asked for. */
  readonly groups?: readonly (OutcomeLine & { readonly group: string | null })[];
}

/** What counts as won and as lost. */
export interface OutcomeOptions<Stage extends string = string> {
  readonly won: readonly Stage[];
  readonly lost: readonly Stage[];
  /** Later steps are not looked at. */
  readonly asOf: Day;
  /** Whether every episode of a case counts by itself. */
  readonly reentry?: boolean;
  readonly by?: Grouping;
}

/** The outcomes of a part of a log, ready to be merged: plain data that can be sent to another thread. */
export interface OutcomesTally {
  /** What it answers: only tallies of the same question can be merged. */
  readonly question: Required<Omit<OutcomeOptions, 'by'>> & { readonly by: Grouping | null };
  readonly groups: readonly GroupTally<OutcomeCounts>[];
}

/**
 * How many cases were won, were lost, or are open, and their win rate.
 *
 * A case counts once, by its latest outcome. A deal stays done: who bought and is in his next round is won. A loss holds
 * for as long as he stands in it: who was lost and is being worked on again is open, and if he then buys he is won. Where a
 * new round is a new chance, count episodes with `reentry`: then his first episode is lost and his second is open.
 *
 * @param log - Steps of any number of cases, as records or columns; those of one case in their order.
 * @param options - The stages that mean won and lost, the day to look from, and what to part the cases by.
 * @returns The counts and rates, of all and by group. Cost: one pass; 5 bytes a case.
 * @throws DomainError `step_invalid` or `columns_invalid` for a log that cannot be read; `facts_invalid` for a stage that
 * is named twice, or a grouping that there is not; `day_invalid`.
 * @example
 * ```ts
 * import { advance, course, openCase, outcomes } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row, step } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const lost = advance(funnel, row, { event: 'refuse', on: day('2024-01-15'), reason: 'price' });
 * const steps = lost.moved ? [step, lost.step] : [step];
 * const { won, lost: losses, winRate } = outcomes(steps, { won: ['close'], lost: ['lost'], asOf: day('2024-01-31') });
 * [won, losses, winRate.ofDecided]; // => [0, 1, 0]
 * ```
 */
export function outcomes<Stage extends string, Event extends string, const Named extends Stage>(
  log: StepLog<Stage, Event>,
  options: OutcomeOptions<Named>,
): Outcomes {
  return finishOutcomes(tallyOutcomes(log, options));
}

/**
 * The outcomes of a part of a log that holds whole cases.
 *
 * @param log - The steps of the part.
 * @param options - As for `outcomes`; the same for all parts.
 * @returns Counts: for `mergeOutcomes`, and at last for `finishOutcomes`.
 * @throws DomainError as `outcomes`.
 * @example
 * ```ts
 * import { course, openCase, tallyOutcomes } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * const { groups } = tallyOutcomes([step], { won: ['close'], lost: ['lost'], asOf: day('2024-01-31') });
 * groups; // => [{ group: null, counts: { won: 0, lost: 0, open: 1 } }]
 * ```
 */
export function tallyOutcomes<Stage extends string, Event extends string, const Named extends Stage>(
  log: StepLog<Stage, Event>,
  { won, lost, asOf, by, reentry = false }: OutcomeOptions<Named>,
): OutcomesTally {
  const { columns, moments } = momentsOf(log, { asOf });
  const meaning = meaningOf(won, lost);
  const question = {
    won: [...won].sort(),
    lost: [...lost].sort(),
    asOf,
    reentry,
    by: groupingOf(by),
  };
  const outcomeOf = new Uint8Array(256);
  for (const [code, stage] of columns.stages.entries()) outcomeOf[code] = meaning.get(stage) ?? 0;
  const groups = groupsOf(columns, question.by, moments);
  const counts = countOutcomes(columns, moments, groups, outcomeOf, reentry);
  const tallies = [null, ...groups.values].flatMap((group, place) => {
    const read = (outcome: number): number => counts[place * 4 + outcome] ?? 0;
    const own = {
      won: read(outcomeCodes.won),
      lost: read(outcomeCodes.lost),
      open: read(outcomeCodes.open),
    };
    return casesIn(own) === 0 ? [] : { group, counts: own };
  });
  return { question, groups: mergeGroups([tallies], addOutcomes) };
}

/**
 * The outcomes of two parts of a log together, in any order.
 *
 * @param a - One part.
 * @param b - Another part, counted with the same options.
 * @returns Both.
 * @throws DomainError `unit_mismatch` when the parts were counted with different options, `facts_invalid` for what is no tally,
 * and for counts whose sum is above 2^53 − 1.
 * @example
 * ```ts
 * import { course, mergeOutcomes, openCase, tallyOutcomes } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const part = (id: string) => {
 *   const { step } = openCase(course.serviceFunnel, { id, customer: id, on: day('2024-01-05'), entry: 'normal' });
 *   return tallyOutcomes([step], { won: ['close'], lost: ['lost'], asOf: day('2024-01-31') });
 * };
 * mergeOutcomes(part('k1'), part('k2')).groups; // => [{ group: null, counts: { won: 0, lost: 0, open: 2 } }]
 * ```
 */
export function mergeOutcomes(a: OutcomesTally, b: OutcomesTally): OutcomesTally {
  for (const part of [a, b]) demandOutcomes(part);
  requireSame(a.question, b.question, 'question');
  return { question: a.question, groups: mergeGroups([a.groups, b.groups], addOutcomes) };
}

/**
 * The outcomes from what was counted.
 *
 * @param tally - What was counted, of one part or of several together.
 * @returns As `outcomes`.
 * @throws DomainError `facts_invalid` for what is no tally.
 * @example
 * ```ts
 * import { course, finishOutcomes, openCase, tallyOutcomes } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * const tally = tallyOutcomes([step], { won: ['close'], lost: ['lost'], asOf: day('2024-01-31') });
 * finishOutcomes(tally).winRate; // => { ofDecided: null, ofAll: 0 }
 * ```
 */
export function finishOutcomes(tally: OutcomesTally): Outcomes {
  demandOutcomes(tally);
  const { question, groups } = tally;
  const all = groups.reduce((sum, { counts }) => addOutcomes(sum, counts), { won: 0, lost: 0, open: 0 });
  if (question.by === null) return lineOf(all);
  return { ...lineOf(all), groups: groups.map(({ group, counts }) => ({ group, ...lineOf(counts) })) };
}

function demandOutcomes(tally: OutcomesTally): void {
  demandQuestion(tally, ['won', 'lost']);
  demandGroups(tally.groups, ({ won, lost, open }, path) => {
    for (const [name, count] of Object.entries({ won, lost, open })) demandCount(count, `${path}.${name}`);
  });
}

function meaningOf(won: readonly string[], lost: readonly string[]): Map<string, number> {
  const meaning = new Map<string, number>();
  for (const [path, stages] of Object.entries({ won, lost })) {
    demandNames(stages, path);
    for (const [place, stage] of stages.entries()) {
      if (meaning.has(stage)) {
        throw new DomainError('facts_invalid', { path: `${path}[${place}]`, expected: 'each only once' });
      }
      meaning.set(stage, path === 'won' ? outcomeCodes.won : outcomeCodes.lost);
    }
  }
  return meaning;
}

function casesIn({ won, lost, open }: OutcomeCounts): number {
  return won + lost + open;
}

function addOutcomes(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    won: addCounts(a.won, b.won, 'won'),
    lost: addCounts(a.lost, b.lost, 'lost'),
    open: addCounts(a.open, b.open, 'open'),
  };
}

function lineOf(counts: OutcomeCounts): OutcomeLine {
  return { cases: casesIn(counts), ...counts, winRate: winRate(counts) };
}
