import { isRefused, type Tally, totalOf } from '../scoring/total.js';
import type { Question, QuestionnaireDefinition } from '../types.js';
import { gridOf, gridValue } from './grid.js';
import { targetsOf } from './routes.js';
import { isRequired, isScored, optionPoints } from './worth.js';

/** Additions that the search may cost; a questionnaire of 100 questions with whole points stays far below. */
const WORK_LIMIT = 2_000_000;

/** What answering a question, or leaving it out, does to a sheet: points, whether it was answered, the next place. */
type Outcome = readonly [points: number, isAnswered: 0 | 1, next: number];

const known = new WeakMap<QuestionnaireDefinition, readonly number[] | undefined>();

/**
 * Every total that some sheet can reach, in rising order; `undefined` when finding them would cost too much. A
 * definition is searched once; it must not change afterwards.
 *
 * The totals are built question by question, along every route, in the order in which a score adds its points, so that
 * fractions are rounded here exactly as they are there.
 */
export function reachableTotals(definition: QuestionnaireDefinition): readonly number[] | undefined {
  if (!known.has(definition)) known.set(definition, search(definition));
  return known.get(definition);
}

function search(definition: QuestionnaireDefinition): readonly number[] | undefined {
  const { questions, missing } = definition;
  const prorates = missing.policy === 'prorate';
  // The different tallies with which sheets arrive at each place. Only prorating needs more of them than the sum.
  const places = Array.from({ length: questions.length + 1 }, () => new Map<number | string, Tally>());
  const arrive = (place: number, tally: Tally) => {
    places[place]?.set(prorates ? Object.values(tally).join() : tally.sum, tally);
  };
  arrive(0, { sum: 0, required: 0, asked: 0, answered: 0 });
  let work = 0;
  for (const [place, question] of questions.entries()) {
    const arrivals = places[place]?.size ?? 0;
    const outcomes = outcomesOf(definition, question, place, (WORK_LIMIT - work) / arrivals);
    if (outcomes === undefined) return undefined;
    work += arrivals * outcomes.length;
    const counts = prorates && isRequired(question) && isScored(question) ? 1 : 0;
    for (const { sum, required, asked, answered } of places[place]?.values() ?? []) {
      for (const [points, isAnswered, next] of outcomes) {
        arrive(next, {
          sum: sum + points,
          required: required + counts * points,
          asked: asked + counts,
          answered: answered + counts * isAnswered,
        });
      }
    }
    places[place]?.clear();
  }
  const ends = [...(places.at(-1)?.values() ?? [])];
  const totals = ends
    .filter(({ asked, answered }) => !isRefused(missing, asked, answered))
    .map((tally) => totalOf(definition, tally));
  return [...new Set(totals)].sort((a, b) => a - b);
}

/** What the answers to a question do, each only once; `undefined` when there are more of them than the limit. */
function outcomesOf(
  { questions, missing }: QuestionnaireDefinition,
  question: Question,
  place: number,
  limit: number,
): Outcome[] | undefined {
  const points = answerPoints(question);
  if (points === undefined || points.length > limit) return undefined;
  const targets = targetsOf(question, place, questions);
  const outcomes = points.map((own, at): Outcome => [own, 1, targets[at] ?? place + 1]);
  if (missing.policy !== 'refuse' || !isRequired(question)) outcomes.push([0, 0, place + 1]);
  // The answers of a number question all differ, and may be very many.
  if (question.kind === 'number') return outcomes;
  return [...new Map(outcomes.map((own) => [own.join(), own])).values()];
}

/** The points of every answer, those of a single question in the order of its options. */
function answerPoints(question: Question): readonly number[] | undefined {
  if (question.kind === 'open') return [0];
  if (question.kind === 'number') {
    const grid = gridOf(question.range);
    return grid && Array.from({ length: grid.count }, (_, at) => gridValue(grid, at));
  }
  const points = optionPoints(question);
  return question.kind === 'multiple' && question.combine === 'sum' ? subsetSums(points) : points;
}

// The sums of all choices of at least one option, added in the order of the options.
function subsetSums(points: readonly number[]): number[] | undefined {
  const sums = new Set<number>();
  for (const own of points) {
    for (const sum of [...sums]) sums.add(sum + own);
    sums.add(own);
    if (sums.size * points.length > WORK_LIMIT) return undefined;
  }
  return [...sums];
}
