import { type AnswersOf, course, readAnswers } from 'panhuo';
import { z } from 'zod';
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

const shape = z.strictObject({ answers: z.unknown(), sheets: z.array(z.unknown()) });

/** The state of the room; a stored one is checked answer by answer. */
export const questionnaireSlice: Slice<QuestionnaireState> = {
  initial: { answers: {}, sheets: [] },
  read: (untrusted) => {
    const { answers, sheets } = shape.parse(untrusted);
    return {
      answers: readAnswers(questionnaire, answers),
      sheets: sheets.map((sheet) => readAnswers(questionnaire, sheet)),
    };
  },
};
