import { describe, type Language, type WarningLine, wordDay } from 'panhuo';
import type { Review } from '../../review/review.js';
import { warningOfReview } from '../../review/warning.js';
import { customerCells, wholeMoney } from '../format.js';
import { whyRefused } from '../gateWords.js';
import { bars, heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

const LISTED = 20;

/** Reasons that say something of the score, and not what has changed. */
const aboutTheScore: readonly string[] = ['warning_level', 'warning_no_level', 'warning_unknown'];

/** Whom to look after before they leave. */
export function warningSection(review: Review, language: Language): string | undefined {
  const { warning } = review;
  if (warning === undefined) return undefined;
  const word = wordsIn(language);
  const { list, left, dormant } = warning;
  const levels = [...warningOfReview.levels].reverse();
  return [
    paragraph(word('warningLead')),
    left + dormant === 0 ? '' : paragraph(word('warningApart', { left, dormant }), 'note'),
    paragraph(word('warningNotRead'), 'note'),
    review.data.conduct === undefined ? paragraph(word('noConductFile'), 'notice') : '',
    bars(word('lists'), [
      ...levels.map(
        ({ id, text }) => [text[language], list.lines.filter(({ level }) => level === id).length] as const,
      ),
      [word('warningUnjudged'), list.unjudged.length],
      [word('warningQuiet'), list.quiet.length],
    ]),
    firstTable(review, list.lines, language),
  ].join('');
}

function firstTable(review: Review, lines: readonly WarningLine[], language: Language): string {
  if (lines.length === 0) return '';
  const word = wordsIn(language);
  const levelOf = (line: WarningLine): string =>
    warningOfReview.levels.find(({ id }) => id === line.level)?.text[language] ?? '–';
  const rows = lines.slice(0, LISTED).map((line) => [
    ...customerCells(review, line.customer),
    String(line.score),
    levelOf(line),
    line.since === null ? '–' : wordDay(line.since, language),
    line.atStake.assets === null ? '–' : wholeMoney(line.atStake.assets),
    line.reasons
      .filter(({ rule }) => !aboutTheScore.includes(rule))
      .map((reason) => describe(reason, language))
      .join(word('semicolon')),
    contactCell(review, line.customer, language),
  ]);
  const n = rows.length;
  return [
    heading(word('warningFirst', { n, all: lines.length })),
    table(
      [
        ...[word('place'), word('customer'), word('score'), word('level'), word('since')],
        ...[word('assetsAtStake'), word('why'), word('mayBeContacted')],
      ],
      rows,
      [2, 5],
    ),
    ...(n < lines.length ? [paragraph(word('warningRest', { n: lines.length - n }), 'note')] : []),
  ].join('');
}

function contactCell({ warning }: Review, customer: string, language: Language): string {
  const word = wordsIn(language);
  const decision = warning?.contact.get(customer);
  if (decision?.value.allowed === true) return word('gateAllows');
  return word('gateRefuses', { why: whyRefused(decision?.reasons ?? [], language) });
}
