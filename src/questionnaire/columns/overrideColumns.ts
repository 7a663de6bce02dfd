import type { Override } from '../types.js';
import type { CompiledQuestionnaire } from '../scoring/compile.js';
import type { ColumnReader } from './columnReader.js';
import { rowStatus, type ScoredColumns } from './types.js';

/** Raises the flags and sets the levels that answers raise and set. Rows with a bad answer have neither. */
export function applyOverrides(
  { definition, places }: CompiledQuestionnaire,
  readers: readonly ColumnReader[],
  flags: readonly string[],
  book: ScoredColumns,
): void {
  // From the last to the first: where several set a level, the first counts.
  for (const override of (definition.overrides ?? []).toReversed()) {
    const reader = readers[places.get(override.question) ?? -1];
    if (reader === undefined) continue;
    const level = definition.levels.findIndex(({ id }) => id === override.level);
    applyOverride(override, reader, 1 << flags.indexOf(override.flag), level, book);
  }
}

function applyOverride(
  { anyOf }: Override,
  { column, kind, compiled }: ColumnReader,
  bit: number,
  level: number,
  { status, level: levels, flags }: ScoredColumns,
): void {
  const indices = anyOf.map((answer) => compiled.choices.get(String(answer))?.index ?? -1);
  const values = new Set<number>(kind === 'number' ? (anyOf as readonly number[]) : indices);
  const mask = indices.reduce((bits, index) => bits | (index < 0 ? 0 : 1 << index), 0);
  for (let row = 0; row < status.length; row++) {
    const cell = column[row]!;
    const applies = kind === 'bits' ? (cell & mask) !== 0 : values.has(cell);
    if (!applies || status[row] === rowStatus.badAnswer) continue;
    flags[row] = flags[row]! | bit;
    if (level >= 0 && status[row] === rowStatus.scored) levels[row] = level;
  }
}
