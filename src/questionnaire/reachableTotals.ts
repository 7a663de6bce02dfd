import type { Question, QuestionnaireDefinition } from './types.js';

/** Additions that the search may cost; a questionnaire of 100 questions with whole points stays far below. */
const WORK_LIMIT = 2_000_000;

/**
 * Every total that some sheet can reach, in rising order; `undefined` when finding them would cost too much.
 *
 * The totals are built question by question in the order in which a score adds its points, so that fractions are
 * rounded here exactly as they are there.
 */
export function reachableTotals(definition: QuestionnaireDefinition): readonly number[] | undefined {
  let totals = new Set([0]);
  let work = 0;
  for (const question of definition.questions) {
    const points = reachablePoints(question, definition.missing.policy === 'zero');
    if (points === undefined) return undefined;
    work += totals.size * points.size;
    if (work > WORK_LIMIT) return undefined;
    const next = new Set<number>();
    for (const total of totals) for (const point of points) next.add(total + point);
    totals = next;
  }
  return [...totals].sort((a, b) => a - b);
}

function reachablePoints(question: Question, missingIsZero: boolean): Set<number> | undefined {
  const own = question.options.map(({ points }) => points);
  const points = question.kind === 'multiple' && question.combine === 'sum' ? subsetSums(own) : new Set(own);
  if (points !== undefined && (missingIsZero || question.optional === true)) points.add(0);
  return points;
}

// The sums of all choices of at least one option, added in the order of the options.
function subsetSums(points: readonly number[]): Set<number> | undefined {
  const sums = new Set<number>();
  for (const own of points) {
    for (const sum of [...sums]) sums.add(sum + own);
    sums.add(own);
    if (sums.size * points.length > WORK_LIMIT) return undefined;
  }
  return sums;
}
