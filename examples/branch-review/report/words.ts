import type { Label, Language } from 'panhuo';
import { conductWords } from './words/conduct.js';
import { customerWords } from './words/customers.js';
import { leavingWords } from './words/leaving.js';
import { limitWords } from './words/limits.js';
import { marketWords } from './words/market.js';
import { pageWords } from './words/page.js';
import { pastWords } from './words/past.js';
import { serviceWords } from './words/service.js';
import { type WordingOf, wordingOf } from './wording.js';

const words = {
  ...pageWords,
  ...conductWords,
  ...customerWords,
  ...leavingWords,
  ...limitWords,
  ...marketWords,
  ...pastWords,
  ...serviceWords,
} as const satisfies Record<string, Label>;

/** A word of the report. What the library's results say is worded by the library. */
export type Word = keyof typeof words;

/** The words of the report in one language. */
export type Wording = WordingOf<Word>;

/** Gives the words of one language. */
export function wordsIn(language: Language): Wording {
  return wordingOf(words, language);
}
