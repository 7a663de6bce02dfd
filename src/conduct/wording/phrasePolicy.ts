import {
  type Checked,
  checkDefinition,
  choiceShape,
  type DefinitionRules,
  type Finding,
  finding,
  integerShape,
  type Label,
  labelShape,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  type Severity,
  type Shape,
  type Source,
  sourceShape,
  textShape,
} from '../../kernel/index.js';
import { type FoldRules, foldText } from '../columns/wording/foldText.js';
import { foldRules } from './foldRules.js';

/** What a phrase does that must not be done. Each is a rule of its own: `promise` is found as `wording_promise`. */
export const phraseCategories = /* @__PURE__ */ Object.freeze([
  'promise',
  'certainty',
  'inducement',
  'loss_sharing',
  'superlative',
  'deposit',
] as const);

/**
 * A promise of return (承诺收益), a judgement of certainty (确定性判断), an inducement to trade (诱导交易), a sharing of gains
 * and losses (分享收益、分担损失), a superlative (绝对化用语), a likening to deposits (与存款比较).
 */
export type PhraseCategory = (typeof phraseCategories)[number];

/** A phrase that must not be said to a customer, in all its spellings. */
export interface Phrase {
  readonly id: string;
  readonly category: PhraseCategory;
  readonly severity: Severity;
  /** Plain spellings, at most 200 letters each. Width, case, accents, marks between letters and the policy's variants need not be spelled out. */
  readonly texts: { readonly zh?: readonly string[]; readonly en?: readonly string[] };
  /** What may be said instead. */
  readonly neutral: Label;
  readonly source: Source;
}

/** Words that bear on phrases near them. */
export interface WordingCue {
  /** At most 200 letters each. */
  readonly texts: readonly string[];
  /** Letters, digits and characters that may stand between, at most. */
  readonly reach: number;
}

/** What must not be said, and how a saying is told from its denial. */
export interface PhrasePolicy extends PolicyHead {
  readonly phrases: readonly Phrase[];
  /** Say no to what follows in the same clause: 不得, 并非, "does not". */
  readonly negations: readonly WordingCue[];
  /** Say no to what stands before in the same clause: 不存在, "do not exist". */
  readonly denials: readonly WordingCue[];
  /**
   * Uses that only look like a phrase or a negation, at most 2,000 letters each: 第一步, 不仅, "best wishes", "not only", a clause of
   * a disclaimer. As everything here it is found where no comma and no stop parts it. Those of more than 200 letters that end in one another have at most 20,000 together.
   */
  readonly harmless: readonly string[];
  /** End the reach of a negation, at most 200 letters each: 但, "but". */
  readonly turns: readonly string[];
  /** Reject what is quoted in the same sentence, at most 200 letters each: 骗局, "scam". */
  readonly rejecting: readonly string[];
  /** Announce a question that is quoted next: 客户问. */
  readonly asking: readonly WordingCue[];
  /** Single characters that part the items of a list, over which a negation reaches: 、. */
  readonly listSeparators: readonly string[];
  /** Pairs of characters, the one that may be met and the one meant: 證证. */
  readonly variants: readonly string[];
}

/** What `checkDefinition` needs to know of phrases. */
export const phraseRules: DefinitionRules<PhrasePolicy> = {
  kind: 'phrases',
  code: 'policy_invalid',
  shape: () => {
    const texts = listShape(textShape);
    const cues = listShape(objectShape({ texts, reach: integerShape(0, 200) }));
    return policyShape({
      phrases: listShape(phraseShape(texts), 1),
      negations: cues,
      denials: cues,
      harmless: texts,
      turns: texts,
      rejecting: texts,
      asking: cues,
      listSeparators: texts,
      variants: texts,
    });
  },
  inspect: (policy) => [...inspectCharacters(policy), ...inspectPhrases(policy), ...inspectWords(policy)],
};

/**
 * Checks phrases and seals them.
 *
 * @param policy - The phrases and the words that bear on them.
 * @returns A deeply frozen copy for `checkWording`. Cost: linear in its size, and a sort of the long harmless uses.
 * @throws DomainError `policy_invalid`, the faults in `reasons`: also for a text of more than 200 letters, or a harmless use of
 * more than 2,000.
 * @example
 * ```ts
 * import { checkWording, definePhrases } from 'panhuo';
 * import { phrases } from 'panhuo/presets/china';
 *
 * // The branch adds a phrase of its own to those of the preset.
 * const own = definePhrases({
 *   ...phrases,
 *   id: 'branch/phrases',
 *   phrases: [
 *     ...phrases.phrases,
 *     {
 *       id: 'branch-slogan',
 *       category: 'superlative',
 *       severity: 'warning',
 *       texts: { zh: ['独步江湖'] },
 *       neutral: { zh: '专业服务', en: 'professional service' },
 *       source: { document: '营业部合规提示' },
 *     },
 *   ],
 * });
 * checkWording(own, '独 步 江 湖').length; // => 1
 * ```
 */
