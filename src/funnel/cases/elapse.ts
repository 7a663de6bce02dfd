import { day, type Day, reason } from '../../kernel/index.js';
import type { Advance, EntryOf, EventOf, Funnel, FunnelCase, StageOf } from '../types.js';
import { advance } from './advance.js';
import { dueOn } from './dueOn.js';
import type { StepExtras } from './stepExtras.js';

/**
 * Lets the deadline of a case pass: moves it by the event of its stage's `after` when the day has come, and says when
 * it will where it has not. Judged from dates, so it may be asked late, and asked twice it changes nothing twice: the
 * next stage's time begins on the day of asking.
 *
 * @param funnel - The funnel that opened the case.
 * @param row - The case.
 * @param on - The day of asking. A deadline of ten days lets ten days pass and moves on the eleventh, or later.
 * @param extras - What else the step shall hold: its moment, a key, labels.
 * @returns The new row and the step to append; or the old row and the reason why nothing moves.
 * @throws DomainError `case_mismatch` when the row belongs to another funnel or version; `day_invalid` for a day that
 * does not exist; `facts_invalid` for extras that no step can hold; `day_out_of_range` when the deadline lies beyond the calendar.
 * @example
 * ```ts
 * import { defineFunnel, elapse, openCase } from 'panhuo/funnel';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = defineFunnel({
 *   id: 'call', version: '1', entries: { all: 'waiting' }, lose: ['no-answer'],
 *   stages: {
 *     waiting: {
 *       text: { zh: '待回访', en: 'call-back due' }, kind: 'open', on: { called: 'done', expire: 'missed' },
 *       after: { days: 10, event: 'expire', reason: 'no-answer' },
 *     },
 *     done: { text: { zh: '已回访', en: 'called' }, kind: 'won' },
 *     missed: { text: { zh: '逾期', en: 'missed' }, kind: 'lost' },
 *   },
 * });
 * const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'all' });
 * elapse(funnel, row, day('2024-01-15')).moved; // => false
 * elapse(funnel, row, day('2024-01-16')).row.stage; // => 'missed'
 * ```
 */
export function elapse<F extends Funnel>(
  funnel: F,
  row: FunnelCase<StageOf<F>, EntryOf<F>>,
  on: Day,
  extras: StepExtras = {},
): Advance<StageOf<F>, EventOf<F>, EntryOf<F>> {
  const { event, elapsesOn } = dueOn(funnel, row);
  day(on);
  const stands = { moved: false, row } as const;
  if (event === null) return { ...stands, reasons: [reason('deadline_none', { stage: row.stage })] };
  if (elapsesOn === null) {
    return { ...stands, reasons: [reason('case_paused', { since: row.pausedOn ?? null })] };
  }
  if (on < elapsesOn) return { ...stands, reasons: [reason('deadline_ahead', { event, elapsesOn })] };
  const { reason: code } = funnel.stages[row.stage]?.after ?? {};
  return advance(funnel, row, { ...extras, event, on, ...(code !== undefined && { reason: code }) });
}
