import { day, type Day, DomainError, type Reason, reason } from '../kernel/index.js';
import { requireOwnCase } from './identity.js';
import { eventsOf, moveOf, unmetConditions } from './moves.js';
import type {
  Advance,
  EntryOf,
  EventOf,
  Fact,
  Funnel,
  FunnelCase,
  FunnelDefinition,
  Move,
  StageOf,
  Step,
} from './types.js';

/** What happened, and what is known at that moment. */
export interface Happening<Stage extends string, Event extends string> {
  readonly event: Event;
  readonly on: Day;
  /** The facts that guards ask for. */
  readonly facts?: Readonly<Record<string, Fact | undefined>>;
  /** Idempotency key: the same key never moves a case twice. */
  readonly key?: string;
  /** The code of the reason: needed for a move into a lost stage, allowed for others. */
  readonly reason?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** The revision that the caller saw; a case that has moved since is refused. */
  readonly expectRevision?: number;
  /** The step that storage already holds under this key, if there is one. */
  readonly prior?: Step<Stage, Event>;
}

/**
 * Moves a case, or says everything that speaks against it. Pure: nothing is stored and nothing is changed.
 *
 * @param funnel - The funnel that opened the case.
 * @param row - The case as it is stored.
 * @param happening - The event, its day, the facts.
 * @returns The new row and the step to append; or the old row and the reasons. When `prior` is given, that step and the
 * old row, marked as a duplicate.
 * @throws DomainError `case_mismatch` when the row belongs to another funnel or version, or `prior` to another case;
 * `key_reused` when the key was used for another event; `day_invalid` for a day that does not exist.
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
  requireOwnCase(funnel, row);
  const { event, on, key, expectRevision, prior } = happening;
  if (prior !== undefined) return duplicate(row, happening, prior);
  const move = moveOf(funnel, row.stage, event) as Move<StageOf<F>> | undefined;
  const reasons = refusals(funnel, row, happening, move);
  if (expectRevision !== undefined && expectRevision !== row.revision) {
    reasons.unshift(reason('revision_stale', { expected: expectRevision, actual: row.revision }));
  }
  if (move === undefined || reasons.length > 0) return { moved: false, row, reasons };

  const revision = row.revision + 1;
  const episode = row.episode + (funnel.starts?.includes(event) === true ? 1 : 0);
  return {
    moved: true,
    row: { ...row, stage: move.to, enteredOn: on, revision, episode },
    step: {
      case: row.id,
      customer: row.customer,
      revision,
      episode,
      event,
      from: row.stage,
      to: move.to,
      on,
      ...(key !== undefined && { key }),
      ...(happening.reason !== undefined && { reason: happening.reason }),
      ...(happening.labels !== undefined && { labels: happening.labels }),
    },
  };
}

/** Everything in the definition and the facts that speaks against a move. */
export function refusals(
  funnel: FunnelDefinition,
  row: FunnelCase,
  happening: Pick<Happening<string, string>, 'event' | 'on' | 'facts' | 'reason'>,
  move: Move | undefined,
): Reason[] {
  const { event, on, facts = {}, reason: code } = happening;
  // A day that does not exist may sort anywhere, and storage would hold a row that cannot be read again.
  day(on);
  const reasons =
    move === undefined ? [strangeEvent(funnel, row.stage, event)] : unmetConditions(move.when, facts);
  if (on < row.enteredOn) reasons.push(reason('step_too_early', { on, enteredOn: row.enteredOn }));
  const lost = move !== undefined && funnel.stages[move.to]?.kind === 'lost';
  // Other moves may name a code too, a hesitation for one; what is no code, such as free text, is never stored.
  const named = code === undefined ? !lost : funnel.lose?.includes(code) === true;
  if (!named && (funnel.lose !== undefined || code !== undefined)) {
    reasons.push(reason('reason_code_needed', { codes: funnel.lose ?? [] }));
  }
  return reasons;
}

// An event that no stage knows may be any text: it is not repeated.
function strangeEvent(funnel: FunnelDefinition, stage: string, event: string): Reason {
  const known = Object.keys(funnel.stages).some((other) => eventsOf(funnel, other).includes(event));
  const text = { ...funnel.stages[stage]?.text };
  return known ? reason('event_not_here', { event, stage, text }) : reason('event_unknown', { stage });
}

function duplicate<Stage extends string, Event extends string, Entry extends string>(
  row: FunnelCase<Stage, Entry>,
  { event, key }: Happening<Stage, Event>,
  prior: Step<Stage, Event>,
): Advance<Stage, Event, Entry> {
  if (prior.case !== row.id || prior.key !== key)
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
