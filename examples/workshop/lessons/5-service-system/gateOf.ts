import { wordTerm } from 'panhuo';
import { count } from '../../../branch-review/report/format.js';
import { kindsRefused } from '../../../branch-review/report/gateWords.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import type { AdviserBook } from './adviserBook.js';
import { words } from './words.js';

/** Whom of the book the gate allows to telephone, for each purpose. */
export function gateOf({ ask, language }: Classroom, { people }: AdviserBook): Table {
  const say = wordingOf(words, language);
  const rows = (['call-back', 'care', 'campaign'] as const).map((purpose) => {
    const answers = people.map(({ id }) => ask(id, purpose));
    const refused = answers.filter(({ value }) => !value.allowed);
    const counts = new Map<string, number>();
    for (const { reasons } of refused)
      for (const kind of kindsRefused(reasons, language)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
    const why = commonest === undefined ? '–' : `${commonest[0]} (${count(commonest[1])})`;
    return [wordTerm(purpose, language), count(answers.length - refused.length), count(refused.length), why];
  });
  const head = [say('purpose'), say('allowed'), say('refused'), say('commonest')];
  return { caption: say('gate'), head, rows, figures: [1, 2] };
}
