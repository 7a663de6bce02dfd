import { describe, type Language, type Reason, wordTerm } from 'panhuo';
import { type Word, wordsIn } from './words.js';

/** The refusals of the gate that the report counts each by itself. */
const counted = [
  'conduct_no_consent',
  'conduct_objection',
  'conduct_frequency',
  'conduct_refused_lately',
  'conduct_no_open_account',
  'conduct_account_status',
  'conduct_no_papers',
  'conduct_papers_expired',
  'conduct_not_covered',
] as const satisfies readonly Word[];

/** Reasons that say that the gate was asked, and not what it found. */
const plain: readonly string[] = ['conduct_met', 'waking_held'];

/** What the gate has against a contact. Who is watched for money laundering is not told to a reader of lists. */
export function whyRefused(reasons: readonly Reason[], language: Language): string {
  const word = wordsIn(language);
  const sentences = refusals(reasons).map((reason) =>
    reason.rule === 'conduct_money_laundering' ? word('complianceOnly') : describe(reason, language),
  );
  return [...new Set(sentences)].join(word('semicolon'));
}

/** The kinds of refusal among the reasons, each once. */
export function kindsRefused(reasons: readonly Reason[], language: Language): string[] {
  const word = wordsIn(language);
  return [
    ...new Set(
      refusals(reasons).map(({ rule, detail }) => {
        const known = counted.find((own) => own === rule);
        if (known !== undefined) return word(known);
        if (rule === 'conduct_money_laundering') return word('complianceOnly');
        const { fact } = detail;
        return rule === 'conduct_unknown' && typeof fact === 'string'
          ? word('factUnknown', { fact: wordTerm(fact, language) })
          : word('otherReason');
      }),
    ),
  ];
}

function refusals(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ rule }) => !plain.includes(rule));
}
