import { type Day, toEpochDay } from '../../kernel/index.js';
import { countTransitions } from '../columns/countTransitions.js';
import { columnsOf } from '../statistics/encodeSteps.js';
import type { StepLog } from '../statistics/types.js';
import { totalOf } from './totalOf.js';
import type { FunnelChain, TransitionCounts } from './types.js';
import { unusable } from './unusable.js';

/** What to estimate from a log. */
export interface ChainOptions<End extends string = string> {
  /** The stages in which an episode ends. Name every stage that a case rests in, such as a dormant one: see `unknown`. */
  readonly absorbing: readonly End[];
  /** Later steps are not looked at. */
  readonly asOf: Day;
}

/** A chain that was estimated: it carries the counts. */
export interface EstimatedChain<
  Stage extends string = string,
  End extends string = string,
> extends FunnelChain<Stage, End> {
  readonly counts: TransitionCounts;
}

/**
 * The absorbing chain that a branch's own log speaks of: of all who left a stage, the share that came next to each.
 *
 * It counts by episode. An episode is over when it comes to an end, and steps that it makes afterwards are not looked at; an
 * event that begins the next episode ends the one before, which then came to no end if it stood in none. A step of `pause`,
 * `resume` or `migrate` is no transition: the customer did nothing. Cases that still stand in a stage have not said
 * yet where they go, and are not counted there: in a young book, what goes fast is therefore seen too often.
 *
 * @param log - Steps of any number of cases, as records or columns; those of one case in their order.
 * @param options - The stages in which an episode ends, and the day to look from.
 * @returns The chain with its counts. The other stages stand in the order in which the log first comes to them. A stage
 * that nobody has left yet stands in `unknown`. Cost: one pass.
 * @throws DomainError `facts_invalid` where no end is named, or one twice; `day_invalid`; `step_invalid` or
 * `columns_invalid` for a log that cannot be read.
 * @example
 * ```ts
 * import { advance, chainFromLog, course, openCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const log = ['k1', 'k2', 'k3', 'k4'].flatMap((id, place) => {
 *   const { row, step } = openCase(funnel, { id, customer: id, on: day('2024-01-05'), entry: 'normal' });
 *   const event = place === 0 ? 'fall-silent' : 'interest';
 *   const facts = { behaviourAnalysed: true, needsSurveyed: true };
 *   const next = advance(funnel, row, { event, on: day('2024-02-01'), facts });
 *   return next.moved ? [step, next.step] : [step];
 * });
 * const chain = chainFromLog(log, { absorbing: ['close', 'lost', 'silent'], asOf: day('2024-03-31') });
 * chain.stages; // => ['watch', 'select']
 * chain.transitions[0]; // => [0, 0.75]
 * chain.absorbing[0]; // => [0, 0, 0.25]
 * chain.unknown; // => ['select']
 * ```
 */
export function chainFromLog<Stage extends string, Event extends string, const End extends Stage>(
  log: StepLog<Stage, Event>,
  { absorbing, asOf }: ChainOptions<End>,
): EstimatedChain<Exclude<Stage, End>, End> {
  const lastDay = toEpochDay(asOf);
  requireEnds(absorbing);
  const columns = columnsOf(log);
  const names = columns.stages;
  const isEnd = new Uint8Array(256);
  const endCodes = absorbing.map((end) => names.indexOf(end));
  for (const code of endCodes) if (code >= 0) isEnd[code] = 1;
  const { seen, moves, left } = countTransitions(columns, isEnd, lastDay);

  const rows = seen.filter((code) => isEnd[code] === 0);
  // An end that no step has is one that nobody came to yet: it has no code, and no count.
  const countsTo = (targets: readonly number[]): number[][] =>
    rows.map((from) => targets.map((to) => (to < 0 ? 0 : (moves[from * names.length + to] ?? 0))));
  const counts = {
    transitions: countsTo(rows),
    absorbing: countsTo(endCodes),
    left: rows.map((code) => left[code] ?? 0),
  };
  const totals = rows.map((_, row) => totalOf(counts, row));
  const shares = (list: readonly number[][]): number[][] =>
    list.map((row, place) => row.map((count) => (count === 0 ? 0 : count / (totals[place] ?? 0))));
  const stages = rows.map((code) => names[code] as Exclude<Stage, End>);
  return {
    stages,
    ends: [...absorbing],
    transitions: shares(counts.transitions),
    absorbing: shares(counts.absorbing),
    unknown: stages.filter((_, place) => totals[place] === 0),
    counts,
  };
}

function requireEnds(ends: readonly string[]): void {
  if (!Array.isArray(ends) || ends.length === 0) throw unusable('absorbing', 'at least one end');
  if (new Set(ends).size < ends.length) throw unusable('absorbing', 'each only once');
}
