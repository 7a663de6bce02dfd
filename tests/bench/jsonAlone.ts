// The peer of a row cycle: the same text read and the same text written, with nothing done between. Part of the yardsticks:
// frozen.test.ts says how a change is made lawful.

/** What is written at the end of a cycle: the new row, and the step where the case moved. */
export interface Written {
  readonly row: object;
  readonly step?: object;
}

/** How many signs are written. */
export function writtenSigns({ row, step }: Written): number {
  return JSON.stringify(row).length + (step === undefined ? 0 : JSON.stringify(step).length);
}

/** Reads every stored row, and writes what it was worked out beforehand to become. */
export function jsonAlone(stored: readonly string[], ends: readonly Written[]): number {
  let sum = 0;
  for (const [index, text] of stored.entries()) {
    // The revision, 0 in a row that was just opened, is read so that no engine leaves the reading out.
    const { revision } = JSON.parse(text) as { revision: number };
    sum += revision + writtenSigns(ends[index]!);
  }
  return sum;
}
