import { type Reason, reason } from '../kernel/index.js';
import type { Condition, Fact, FunnelDefinition, Move } from './types.js';

/** The move of an event in a stage; `undefined` when the stage does not know the event. */
export function moveOf(
  { stages }: Pick<FunnelDefinition, 'stages'>,
  stage: string,
  event: string,
): Move | undefined {
  const on = Object.hasOwn(stages, stage) ? stages[stage]?.on : undefined;
  const move = on !== undefined && Object.hasOwn(on, event) ? on[event] : undefined;
  return typeof move === 'string' ? { to: move } : move;
}

/** The events that a stage knows, in the order of the definition. */
export function eventsOf({ stages }: Pick<FunnelDefinition, 'stages'>, stage: string): string[] {
  return Object.keys(stages[stage]?.on ?? {});
}

/** The conditions of a move that do not hold, each as a reason with the required and the actual value. */
export function unmetConditions(
  when: readonly Condition[] | undefined,
  facts: Readonly<Record<string, Fact | undefined>>,
): Reason[] {
  return (when ?? [])
    .map((condition) => ({
      condition,
      actual: Object.hasOwn(facts, condition.fact) ? facts[condition.fact] : undefined,
    }))
    .filter(({ condition, actual }) => !holds(condition, actual))
    .map(({ condition: { fact, is, value, text }, actual }) =>
      reason('guard_unmet', {
        fact,
        is,
        text: { ...text },
        required: value ?? true,
        actual: actual ?? null,
      }),
    );
}

function holds({ is, value }: Condition, actual: Fact | undefined): boolean {
  switch (is) {
    case 'true':
      return actual === true;
    case 'present':
      // Facts from JSON say null where there is nothing.
      return actual != null && actual !== '';
    case 'equals':
      return actual === value;
    case 'oneOf':
      return Array.isArray(value) && value.includes(actual);
    case 'atLeast':
      return typeof actual === 'number' && typeof value === 'number' && actual >= value;
    case 'atMost':
      return typeof actual === 'number' && typeof value === 'number' && actual <= value;
  }
}
