import { type Day, daysBetween, isDay } from 'panhuo';
import type { Sheet } from './sheet.js';
import { costsRow } from './takeRow.js';

/** The most of the rows that are taken for mistyped. Of fewer than a hundred none is: a quiet branch looks the same. */
const SHARE = 0.01;
/** How many days lie at least between a day that is taken for mistyped and all others. */
const GAP = 184;
/** Later days stand for none, as in what is valid until 9999-12-31. */
const FOR_EVER = '2200';

/**
 * The last day of the files, passing over mistyped ones. What was done counts first; the versions of customers where
 * nothing was; and where these have none, any other day.
 */
export function dayOfReview(sheets: readonly Sheet[]): Day | undefined {
  const done = sheets.flatMap(({ kind, ...sheet }) =>
    ['assets', 'trades', 'cashFlows', 'events', 'funnel', 'contacts'].includes(kind)
      ? daysOf(sheet, 'on')
      : [],
  );
  const only = (wanted: string, field: string): Day[] =>
    sheets.flatMap(({ kind, ...sheet }) => (kind === wanted ? daysOf(sheet, field) : []));
  return (
    lastOf(done) ??
    lastOf(only('customers', 'versionOn')) ??
    lastOf([...only('customers', 'openedOn'), ...only('answers', 'on'), ...only('market', 'day')])
  );
}

function daysOf({ rows, columns }: Pick<Sheet, 'rows' | 'columns'>, field: string): Day[] {
  const costs = costsRow(columns);
  return rows.flatMap(({ read: { values, faults } }) => {
    const value = values[field];
    return isDay(value) && value < FOR_EVER && !faults.some(costs) ? [value] : [];
  });
}

/** The last of the days before which no gap shows that those after it are mistyped. */
function lastOf(days: readonly Day[]): Day | undefined {
  const sorted = [...days].sort();
  const most = Math.floor(sorted.length * SHARE);
  const tail = sorted.slice(-most - 1);
  return tail.find((day, index) => {
    const next = tail[index + 1];
    return next === undefined || daysBetween(day, next) >= GAP;
  });
}
