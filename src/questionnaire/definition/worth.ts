import type { MultipleQuestion, Question, SingleQuestion } from '../types.js';

/** The points of each option of a question, in their order: as written, or mirrored where the question is reversed. */
export function optionPoints(question: SingleQuestion | MultipleQuestion): number[] {
  const points = question.options.map((option) => option.points);
  if (question.kind === 'multiple' || question.reverse !== true) return points;
  const [min, max] = [Math.min(...points), Math.max(...points)];
  // The ends change places exactly; between them a difference may be rounded.
  return points.map((own) => (own === max ? min : own === min ? max : min + max - own));
}

/** What several chosen options are worth together. `points` stand in the order of the definition. */
export function combine(how: MultipleQuestion['combine'], points: readonly number[]): number {
  return how === 'sum' ? points.reduce((sum, own) => sum + own, 0) : Math.max(...points);
}

/** Whether a sheet without an answer to this question lacks one: so for the score, and so for prorating. */
export function isRequired({ optional }: Question): boolean {
  return optional !== true;
}

/** Whether a question is worth points at all. */
export function isScored({ kind }: Question): boolean {
  return kind !== 'open';
}

/** A size that the points of a question never exceed, above or below zero. */
export function utmostSize(question: Question): number {
  if (question.kind === 'number') return Math.max(Math.abs(question.range.min), Math.abs(question.range.max));
  return 'options' in question ? question.options.reduce((sum, { points }) => sum + Math.abs(points), 0) : 0;
}
