import { type Checked, DomainError, requireChecked } from '../../kernel/index.js';
import { type Charge, type Firing, levelsReached } from '../columns/warning/fireRules.js';
import type { WarningColumns, WarningFigures, WarningScores } from './columnTypes.js';
import type { RuleOf, WarningKind, WarningPolicy } from './policyTypes.js';
import { warningKinds } from './warningKinds.js';
import { warningRules } from './warningPolicy.js';

/**
 * Scores a whole book: as `warn` scores each customer, without reasons. Rows do not depend on one another, so a book can
 * be split and the parts put together again.
 *
 * @param policy - The rules and levels.
 * @param columns - For each rule, by its id, the figures of its kind: `Float64Array`s, NaN for unknown.
 * @returns Scores, levels, and a bit for each rule that fired or cannot be judged. Cost: one pass a rule; no allocation a row.
 * @throws DomainError `columns_invalid` with the path of a column that is missing or of another length.
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
  const ownOf = ({ id }: { readonly id: string }) => (Object.hasOwn(figures, id) ? figures[id] : undefined);
  // First, so that no more rows are made room for than the caller has figures of.
  for (const rule of policy.rules) requireFigures(rule, ownOf(rule), rows);
  const firing: Firing = {
    score: new Float64Array(rows),
    fired: new Uint32Array(rows),
    unknown: new Uint32Array(rows),
  };
  for (const [place, rule] of policy.rules.entries()) {
    fire(firing, rule, ownOf(rule), { points: rule.points, bit: 1 << place });
  }
  const edges = Float64Array.from(policy.levels, ({ from }) => from);
  return { ...firing, level: levelsReached(firing.score, edges) };
}

function requireFigures<Kind extends WarningKind>(
  rule: RuleOf<Kind>,
  figures: WarningFigures[WarningKind] | undefined,
  rows: number,
): void {
  for (const name of warningKinds[rule.kind].columns(rule)) {
    const column: unknown = figures?.[name as keyof typeof figures];
    if (column instanceof Float64Array && column.length === rows) continue;
    throw unfit(`figures.${rule.id}.${name}`, {
      zh: `长度为 ${rows} 的 Float64Array`,
      en: `a Float64Array of length ${rows}`,
    });
  }
}

function fire<Kind extends WarningKind>(
  into: Firing,
  rule: RuleOf<Kind>,
  figures: WarningFigures[WarningKind] | undefined,
  charge: Charge,
): void {
  // Its columns are there, so the figures are those of its kind.
  warningKinds[rule.kind].fire(into, rule, figures as WarningFigures[Kind], charge);
}

function unfit(
  path: string,
  expected: 'a whole number of zero or more' | { readonly zh: string; readonly en: string },
): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
