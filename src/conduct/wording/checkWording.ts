import { type Checked, demand, type Finding, finding, requireChecked } from '../../kernel/index.js';
import { foldText } from '../columns/wording/foldText.js';
import { judgeHits } from '../columns/wording/judgeHits.js';
import { scanText } from '../columns/wording/scanText.js';
import { compilePhrases } from './compilePhrases.js';
import { type PhrasePolicy, phraseRules } from './phrasePolicy.js';

/**
 * Finds what must not be said to a customer in a script (话术), message or report, Chinese or English. Full-width forms,
 * traditional characters, and spaces, dots or stars between letters hide nothing; what is denied (不保证收益), or quoted
 * to be rejected or as a question, is not found. It reads words, not meaning: an empty list is no proof that a text is lawful.
 *
 * @param phrases - What must not be said.
 * @param text - Any text.
 * @returns Findings in the order of the text, with UTF-16 offsets (the end exclusive) and never the text itself, which
 * may hold personal data. Cost: linear in the text, whatever it holds.
 * @throws DomainError `definition_unchecked`, `facts_invalid` for what is no text.
 * @example
 * ```ts
 * import { checkWording } from 'panhuo';
 * import { phrases } from 'panhuo/presets/china';
 *
 * const found = checkWording(phrases, '本产品稳 * 赚不赔。');
 * found.map(({ rule, detail: { start, end } }) => ({ rule, start, end }));
 * // => [{ rule: 'wording_certainty', start: 3, end: 10 }]
 * checkWording(phrases, '我们不保证收益；所谓“稳赚不赔”都是骗局。'); // => []
 * ```
 */
export function checkWording(phrases: Checked<PhrasePolicy>, text: string): Finding[] {
  requireChecked(phraseRules.kind, phrases);
  demand(typeof text === 'string', 'text', 'text');
  return findWording(phrases, text, {});
}

/** The findings in a text of a checked policy, with the place of the text before their own facts. */
export function findWording(
  phrases: Checked<PhrasePolicy>,
  text: string,
  place: { readonly path?: string },
): Finding[] {
  const { rules, tree } = compilePhrases(phrases);
  const folded = foldText(text, rules);
  const hits = scanText(tree, folded);
  return Array.from(judgeHits(tree, folded, hits), (hit) => {
    const index = tree.value[hits.pattern[hit] ?? 0] ?? 0;
    const start = folded.at[hits.start[hit] ?? 0] ?? 0;
    const end = folded.end[(hits.end[hit] ?? 1) - 1] ?? 0;
    return claimFinding(phrases, index, { ...place, start, end });
  });
}

function claimFinding(
  { phrases }: PhrasePolicy,
  index: number,
  where: { readonly path?: string; readonly start: number; readonly end: number },
): Finding {
  const phrase = phrases[index];
  if (phrase === undefined) throw new RangeError('a pattern names a phrase that is not there');
  const { document, article } = phrase.source;
  return finding(phrase.severity, `wording_${phrase.category}`, {
    ...where,
    phrase: phrase.id,
    neutral: { zh: phrase.neutral.zh, en: phrase.neutral.en },
    document,
    article: article ?? '',
  });
}
