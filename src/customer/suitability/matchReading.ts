import { type Reason, reason } from '../../kernel/index.js';
import type { Suitability } from '../types/customer.js';
import { type Category, type Fit, matchFits } from './fits.js';
import type { MatchFacts } from './matchFacts.js';
import { conditionOf, type MatchCondition, type ProductMatch } from './productMatch.js';
import type { Mismatch, MismatchAnswer, SuitabilityPolicy } from './suitabilityPolicy.js';

/** What a match comes to when the customer is taken for one of the lowest category, or for one outside it. */
export interface MatchReading {
  readonly value: ProductMatch;
  /** How severe the match can still become, once what is asked for is known. */
  readonly atWorst: number;
  /** How each rule came out. */
  readonly fits: readonly Reason[];
  /** What is said of those that miss. */
  readonly missed: readonly Reason[];
}

const severity: Readonly<Record<MismatchAnswer, number>> = { noted: 0, 'special-warning': 1, refused: 2 };

/** Reads a match. `result` is left out when there is none that may still hold. */
export function readMatch(
  policy: SuitabilityPolicy,
  facts: MatchFacts,
  test: Fit,
  result: Suitability | undefined,
  category: Category,
): MatchReading {
  const rules = weighRules(policy, facts, result, category);
  const missed = rules.filter(({ fit }) => fit.fits === false);
  const worst = worstOf(missed);
  const refused = worst === severity.refused;
  const warned = worst === severity['special-warning'];

  // Asked for even where the answer stands: a warning must speak of everything that does not fit, and a second mismatch
  // must never let through what an unknown fact alone would stop.
  const asked =
    policy.unknownFacts === 'asked'
      ? rules.filter(({ fit, answer }) => fit.fits === null && answer !== 'noted')
      : [];
  const turns = test.fits === null || worstOf(asked) > worst;
  const unsigned = warned && facts.specialWarningSigned !== true;
  const needs: MatchCondition['need'][] = [
    ...(test.fits === false ? (['suitability-test'] as const) : []),
    ...test.unknown,
    ...asked.flatMap(({ fit }) => fit.unknown),
    ...(unsigned ? (['special-warning'] as const) : []),
  ];
  const conditions = refused ? [] : needs.map(conditionOf);
  const settled = warned ? 'special-warning' : 'suitable';
  const open = test.fits === false ? 'retest' : turns ? null : settled;
  return {
    value: {
      allowed: !refused && conditions.length === 0,
      match: refused ? 'refused' : open,
      conditions,
    },
    atWorst: Math.max(worst, worstOf(asked)),
    fits: rules.flatMap(({ fit }) => fit.reasons),
    missed: whyMissed(missed, facts, category),
  };
}

/** A rule of the match: how it comes out, what the policy says of a mismatch, and what that comes to here. */
interface WeighedRule {
  readonly mismatch: Mismatch;
  readonly fit: Fit;
  readonly ruled: MismatchAnswer;
  readonly answer: MismatchAnswer;
}

function worstOf(rules: readonly WeighedRule[]): number {
  return Math.max(severity.noted, ...rules.map(({ answer }) => severity[answer]));
}

function weighRules(
  policy: SuitabilityPolicy,
  facts: MatchFacts,
  result: Suitability | undefined,
  category: Category,
): WeighedRule[] {
  return matchFits(policy, facts, result, category).map(({ mismatch, fit }) => {
    const ruled = policy.mismatch[mismatch][category];
    // The warning is for those who ask of their own accord: what does not fit is never recommended.
    const closed = ruled === 'special-warning' && facts.initiatedBy === 'firm';
    return { mismatch, fit, ruled, answer: closed ? 'refused' : ruled };
  });
}

function whyMissed(missed: readonly WeighedRule[], facts: MatchFacts, category: Category): Reason[] {
  const ruled = (answer: MismatchAnswer): Mismatch[] =>
    missed.filter((rule) => rule.ruled === answer).map(({ mismatch }) => mismatch);
  const reasons: Reason[] = [];
  const tell = (rule: MissRule, mismatches: Mismatch[]): void => {
    if (mismatches.length > 0) reasons.push(reason(rule, { mismatches }));
  };
  const closed = ruled('refused');
  const warnable = ruled('special-warning');
  // That the lowest category buys nothing above its level is law; any other refusal is the policy's own.
  const byLaw = (mismatch: Mismatch): boolean => category === 'lowestCategory' && mismatch === 'riskLevel';
  tell('suitability_lowest_category', closed.filter(byLaw));
  tell(
    'suitability_closed',
    closed.filter((mismatch) => !byLaw(mismatch)),
  );
  tell('suitability_noted', ruled('noted'));
  if (facts.initiatedBy === 'firm') tell('suitability_not_recommended', [...closed, ...warnable]);
  else if (closed.length === 0) {
    const signed = facts.specialWarningSigned === true;
    tell(signed ? 'suitability_warning_signed' : 'suitability_warning_needed', warnable);
  }
  return reasons;
}

type MissRule =
  | 'suitability_lowest_category'
  | 'suitability_closed'
  | 'suitability_noted'
  | 'suitability_not_recommended'
  | 'suitability_warning_signed'
  | 'suitability_warning_needed';
