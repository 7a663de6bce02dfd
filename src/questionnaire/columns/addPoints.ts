import { cellWorth, type ColumnReader, isEmptyCell } from './columnReader.js';

/**
 * Adds the points of the questions, from the first to the last, to the totals of the rows from `from` to before `to`. A
 * cell that needs a closer look makes its total NaN, and NaN it stays.
 */
export function addPoints(
  totals: Float64Array,
  readers: readonly ColumnReader[],
  from: number,
  to: number,
): void {
  for (let place = 0; place < readers.length; place++) {
    const reader = readers[place]!;
    const after = readers[place + 1];
    if (reader.kind === 'code' && after?.kind === 'code') {
      addCodes(totals, reader, after, from, to);
      place++;
    } else addCells(totals, reader, from, to);
  }
}

// Two questions at once: most of the time goes into reading and writing the totals.
function addCodes(
  totals: Float64Array,
  { column, fastTable }: ColumnReader,
  { column: column2, fastTable: fastTable2 }: ColumnReader,
  from: number,
  to: number,
): void {
  const [first, second] = [column as Uint8Array, column2 as Uint8Array];
  for (let row = from; row < to; row++) {
    totals[row] = totals[row]! + fastTable[first[row]!]! + fastTable2[second[row]!]!;
  }
}

function addCells(totals: Float64Array, reader: ColumnReader, from: number, to: number): void {
  const { fastTable, column, whenNone, kind } = reader;
  const isTabled = kind !== 'number' && fastTable.length > 0;
  for (let row = from; row < to; row++) {
    const worth = isTabled
      ? (fastTable[column[row]!] ?? NaN)
      : isEmptyCell(reader, row)
        ? whenNone
        : cellWorth(reader, row);
    totals[row] = totals[row]! + worth;
  }
}
