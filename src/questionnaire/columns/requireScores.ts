import {
  demand,
  demandCount,
  demandEach,
  demandObject,
  demandText,
  DomainError,
  type ErrorDetail,
  requireSame,
} from '../../kernel/index.js';
import type { CompiledColumns } from './compileQuestionnaire.js';
import type { ScoreCounts } from './scoreCounts.js';
import { NO_LEVEL, rowStatus, type ScoredColumns } from './types.js';

/**
 * Refuses what is no scored book of the questionnaire: it may come from another thread. Cost: one pass that compares.
 *
 * @throws DomainError `columns_invalid` with the path of a column that does not fit, or of a row in it; `unit_mismatch` for
 * what another questionnaire scored; `facts_invalid` for what are no scores.
 */
export function requireScored(
  { questionnaire, levels, flags: flagNames }: CompiledColumns,
  scored: ScoredColumns,
): void {
  demandObject(scored, 'scored');
  requireHead(scored.questionnaire, 'scored.questionnaire');
  requireSameQuestionnaire(questionnaire, scored.questionnaire);
  const { points, level, status, flags } = scored;
  requireColumn('points', points, Float64Array, null);
  requireColumn('level', level, Uint8Array, points.length);
  requireColumn('status', status, Uint8Array, points.length);
  requireColumn('flags', flags, Uint32Array, points.length);
  const statuses = Object.keys(rowStatus).length;
  for (let row = 0; row < points.length; row++) {
    const isScored = status[row] === rowStatus.scored;
    if (status[row]! >= statuses) throw unfit(`status[${row}]`, 'codes of what there is');
    if (isScored ? !Number.isFinite(points[row]) : !Number.isNaN(points[row]))
      throw unfit(`points[${row}]`, {
        zh: '已计分则为数字，否则为 NaN',
        en: 'a number where there is a total, else NaN',
      });
    if (level[row]! >= levels.length && level[row] !== NO_LEVEL)
      throw unfit(`level[${row}]`, 'codes of what there is');
    // A shift by 32 bits would be none.
    if (flagNames.length < 32 && flags[row]! >>> flagNames.length !== 0)
      throw unfit(`flags[${row}]`, 'codes of what there is');
  }
}

/** Refuses scores or counts of two questionnaires. Throws `unit_mismatch` with the key that differs. */
export function requireSameQuestionnaire(
  a: ScoreCounts['questionnaire'],
  b: ScoreCounts['questionnaire'],
): void {
  for (const key of headKeys) requireSame(a[key], b[key], `questionnaire.${key}`);
}

/**
 * Refuses what are no counts of a scored book: a part may come from storage.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function requireScoreCounts(part: ScoreCounts, path: string): void {
  demandObject(part, path);
  requireHead(part.questionnaire, `${path}.questionnaire`);
  const { sheets, refused, badAnswers, levels, flags, points } = part;
  for (const [name, count] of Object.entries({ sheets, refused, badAnswers })) {
    demandCount(count, `${path}.${name}`);
  }
  requireLines(levels, `${path}.levels`, ({ level }, place) => {
    demandText(level, () => `${place()}.level`);
  });
  requireLines(flags, `${path}.flags`, ({ flag }, place) => {
    demandText(flag, () => `${place()}.flag`);
  });
  requireLines(points, `${path}.points`, (line, place) => {
    demand(Number.isFinite(line.points), () => `${place()}.points`, 'a number');
  });
}

const headKeys = ['id', 'version', 'fingerprint'] as const;

function requireHead(head: ScoreCounts['questionnaire'], path: string): void {
  demandObject(head, path);
  for (const key of headKeys) demandText(head[key], `${path}.${key}`);
}

function requireLines<Line extends { readonly count: number }>(
  lines: readonly Line[],
  path: string,
  requireName: (line: Line, place: () => string) => void,
): void {
  demandEach(lines, path, (line, place) => {
    demandObject(line, place);
    requireName(line, place);
    demandCount(line.count, () => `${place()}.count`);
  });
}

function requireColumn(
  path: string,
  column: unknown,
  Kind: typeof Float64Array | typeof Uint8Array | typeof Uint32Array,
  length: number | null,
): void {
  if (column instanceof Kind && (length === null || column.length === length)) return;
  const rows = length === null ? Kind.name : `${Kind.name} of length ${length}`;
  throw unfit(path, {
    zh: length === null ? Kind.name : `长度为 ${length} 的 ${Kind.name}`,
    en: `a ${rows}`,
  });
}

function unfit(path: string, expected: NonNullable<ErrorDetail['expected']>): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
