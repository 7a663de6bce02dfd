import {
  defineSuitabilityPolicy,
  type MatchFacts,
  matchProduct,
  productKinds,
  type ProductMatch,
  suitabilityLevels,
  type SuitabilityPolicy,
} from '../../customer/index.js';
import { type Checked, type Explained, fromEpochDay, toEpochDay } from '../../kernel/index.js';
import { ANY_KIND, type GateColumns, NO_DAY, NONE } from '../columns/gateColumns.js';
import { type MatchTable, matchTable } from '../columns/matchTable.js';
import { bitsOf, chosenOf } from '../facts/bits.js';
import type { RuleOf } from '../policy/ruleTypes.js';
import type { Situation } from '../facts/types.js';

const checked = /* @__PURE__ */ new WeakMap<SuitabilityPolicy, Checked<SuitabilityPolicy>>();

/** The matching of the product of a situation; none where it names none. */
export function matchingFor(rule: RuleOf<'suitability'>, situation: Situation): MatchTable[] {
  const { product, on } = situation;
  if (product === undefined) return [];
  const table = matchTable(
    {
      day: toEpochDay(on),
      term: product.termMonths === undefined ? Number.NaN : (product.termMonths ?? Infinity),
      kind: bitsOf(productKinds, [product.kind]),
    },
    (columns, row) => explainMatch(rule, situation, columns, row)?.value ?? nothing,
  );
  return [table];
}

const nothing: ProductMatch = { allowed: false, match: null, conditions: [] };

/** What `matchProduct` says of the product and a row; `undefined` where the situation names no product. */
export function explainMatch(
  { matching }: RuleOf<'suitability'>,
  { product, on, productAskedBy, specialWarningSigned }: Situation,
  columns: GateColumns,
  row: number,
): Explained<ProductMatch> | undefined {
  if (product === undefined) return undefined;
  const { riskLevel, kind, termMonths } = product;
  return matchProduct(checkedMatching(matching), {
    suitability: resultOf(columns, row, toEpochDay(on)),
    professional: columns.professional[row] === 1,
    wishes: wishesOf(columns, row),
    product: { riskLevel, kind, ...(termMonths !== undefined && { termMonths }) },
    on,
    initiatedBy: productAskedBy ?? 'firm',
    specialWarningSigned: specialWarningSigned === true,
  });
}

// The policy was checked with the one that holds it; the seal is set once.
function checkedMatching(matching: SuitabilityPolicy): Checked<SuitabilityPolicy> {
  const known = checked.get(matching) ?? defineSuitabilityPolicy(matching);
  checked.set(matching, known);
  return known;
}

function resultOf(columns: GateColumns, row: number, day: number): MatchFacts['suitability'] {
  const level = suitabilityLevels[columns.level[row] ?? NONE];
  const assessed = columns.assessed[row] ?? NO_DAY;
  // A test after the day is not known on it.
  if (level === undefined || assessed > day) return null;
  const lowest = columns.lowest[row];
  const until = columns.validUntil[row] ?? NO_DAY;
  return {
    level,
    assessedOn: fromEpochDay(assessed),
    ...(lowest !== NONE && { lowestCategory: lowest === 1 }),
    ...(until !== NO_DAY && { validUntil: fromEpochDay(until) }),
  };
}

function wishesOf({ wishedTerm, wishedKinds }: GateColumns, row: number): NonNullable<MatchFacts['wishes']> {
  const term = wishedTerm[row] ?? Number.NaN;
  const kinds = wishedKinds[row] ?? 0;
  return {
    ...(!Number.isNaN(term) && { termMonths: term === Infinity ? null : term }),
    ...(kinds !== 0 && { kinds: kinds === ANY_KIND ? null : chosenOf(productKinds, kinds) }),
  };
}
