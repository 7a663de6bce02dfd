import type { Day, Reason } from '../kernel/index.js';
import { refusals } from './advance.js';
import { requireOwnCase } from './identity.js';
import { eventsOf, moveOf } from './moves.js';
import type { EntryOf, EventOf, Fact, Funnel, FunnelCase, Move, StageOf } from './types.js';

/** An event of the stage, where it leads, and whether it may happen now. */
export interface Choice<Stage extends string = string, Event extends string = string> {
  readonly event: Event;
  readonly to: Stage;
  readonly allowed: boolean;
  /** What is missing. */
  readonly reasons: readonly Reason[];
}

/**
 * What may happen to a case next, and what is missing where something may not. A reason code that a loss needs is not
 * asked for here: it is given with the event.
 *
 * @param funnel - The funnel that opened the case.
 * @param row - The case.
 * @param moment - The day, and the facts that guards ask for.
 * @returns One choice an event of the stage, in the order of the definition.
 * @throws DomainError `case_mismatch` when the row belongs to another funnel or version, `day_invalid` for a day that
 * does not exist.
 * @example
 * ```ts
 * import { choices, course, openCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const next = choices(funnel, row, { on: day('2024-01-09') });
 * next.filter(({ allowed }) => allowed).map(({ event, to }) => `${event} → ${to}`); // => ['refuse → lost', 'fall-silent → silent']
 * ```
 */
export function choices<F extends Funnel>(
  funnel: F,
  row: FunnelCase<StageOf<F>, EntryOf<F>>,
  moment: { readonly on: Day; readonly facts?: Readonly<Record<string, Fact | undefined>> },
): Choice<StageOf<F>, EventOf<F>>[] {
  requireOwnCase(funnel, row);
  // Whether a loss is allowed is asked with a code that would do; the code itself comes with the event.
  const [code] = funnel.lose ?? [];
  return eventsOf(funnel, row.stage).flatMap((name) => {
    const event = name as EventOf<F>;
    const move = moveOf(funnel, row.stage, event) as Move<StageOf<F>> | undefined;
    if (move === undefined) return [];
    const happening = { event, ...moment, ...(code !== undefined && { reason: code }) };
    const reasons = refusals(funnel, row, happening, move);
    return { event, to: move.to, allowed: reasons.length === 0, reasons };
  });
}
