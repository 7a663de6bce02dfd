import type { UnknownFact } from './fits.js';

/** Something that must happen before a sale, and who does it, in the order in which they act. */
export interface MatchCondition {
  readonly need: 'suitability-test' | 'special-warning' | UnknownFact;
  readonly by: readonly ('firm' | 'customer')[];
}

/** Whether a product may be sold to a customer, and what is still to be done. */
export interface ProductMatch {
  /** Whether it may be sold as things stand: nothing is refused and nothing outstanding. */
  readonly allowed: boolean;
  /**
   * `exempt`: a professional investor. `retest`: there is no result that holds. `null`: cannot be judged, the conditions
   * name the facts. `special-warning` is allowed once it is signed and nothing else is outstanding. What is `refused` has
   * no conditions: nothing opens it.
   */
  readonly match: 'suitable' | 'exempt' | 'special-warning' | 'refused' | 'retest' | null;
  /** What is outstanding; empty when it may be sold, and when it is refused. */
  readonly conditions: readonly MatchCondition[];
}

const actors: Readonly<Record<MatchCondition['need'], MatchCondition['by']>> = {
  'suitability-test': ['firm', 'customer'],
  'special-warning': ['firm', 'customer'],
  'wished-term': ['customer'],
  'wished-kinds': ['customer'],
  'product-term': ['firm'],
  'last-valid-day': ['firm'],
  'lowest-category': ['firm'],
};

/** A need with who sees to it. */
export function conditionOf(need: MatchCondition['need']): MatchCondition {
  return { need, by: [...actors[need]] };
}
