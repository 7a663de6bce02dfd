import type { Lesson } from '../../lesson.js';
import { checkFunnel } from './check.js';
import { seminar } from './exercise.js';
import { figuresOf } from './figuresOf.js';
import { marketOf } from './marketOf.js';
import { phasesOf } from './phasesOf.js';
import { words } from './words.js';

/** Lesson 1: the process, its phases, its figures, and the market it works in. */
export const serviceProcess: Lesson = {
  number: 1,
  folder: '1-service-process',
  words,
  needs: ['funnel'],
  show: (room) => [phasesOf(room), ...figuresOf(room), marketOf(room)],
  check: () => checkFunnel(seminar),
};
