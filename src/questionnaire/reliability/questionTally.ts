import type { PointsReason } from '../scoring/reasons.js';
import type { Question } from '../types.js';
import { summarise } from './summarise.js';
import type { QuestionCounts } from './tabulation.js';

/** The running counts of one question. */
export interface QuestionTally {
  readonly question: string;
  readonly options: Map<string, number>;
  readonly numbers: number[];
  answered: number;
  missing: number;
  skipped: number;
}

/** The counts of a question before the first sheet. */
export function startTally(question: Question): QuestionTally {
  const options = question.kind === 'single' || question.kind === 'multiple' ? question.options : [];
  return {
    question: question.id,
    options: new Map(options.map(({ id }) => [id, 0])),
    numbers: [],
    answered: 0,
    missing: 0,
    skipped: 0,
  };
}

/** Counts the answer of one sheet, which its reason tells. */
export function countAnswer(tally: QuestionTally, answer: PointsReason | undefined): void {
  if (answer === undefined || answer.rule === 'question_missing') tally.missing += 1;
  else if (answer.rule === 'question_skipped') tally.skipped += 1;
  else {
    tally.answered += 1;
    const { options = [], value } = answer.detail;
    for (const option of options) tally.options.set(option, (tally.options.get(option) ?? 0) + 1);
    if (typeof value === 'number') tally.numbers.push(value);
  }
}

/** The counts of a question after the last sheet, with shares. */
export function tabulated({ question, options, numbers, ...counts }: QuestionTally): QuestionCounts {
  const { answered, missing, skipped } = counts;
  return {
    question,
    answered,
    missing,
    skipped,
    options: [...options].map(([option, count]) => ({ option, count, share: shareOf(count, answered) })),
    numbers: summarise(numbers),
  };
}

/** A share; `null` of nobody. */
export function shareOf(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}
