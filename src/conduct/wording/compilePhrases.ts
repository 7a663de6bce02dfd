import type { Checked } from '../../kernel/index.js';
import { type FoldRules, foldText } from '../columns/wording/foldText.js';
import {
  ASKING,
  DENIAL,
  HARMLESS,
  NEGATION,
  type Pattern,
  PHRASE,
  type PhraseTree,
  phraseTree,
  REJECTING,
  TURN,
} from '../columns/wording/phraseTree.js';
import { foldRules } from './foldRules.js';
import type { PhrasePolicy, WordingCue } from './phrasePolicy.js';

/** A policy as its checks need it. */
export interface CompiledPhrases {
  readonly rules: FoldRules;
  readonly tree: PhraseTree;
}

// A checked policy never changes, so it is compiled once.
const compiled = /* @__PURE__ */ new WeakMap<PhrasePolicy, CompiledPhrases>();

/** The compiled form of a policy. Cost: linear in its letters the first time, a look-up after that. */
export function compilePhrases(policy: Checked<PhrasePolicy>): CompiledPhrases {
  const known = compiled.get(policy);
  if (known !== undefined) return known;
  const rules = foldRules(policy);
  const patterns: Pattern[] = [];
  const add = (kind: number, value: number, texts: readonly string[]): void => {
    for (const text of texts) {
      const { letter, length } = foldText(text, rules);
      patterns.push({ letters: letter.slice(0, length), kind, value });
    }
  };
  const addCues = (kind: number, cues: readonly WordingCue[]): void => {
    for (const { reach, texts } of cues) add(kind, reach, texts);
  };
  for (const [index, { texts }] of policy.phrases.entries()) {
    add(PHRASE, index, [...(texts.zh ?? []), ...(texts.en ?? [])]);
  }
  addCues(NEGATION, policy.negations);
  addCues(DENIAL, policy.denials);
  addCues(ASKING, policy.asking);
  add(HARMLESS, 0, policy.harmless);
  add(TURN, 0, policy.turns);
  add(REJECTING, 0, policy.rejecting);
  const result = { rules, tree: phraseTree(patterns) };
  compiled.set(policy, result);
  return result;
}
