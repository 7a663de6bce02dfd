import { type ConversionTally, type Day, finishConversion, mergeConversion, tallyConversion } from 'panhuo';
import type { Branch } from '../branch/branch.js';
import type { Stores } from '../stores/stores.js';
import { notes } from './notes.js';

/** How far the cases came (阶段转化). Logs are read page by page and their tallies merged, so memory does not grow with the book. */
export async function conversionReport({ conversion }: Branch, { cases }: Stores, asOf: Day) {
  const options = { ...conversion, asOf };
  let whole: ConversionTally = tallyConversion([], options);
  for await (const steps of cases.logs()) whole = mergeConversion(whole, tallyConversion(steps, options));
  return { asOf, note: notes.conversion, ...finishConversion(whole) };
}
