import { type Day, periodNumber, periodStart } from '../../kernel/index.js';
import type { ChurnBook, LedgerTime } from './types.js';

/** A book whose first day is said. */
export type DatedBook = ChurnBook & LedgerTime;

/**
 * A book with its first day: where it is not said, that of the period of the first snapshot or event, so that the first
 * period is whole; of a book without either, that of the period of the day to look from.
 */
export function withFirstDay(book: ChurnBook): DatedBook {
  const { from, asOf, unit = 'month', snapshots, events } = book;
  if (from !== undefined) return { ...book, from };
  const first = [...snapshots, ...events].reduce<Day>((least, { on }) => (on < least ? on : least), asOf);
  return { ...book, from: periodStart(periodNumber(first, unit), unit) };
}
