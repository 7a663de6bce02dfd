import { describe, type Language, wordDay } from 'panhuo';
import type { Review } from '../../review/review.js';
import { customerCells } from '../format.js';
import { bars, heading, paragraph, table } from '../html.js';
import { limitsOf } from '../limits.js';
import { wordsIn } from '../words.js';

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
    [word('others'), waking.others.length],
  ]);
  return [
    paragraph(word('wakingLead')),
    paragraph(limitsOf('waking', language), 'note'),
    `<div class="tallies">${lists}${against.length === 0 ? '' : bars(word('whyNot'), against)}</div>`,
    firstTable(review, waking.wake, language),
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

function firstTable(review: Review, wake: NonNullable<Review['waking']>['wake'], language: Language): string {
  if (wake.length === 0) return '';
  const word = wordsIn(language);
  const rows = wake
    .slice(0, LISTED)
    .map(({ customer, reasons }) => [
      ...customerCells(review, customer),
      reasons.map((reason) => describe(reason, language)).join(word('semicolon')),
    ]);
  return (
    heading(word('firstOf', { n: rows.length, all: wake.length })) +
    table([word('place'), word('customer'), word('why')], rows)
  );
}
