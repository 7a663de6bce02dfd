import { type Checked, DomainError, requireChecked } from '../../kernel/index.js';
import { type Charge, type Firing, levelsReached } from '../columns/warning/fireRules.js';
import type { WarningColumns, WarningFigures, WarningScores } from './columnTypes.js';
import type { RuleOf, WarningKind, WarningPolicy } from './policyTypes.js';
import { warningKinds } from './warningKinds.js';
import { warningRules } from './warningPolicy.js';

/** Rows of one call; a larger book goes in parts, which may be judged on several threads. */
const MOST_ROWS = 100_000_000;

/**
 * Scores a whole book: as `warn` scores each customer, without reasons. Rows do not depend on one another, so a book can
 * be split and the parts put together again.
 *
 * @param policy - The rules and levels.
 * @param columns - For each rule, by its id, the figures of its kind: `Float64Array`s, NaN for unknown.
 * @returns Scores, levels, and a bit for each rule that fired or cannot be judged. Cost: one pass a rule; no allocation a row.
 * @throws DomainError `columns_invalid` with the path of a column that is missing or of another length, and for more
 * than 100 million rows.
 * @example
 * ```ts
 * import { defineWarningPolicy, warningColumns } from 'panhuo';
 *
 * const policy = defineWarningPolicy({
 *   id: 'branch-7/warning', version: '1', source: { document: 'Handbook of the branch' }, currency: 'CNY',
 *   rules: [{ id: 'quiet', kind: 'no-contact', days: 90, points: 20 }],
 *   levels: [{ id: 'call', text: { zh: '回访', en: 'call' }, from: 20 }],
 * });
 * const { score, level, unknown } = warningColumns(policy, {
 *   rows: 3,
 *   figures: { quiet: { days: Float64Array.of(89, 90, NaN) } },
 * });
 * [...score]; // => [0, 20, 0]
 * [...level]; // => [255, 0, 255]
 * [...unknown]; // => [0, 0, 1]
 * ```
 */
export function warningColumns(
  policy: Checked<WarningPolicy>,
  { rows, figures }: WarningColumns,
): WarningScores {
  requireChecked(warningRules.kind, policy);
  if (!Number.isInteger(rows) || rows < 0) throw unfit('rows', 'a whole number of zero or more');
  if (rows > MOST_ROWS) throw unfit('rows', { zh: `至多 ${MOST_ROWS}`, en: `at most ${MOST_ROWS}` });
  const firing: Firing = {
    score: new Float64Array(rows),
    fired: new Uint32Array(rows),
    unknown: new Uint32Array(rows),
  };
  for (const [place, rule] of policy.rules.entries()) {
    const own = Object.hasOwn(figures, rule.id) ? figures[rule.id] : undefined;
    fire(firing, rule, own, { points: rule.points, bit: 1 << place });
  }
  const edges = Float64Array.from(policy.levels, ({ from }) => from);
  return { ...firing, level: levelsReached(firing.score, edges) };
}

function fire<Kind extends WarningKind>(
  into: Firing,
  rule: RuleOf<Kind>,
  figures: WarningFigures[WarningKind] | undefined,
  charge: Charge,
): void {
  const kind = warningKinds[rule.kind];
  const rows = into.score.length;
  for (const name of kind.columns(rule)) {
    const column: unknown = figures?.[name as keyof typeof figures];
    if (column instanceof Float64Array && column.length === rows) continue;
    throw unfit(`figures.${rule.id}.${name}`, {
      zh: `长度为 ${rows} 的 Float64Array`,
      en: `a Float64Array of length ${rows}`,
    });
  }
  // Its columns are there, so the figures are those of its kind.
  kind.fire(into, rule, figures as WarningFigures[Kind], charge);
}

function unfit(
  path: string,
  expected: 'a whole number of zero or more' | { readonly zh: string; readonly en: string },
): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
