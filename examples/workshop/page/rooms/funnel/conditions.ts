import type { Condition, Move } from 'panhuo';
import { classFunnel } from './classFunnel.js';

/** What the moves out of a stage ask for, each fact once, in the order of the funnel. */
export function conditionsOf(stage: keyof typeof classFunnel.stages): readonly Condition[] {
  const ways: readonly (string | Move | readonly Move[])[] = Object.values(
    classFunnel.stages[stage].on ?? {},
  );
  const asked = ways.flat().flatMap((move) => (typeof move === 'string' ? [] : (move.when ?? [])));
  return [...new Map(asked.map((condition) => [condition.fact, condition])).values()];
}

/** What any move of the funnel asks for. */
export function allConditions(): readonly Condition[] {
  return (Object.keys(classFunnel.stages) as (keyof typeof classFunnel.stages)[]).flatMap(conditionsOf);
}
