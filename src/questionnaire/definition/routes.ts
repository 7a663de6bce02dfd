import type { Question, QuestionnaireDefinition } from '../types.js';

/** The name of the place behind the last question. No question may bear it. */
export const END = 'end';

/**
 * Where each option of a single question leads: the place of a question, or their number for the end. An id that no
 * question has gives −1; other kinds of question lead nowhere but to the next one.
 */
export function targetsOf(question: Question, place: number, questions: readonly Question[]): number[] {
  if (question.kind !== 'single') return [];
  return question.options.map(({ next }) => {
    if (next === undefined) return place + 1;
    return next === END ? questions.length : questions.findIndex(({ id }) => id === next);
  });
}

/** Whether each question lies on the route of some sheet that is not refused. The last place is the end. */
export function reachedPlaces({ questions, missing }: QuestionnaireDefinition): boolean[] {
  const reached = Array.from({ length: questions.length + 1 }, (_, place) => place === 0);
  for (const [place, question] of questions.entries()) {
    if (reached[place] !== true) continue;
    const mayLack = missing.policy !== 'refuse' || question.optional === true;
    if (question.kind !== 'single' || mayLack) reached[place + 1] = true;
    for (const target of targetsOf(question, place, questions)) reached[target] = true;
  }
  return reached;
}
