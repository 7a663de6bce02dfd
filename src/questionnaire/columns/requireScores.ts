import { demand, demandCount, demandObject, demandText, DomainError } from '../../kernel/index.js';
import type { ScoreCounts } from './scoreCounts.js';
import type { ScoredColumns } from './types.js';

/**
 * Refuses what is no scored book: it may come from another thread.
 *
 * @throws DomainError `columns_invalid` with the path of a column that does not fit, `facts_invalid`.
 */
export function requireScored(scored: ScoredColumns): void {
  demandObject(scored, 'scored');
  requireHead(scored.questionnaire, 'scored.questionnaire');
  const { points, level, status, flags } = scored;
  requireColumn('points', points, Float64Array, null);
  requireColumn('level', level, Uint8Array, points.length);
  requireColumn('status', status, Uint8Array, points.length);
  requireColumn('flags', flags, Uint32Array, points.length);
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
  requireLines(levels, `${path}.levels`, ({ level }, at) => {
    demandText(level, at('level'));
  });
  requireLines(flags, `${path}.flags`, ({ flag }, at) => {
    demandText(flag, at('flag'));
  });
  requireLines(points, `${path}.points`, (line, at) => {
    demand(Number.isFinite(line.points), at('points'), 'a number');
  });
}

function requireHead(head: ScoreCounts['questionnaire'], path: string): void {
  demandObject(head, path);
  for (const key of ['id', 'version', 'fingerprint'] as const) demandText(head[key], `${path}.${key}`);
}

function requireLines<Line extends { readonly count: number }>(
  lines: readonly Line[],
  path: string,
  requireName: (line: Line, at: (name: string) => () => string) => void,
): void {
  demand(Array.isArray(lines), path, 'a list');
  for (const [place, line] of lines.entries()) {
    const at = (name: string) => () => `${path}[${place}].${name}`;
    demandObject(line, () => `${path}[${place}]`);
    requireName(line, at);
    demandCount(line.count, at('count'));
  }
}

function requireColumn(
  path: string,
  column: unknown,
  Kind: typeof Float64Array | typeof Uint8Array | typeof Uint32Array,
  length: number | null,
): void {
  if (column instanceof Kind && (length === null || column.length === length)) return;
  const rows = length === null ? Kind.name : `${Kind.name} of length ${length}`;
  throw new DomainError('columns_invalid', {
    path,
    expected: { zh: length === null ? Kind.name : `长度为 ${length} 的 ${Kind.name}`, en: `a ${rows}` },
  });
}
