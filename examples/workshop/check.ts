import type { Check } from './lesson.js';

/** A check that the answer passes, and what it does well. */
export function passed(zh: string, en: string): Check {
  return { passed: true, words: { zh, en } };
}

/** A check that the answer does not pass yet: what it does, by figures, and what to think about. */
export function failed(zh: string, en: string): Check {
  return { passed: false, words: { zh, en } };
}
