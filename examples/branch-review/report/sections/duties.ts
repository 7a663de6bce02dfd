import { china, describe, type DutyLine, type DutyState, type Language, wordDay, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { count, customerCells } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { type Word, wordsIn } from '../words.js';

const LISTED = 20;
const states = [
  ['overdue', 'dutyOverdue'],
  ['open', 'dutyOpen'],
  ['unknown', 'dutyUnknown'],
] as const satisfies readonly (readonly [DutyState, Word])[];

/** What the branch owes its customers on the day, by duty and state, and the first lines of the list. */
export function dutiesSection(review: Review, language: Language): string | undefined {
  const { duties } = review;
  if (duties === undefined) return undefined;
  const word = wordsIn(language);
  const { from, until } = china.workCalendar;
  const coverage = { from: wordDay(from, language), until: wordDay(until, language) };
  const rows = [...duties.counts].map(([kind, counts]) => [
    wordTerm(kind, language),
    ...states.map(([state]) => count(counts[state])),
  ]);
  return [
    paragraph(word('dutiesLead')),
    duties.beyondCalendar ? paragraph(word('beyondCalendar', coverage), 'notice') : '',
    rows.length === 0
      ? paragraph(word('noDuties'))
      : heading(word('dutyCounts')) +
        table([word('dutyKind'), ...states.map(([, name]) => word(name))], rows, [1, 2, 3]) +
        firstTable(review, duties.lines, language),
  ].join('');
}

function firstTable(review: Review, lines: readonly DutyLine[], language: Language): string {
  const word = wordsIn(language);
  const rows = lines.slice(0, LISTED).map(({ customer, kind, due, state, reasons }) => [
    ...(customer === null ? ['–', word('wholeBook')] : customerCells(review, customer)),
    wordTerm(kind, language),
    due === null ? '–' : wordDay(due, language),
    states
      .filter(([own]) => own === state)
      .map(([, name]) => word(name))
      .join(''),
    reasons.map((reason) => describe(reason, language)).join(word('semicolon')),
  ]);
  const names = ['place', 'customer', 'dutyKind', 'dutyDue', 'dutyState', 'why'] as const;
  return (
    heading(word('firstDuties', { n: rows.length, all: lines.length })) +
    table(
      names.map((name) => word(name)),
      rows,
    )
  );
}
