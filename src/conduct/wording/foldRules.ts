import type { FoldRules } from '../columns/wording/foldText.js';
import type { PhrasePolicy } from './phrasePolicy.js';

/** How the texts and phrases of a policy are folded. */
export function foldRules(policy: Pick<PhrasePolicy, 'listSeparators' | 'variants'>): FoldRules {
  const variants = new Map<number, number>();
  for (const pair of policy.variants) {
    const [met = 0, meant = 0] = Array.from(pair, (character) => character.codePointAt(0) ?? 0);
    variants.set(met, meant);
  }
  return {
    variants,
    spelled: new Map(),
    separators: new Set(policy.listSeparators.map((character) => character.codePointAt(0) ?? 0)),
  };
}
