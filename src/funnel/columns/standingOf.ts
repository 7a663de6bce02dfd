import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';

/** What a case has for a stage before its first row. */
export const NOWHERE = 255;

/** The code of the stage in which each case stands at the moment that is looked from. One pass. */
export function standingOf(
  { rows, cases, case: caseOf, to }: StepColumns,
  { times, limit }: Moments,
): Uint8Array {
  const standing = new Uint8Array(cases).fill(NOWHERE);
  for (let row = 0; row < rows; row++) {
    if (times[row]! <= limit) standing[caseOf[row]!] = to[row]!;
  }
  return standing;
}
