import { type AnswersOf, course, readAnswers } from 'panhuo';
import { z } from 'zod';
import { Fault } from '../../store/fault.js';
import type { Slice } from '../../store/slice.js';

/** The questionnaire of the room. */
export const questionnaire = course.tradingPersonality;

/** Answers of one person, by question. */
export type Sheet = AnswersOf<typeof questionnaire>;

/** What the room keeps: the answers on the screen, and the sheets of the class, which have no names. */
export interface QuestionnaireState {
  readonly answers: Sheet;
  readonly sheets: readonly Sheet[];
}

/** Sheets that a tally takes: a large class many times over. */
const MOST_SHEETS = 1000;

const shape = z.strictObject({ answers: z.unknown(), sheets: z.array(z.unknown()) });

/** The state of the room; a stored one is checked answer by answer. */
export const questionnaireSlice: Slice<QuestionnaireState> = {
  initial: { answers: {}, sheets: [] },
  read: (untrusted) => {
    const { answers, sheets } = shape.parse(untrusted);
    checkCount(sheets);
    return {
      answers: readAnswers(questionnaire, answers),
      sheets: sheets.map((sheet) => readAnswers(questionnaire, sheet)),
    };
  },
};

/**
 * Refuses a tally of more sheets than it takes.
 *
 * @throws Fault with a sentence that names the limit.
 */
export function checkCount({ length }: readonly unknown[]): void {
  if (length <= MOST_SHEETS) return;
  throw new Fault({
    zh: `答卷过多：最多 ${MOST_SHEETS} 份`,
    en: `there are too many sheets: ${MOST_SHEETS} at most`,
  });
}
