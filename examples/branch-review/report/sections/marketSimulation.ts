import { course, type Language, type PortfolioSummary, wordDay, type YardstickComparison } from 'panhuo';
import type { MarketSection } from '../../review/market.js';
import { bootstrap, CAPITAL, feesThroughout } from '../../review/marketSimulation.js';
import { count, percent, wholeMoney, wholePercent } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { type Wording, wordsIn } from '../words.js';

/** What the position bands would have come to on the past of the market, beside portfolios that follow no market. */
export function simulationPart({ simulation, bars }: MarketSection, language: Language): string {
  const word = wordsIn(language);
  if (simulation === undefined) return heading(word('past')) + paragraph(word('noPast'));
  const { decidesFrom, summary, against } = simulation.past;
  const last = bars.at(-1)!.day;
  const level = wholePercent(bootstrap.confidenceLevel);
  const header = [
    word('portfolio'),
    word('finalValue'),
    word('annualReturn'),
    word('volatility'),
    word('deepestFall'),
    word('turnoverOneWay'),
    word('tradesMade'),
    word('feesPaid'),
    word('differenceAYear'),
    word('intervalOf', { level }),
  ];
  const texts = new Map(course.positionBands.yardsticks.map(({ id, text }) => [id, text[language]]));
  const rows = [
    [word('thePolicy'), ...figuresOf(summary), '–', '–'],
    ...against.map((yardstick) => [
      texts.get(yardstick.id) ?? yardstick.id,
      ...figuresOf(yardstick),
      percent(yardstick.difference),
      intervalOf(yardstick, word),
    ]),
  ];
  const measured = against.flatMap(({ interval }) => interval ?? []);
  const undecided = measured.filter(({ lower, upper }) => lower <= 0 && 0 <= upper).length;
  return [
    heading(word('past')),
    paragraph(
      word('pastLead', {
        from: decidesFrom === null ? '–' : wordDay(decidesFrom, language),
        until: wordDay(last, language),
        capital: wholeMoney(CAPITAL),
        currency: course.positionBands.currency,
      }),
    ),
    table(header, rows, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    measured.length === 0 ? '' : paragraph(word('chance', { n: undecided, total: measured.length, level })),
    paragraph(
      word('pastCosts', {
        fees: `${feesThroughout.id} ${feesThroughout.version}`,
        resamples: bootstrap.resamples,
        seed: String(bootstrap.seed),
      }),
      'note',
    ),
  ].join('');
}

function figuresOf({ final, performance, maxDrawdown, turnover, trades, fees }: PortfolioSummary): string[] {
  return [
    wholeMoney(final),
    percent(performance?.annualReturn ?? null),
    percent(performance?.volatility ?? null),
    percent(maxDrawdown?.depth ?? 0),
    percent(turnover?.oneWay ?? null),
    count(trades),
    wholeMoney(fees),
  ];
}

/** From where to where a difference lies, chance considered; a dash for too short a series. */
export function intervalOf({ interval }: YardstickComparison, word: Wording): string {
  return interval === null
    ? '–'
    : word('range', { min: percent(interval.lower), max: percent(interval.upper) }).trim();
}
