import type { Language } from 'panhuo';
import type { FileReport } from '../../branchData.js';
import type { Review } from '../../review/review.js';
import { count } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** What became of every row. */
export function qualitySection({ data }: Review, language: Language): string {
  const word = wordsIn(language);
  const sum = (read: (file: FileReport) => number): string =>
    count(data.files.reduce((total, file) => total + read(file), 0));
  const reasons = new Map<string, number>();
  for (const { file, why } of data.rejects) {
    const key = `${file}\n${why[language]}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  const most = [...reasons].sort(([, a], [, b]) => b - a).slice(0, 20);
  return [
    paragraph(word('qualityLead')),
    table(
      [word('file'), word('rows'), word('used'), word('rejected'), word('rounded')],
      [
        ...data.files.map(({ file, rows, used, rejected, rounded }) => [
          file,
          ...[rows, used, rejected, rounded].map(count),
        ]),
        [
          word('total'),
          sum(({ rows }) => rows),
          sum(({ used }) => used),
          sum(({ rejected }) => rejected),
          sum(({ rounded }) => rounded),
        ],
      ],
      [1, 2, 3, 4],
    ),
    most.length === 0
      ? ''
      : heading(word('rejectReasons')) +
        table(
          [word('file'), word('reason'), word('rejected')],
          most.map(([key, number]) => [...key.split('\n'), count(number)]),
          [2],
        ),
  ].join('');
}
