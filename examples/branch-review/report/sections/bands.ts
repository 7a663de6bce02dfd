import { describe, type Language, wordDay, wordTerm } from 'panhuo';
import { bandOf, tolerance } from '../../review/bands.js';
import type { Review } from '../../review/review.js';
import { bandChart } from '../charts/bands.js';
import { customerCells, percent, wholeMoney, wholePercent } from '../format.js';
import { bars, heading, legend, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

const LISTED = 10;

/** The VIPs against their band. */
export function bandsSection(review: Review, language: Language): string | undefined {
  const { bands } = review;
  if (bands === undefined || bands.positions.length === 0) return undefined;
  const { regime, positions, counts } = bands;
  const band = bandOf(regime);
  if (band === undefined) return undefined;
  const word = wordsIn(language);
  const [min, max] = [wholePercent(band.min), wholePercent(band.max)];
  const states = (['below', 'inside', 'above'] as const).map(
    (state) => [wordTerm(state, language), counts[state]] as const,
  );
  return [
    paragraph(word('bandsLead')),
    paragraph(
      word('bandIs', {
        regime: wordTerm(regime, language),
        band: min === max ? word('point', { min }) : word('range', { min, max }),
        tolerance: wholePercent(tolerance),
      }),
    ),
    `<div class="tallies">${bars(word('standing'), states)}</div>`,
    ...notJudged(review, language).map((sentence) => paragraph(sentence, 'note')),
    legend([
      [word('band'), regime, 0.45],
      [word('toleranceOf'), regime, 0.2],
    ]),
    bandChart(positions, regime, language),
    furthestTable(review, positions, language),
  ].join('');
}

/** Why there is no comparison with the band. */
export function whyNoBands({ bands, market }: Review, language: Language): string {
  const word = wordsIn(language);
  if (market?.stale === true) return word('bandsStaleMarket', { day: wordDay(market.today.day, language) });
  if (bands === undefined) return word('needsBands');
  if (bands.regime === 'unknown') return word('bandsUnknownRegime');
  const { leveraged, unknown } = bands;
  return word(unknown > 0 && leveraged === 0 ? 'needsBands' : 'bandsNobody');
}

function notJudged({ bands }: Review, language: Language): string[] {
  const word = wordsIn(language);
  const { leveraged = 0, unknown = 0 } = bands ?? {};
  return [
    ...(leveraged === 0 ? [] : [word('leveraged', { n: leveraged })]),
    ...(unknown === 0 ? [] : [word('holdingsUnknown', { n: unknown })]),
  ];
}

type Positions = NonNullable<Review['bands']>['positions'];

function furthestTable(review: Review, positions: Positions, language: Language): string {
  const word = wordsIn(language);
  const distance = ({ amount }: Positions[number]): number => Math.abs(Number(amount));
  const furthest = positions
    .filter(({ state }) => state !== 'inside')
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, LISTED);
  if (furthest.length === 0) return '';
  const { currency } = review.data;
  const inCurrency = (text: string): string => word('inBrackets', { text, more: currency });
  const header = [
    word('place'),
    word('customer'),
    inCurrency(word('assets')),
    word('investedShare'),
    inCurrency(word('state')),
    word('why'),
  ];
  const rows = furthest.map(({ id, assets, share, state, amount, reasons }) => [
    ...customerCells(review, id),
    wholeMoney(assets),
    percent(share),
    // Above or below stands beside it, so the amount needs no sign.
    word('by', { state: wordTerm(state, language), amount: wholeMoney(amount.replace('-', '')) }),
    // The amounts that add up to the distance. The band stands above; the point inside it decides nothing here.
    reasons
      .filter(({ rule }) => rule !== 'position_band' && rule !== 'position_point')
      .map((reason) => describe(reason, language))
      .join(language === 'zh' ? '；' : '; '),
  ]);
  return heading(word('furthest')) + table(header, rows, [2, 3]);
}
