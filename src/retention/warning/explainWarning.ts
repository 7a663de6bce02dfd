import { type Explained, type Reason, reason } from '../../kernel/index.js';
import { isMissing, measured, type ReadFacts } from './readFacts.js';
import type { WarningScores } from './columnTypes.js';
import type { MissingFact, Warning, WarningFacts } from './factTypes.js';
import type { RuleOf, WarningKind, WarningPolicy } from './policyTypes.js';
import { warningKinds } from './warningKinds.js';

/** Puts the reasons to the score of one customer: what fired, what cannot be judged, and the level. */
export function explainWarning(
  policy: WarningPolicy,
  { score, level, fired, unknown }: WarningScores,
  row: number,
  read: ReadFacts,
): Explained<Warning> {
  const total = score[row] ?? 0;
  const reached = policy.levels[level[row] ?? 255];
  const reasons = policy.rules.flatMap((rule, place) => {
    const bit = 1 << place;
    if (((fired[row] ?? 0) & bit) !== 0) return explain(rule, read);
    return ((unknown[row] ?? 0) & bit) === 0 ? [] : sayUnknown(rule, read);
  });
  return {
    value: { score: total, level: reached?.id ?? null, atStake: read.facts.atStake },
    reasons: [...reasons, levelReason(policy, total, reached)],
  };
}

function explain<Kind extends WarningKind>(rule: RuleOf<Kind>, { facts, frame }: ReadFacts): Reason[] {
  const measure = measured(rule, facts);
  return measure === undefined ? [] : [warningKinds[rule.kind].explain(rule, measure, frame)];
}

function sayUnknown<Kind extends WarningKind>(rule: RuleOf<Kind>, { facts }: ReadFacts): Reason {
  const { id, kind } = rule;
  const measure = measured(rule, facts);
  const lacking =
    measure === undefined ? missingIn(facts, id) : [warningKinds[rule.kind].lacks(rule, measure)];
  return reason('warning_unknown', { warning: id, kind, facts: lacking, points: 0 });
}

function missingIn({ measures }: WarningFacts, id: string): readonly MissingFact[] {
  const measure = measures[id];
  return measure !== undefined && isMissing(measure) ? measure.facts : [];
}

function levelReason(
  { levels }: WarningPolicy,
  score: number,
  level: WarningPolicy['levels'][number] | undefined,
): Reason {
  if (level === undefined) return reason('warning_no_level', { score, from: levels[0]?.from ?? null });
  const { id, text, from } = level;
  return reason('warning_level', { score, level: id, text: { ...text }, from });
}
