import type { Label, Language } from 'panhuo';
import { count } from './format.js';

/** The words of one language. `{name}` stands for a value; `{name|one|many}` for a form of English, `#` for the number in it. */
export type WordingOf<Word extends string> = (
  word: Word,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Gives one language of a list of words. */
export function wordingOf<Word extends string>(
  words: Readonly<Record<Word, Label>>,
  language: Language,
): WordingOf<Word> {
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
