import type { Lesson } from '../../lesson.js';
import { checkAnswers } from './check.js';
import { answers } from './exercise.js';
import { judgementOf } from './judgementOf.js';
import { refusedOf } from './refusedOf.js';
import { scriptOf } from './scriptOf.js';
import { talliesOf } from './talliesOf.js';
import { words } from './words.js';

/** Lesson 6: what the judge says and why, what may be answered, and the class’s own questionnaire. */
export const questionsAndAnswers: Lesson = {
  number: 6,
  folder: '6-questions-and-answers',
  words,
  needs: [],
  show: (room) => [judgementOf(room), scriptOf(room), ...refusedOf(room), ...talliesOf(room)],
  check: (room) => checkAnswers(answers, room),
};
