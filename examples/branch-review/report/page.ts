import { readFileSync } from 'node:fs';
import { type Language, wordDay, wordTerm } from 'panhuo';
import type { Review } from '../review/review.js';
import { count, escape, percent } from './format.js';
import { gapsOf } from './gaps.js';
import { sectionsOf } from './sections.js';
import { type Word, wordsIn } from './words.js';

/** The report: one file, which opens without a network and runs no script. */
export function pageOf(review: Review, language: Language): string {
  const word = wordsIn(language);
  const { data } = review;
  const title = `${word('title')} · ${data.name[language]}`;
  const sections = sectionsOf(review, language);
  const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');
  const links = sections.map(({ id }) => `<li><a href="#${id}">${escape(word(id))}</a></li>`);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en-GB'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escape(title)}</h1>
<p class="muted">${escape(`${word('asOf')} ${wordDay(data.asOf, language)} · ${data.currency}`)}</p>
${data.notice === undefined ? '' : `<p class="notice">${escape(data.notice[language])}</p>`}
<p class="muted">${escape(word('notAdvice'))}</p>
<nav aria-label="${escape(word('contents'))}"><ul>${links.join('')}</ul></nav>
<div class="cards">${cardsOf(review, language)
    .map(([value, label]) => `<div class="card"><b>${escape(value)}</b>${escape(label)}</div>`)
    .join('')}</div>
</header>
<main>
${sections.map(({ id, html }) => `<section id="${id}"><h2>${escape(word(id))}</h2>${html}</section>`).join('\n')}
</main>
<footer>panhuo</footer>
</body>
</html>
`;
}

/** A figure with what it is; the word says what files it rests on. */
type Card = readonly [of: Word, value: string, label: string];

/** The figures that a manager asks for first; those that lack many rows of their files say so. */
export function cardsOf(review: Review, language: Language): [value: string, label: string][] {
  const word = wordsIn(language);
  const { customers, waking, data } = review;
  const { trading, effective } = customers.tallies;
  const counted = (n: number | undefined, of: Word): Card[] =>
    n === undefined ? [] : [[of, count(n), word(of, { n })]];
  const cards = [
    ...counted(customers.customers, 'count'),
    ...counted(customers.vips?.value.length, 'vips'),
    ...counted(effective?.counts['true'], 'effectiveCustomers'),
    ...counted(trading?.counts['dormant'], 'dormantCustomers'),
    ...marketCard(review, language),
    ...funnelCards(review, language),
    ...counted(waking?.wake.length, 'worthWaking'),
  ];
  return cards.map(([of, value, label]) => [
    value,
    gapsOf(of, data).length === 0 ? label : word('marked', { label }),
  ]);
}

function marketCard({ market }: Review, language: Language): Card[] {
  if (market === undefined) return [];
  const word = wordsIn(language);
  const { regime, day } = market.today;
  const label = market.stale ? word('regimeOfDay', { day: wordDay(day, language) }) : word('today');
  return [['today', wordTerm(regime, language), label]];
}

function funnelCards({ funnels = [] }: Review, language: Language): Card[] {
  return funnels.map(({ entry, stages, underWay: n }) => {
    const of = entry === 'normal' ? 'normalFunnel' : 'dormantFunnel';
    return [of, percent(stages.at(-1)?.fromFirst ?? null), wordsIn(language)(of, { n })];
  });
}
