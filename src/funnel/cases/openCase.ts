import { day, type Day, demandObject, DomainError } from '../../kernel/index.js';
import type { EntryOf, EventOf, Funnel, FunnelCase, StageOf, Step } from '../types.js';
import { compiledOf } from './compiled.js';
import { requireExtras, type StepExtras } from './stepExtras.js';

/** What a case begins with. */
export interface CaseOpening<Entry extends string> extends StepExtras {
  /** The caller's own id, such as a UUID. */
  readonly id: string;
  readonly customer: string;
  readonly on: Day;
  readonly entry: Entry;
}

/**
 * Opens a case. Opening is step 0 of its log, so that cases that never move are counted too.
 *
 * @param funnel - The funnel.
 * @param opening - Ids, day, entry.
 * @returns The row to store and the step to append.
 * @throws DomainError `facts_invalid` for an id or a customer that is empty or no text, an entry that the funnel does not have, an `at`
 * that is no whole number, a `key` or `labels` that are no text; `day_invalid` for a day that does not exist.
 * @example
 * ```ts
 * import { course, openCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'dormant' } as const;
 * const { row, step } = openCase(course.serviceFunnel, opening);
 * [row.stage, row.revision, step.event]; // => ['watch', 0, 'open']
 * ```
 */
export function openCase<F extends Funnel>(
  funnel: F,
  opening: CaseOpening<EntryOf<F>>,
): { row: FunnelCase<StageOf<F>, EntryOf<F>>; step: Step<StageOf<F>, EventOf<F>> } {
  demandObject(opening, '');
  const { id, customer, on, entry, at, key, labels } = opening;
  const { identity } = compiledOf(funnel);
  for (const [path, text] of Object.entries({ id, customer })) {
    // Storage keys the case by them: an empty one could not be read again.
    if (typeof text !== 'string' || text === '')
      throw new DomainError('facts_invalid', { path, expected: 'text' });
  }
  const stage =
    typeof entry === 'string' && Object.hasOwn(funnel.entries, entry) ? funnel.entries[entry] : undefined;
  if (stage === undefined)
    throw new DomainError('facts_invalid', { path: 'entry', expected: 'an entry of the funnel' });
  const to = stage as StageOf<F>;
  day(on);
  requireExtras(opening);
  return {
    row: {
      id,
      customer,
      funnel: identity,
      stage: to,
      enteredOn: on,
      openedOn: on,
      entry,
      revision: 0,
      episode: 1,
      ...(at != null && { at }),
    },
    step: {
      case: id,
      customer,
      revision: 0,
      episode: 1,
      event: 'open',
      from: null,
      to,
      on,
      ...(at != null && { at }),
      entry,
      ...(key != null && { key }),
      ...(labels != null && { labels: { ...labels } }),
    },
  };
}
