import { type Reason, reason } from '../../kernel/index.js';
import type { Condition, Fact, Facts, FunnelDefinition, Move } from '../types.js';
import type { Way } from './ways.js';

type Stages = Pick<FunnelDefinition, 'stages'>;

/** The moves of an event in a stage; none when the stage does not know the event. */
export function movesOf({ stages }: Stages, stage: string, event: string): readonly Move[] {
  const on = Object.hasOwn(stages, stage) ? stages[stage]?.on : undefined;
  const found = on !== undefined && Object.hasOwn(on, event) ? on[event] : undefined;
  if (found === undefined) return [];
  if (typeof found === 'string') return [{ to: found }];
  return isList(found) ? found : [found];
}

/** The events that a stage knows, in the order of the definition. */
export function eventsOf({ stages }: Stages, stage: string): string[] {
  return Object.keys(stages[stage]?.on ?? {});
}

/** Adds the conditions of a move that do not hold, each as a reason with the required and the actual value. */
export function addUnmetConditions(
  reasons: Reason[],
  { to, when }: Pick<Way, 'to' | 'when'>,
  facts: Facts | undefined,
): void {
  for (const condition of when) {
    const actual = factOf(facts, condition.fact);
    if (holds(condition, actual)) continue;
    const { fact, is, value = true, text } = condition;
    reasons.push(
      reason('guard_unmet', { to, fact, is, text: { ...text }, required: value, actual: actual ?? null }),
    );
  }
}

/** Whether a condition holds of the value that a fact has. */
export function holds({ is, value }: Condition, actual: Fact | undefined): boolean {
  switch (is) {
    case 'true':
      return actual === true;
    case 'present':
      return actual !== undefined && actual !== '';
    case 'equals':
      return actual === value;
    case 'oneOf':
      return actual !== undefined && value.includes(actual);
    case 'atLeast':
      return typeof actual === 'number' && actual >= value;
    case 'atMost':
      return typeof actual === 'number' && actual <= value;
  }
}

/** A fact by its name; what the caller's object inherits is none, and neither is what JSON could not say. */
export function factOf(facts: Facts | undefined, name: string): Fact | undefined {
  const fact = facts != null && Object.hasOwn(facts, name) ? facts[name] : undefined;
  // Reasons repeat what was found, so what JSON has not is not known: NaN, a date, an object. JSON has no −0 either.
  if (typeof fact === 'number') return Number.isFinite(fact) ? fact + 0 : undefined;
  return typeof fact === 'string' || typeof fact === 'boolean' ? fact : undefined;
}

function isList(moves: Move | readonly Move[]): moves is readonly Move[] {
  return Array.isArray(moves);
}
