import { demand, demandPeriods, fromEpochDay, toEpochDay } from '../../../kernel/index.js';
import { tallyOf } from '../../activity/tallyOf.js';
import type { Activity } from '../../activity/types.js';
import { historyTrack, sumOfDays } from '../../columns/prediction/historyTrack.js';
import { expectedTradesOfNew } from '../expectedTradesOfNew.js';
import { firstBirth } from '../histories/firstBirth.js';
import { daysOfUnit } from '../histories/historyUnits.js';
import { requireUnitOf } from '../requireUnitOf.js';
import { requireCovered } from '../../requireCovered.js';
import type { TradingModel } from '../types.js';
import { trackPeriods } from './trackPeriods.js';
import type { ForecastTrack, TrackOptions, TrackPeriod, TrackTotal } from './trackTypes.js';

/**
 * Whether a model keeps step with a book: what everybody who had come by a day did, period by period, beside what the model
 * expects of customers of whom it knows nothing but the day on which they came (the tracking plot of Fader, Hardie and Lee 2005).
 * No history of a customer is used, so the past is no easier to match than the time after.
 *
 * @param model - The model, fitted to histories in the same unit of time.
 * @param activity - The activity, as records or columns.
 * @param options - Whom to follow, until when, and the length of a period.
 * @returns Periods from the first birth to `until`, and the totals before and after `calibratedOn`. Expectations are as of the
 * evening of the last day of a period and never fall. Cost: one pass over the active days, one expectation a day of age,
 * then for each period one pass over the days before it.
 * @throws DomainError `facts_invalid` for a day outside the activity, more than 36,525 days from the first birth to `until`, both
 * counted, days in the wrong order, a period that is no whole number of days, a unit that there is not or a model that is none; `unit_mismatch` for a model
 * that counts in another one; `day_invalid`; as `mergeActivity` for an activity that cannot be used.
 * @example
 * ```ts
 * import { day, parseTrade, summariseActivity, trackForecast } from 'panhuo';
 *
 * const trade = (on: string) => parseTrade({
 *   customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const activity = summariseActivity(['2024-01-05', '2024-01-19', '2024-02-02'].map(trade), {
 *   from: day('2024-01-01'),
 *   to: day('2024-12-31'),
 * });
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const { periods, holdout } = trackForecast(model, activity, {
 *   ...{ calibratedOn: day('2024-01-25'), until: day('2024-02-22'), unit: 'week', periodDays: 14 },
 * });
 * periods.map(({ to, actual }) => [to, actual]); // => [['2024-01-11', 0], ['2024-01-25', 1], ['2024-02-08', 1], ['2024-02-22', 0]]
 * holdout.actual; // => 1
 * ```
 */
export function trackForecast(model: TradingModel, activity: Activity, options: TrackOptions): ForecastTrack {
  const { calibratedOn, until, bornFrom, unit, periodDays } = options;
  const tally = tallyOf(activity);
  requireCovered(calibratedOn, tally, 'calibratedOn');
  requireCovered(until, tally, 'until');
  demand(until >= calibratedOn, 'until', 'on or after the day of the split');
  demand(Number.isSafeInteger(periodDays) && periodDays > 0, 'periodDays', 'a whole number above zero');
  const unitDays = daysOfUnit(unit);
  requireUnitOf(model, unit, 'model');
  const [first, split, last] = [toEpochDay(tally.from), toEpochDay(calibratedOn), toEpochDay(until)];
  const days = historyTrack(tally.dayStart, tally.day, first, [firstBirth(tally, bornFrom), split], last);
  const born = days.births.findIndex((count) => count > 0);
  // A day of age costs an expectation.
  if (born >= 0) demandPeriods(fromEpochDay(first + born), until, 'day', 'until');
  const expectedAtAge = Float64Array.from({ length: born < 0 ? 0 : last - first - born + 1 }, (_, age) =>
    expectedTradesOfNew(model, age / unitDays),
  );
  const periods =
    born < 0 ? [] : trackPeriods(days, expectedAtAge, { first, born: first + born, split, last, periodDays });
  return {
    ...{ calibratedOn, until, unit, customers: sumOfDays(days.births, 0, days.births.length), periods },
    calibration: totalOf(periods, 'calibration'),
    holdout: totalOf(periods, 'holdout'),
  };
}

function totalOf(periods: readonly TrackPeriod[], phase: TrackPeriod['phase']): TrackTotal {
  const own = periods.filter((period) => period.phase === phase);
  const actual = own.reduce((sum, period) => sum + period.actual, 0);
  const expected = own.reduce((sum, period) => sum + period.expected, 0);
  return { actual, expected, bias: actual === 0 ? null : expected / actual - 1 };
}
