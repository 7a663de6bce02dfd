import { readFileSync } from 'node:fs';
import { type Language, wordDay, wordTerm } from 'panhuo';
import type { Review } from '../review/review.js';
import { count, escape, percent } from './format.js';
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

/** The figures that a manager asks for first. */
export function cardsOf(
  { customers, market, funnels, waking }: Review,
  language: Language,
): [value: string, label: string][] {
  const word = wordsIn(language);
  const { trading, effective } = customers.tallies;
  const counted = (n: number | undefined, label: Word): [string | undefined, string] =>
    n === undefined ? [undefined, ''] : [count(n), word(label, { n })];
  const closed = (entry: 'normal' | 'dormant'): string | undefined => {
    const line = funnels?.find((funnel) => funnel.entry === entry);
    return line && percent(line.stages.at(-1)?.fromFirst ?? null);
  };
  const cards: [string | undefined, string][] = [
    counted(customers.customers, 'count'),
    counted(customers.vips?.value.length, 'vips'),
    counted(effective?.counts['true'], 'effectiveCustomers'),
    counted(trading?.counts['dormant'], 'dormantCustomers'),
    [market && wordTerm(market.today.regime, language), word('today')],
    [closed('normal'), word('normalFunnel')],
    [closed('dormant'), word('dormantFunnel')],
    counted(waking?.wake.length, 'worthWaking'),
  ];
  return cards.filter((card): card is [string, string] => card[0] !== undefined);
}
