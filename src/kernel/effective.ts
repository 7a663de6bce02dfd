import { addDays, type Day } from './day.js';
import { type Finding, finding } from './finding.js';
import type { Source } from './policy.js';
import { choiceShape, dayShape, type Shape } from './shape/atoms.js';
import { eitherShape, sourceShape } from './shape/structures.js';

/** What a rule of law, of an exchange or of a house says of its own time (生效日期). */
export interface Effective {
  /** The first day on which it holds; `null`: since ever, for rules without a history. */
  readonly from: Day | null;
  /** The last day on which it held; `null`: until further notice. */
  readonly until: Day | null;
  readonly source: Source;
}

const dayOrNull: Shape = /* @__PURE__ */ eitherShape(
  'a day or null',
  /* @__PURE__ */ choiceShape([null]),
  dayShape,
);

/** The shapes of the keys of an effective-dated rule. */
export const effectiveShapes = { from: dayOrNull, until: dayOrNull, source: sourceShape };

/** The rule that holds on a day, `undefined` where none is stated. Days compare as text. */
export function ruleOn<R extends Effective>(rules: readonly R[], on: Day): R | undefined {
  return rules.find(({ from, until }) => (from === null || from <= on) && (until === null || on <= until));
}

/** One rule of a history, and where it stands. */
export interface Placed {
  readonly rule: Effective;
  readonly path: string;
}

/**
 * What speaks against histories that may share rules: an end before its start, two rules at once, or a gap, which is a
 * warning. What two histories have in common is said once.
 */
export function inspectHistories(histories: readonly (readonly Placed[])[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const found of histories.flatMap(inspectHistory)) {
    findings.set(JSON.stringify([found.rule, found.detail['path']]), found);
  }
  return [...findings.values()];
}

/** As `inspectHistories`, for a list of rules in which the versions of one rule share its id. */
export function inspectVersions(
  rules: readonly (Effective & { readonly id: string })[],
  path: string,
): Finding[] {
  const histories = new Map<string, Placed[]>();
  for (const [index, rule] of rules.entries()) {
    const history = histories.get(rule.id) ?? [];
    history.push({ rule, path: `${path}[${index}]` });
    histories.set(rule.id, history);
  }
  return inspectHistories([...histories.values()]);
}

function inspectHistory(history: readonly Placed[]): Finding[] {
  const findings: Finding[] = [];
  const sorted = [...history].sort(byStart);
  for (const [index, { rule, path }] of sorted.entries()) {
    const { from, until } = rule;
    if (from !== null && until !== null && until < from) {
      findings.push(finding('error', 'order_broken', { path: `${path}.until` }));
    }
    const next = sorted[index + 1];
    if (next === undefined) continue;
    const overlaps = until === null || next.rule.from === null || next.rule.from <= until;
    if (overlaps) findings.push(finding('error', 'rules_overlap', { path: next.path }));
    else if (next.rule.from !== addDays(until, 1)) {
      findings.push(finding('warning', 'rules_gap', { path: next.path }));
    }
  }
  return findings;
}

// Rules of one start stay as they stand in the list.
function byStart({ rule: one }: Placed, { rule: other }: Placed): number {
  const [a, b] = [one.from ?? '', other.from ?? ''];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
