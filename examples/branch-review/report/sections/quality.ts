import { type Language, wordDay } from 'panhuo';
import type { FileReport } from '../../branchData.js';
import type { Review } from '../../review/review.js';
import { count, listing } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The reasons beyond these are rare; the file of rejects has every one. */
const LISTED = 20;

/** What is counted of every file, in the order of the columns. */
const counted = ['rows', 'used', 'rejected', 'rounded', 'dropped'] as const;

/** What became of every row. */
export function qualitySection(review: Review, language: Language): string {
  const word = wordsIn(language);
  const { files } = review.data;
  const sum = (read: (file: FileReport) => number): string =>
    count(files.reduce((total, file) => total + read(file), 0));
  return [
    paragraph(word('qualityLead')),
    table(
      [word('file'), ...counted.map((name) => word(name))],
      [
        ...files.map((file) => [file.file, ...counted.map((name) => count(file[name]))]),
        [word('total'), ...counted.map((name) => sum((file) => file[name]))],
      ],
      [1, 2, 3, 4, 5],
    ),
    files.some(({ dropped }) => dropped > 0) ? paragraph(word('droppedNote'), 'note') : '',
    ...files.map((file) => missingLine(file, language)),
    unreadLine(review, language),
    laterLine(review, language),
    reasonTable(review, language),
  ].join('');
}

function missingLine({ file, missing }: FileReport, language: Language): string {
  if (missing.length === 0) return '';
  const word = wordsIn(language);
  const fields = missing.map((field) => field[language]).join(word('comma'));
  return paragraph(word('noColumn', { file, fields }), 'note');
}

function unreadLine({ data: { unread } }: Review, language: Language): string {
  if (unread.length === 0) return '';
  const word = wordsIn(language);
  return paragraph(word('unread', { files: listing(unread, language) }), 'note');
}

function laterLine({ data: { later, asOf } }: Review, language: Language): string {
  if (later === 0) return '';
  return paragraph(wordsIn(language)('later', { n: later, day: wordDay(asOf, language) }), 'note');
}

function reasonTable({ data }: Review, language: Language): string {
  if (data.rejects.length === 0) return '';
  const word = wordsIn(language);
  const reasons = new Map<string, { readonly cells: readonly string[]; rows: number }>();
  for (const { file, why } of data.rejects) {
    const cells = [file, why[language]];
    const reason = reasons.get(cells.join('\n')) ?? { cells, rows: 0 };
    reason.rows += 1;
    reasons.set(cells.join('\n'), reason);
  }
  const most = [...reasons.values()].sort((a, b) => b.rows - a.rows).slice(0, LISTED);
  return (
    heading(word('rejectReasons')) +
    table(
      [word('file'), word('reason'), word('rows')],
      most.map(({ cells, rows }) => [...cells, count(rows)]),
      [2],
    )
  );
}
