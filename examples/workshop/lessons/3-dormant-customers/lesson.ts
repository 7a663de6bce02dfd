import { sleepersOf } from '../../../branch-review/review/waking.js';
import type { Lesson } from '../../lesson.js';
import { checkTargets } from './check.js';
import { targets } from './exercise.js';
import { listsOf } from './listsOf.js';
import { measuresOf } from './measuresOf.js';
import { movesOf } from './movesOf.js';
import { statusesOf } from './statusesOf.js';
import { words } from './words.js';

/** Lesson 3: how customers fall silent, whom to wake, and what counts as success. */
export const dormantCustomers: Lesson = {
  number: 3,
  folder: '3-dormant-customers',
  words,
  needs: ['assets', 'trades'],
  show: (room) => [statusesOf(room), movesOf(room), listsOf(room), ...measuresOf(room)],
  check: (room) => checkTargets(targets, sleepersOf(room.data, room.people, room.ask), room.data.currency),
};
