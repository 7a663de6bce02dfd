import { eventsOf } from '../definition/moves.js';
import type { FunnelDefinition } from '../types.js';

/** Whether nothing can happen any more in a stage: an end without a way on and without a pause. */
export function isFinal(funnel: FunnelDefinition, stage: string): boolean {
  const { kind = 'open', pausable = false } = funnel.stages[stage] ?? {};
  const ends = kind === 'won' || kind === 'lost';
  return ends && !pausable && eventsOf(funnel, stage).length === 0;
}
