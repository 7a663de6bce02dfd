import { readFileSync } from 'node:fs';
import { course, type Language, wordTerm } from 'panhuo';
import type { MarketSection } from '../review/market.js';
import { datingRule } from '../review/marketAgreement.js';
import { feesThroughout } from '../review/marketSimulation.js';
import { draw } from './chart.js';
import { heightOf, marketOption } from './charts/market.js';
import { escape, wholePercent } from './format.js';
import { designedWords } from './sections/marketAgreement.js';
import { wordsIn } from './words.js';

const WIDTH = 960;
const ABOVE = 104;
const BELOW = 82;
const FONT = "system-ui,'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

/**
 * The chart of a market as one SVG that stands by itself: with its title, its legend and what a reader must know, on white
 * in light and dark. The same market gives the same bytes.
 */
export function pictureOf(market: MarketSection, language: Language): string {
  const word = wordsIn(language);
  const chartHeight = heightOf(market);
  const height = ABOVE + chartHeight + BELOW;
  const size = { width: WIDTH, height: chartHeight, narrow: false };
  const drawn = draw(size, marketOption(market, language, size));
  const years = [market.bars[0], market.bars.at(-1)].map((bar) => bar?.day.slice(0, 4) ?? '');
  const title = word('pictureTitle', {
    name: market.name[language],
    from: years[0] ?? '',
    until: years[1] ?? '',
  });
  const notes = [
    word('pictureJudge', {
      judge: `${course.marketJudge.id} ${course.marketJudge.version}`,
      designed: designedWords(market.agreement, language),
    }),
    word('pictureRules', {
      up: wholePercent(Number(datingRule.up)),
      bands: `${course.positionBands.id} ${course.positionBands.version}`,
      fees: `${feesThroughout.id} ${feesThroughout.version}`,
    }),
    word('pictureNote'),
  ];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title" font-family="${FONT}">`,
    `<title id="title">${escape(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="var(--paper)"/>`,
    `<text x="26" y="36" font-size="18" font-weight="600" fill="var(--ink)">${escape(title)}</text>`,
    ...legendOf(market, language),
    // The ids of its clips count all charts that were drawn before it.
    drawn
      .replace('<svg ', `<svg x="0" y="${ABOVE}" width="${WIDTH}" height="${chartHeight}" `)
      .replace(/\bzr\d+-/g, ''),
    ...notes.map(
      (note, line) =>
        `<text x="26" y="${ABOVE + chartHeight + 20 + 20 * line}" font-size="12" fill="var(--muted)">${escape(note)}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
  return inLight(svg).replaceAll('font-family:inherit;', '');
}

// Two rows of marks, each drawn as it is in the chart.
function legendOf({ simulation }: MarketSection, language: Language): string[] {
  const word = wordsIn(language);
  const box = (name: string) =>
    `<rect width="14" height="12" y="-10" rx="2" fill="var(--${name})" opacity="0.75"/>`;
  const line = (look: string) => `<path d="M-4 -4H16" fill="none" ${look}/>`;
  const hollow = (path: string) =>
    `<path d="${path}" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.4"/>`;
  const first = [
    [box('strong'), wordTerm('strong', language)],
    [box('sideways'), wordTerm('sideways', language)],
    [box('weak'), wordTerm('weak', language)],
    ['<path d="M7 -12V3" stroke="var(--muted)"/>', word('pictureCall')],
  ] as const;
  const second = [
    [hollow('M1 -9H13L7 1Z'), word('picturePeak')],
    [hollow('M1 0H13L7 -10Z'), word('pictureTrough')],
    ...(simulation === undefined
      ? []
      : ([
          [line('stroke="var(--series-3)" stroke-width="2"'), word('thePolicy')],
          [line('stroke="var(--muted)" stroke-width="1.2" stroke-dasharray="4 2"'), word('pictureHold')],
        ] as const)),
  ] as const;
  return [first, second].flatMap((marks, row) =>
    marks.map(
      ([mark, text], place) =>
        `<g transform="translate(${30 + 228 * place} ${66 + 24 * row})">${mark}<text x="22" font-size="13" fill="var(--muted)">${escape(text)}</text></g>`,
    ),
  );
}

/** A picture has no style sheet: its colours are those of the page in light. */
function inLight(svg: string): string {
  const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');
  const light = style.slice(0, style.indexOf('@media'));
  const colours = new Map(
    [...light.matchAll(/(--[\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  );
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'none');
}
