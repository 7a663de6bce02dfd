import { describe, type Language, wordDay, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { marketChart } from '../charts/market.js';
import { count, escape } from '../format.js';
import { bars, heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The market, its regimes and the band of each. */
export function marketSection({ market }: Review, language: Language): string | undefined {
  if (market === undefined) return undefined;
  const word = wordsIn(language);
  const days = Object.entries(market.days).map(
    ([regime, number]) => [wordTerm(regime, language), number] as const,
  );
  const latest = market.runs.slice(-6).reverse();
  return [
    paragraph(`${market.name[language]} · ${word('marketLead')}`),
    legend(language),
    marketChart(market, language),
    heading(
      `${word('today')}: ${wordTerm(market.today.regime, language)} (${word('since')} ${wordDay(market.today.since, language)})`,
    ),
    `<ul>${market.today.reasons.map((reason) => `<li>${escape(describe(reason, language))}</li>`).join('')}</ul>`,
    `<div class="tallies">${bars(word('regimeDays'), days)}</div>`,
    heading(word('recentCalls')),
    table(
      [word('state'), word('since'), word('until'), word('days')],
      latest.map(({ regime, from, to, days: length }) => [
        wordTerm(regime, language),
        from,
        to,
        count(length),
      ]),
      [3],
    ),
  ].join('');
}

function legend(language: Language): string {
  const entries = (['strong', 'sideways', 'weak'] as const).map(
    (regime) =>
      `<span class="swatch" style="--swatch:var(--${regime})"></span>${escape(wordTerm(regime, language))}`,
  );
  return `<p class="legend">${entries.join(' ')}</p>`;
}
