import type { Lesson } from './lesson.js';
import { serviceProcess } from './lessons/1-service-process/lesson.js';
import { coreCustomers } from './lessons/2-core-customers/lesson.js';
import { dormantCustomers } from './lessons/3-dormant-customers/lesson.js';
import { threePartyProfit } from './lessons/4-three-party-profit/lesson.js';
import { serviceSystem } from './lessons/5-service-system/lesson.js';
import { questionsAndAnswers } from './lessons/6-questions-and-answers/lesson.js';

/** The six units of the course, in their order. */
export const lessons: readonly Lesson[] = [
  serviceProcess,
  coreCustomers,
  dormantCustomers,
  threePartyProfit,
  serviceSystem,
  questionsAndAnswers,
];
