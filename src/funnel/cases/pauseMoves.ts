import type { FunnelCase, PauseEvent } from '../types.js';
import type { CompiledMove, CompiledStage } from './compiled.js';

/** Whether an event is one of the two that pausable stages have of themselves. */
export function isPauseEvent(event: string): event is PauseEvent {
  return event === 'pause' || event === 'resume';
}

/** The way into a pause or out of it, in the form of the moves of a stage: the case stays where it stands. */
export function pauseMoves(
  { pausable }: CompiledStage,
  { stage, pausedOn }: FunnelCase,
): [event: PauseEvent, moves: readonly CompiledMove[]][] {
  const stays = [{ to: stage, when: [], loses: false }];
  if (pausedOn !== undefined) return [['resume', stays]];
  return pausable ? [['pause', stays]] : [];
}
