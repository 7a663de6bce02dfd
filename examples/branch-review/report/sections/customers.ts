import { describe, type Language, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { count, escape, percent } from '../format.js';
import { bars, heading, paragraph } from '../html.js';
import { type Word, wordsIn } from '../words.js';

/** Who the customers are, by every scheme. */
export function customersSection({ customers }: Review, language: Language): string {
  const word = wordsIn(language);
  const tallies = Object.entries(customers.tallies).map(([scheme, { counts, unknown }]) => {
    const entries = Object.entries(counts).map(
      ([value, number]) => [wordTerm(value, language), number] as const,
    );
    // For a scheme that names only some of the customers, the others are not unknown.
    const partial = ['dormancy', 'reactivated', 'smallDormantAccount'].includes(scheme);
    return bars(
      word(scheme as Word),
      entries,
      unknown === 0 || partial ? '' : `${word('unknownCount')}: ${count(unknown)}`,
    );
  });
  const targets = Object.entries(customers.targets).map(
    ([target, number]) => [wordTerm(target, language), number] as const,
  );
  const vips = customers.vips;
  return [
    paragraph(word('customersLead')),
    `<div class="tallies">${tallies.join('')}${targets.length > 0 ? bars(word('targets'), targets) : ''}</div>`,
    vips === undefined ? '' : heading(`${word('vips')}: ${count(vips.value.length)}`),
    vips === undefined
      ? ''
      : `<ul>${vips.reasons.map((reason) => `<li>${escape(describe(reason, language))}</li>`).join('')}</ul>`,
    customers.vipAssetShare === null
      ? ''
      : paragraph(`${percent(customers.vipAssetShare)} ${word('vipAssets')}`),
  ].join('');
}
