import type { Day, Reason } from '../../kernel/index.js';
import type { EntryOf, EventOf, Facts, Funnel, FunnelCase, PauseEvent, StageOf } from '../types.js';
import { compiledOf } from './compiled.js';
import { objections } from './objections.js';
import { stageOf } from './ownCase.js';
import { pauseMoves } from './pauseMoves.js';

/** An event of the stage, where it leads, and whether it may happen now. */
export interface Choice<Stage extends string = string, Event extends string = string> {
  readonly event: Event | PauseEvent;
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
 * @returns One choice a move of the stage, in the order of the definition; then `pause` or `resume`, where the stage is
 * pausable. Of several moves of one event at most one is allowed.
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
 * next.filter(({ allowed }) => allowed).map(({ event, to }) => `${event} → ${to}`); // => ['refuse → lost', 'fall-silent → silent', 'pause → watch']
 * ```
 */
export function choices<F extends Funnel>(
  funnel: F,
  row: FunnelCase<StageOf<F>, EntryOf<F>>,
  moment: { readonly on: Day; readonly facts?: Facts | undefined },
): Choice<StageOf<F>, EventOf<F>>[] {
  const compiled = compiledOf(funnel);
  const stage = stageOf(compiled, row);
  // Whether a loss is allowed is asked with a code that would do; the code itself comes with the event.
  const [code] = funnel.lose ?? [];
  return [...stage.moves, ...pauseMoves(stage, row)].flatMap(([event, moves]) =>
    moves.map((move) => {
      const happening = { event, ...moment, ...(code !== undefined && { reason: code }) };
      const reasons = objections(compiled, row, happening, [move]);
      return {
        event: event as EventOf<F> | PauseEvent,
        to: move.to as StageOf<F>,
        allowed: reasons.length === 0,
        reasons,
      };
    }),
  );
}
