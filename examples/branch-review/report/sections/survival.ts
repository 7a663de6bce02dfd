import { type Language, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { survivalChart } from '../charts/survival.js';
import { count, DAYS_A_MONTH, percent } from '../format.js';
import { paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** How long until customers fall silent. */
export function survivalSection({ holding }: Review, language: Language): string | undefined {
  if (holding === undefined) return undefined;
  const word = wordsIn(language);
  const horizons = [6, 12, 24];
  const months = (days: number | null): string =>
    days === null ? word('notReached') : (days / DAYS_A_MONTH).toFixed(1);
  const rows = holding.curves.map(({ group, curve }) => {
    const longest = curve.points.at(-1)?.time ?? 0;
    return [
      wordTerm(group, language),
      count(curve.spells),
      count(curve.events),
      months(curve.median),
      ...horizons.map((horizon) => {
        // Beyond the longest spell nobody was watched.
        if (horizon * DAYS_A_MONTH > longest) return '–';
        const point = curve.points.findLast(({ time }) => time <= horizon * DAYS_A_MONTH);
        return point === undefined
          ? percent(1)
          : `${percent(point.survival)} (${percent(point.lower)} – ${percent(point.upper)})`;
      }),
    ];
  });
  return [
    paragraph(`${word('survivalLead')}${String(holding.silentMonths)}.`),
    survivalChart(holding.curves, language),
    table(
      [
        word('group'),
        word('size'),
        word('events'),
        word('median'),
        ...horizons.map((horizon) => `${String(horizon)} ${word('atMonth')}`),
      ],
      rows,
      [1, 2, 3, 4, 5, 6],
    ),
  ].join('');
}
