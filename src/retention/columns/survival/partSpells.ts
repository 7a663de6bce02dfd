import type { SpellColumns } from '../../survival/types.js';

/**
 * Parts the rows of some spells by a code.
 *
 * @param spells - The columns; the names of their groups are left behind.
 * @param codes - The part of each row, 0 to below `parts`.
 * @param parts - How many parts.
 * @returns The parts, their rows in order. Cost: two passes a column.
 */
export function partSpells(spells: SpellColumns, codes: Int32Array, parts: number): SpellColumns[] {
  const { time, event, entry, weight, group } = spells;
  // Where each part begins, and the row that stands at each place.
  const starts = new Int32Array(parts + 1);
  const size = codes.length;
  for (let row = 0; row < size; row++) starts[codes[row]! + 1]! += 1;
  for (let part = 0; part < parts; part++) starts[part + 1]! += starts[part]!;
  const next = starts.slice();
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) rows[next[codes[row]!]!++] = row;
  const ordered = {
    time: gather(time, rows),
    event: gather(event, rows),
    ...(entry && { entry: gather(entry, rows) }),
    ...(weight && { weight: gather(weight, rows) }),
    ...(group && { group: gather(group, rows) }),
  };
  return Array.from({ length: parts }, (_, part): SpellColumns => {
    const [start, end] = [starts[part], starts[part + 1]];
    return {
      time: ordered.time.subarray(start, end),
      event: ordered.event.subarray(start, end),
      ...(ordered.entry && { entry: ordered.entry.subarray(start, end) }),
      ...(ordered.weight && { weight: ordered.weight.subarray(start, end) }),
      ...(ordered.group && { group: ordered.group.subarray(start, end) }),
    };
  });
}

function gather<Column extends Float64Array | Int32Array | Uint8Array>(
  column: Column,
  rows: Int32Array,
): Column {
  const gathered = column.slice() as Column;
  for (let place = 0; place < rows.length; place++) gathered[place] = column[rows[place]!]!;
  return gathered;
}