export function definePhrases(policy: PhrasePolicy): Checked<PhrasePolicy> {
  return checkDefinition(phraseRules, policy);
}

function phraseShape(texts: Shape): Shape {
  return objectShape({
    id: textShape,
    category: choiceShape(phraseCategories),
    severity: choiceShape(['error', 'warning', 'advice']),
    texts: objectShape({}, { zh: texts, en: texts }),
    neutral: labelShape,
    source: sourceShape,
  });
}

function inspectCharacters(policy: PhrasePolicy): Finding[] {
  return (['listSeparators', 'variants'] as const).flatMap((key) =>
    policy[key].flatMap((text, index) =>
      Array.from(text).length === (key === 'variants' ? 2 : 1)
        ? []
        : [
            finding('error', 'value_unfit', {
              path: `${key}[${index}]`,
              expected: key === 'variants' ? 'two characters' : 'one character',
            }),
          ],
    ),
  );
}

function inspectPhrases(policy: PhrasePolicy): Finding[] {
  const ids = new Set<string>();
  const rules = foldRules(policy);
  return policy.phrases.flatMap(({ id, texts }, index) => {
    const findings: Finding[] = [];
    if (ids.has(id)) findings.push(finding('error', 'id_repeated', { path: `phrases[${index}].id` }));
    ids.add(id);
    if ((texts.zh ?? []).length + (texts.en ?? []).length === 0) {
      findings.push(finding('error', 'value_missing', { path: `phrases[${index}].texts` }));
    }
    for (const language of ['zh', 'en'] as const) {
      findings.push(...inspectTexts(rules, texts[language] ?? [], `phrases[${index}].texts.${language}`, 2));
    }
    return findings;
  });
}

function inspectWords(policy: PhrasePolicy): Finding[] {
  const rules = foldRules(policy);
  const cues = (['negations', 'denials', 'asking'] as const).flatMap((key) =>
    policy[key].flatMap(({ texts }, index) => inspectTexts(rules, texts, `${key}[${index}].texts`, 1)),
  );
  const words = (['turns', 'rejecting'] as const).flatMap((key) => inspectTexts(rules, policy[key], key, 1));
  const harmless = inspectTexts(rules, policy.harmless, 'harmless', 1, HARMLESS_LIMIT);
  return [...cues, ...words, ...harmless, ...inspectNested(rules, policy.harmless)];
}

/** Letters of a text. As many texts may end at one letter of what is checked, each inside the next. */
const LETTERS_LIMIT = 200;
/** Letters of a harmless use, such as a disclaimer. */
const HARMLESS_LIMIT = 2000;
/** Letters of all long harmless uses that may end at one letter: about as many as texts of 1 to 200 letters hold. */
const NESTED_LIMIT = 20_000;

// A single letter would be found everywhere, and a text without letters nowhere.
function inspectTexts(
  rules: FoldRules,
  texts: readonly string[],
  path: string,
  least: 1 | 2,
  most = LETTERS_LIMIT,
): Finding[] {
  const tooLong = { zh: `至多 ${most} 个字`, en: `at most ${most} letters` };
  return texts.flatMap((text, index) => {
    const { length } = foldText(text, rules);
    if (length >= least && length <= most) return [];
    const tooShort = least === 2 ? 'two letters or more' : 'a letter or more';
    const expected = length < least ? tooShort : tooLong;
    return [finding('error', 'value_unfit', { path: `${path}[${index}]`, expected })];
  });
}

// Read backwards and sorted, a use stands right after those that it ends in.
function inspectNested(rules: FoldRules, harmless: readonly string[]): Finding[] {
  const long = new Map<string, number>();
  for (const [index, text] of harmless.entries()) {
    const { letter, length } = foldText(text, rules);
    if (length <= LETTERS_LIMIT || length > HARMLESS_LIMIT) continue;
    const letters = Array.from(letter.subarray(0, length), (point) => String.fromCodePoint(point));
    long.set(letters.reverse().join(''), index);
  }
  const endings: string[] = [];
  const findings: Finding[] = [];
  for (const [backwards, index] of [...long].sort(([a], [b]) => Number(a > b) - Number(a < b))) {
    while (endings.length > 0 && !backwards.startsWith(endings.at(-1) ?? '')) endings.pop();
    endings.push(backwards);
    if (endings.reduce((sum, { length }) => sum + length, 0) <= NESTED_LIMIT) continue;
    const expected = {
      zh: `互为结尾的长文本合计至多 ${NESTED_LIMIT} 个字`,
      en: `long texts that end in one another of at most ${NESTED_LIMIT} letters together`,
    };
    findings.push(finding('error', 'value_unfit', { path: `harmless[${index}]`, expected }));
    endings.pop();
  }
  return findings;
}
