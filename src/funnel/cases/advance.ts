import { type Day, demandObject, DomainError, reason } from '../../kernel/index.js';
import { factOf, holds } from '../definition/moves.js';
import type {
  Advance,
  EntryOf,
  EventOf,
  Facts,
  Funnel,
  FunnelCase,
  PauseEvent,
  StageOf,
  Step,
} from '../types.js';
import { type CompiledMove, type CompiledStage, compiledOf } from './compiled.js';
import { nextRow, stepOf } from './nextRow.js';
import { objections } from './objections.js';
import { stageOf } from './ownCase.js';
import { isPauseEvent, pauseMoves } from './pauseMoves.js';
import { requireExtras, type StepExtras } from './stepExtras.js';

/** What happened, and what is known at that moment. */
export interface Happening<Stage extends string, Event extends string> extends StepExtras {
  readonly event: Event | PauseEvent;
  readonly on: Day;
  /** The facts that guards ask for. */
  readonly facts?: Facts | undefined;
  /** The code of the reason: needed for a move into a lost stage, allowed for others. */
  readonly reason?: string | undefined;
  /** The revision that the caller saw; a case that has moved since is refused. */
  readonly expectRevision?: number | undefined;
  /** The step that storage already holds under this key, if there is one. */
  readonly prior?: Step<Stage, Event> | undefined;
}

/**
 * Moves a case, or says everything that speaks against it. Pure: nothing is stored and nothing is changed.
 *
 * In a stage that is `pausable` the events `pause` and `resume` stop the case and let it go on where it stands; while
 * it is paused, nothing else moves it and no deadline passes.
 *
 * @param funnel - The funnel that opened the case.
 * @param row - The case as it is stored.
 * @param happening - The event, its day, the facts.
 * @returns The new row and the step to append; or the old row and the reasons. When `prior` is given, that step and the
 * old row, marked as a duplicate. Cost: the guards of the event, whatever the size of the funnel.
 * @throws DomainError `case_mismatch` when the row belongs to another funnel or version, or `prior` to another case;
 * `key_reused` when the key was used for another event; `day_invalid` for a day that does not exist; `facts_invalid`
 * for an `at` that is no whole number, a `key` or `labels` that are no text.
 * @example
 * ```ts
 * import { advance, course, openCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const refused = advance(funnel, row, { event: 'interest', on: day('2024-01-09'), facts: { needsSurveyed: true } });
 * refused.moved ? [] : refused.reasons.map(({ detail }) => detail['fact']); // => ['behaviourAnalysed']
 * const facts = { needsSurveyed: true, behaviourAnalysed: true };
 * advance(funnel, row, { event: 'interest', on: day('2024-01-09'), facts }).row.stage; // => 'select'
 * ```
 */
export function advance<F extends Funnel>(
  funnel: F,
  row: FunnelCase<StageOf<F>, EntryOf<F>>,
  happening: Happening<StageOf<F>, EventOf<F>>,
): Advance<StageOf<F>, EventOf<F>, EntryOf<F>> {
  const compiled = compiledOf(funnel);
  const stage = stageOf(compiled, row);
  demandObject(happening, '');
  const { event, expectRevision, prior } = happening;
  // Databases say null where there is nothing.
  if (prior != null) return duplicate(row, happening, prior);
  requireExtras(happening);
  const candidates = candidatesOf(stage, row, happening);
  const reasons = objections(compiled, row, happening, candidates);
  if (expectRevision != null && expectRevision !== row.revision) {
    reasons.unshift(reason('revision_stale', { expected: expectRevision, actual: row.revision }));
  }
  const move = candidates[0];
  if (move === undefined || reasons.length > 0) return { moved: false, row, reasons };
  const episode = row.episode + (compiled.starts.has(event) ? 1 : 0);
  const next = nextRow(row, move.to as StageOf<F>, happening, episode);
  return { moved: true, row: next, step: stepOf(row.stage, next, happening) };
}

const NONE: readonly CompiledMove[] = [];

/** The moves that an event may take: the one whose guards hold, or, where none does, all that the stage knows. */
function candidatesOf(
  stage: CompiledStage,
  row: FunnelCase,
  { event, facts }: Happening<string, string>,
): readonly CompiledMove[] {
  if (isPauseEvent(event)) return new Map(pauseMoves(stage, row)).get(event) ?? NONE;
  const known = stage.moves.get(event) ?? NONE;
  if (known.length < 2) return known;
  const open = known.find(({ when }) => when.every((one) => holds(one, factOf(facts, one.fact))));
  return open === undefined ? known : [open];
}

function duplicate<Stage extends string, Event extends string, Entry extends string>(
  row: FunnelCase<Stage, Entry>,
  { event, key }: Happening<Stage, Event>,
  prior: Step<Stage, Event>,
): Advance<Stage, Event, Entry> {
  if (key === undefined || prior.case !== row.id || prior.key !== key)
    throw new DomainError('case_mismatch', {
      path: 'prior',
      expected: 'the stored step of this case and key',
    });
  if (prior.event !== event) throw new DomainError('key_reused', { path: 'key' });
  return {
    moved: false,
    row,
    reasons: [reason('step_duplicate', { revision: prior.revision })],
    step: prior,
  };
}
