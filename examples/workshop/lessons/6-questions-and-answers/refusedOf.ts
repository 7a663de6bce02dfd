import { checkWording, china, type Label } from 'panhuo';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { wrap } from '../../print/wrap.js';
import { rolePlays } from './roleplay.js';
import { words } from './words.js';

/** Answers that are refused, and what may be said. */
export function refusedOf({ language }: Classroom): [Table, string] {
  const say = wordingOf(words, language);
  const found = rolePlays.map(({ refused }) => checkWording(china.phrases, refused[language])[0]!);
  const { document, article } = found[0]!.detail as Readonly<Record<string, string>>;
  const rows = rolePlays.map(({ question, refused }, place) => [
    question[language],
    refused[language],
    wrap((found[place]!.detail['neutral'] as unknown as Label)[language], 40),
  ]);
  return [
    { caption: say('refused'), head: [say('asked'), say('answered'), say('rather')], rows },
    say('law', { document: document ?? '', article: article ?? '' }),
  ];
}
