import {
  type Checked,
  DomainError,
  type Expectation,
  type Explained,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import type { AnySheet } from '../types.js';
import { kanoRules } from './kanoPolicy.js';
import { kanoCategories, type KanoCategory, type KanoFeature, type KanoPolicy } from './types.js';

/** What a feature is to the customers who were asked. */
export interface KanoResult {
  /** The feature's id. */
  readonly feature: string;
  /** How many pairs of answers fell into each category. */
  readonly counts: Readonly<Record<KanoCategory, number>>;
  /** Pairs with both answers: the sum of the counts. */
  readonly answers: number;
  /** Pairs with one answer; they are not judged. */
  readonly halfAnswered: number;
  /** The most frequent category; `null` when nobody answered, or when the order does not settle a tie. */
  readonly category: KanoCategory | null;
  /**
   * How much the feature satisfies when it is there, 0 to 1: exciting and expected, divided by these, must-be and
   * indifferent. `null` when there are none of the four.
   */
  readonly satisfaction: number | null;
  /** How much its absence dissatisfies, 0 to −1: must-be and expected, divided by the same. */
  readonly dissatisfaction: number | null;
}

/**
 * Judges features by the Kano model: every customer's pair of answers is looked up in the table, the most frequent
 * category names the feature, and two coefficients say how much it satisfies and how much its absence dissatisfies.
 *
 * @param policy - The table, the order of categories and the features with their questions.
 * @param sheets - One sheet a customer. Other questions are not looked at, and a question may be unanswered.
 * @returns One result a feature, in the order of the policy; the reasons name the counts. Cost: sheets × features.
 * @throws DomainError `answers_invalid` with the path `[row].question` of an answer that the policy does not have.
 * @example
 * ```ts
 * import { analyseKano, describe, industry } from 'panhuo';
 *
 * const sheets = [
 *   { 'training-with': 'like', 'training-without': 'neutral' },
 *   { 'training-with': 'like', 'training-without': 'live-with' },
 *   { 'training-with': 'like', 'training-without': 'dislike' },
 * ];
 * const { value, reasons } = analyseKano(industry.serviceQualityKano, sheets);
 * const training = value.find(({ feature }) => feature === 'training');
 * training?.category; // => 'exciting'
 * [training?.satisfaction, training?.dissatisfaction]; // => [1, -1 / 3]
 * reasons.filter(({ detail }) => detail['feature'] === 'training').map((why) => describe(why, 'en'));
 * // => ['training and seminars, exciting: must-be 0, expected 1, exciting 2, indifferent 0, reverse 0, questionable 0']
 * ```
 */
export function analyseKano(
  policy: Checked<KanoPolicy>,
  sheets: readonly AnySheet[],
): Explained<readonly KanoResult[]> {
  requireChecked(kanoRules.kind, policy);
  for (const [row, sheet] of sheets.entries()) {
    const known: unknown = sheet;
    if (typeof known !== 'object' || known === null || Array.isArray(known)) throw bad(row, '', 'an object');
  }
  const judged = policy.features.map((feature) => judge(policy, feature, sheets));
  return { value: judged.map(({ value }) => value), reasons: judged.flatMap(({ reasons }) => reasons) };
}

function judge(policy: KanoPolicy, feature: KanoFeature, sheets: readonly AnySheet[]): Explained<KanoResult> {
  const counts = Object.fromEntries(kanoCategories.map((id) => [id, 0])) as Record<KanoCategory, number>;
  let answers = 0;
  let halfAnswered = 0;
  for (const [row, sheet] of sheets.entries()) {
    const withIt = readAnswer(policy, sheet, feature.functional, row);
    const without = readAnswer(policy, sheet, feature.dysfunctional, row);
    const category = policy.table[withIt ?? -1]?.[without ?? -1];
    if (category !== undefined) {
      answers += 1;
      counts[category] += 1;
    } else if (withIt !== without) halfAnswered += 1;
  }
  const most = Math.max(...Object.values(counts));
  const tied = answers === 0 ? [] : kanoCategories.filter((id) => counts[id] === most);
  const category = settle(policy, tied);
  const { 'must-be': mustBe, expected, exciting, indifferent, reverse, questionable } = counts;
  const base = exciting + expected + mustBe + indifferent;
  const value: KanoResult = {
    feature: feature.id,
    counts,
    answers,
    halfAnswered,
    category,
    satisfaction: base === 0 ? null : (exciting + expected) / base,
    // Subtracted and not negated: there is no −0 in JSON.
    dissatisfaction: base === 0 ? null : 0 - (expected + mustBe) / base,
  };

  const name = { feature: feature.id, text: { ...feature.text } };
  const reasons: Reason[] = [];
  if (answers === 0) reasons.push(reason('kano_unanswered', name));
  else {
    const facts = { category, mustBe, expected, exciting, indifferent, reverse, questionable };
    reasons.push(reason('kano_category', { ...name, ...facts }));
  }
  if (tied.length > 1) {
    const tie = { ...name, tied, count: most };
    reasons.push(
      category === null ? reason('kano_tie_open', tie) : reason('kano_tie_settled', { ...tie, category }),
    );
  }
  if (halfAnswered > 0) reasons.push(reason('kano_half_answered', { ...name, halfAnswered }));
  return { value, reasons };
}

// A tie is settled only among categories that the order ranks: the published one ranks neither reverse nor questionable.
function settle({ order }: KanoPolicy, tied: readonly KanoCategory[]): KanoCategory | null {
  const [only] = tied;
  if (only === undefined || tied.length === 1) return only ?? null;
  return tied.every((id) => order.includes(id)) ? (order.find((id) => tied.includes(id)) ?? null) : null;
}

// The place of the answer in the policy; forms and databases say null or nothing where there is none.
function readAnswer(policy: KanoPolicy, sheet: AnySheet, question: string, row: number): number | undefined {
  const answer: unknown = Object.hasOwn(sheet, question) ? sheet[question] : undefined;
  if (answer === undefined || answer === null || answer === '') return undefined;
  const place = policy.answers.findIndex((id) => id === answer);
  if (place < 0) throw bad(row, `.${question}`, 'an option of the question');
  return place;
}

function bad(row: number, at: string, expected: Expectation): DomainError {
  return new DomainError('answers_invalid', { path: `[${row}]${at}`, expected });
}
