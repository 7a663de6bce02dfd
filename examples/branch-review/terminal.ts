import Table from 'cli-table3';
import { type Language, wordDay } from 'panhuo';
import type { BranchData, FileReport, Reject } from './branchData.js';
import { count } from './report/format.js';
import { cardsOf } from './report/page.js';
import { wordsIn } from './report/words.js';
import type { Review } from './review/review.js';

/** Fewer rows than this may be lost without a word beside the table. */
const FEW = 5;

/** The review in a few lines, for the terminal. */
export function summaryOf(review: Review, language: Language): string {
  const word = wordsIn(language);
  const { data } = review;
  const figures = plainTable(cardsOf(review, language).map(([value, label]) => [label, value]));
  return [
    `${word('title')} · ${data.name[language]} · ${word('asOf')} ${wordDay(data.asOf, language)}`,
    ...(data.notice === undefined ? [] : [data.notice[language]]),
    '',
    figures,
    '',
    filesOf(data, language),
  ].join('\n');
}

/** What became of the rows of every file, and what is plainly wrong with some of them. */
export function filesOf(
  { files, rejects }: Pick<BranchData, 'files' | 'rejects'>,
  language: Language,
): string {
  const word = wordsIn(language);
  const table = plainTable([
    [word('file'), word('rows'), word('used'), word('rejected'), word('dropped')],
    ...files.map(({ file, rows, used, rejected, dropped }) => [
      file,
      ...[rows, used, rejected, dropped].map(count),
    ]),
  ]);
  const warnings = files.flatMap((file) => [
    ...missingLine(file, language),
    ...mostlyRejectedLine(file, rejects, language),
  ]);
  return [table, ...(warnings.length === 0 ? [] : ['', ...warnings])].join('\n');
}

function missingLine({ file, missing }: FileReport, language: Language): string[] {
  if (missing.length === 0) return [];
  const fields = missing.map((field) => field[language]).join(language === 'zh' ? '、' : ', ');
  return [wordsIn(language)('noColumn', { file, fields })];
}

function mostlyRejectedLine(
  { file, rows, used, rejected }: FileReport,
  rejects: readonly Reject[],
  language: Language,
): string[] {
  const mostly = rejected * 2 > rows && (rejected >= FEW || used === 0);
  if (!mostly) return [];
  const counts = new Map<string, number>();
  for (const reject of rejects) {
    const why = reject.why[language];
    if (reject.file === file) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return [];
  const [why, times] = first;
  return [wordsIn(language)('mostlyRejected', { file, rows, rejected, times, why })];
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
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
