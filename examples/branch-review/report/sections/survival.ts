import { type Language, type SurvivalCurve, wordDay } from 'panhuo';
import { type ClassCurves, FEWEST_FOLLOWED, type GroupCurve } from '../../review/holding.js';
import type { Review } from '../../review/review.js';
import { colour } from '../chart.js';
import { groupName, survivalChart } from '../charts/survival.js';
import { count, DAYS_A_MONTH, percent } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { limitsOf } from '../limits.js';
import { type Word, wordsIn } from '../words.js';
import { whoIsFollowed } from './cohorts.js';

/** Months for which the curves are read off. */
const HORIZONS = [6, 12, 24];

const grouped: Readonly<Record<string, Word>> = { personality: 'byPersonality', year: 'byYear' };

/** How long until customers first fall silent. */
export function survivalSection({ holding, data }: Review, language: Language): string | undefined {
  if (holding === undefined || holding.followed < FEWEST_FOLLOWED) return undefined;
  const word = wordsIn(language);
  const { curves, grouping, byClass, silentMonths } = holding;
  const groups = grouped[grouping];
  const lead = word('survivalLead', { months: silentMonths, day: wordDay(data.asOf, language) });
  return [
    paragraph(lead),
    ...(groups === undefined ? [] : [paragraph(word(groups))]),
    ...whoIsFollowed(holding, language).map((sentence) => paragraph(sentence, 'note')),
    survivalChart(curves, language),
    curveTable(curves, language),
    paragraph(word('interval'), 'note'),
    ...classParts(byClass, wordDay(data.asOf, language), language),
  ].join('');
}

function classParts(byClass: readonly ClassCurves[], day: string, language: Language): string[] {
  if (byClass.length === 0) return [];
  const word = wordsIn(language);
  return [
    paragraph(word('byClass', { day })),
    ...byClass.flatMap(({ scheme, curves }) => [
      heading(word(scheme), limitsOf(scheme, language)),
      curves.length <= colour.series.length ? survivalChart(curves, language) : '',
      curveTable(curves, language),
    ]),
  ];
}

function curveTable(curves: readonly GroupCurve[], language: Language): string {
  const word = wordsIn(language);
  const months = (days: number | null): string =>
    days === null ? word('notReached') : (days / DAYS_A_MONTH).toFixed(1);
  return table(
    [
      word('group'),
      word('count'),
      word('fellSilent'),
      word('median'),
      ...HORIZONS.map((n) => word('atMonth', { n })),
    ],
    curves.map(({ group, curve }) => [
      groupName(group, language),
      count(curve.spells),
      count(curve.events),
      months(curve.median),
      ...HORIZONS.map((horizon) => shareAt(curve, horizon * DAYS_A_MONTH)),
    ]),
    [1, 2, 3, 4, 5, 6],
  );
}

function shareAt({ points }: SurvivalCurve, time: number): string {
  // Beyond the longest spell nobody was watched; but where all fell silent there is nobody left to watch.
  const last = points.at(-1);
  if (last === undefined || (time > last.time && last.survival > 0)) return '–';
  const point = points.findLast((earlier) => earlier.time <= time);
  if (point === undefined) return percent(1);
  const { survival, lower, upper } = point;
  if (lower === null || upper === null) return percent(survival);
  // The limits without a sign of their own, so that three horizons stand side by side.
  return `${percent(survival)} (${percent(lower).replace('%', '')}–${percent(upper)})`;
}
