import { DomainError, requireSame, toEpochDay, type Day } from '../../kernel/index.js';
import type { Step } from '../types.js';
import { columnsOf } from './encodeSteps.js';
import { demandFollows, type FollowsTally, sumFollows } from './followsTally.js';
import { stayingEvents } from './stayingEvents.js';
import type { StepLog } from './types.js';

/** How often one name came directly after another in the same case. */
export interface FollowsEdge<Name extends string = string> {
  readonly from: Name;
  readonly to: Name;
  readonly count: number;
}

/** How often a name came first, or last, in a case. */
export interface NameCount<Name extends string = string> {
  readonly name: Name;
  readonly count: number;
}

/** A directly-follows graph (直接跟随图): what process mining draws first. Every list has the most frequent first. */
export interface DirectlyFollows<Name extends string = string> {
  readonly cases: number;
  /** The steps that were counted. */
  readonly events: number;
  readonly edges: readonly FollowsEdge<Name>[];
  readonly starts: readonly NameCount<Name>[];
  readonly ends: readonly NameCount<Name>[];
}

/** No name: the case has made no step yet. Names have codes 0 to 254. */
const NONE = 255;

/** What stands in the graph. */
export interface FollowsOptions<Of extends 'event' | 'stage' = 'event' | 'stage'> {
  /** `event` unless it says otherwise. */
  readonly of?: Of;
  /** Later steps are not looked at; the whole log where it is left out. */
  readonly asOf?: Day;
}

/**
 * Which event, or which stage, came directly after which, how often, and with which cases begin and end.
 *
 * Among stages, a case that stays where it is by `pause`, `resume` or `migrate` makes no step; one that comes to its own
 * stage again by a move does.
 *
 * @param log - Steps of any number of cases, as records or columns; those of one case in their order.
 * @param options - Whether events or stages are looked at, and up to which day.
 * @returns The graph, sorted by count and then by name. Cost: one pass, and the square of the number of names.
 * @throws DomainError `step_invalid` or `columns_invalid` for a log that cannot be read; `facts_invalid` for what is neither
 * events nor stages; `day_invalid`.
 * @example
 * ```ts
 * import { advance, course, directlyFollows, openCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row, step } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const silent = advance(funnel, row, { event: 'fall-silent', on: day('2024-04-08') });
 * const steps = silent.moved ? [step, silent.step] : [step];
 * directlyFollows(steps).edges; // => [{ from: 'open', to: 'fall-silent', count: 1 }]
 * directlyFollows(steps, { of: 'stage' }).ends; // => [{ name: 'silent', count: 1 }]
 * ```
 */
export function directlyFollows<
  Stage extends string,
  Event extends string,
  Of extends 'event' | 'stage' = 'event',
>(
  log: StepLog<Stage, Event>,
  options: FollowsOptions<Of> = {},
): DirectlyFollows<Of extends 'stage' ? Stage : Step<Stage, Event>['event']> {
  return finishFollows(tallyFollows(log, options));
}

/**
 * The counts of a directly-follows graph, from a part of a log that holds whole cases.
 *
 * @param log - The steps of the part.
 * @param options - Whether events or stages are looked at.
 * @returns The counts: for `mergeFollows`, and at last for `finishFollows`.
 * @throws DomainError as `directlyFollows`.
 * @example
 * ```ts
 * import { course, openCase, tallyFollows } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * tallyFollows([openCase(course.serviceFunnel, opening).step]).names; // => ['open']
 * ```
 */
export function tallyFollows(log: StepLog, { of = 'event', asOf }: FollowsOptions = {}): FollowsTally {
  if (!['event', 'stage'].includes(of)) {
    throw new DomainError('facts_invalid', { path: 'of', expected: 'event or stage' });
  }
  const lastDay = asOf === undefined ? Infinity : toEpochDay(asOf);
  const { rows, cases, case: caseOf, event, from, to, on, events, stages } = columnsOf(log);
  const codes = of === 'event' ? event : to;
  const names = of === 'event' ? events : stages;
  const stays = of === 'event' ? new Uint8Array(256) : stayingEvents(events);
  const size = names.length;
  const edges = new Float64Array(size * size);
  const starts = new Float64Array(size);
  const ends = new Float64Array(size);
  const last = new Uint8Array(cases).fill(NONE);
  let counted = 0;
  for (let row = 0; row < rows; row++) {
    if ((on[row] ?? 0) > lastDay) continue;
    if (stays[event[row] ?? 0] === 1 && from[row] === to[row]) continue;
    const code = codes[row] ?? 0;
    const id = caseOf[row] ?? 0;
    const before = last[id] ?? NONE;
    if (before === NONE) starts[code] = (starts[code] ?? 0) + 1;
    else edges[before * size + code] = (edges[before * size + code] ?? 0) + 1;
    last[id] = code;
    counted += 1;
  }
  let seen = 0;
  for (const code of last) {
    if (code === NONE) continue;
    seen += 1;
    ends[code] = (ends[code] ?? 0) + 1;
  }
  const question = { of, asOf: asOf ?? null };
  const counts = { edges: [...edges], starts: [...starts], ends: [...ends] };
  return sumFollows([{ question, cases: seen, events: counted, names, ...counts }], question);
}

/**
 * The counts of two parts of a log together. Parts merge to the same bytes in any order.
 *
 * @param a - The counts of one part.
 * @param b - The counts of another part, counted with the same options.
 * @returns The counts of both. Cost: the square of the number of names.
 * @throws DomainError `unit_mismatch` when the parts were counted with different options, `facts_invalid` for what is no tally,
 * and for counts whose sum is above 2^53 − 1.
 * @example
 * ```ts
 * import { course, mergeFollows, openCase, tallyFollows } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const part = (id: string) => {
 *   const opening = { id, customer: id, on: day('2024-01-05'), entry: 'normal' } as const;
 *   return tallyFollows([openCase(course.serviceFunnel, opening).step]);
 * };
 * mergeFollows(part('k1'), part('k2')).cases; // => 2
 * ```
 */
export function mergeFollows(a: FollowsTally, b: FollowsTally): FollowsTally {
  for (const part of [a, b]) demandFollows(part);
  requireSame(a.question, b.question, 'question');
  return sumFollows([a, b], a.question);
}

/**
 * The directly-follows graph of the counts.
 *
 * @param tally - The counts.
 * @returns The graph, as `directlyFollows`.
 * @throws DomainError `facts_invalid` for what is no tally.
 * @example
 * ```ts
 * import { course, finishFollows, openCase, tallyFollows } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const { step } = openCase(course.serviceFunnel, opening);
 * finishFollows(tallyFollows([step])).starts; // => [{ name: 'open', count: 1 }]
 * ```
 */
export function finishFollows<Name extends string = string>(tally: FollowsTally): DirectlyFollows<Name> {
  demandFollows(tally);
  const { cases, events, names: sorted, edges, starts, ends } = tally;
  const names = sorted as readonly Name[];
  // Names rise already, and sorting keeps the order of equals: so ties stand by name.
  const byCount = <T extends { readonly count: number }>(list: readonly T[]): T[] =>
    list.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const countsOf = (counts: readonly number[]): NameCount<Name>[] =>
    byCount(names.map((name, place) => ({ name, count: counts[place] ?? 0 })));
  const pairs = names.flatMap((from, row) =>
    names.map((to, place) => ({ from, to, count: edges[row * names.length + place] ?? 0 })),
  );
  return { cases, events, edges: byCount(pairs), starts: countsOf(starts), ends: countsOf(ends) };
}
