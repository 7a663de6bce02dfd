import type { Override } from '../types.js';
import type { CompiledQuestion } from './compile.js';
import { type PointsReason, pointsReason } from './reasons.js';

/** The overrides of a question that hold for its answer. */
export function overridesFor({ overrides }: CompiledQuestion, { detail }: PointsReason): readonly Override[] {
  if (overrides.length === 0) return overrides;
  const { options = [], value } = detail;
  return overrides.filter(({ anyOf }) =>
    anyOf.some((answer) => (typeof answer === 'number' ? answer === value : options.includes(answer))),
  );
}

/** The reason of an override. It leaves the points as they are; only the one that sets the level says so. */
export function overrideReason({ question, flag, level }: Override, setsLevel: boolean): PointsReason {
  return level === undefined || !setsLevel
    ? pointsReason('answer_flag', { question, flag, points: 0 })
    : pointsReason('answer_level', { question, flag, level, points: 0 });
}

/** The flags that overrides raise, each once. */
export function flagsOf(overrides: readonly Override[]): string[] {
  return overrides.length === 0 ? [] : [...new Set(overrides.map(({ flag }) => flag))];
}
