import type { Label, Language } from 'panhuo';
import { count } from './format.js';
import { conductWords } from './words/conduct.js';
import { customerWords } from './words/customers.js';
import { leavingWords } from './words/leaving.js';
import { limitWords } from './words/limits.js';
import { marketWords } from './words/market.js';
import { pageWords } from './words/page.js';
import { pastWords } from './words/past.js';
import { serviceWords } from './words/service.js';

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

/** The words of one language. `{name}` stands for a value; `{name|one|many}` for a form of English, `#` for the number in it. */
export type Wording = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

/** Gives the words of one language. */
export function wordsIn(language: Language): Wording {
  return (word, values = {}) =>
    words[word][language].replace(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (_, name: string, one?: string, many?: string) => {
        const value = values[name] ?? '';
        const shown = typeof value === 'number' ? count(value) : value;
        const form = value === 1 ? one : many;
        return form?.replace('#', shown) ?? shown;
      },
    );
}
