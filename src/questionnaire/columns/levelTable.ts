import { levelRanges } from '../definition/levelRanges.js';
import { reachableTotals } from '../definition/reachableTotals.js';
import { holds } from '../scoring/levels.js';
import type { QuestionnaireDefinition, ScoreLevel } from '../types.js';
import { NO_LEVEL } from './types.js';

/** Totals up to which their levels stand in a table. */
const TABLE_LIMIT = 65_536;

/** The levels of totals: by look-up where totals are whole numbers, else by their edges. */
export interface LevelTable {
  readonly table: Uint8Array;
  /** The total of the first entry. */
  readonly start: number;
  readonly levels: readonly ScoreLevel[];
}

/** Prepares the levels of a questionnaire. */
export function levelTable(definition: QuestionnaireDefinition): LevelTable {
  const { levels } = definition;
  const totals = reachableTotals(definition) ?? [];
  const [start = 0, end = 0] = [totals[0], totals.at(-1)];
  const fits = end - start < TABLE_LIMIT && totals.every(Number.isInteger);
  const table = new Uint8Array(fits ? end - start + 1 : 0).fill(NO_LEVEL);
  for (const [index, range] of (fits ? levelRanges(levels, totals) : []).entries()) {
    for (let place = range.start; place < range.end; place++) table[totals[place]! - start] = index;
  }
  return { table, start, levels };
}

/** The index of a total's level. */
export function levelIndex({ table, start, levels }: LevelTable, total: number): number {
  if (Number.isNaN(total)) return NO_LEVEL;
  if (table.length > 0) return table[total - start] ?? NO_LEVEL;
  for (let index = 0; index < levels.length; index++) if (holds(levels[index]!, total)) return index;
  return NO_LEVEL;
}
