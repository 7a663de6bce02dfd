import Table from 'cli-table3';
import { type Language, wordDay } from 'panhuo';
import { count } from './report/format.js';
import { cardsOf } from './report/page.js';
import { wordsIn } from './report/words.js';
import type { Review } from './review/review.js';

/** The review in a few lines, for the terminal. */
export function summaryOf(review: Review, language: Language): string {
  const word = wordsIn(language);
  const { data } = review;
  const figures = plainTable(cardsOf(review, language).map(([value, label]) => [label, value]));
  const files = plainTable([
    [word('file'), word('rows'), word('used'), word('rejected')],
    ...data.files.map(({ file, rows, used, rejected }) => [file, count(rows), count(used), count(rejected)]),
  ]);
  return [
    `${word('title')} · ${data.name[language]} · ${word('asOf')} ${wordDay(data.asOf, language)}`,
    ...(data.notice === undefined ? [] : [data.notice[language]]),
    '',
    figures,
    '',
    files,
  ].join('\n');
}

function plainTable(rows: readonly (readonly string[])[]): string {
  const table = new Table({
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '  ',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
    colAligns: ['left', 'right', 'right', 'right'],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
