import { describe, type Language, type Reason, type WakingLine, wordDay } from 'panhuo';
import type { Review } from '../../review/review.js';
import { customerCells } from '../format.js';
import { kindsRefused, whyRefused } from '../gateWords.js';
import { bars, heading, paragraph, table } from '../html.js';
import { limitsOf } from '../limits.js';
import { wordsIn } from '../words.js';
import { firstCalls } from './calls.js';

const LISTED = 20;

/** What can speak against waking a customer, in the order of the policy; who did not trade is parted in two. */
const objections = [
  'waking_no_account',
  'waking_funds_unknown',
  'waking_no_funds',
  'waking_never_traded',
  'waking_no_trade_since',
  'waking_seldom_traded',
  'waking_not_dormant',
] as const;

/** Whom to wake, and why not the others. */
export function wakingSection(review: Review, language: Language): string | undefined {
  const { waking } = review;
  if (waking === undefined) return undefined;
  const word = wordsIn(language);
  const rules = objectionsOf(review);
  const day = review.tradesFrom === undefined ? '' : wordDay(review.tradesFrom, language);
  const against = objections.flatMap((objection) => {
    const number = rules.filter((rule) => rule === objection).length;
    return number === 0 ? [] : [[word(objection, { day }), number] as const];
  });
  const lists = bars(word('lists'), [
    [word('worthWaking'), waking.wake.length],
    [word('deepLosers'), waking.deepLosers.length],
    [word('held'), waking.held.length],
    [word('others'), waking.others.length],
  ]);
  return [
    paragraph(word('wakingLead')),
    paragraph(limitsOf('waking', language), 'note'),
    review.data.conduct === undefined ? paragraph(word('noConductFile'), 'notice') : '',
    `<div class="tallies">${lists}${heldBars(waking.held, language)}${against.length === 0 ? '' : bars(word('whyNot'), against)}</div>`,
    firstCalls(review, language) || firstTable(review, waking.wake, 'firstOf', sentences, language),
    firstTable(review, waking.held, 'firstHeld', whyRefused, language),
  ].join('');
}

// The library knows no trade of theirs; that the input begins too late to tell is the review's own knowledge.
function objectionsOf({ waking, people }: Review): string[] {
  return (waking?.others ?? []).flatMap(({ customer, reasons }) => {
    const unseen = people.get(customer)?.noTradeSince !== undefined;
    return reasons.map(({ rule }) =>
      rule === 'waking_never_traded' && unseen ? 'waking_no_trade_since' : rule,
    );
  });
}

function heldBars(held: readonly WakingLine[], language: Language): string {
  if (held.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { reasons } of held) {
    for (const kind of kindsRefused(reasons, language)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return bars(
    wordsIn(language)('whyHeld'),
    [...counts].sort(([, a], [, b]) => b - a),
  );
}

function sentences(reasons: readonly Reason[], language: Language): string {
  return reasons.map((reason) => describe(reason, language)).join(wordsIn(language)('semicolon'));
}

function firstTable(
  review: Review,
  lines: readonly WakingLine[],
  title: 'firstOf' | 'firstHeld',
  whyOf: (reasons: readonly Reason[], language: Language) => string,
  language: Language,
): string {
  if (lines.length === 0) return '';
  const word = wordsIn(language);
  const rows = lines
    .slice(0, LISTED)
    .map(({ customer, reasons }) => [...customerCells(review, customer), whyOf(reasons, language)]);
  return (
    heading(word(title, { n: rows.length, all: lines.length })) +
    table([word('place'), word('customer'), word('why')], rows)
  );
}
