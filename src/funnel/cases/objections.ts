import { day, type Reason, reason } from '../../kernel/index.js';
import { addUnmetConditions } from '../definition/moves.js';
import type { FunnelCase, FunnelDefinition } from '../types.js';
import type { Happening } from './advance.js';
import { latestDay } from './clock.js';
import type { CompiledFunnel, CompiledMove } from './compiled.js';
import { isPauseEvent } from './pauseMoves.js';

/**
 * Everything that speaks against a move. `candidates` are the moves that the event may take from here: the one whose
 * guards hold, or, where there is none, all of them.
 */
export function objections(
  { definition, stages }: CompiledFunnel,
  row: FunnelCase,
  { event, on, at, facts, reason: code }: Happening<string, string>,
  candidates: readonly CompiledMove[],
): Reason[] {
  // A day that does not exist may sort anywhere, and storage would hold a row that cannot be read again.
  day(on);
  const reasons: Reason[] = [];
  if (row.pausedOn !== undefined && event !== 'resume') {
    reasons.push(reason('case_paused', { since: row.pausedOn }));
  }
  for (const move of candidates) addUnmetConditions(reasons, move, facts);
  if (candidates.length === 0) {
    // An event that no stage knows may be any text: it is not repeated.
    const known = isPauseEvent(event) || [...stages.values()].some(({ moves }) => moves.has(event));
    const { stage } = row;
    const text = { ...definition.stages[stage]?.text };
    reasons.push(
      known ? reason('event_not_here', { event, stage, text }) : reason('event_unknown', { stage }),
    );
  }
  const since = latestDay(row);
  if (on < since) reasons.push(reason('step_too_early', { on, since }));
  const { at: sinceMoment } = row;
  if (at != null && sinceMoment !== undefined && at < sinceMoment) {
    reasons.push(reason('moment_too_early', { at, since: sinceMoment }));
  }
  const loses = candidates.length > 0 && candidates.every((move) => move.loses);
  if (!isNamed(definition, code, loses)) {
    reasons.push(reason('reason_code_needed', { codes: definition.lose ?? [] }));
  }
  return reasons;
}

/**
 * Whether a reason code is there where one is needed. Other moves may name one too, a hesitation for one; what is no code,
 * such as free text, is never stored.
 */
export function isNamed({ lose }: FunnelDefinition, code: string | undefined, loses: boolean): boolean {
  return code == null ? !loses || lose === undefined : lose?.includes(code) === true;
}
