import type { Label, PolicyHead } from '../../kernel/index.js';

/** The six categories of the Kano model, in the order of their usual letters M, O, A, I, R, Q. */
export const kanoCategories = /* @__PURE__ */ Object.freeze([
  'must-be',
  'expected',
  'exciting',
  'indifferent',
  'reverse',
  'questionable',
] as const);

/**
 * What a feature is to customers. The first three are the course's three levels of quality: must-be (必备: without it
 * the customer leaves), expected (期望: the more, the better), exciting (兴奋: nobody misses it, everybody enjoys it).
 * Then indifferent (无差异), reverse (反向: the customer would rather be without it), and questionable (可疑: the two
 * answers contradict each other).
 */
export type KanoCategory = (typeof kanoCategories)[number];

/** A feature and its pair of questions: how is it with the feature, how without. */
export interface KanoFeature {
  readonly id: string;
  readonly text: Label;
  /** The question that supposes the feature is there. */
  readonly functional: string;
  /** The question that supposes it is not. */
  readonly dysfunctional: string;
}

/** The Kano model (狩野模型) as data: how pairs of answers are judged, and which pairs there are. */
export interface KanoPolicy extends PolicyHead {
  /** The option ids of every question of a pair, from delight to dislike. */
  readonly answers: readonly string[];
  /** The evaluation table: a row for each functional answer, a column for each dysfunctional one. */
  readonly table: readonly (readonly KanoCategory[])[];
  /** Which of several categories that were found equally often prevails: the first. Those not named prevail over none. */
  readonly order: readonly KanoCategory[];
  readonly features: readonly KanoFeature[];
}
