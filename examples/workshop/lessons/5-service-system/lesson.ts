import type { Lesson } from '../../lesson.js';
import { adviserBook } from './adviserBook.js';
import { casesOf } from './casesOf.js';
import { checkMonth } from './check.js';
import { dutiesOf } from './dutiesOf.js';
import { month } from './exercise.js';
import { gateOf } from './gateOf.js';
import { servicePlan } from './servicePlan.js';
import { words } from './words.js';

/** Lesson 5: from the goal to the customers to watch, what is owed, whom the gate allows to contact, and a plan. */
export const serviceSystem: Lesson = {
  number: 5,
  folder: '5-service-system',
  words,
  needs: ['customers', 'funnel'],
  show(room) {
    const book = adviserBook(room);
    return [
      casesOf(room, book),
      dutiesOf(room, book),
      gateOf(room, book),
      ...[servicePlan(room, book) ?? []].flat(),
    ];
  },
  check: (room) => checkMonth(month, room, adviserBook(room)),
};
