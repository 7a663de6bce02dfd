import type { Classroom } from '../../classroom.js';
import { adviserRecord, bookOf } from './adviserRecord.js';
import { exampleYear } from './exampleYear.js';
import type { AdviserRecord } from './rewardOf.js';

/** The record that the lesson works with: that of the first adviser, else an example year for as many customers. */
export function recordOf(room: Classroom): AdviserRecord & { readonly isExample: boolean } {
  const book = bookOf(room);
  const own = adviserRecord(room, book);
  return own === undefined
    ? { ...exampleYear, customers: book.length, isExample: true }
    : { ...own, isExample: false };
}
