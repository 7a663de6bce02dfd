import { type Checked, requireChecked } from '../../kernel/index.js';
import { factsReader, measured, type ReadFacts } from './readFacts.js';
import type { WarningColumns, WarningFigures } from './columnTypes.js';
import type { WarningFacts } from './factTypes.js';
import type { RuleOf, WarningKind, WarningPolicy } from './policyTypes.js';
import { warningKinds } from './warningKinds.js';
import { warningRules } from './warningPolicy.js';

/**
 * Writes the facts of a book as columns, a row a customer, for `warningColumns`.
 *
 * @param policy - The policy that the facts were measured by.
 * @param facts - The facts of each customer, all of one policy.
 * @returns The figures of each rule; NaN where a fact is missing. Cost: one look at each measure.
 * @throws DomainError `facts_invalid` for facts that `warningFacts` would not give, or that another policy measured.
 * @example
 * ```ts
 * import { encodeWarningFacts, industry, warningColumns, warningFacts } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const silent = warningFacts(industry.earlyWarning, { contacts: [], openedOn: day('2024-01-02') }, day('2024-05-31'));
 * const unknown = warningFacts(industry.earlyWarning, {}, day('2024-05-31'));
 * const columns = encodeWarningFacts(industry.earlyWarning, [silent, unknown]);
 * columns.figures['no-contact']; // => { days: Float64Array.of(150, NaN) }
 * [...warningColumns(industry.earlyWarning, columns).score]; // => [10, 0]
 * ```
 */
export function encodeWarningFacts(
  policy: Checked<WarningPolicy>,
  facts: readonly WarningFacts[],
): WarningColumns {
  requireChecked(warningRules.kind, policy);
  const read = factsReader(policy);
  return columnsOf(
    policy,
    facts.map((own, index) => read(own, `[${index}]`)),
  );
}

/** As `encodeWarningFacts`, for facts that were read already. */
export function columnsOf({ rules }: WarningPolicy, book: readonly ReadFacts[]): WarningColumns {
  const figures = rules.map((rule) => [rule.id, figuresOf(rule, book)] as const);
  return { rows: book.length, figures: Object.fromEntries(figures) };
}

function figuresOf<Kind extends WarningKind>(
  rule: RuleOf<Kind>,
  book: readonly ReadFacts[],
): WarningFigures[Kind] {
  const kind = warningKinds[rule.kind];
  const names = kind.columns(rule);
  const columns = names.map(() => new Float64Array(book.length).fill(NaN));
  for (const [row, { facts, frame }] of book.entries()) {
    const measure = measured(rule, facts);
    if (measure === undefined) continue;
    const figures = kind.figures(rule, measure, frame);
    for (const [place, name] of names.entries()) columns[place]?.set([figures[name]], row);
  }
  return Object.fromEntries(names.map((name, place) => [name, columns[place]])) as WarningFigures[Kind];
}
