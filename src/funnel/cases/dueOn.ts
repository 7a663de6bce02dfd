import type { Day } from '../../kernel/index.js';
import type { EntryOf, EventOf, Funnel, FunnelCase, StageOf } from '../types.js';
import { dayAfter } from './clock.js';
import { compiledOf } from './compiled.js';
import { stageOf } from './ownCase.js';

/** The days to which the time rules of a case lead. */
export interface Due<Event extends string = string> {
  /** The event of the deadline; `null` where the stage has none. */
  readonly event: Event | null;
  /** The first day on which `elapse` moves the case; `null` without a deadline and while it is paused. */
  readonly elapsesOn: Day | null;
  /** The first day on which it counts as stalled; `null` where the stage does not say, and while it is paused. */
  readonly staleOn: Day | null;
}

/**
 * When something comes due in a case: what a database keeps beside the row and puts an index on, so that a nightly job
 * asks for the due cases only.
 *
 * @param funnel - The funnel that opened the case.
 * @param row - The case.
 * @returns The event and the days. They change only when the row does.
 * @throws DomainError `case_mismatch` when the row belongs to another funnel or version; `day_out_of_range` when the
 * days lead beyond the calendar.
 * @example
 * ```ts
 * import { defineFunnel, dueOn, openCase } from 'panhuo/funnel';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = defineFunnel({
 *   id: 'call', version: '1', entries: { all: 'waiting' },
 *   stages: {
 *     waiting: {
 *       text: { zh: '待回访', en: 'call-back due' }, kind: 'open', on: { called: 'done', expire: 'missed' },
 *       after: { days: 10, event: 'expire' }, staleAfterDays: 5,
 *     },
 *     done: { text: { zh: '已回访', en: 'called' }, kind: 'won' },
 *     missed: { text: { zh: '逾期', en: 'missed' }, kind: 'lost' },
 *   },
 * });
 * const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'all' });
 * dueOn(funnel, row); // => { event: 'expire', elapsesOn: '2024-01-16', staleOn: '2024-01-11' }
 * ```
 */
export function dueOn<F extends Funnel>(funnel: F, row: FunnelCase<StageOf<F>, EntryOf<F>>): Due<EventOf<F>> {
  stageOf(compiledOf(funnel), row);
  const { after, staleAfterDays } = funnel.stages[row.stage] ?? {};
  return {
    event: (after?.event ?? null) as EventOf<F> | null,
    elapsesOn: dayAfter(funnel, row, after?.days),
    staleOn: dayAfter(funnel, row, staleAfterDays),
  };
}
