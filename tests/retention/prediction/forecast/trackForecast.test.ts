import fc from 'fast-check';
import {
  addDays,
  day,
  daysBetween,
  expectedTradesOfNew,
  fromEpochDay,
  summariseActivity,
  tallyActivity,
  toEpochDay,
  type Trade,
  trackForecast,
  type TrackOptions,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../../questionnaire/laws.js';
import { books, type Entry, FIRST, tradeOf } from '../../books.js';
import { plainHistories } from '../histories/historyOracle.js';
import { bgNbd, tradingModels } from '../tradingModels.js';

const TO = FIRST + 400;
const time = { from: fromEpochDay(FIRST), to: fromEpochDay(TO) };
const activityOf = (book: readonly Entry[]) =>
  summariseActivity(
    book.map(({ trade }): Trade => trade),
    time,
  );
const spans = fc
  .tuple(
    fc.integer({ min: FIRST, max: TO }),
    fc.integer({ min: FIRST, max: TO }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([a, b, periodDays]): TrackOptions => ({
    calibratedOn: fromEpochDay(Math.min(a, b)),
    until: fromEpochDay(Math.max(a, b)),
    unit: 'week',
    periodDays,
  }));

describe('a forecast beside what came', () => {
  it('lays its periods so that one ends on the day of the split', () => {
    const activity = summariseActivity(
      ['2024-01-10', '2024-01-12', '2024-01-26', '2024-01-27', '2024-02-20'].map((on) => tradeOf('a', on)),
      time,
    );
    const track = trackForecast(bgNbd, activity, {
      ...{ calibratedOn: day('2024-01-26'), until: day('2024-02-12'), unit: 'day', periodDays: 7 },
    });
    expect(
      track.periods.map(({ from, to, phase, actual, cumulativeActual }) => [
        from,
        to,
        phase,
        actual,
        cumulativeActual,
      ]),
    ).toEqual([
      // From the first birth on.
      ['2024-01-10', '2024-01-12', 'calibration', 1, 1],
      ['2024-01-13', '2024-01-19', 'calibration', 0, 1],
      ['2024-01-20', '2024-01-26', 'calibration', 1, 2],
      ['2024-01-27', '2024-02-02', 'holdout', 1, 3],
      ['2024-02-03', '2024-02-09', 'holdout', 0, 3],
      ['2024-02-10', '2024-02-12', 'holdout', 0, 3],
    ]);
    expect(track.customers).toBe(1);
    expect(track.calibration.actual).toBe(2);
    expect(track.holdout.actual).toBe(1);
    // Of one customer who came 33 days ago.
    expect(track.holdout.expected + track.calibration.expected).toBeCloseTo(
      expectedTradesOfNew(bgNbd, 33),
      10,
    );
    expect(track.holdout.bias).toBeCloseTo(track.holdout.expected - 1, 12);
  });

  it('begins no earlier than the activity', () => {
    const activity = summariseActivity([tradeOf('a', '2024-01-01')], time);
    const { periods } = trackForecast(bgNbd, activity, {
      ...{ calibratedOn: day('2024-01-10'), until: day('2024-01-10'), unit: 'week', periodDays: 7 },
    });
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2024-01-01', '2024-01-03'],
      ['2024-01-04', '2024-01-10'],
    ]);
  });

  it('follows only those who came from a day on', () => {
    const activity = summariseActivity(
      ['old', 'new'].flatMap((customer, index) => [
        tradeOf(customer, `2024-01-0${String(5 + index)}`),
        tradeOf(customer, '2024-02-01'),
      ]),
      time,
    );
    const track = trackForecast(bgNbd, activity, {
      ...{ calibratedOn: day('2024-02-04'), until: day('2024-02-04'), unit: 'day', periodDays: 30 },
      bornFrom: day('2024-01-06'),
    });
    expect(track).toMatchObject({ customers: 1, calibration: { actual: 1 } });
    expect(track.calibration.expected).toBeCloseTo(expectedTradesOfNew(bgNbd, 29), 12);
  });

  it('agrees with the plain definition', () => {
    fc.assert(
      fc.property(tradingModels, books, spans, (model, book, options) => {
        const [split, until] = [toEpochDay(options.calibratedOn), toEpochDay(options.until)];
        const cohort = plainHistories(book, FIRST, until).filter(
          ({ days }) => (days[0] ?? Infinity) <= split,
        );
        const ours = trackForecast(model, frozen(activityOf(book)), options);
        expectPlain(ours);
        expect(ours.customers).toBe(cohort.length);
        for (const period of ours.periods) {
          const [from, to] = [toEpochDay(period.from), toEpochDay(period.to)];
          const repeats = cohort.flatMap(({ days }) => days.slice(1));
          expect(period.actual).toBe(repeats.filter((on) => on >= from && on <= to).length);
          expect(period.cumulativeActual).toBe(repeats.filter((on) => on <= to).length);
          const expected = cohort
            .map(({ days }) => days[0] ?? 0)
            .filter((born) => born <= to)
            .reduce((sum, born) => sum + expectedTradesOfNew(model, (to - born) / 7), 0);
          expect(period.cumulativeExpected).toBeCloseTo(expected, 9);
          expect(period.phase).toBe(to <= split ? 'calibration' : 'holdout');
          expect(to - from + 1).toBeLessThanOrEqual(options.periodDays);
        }
        const all = cohort.flatMap(({ days }) => days.slice(1));
        expect(ours.calibration.actual).toBe(all.filter((on) => on <= split).length);
        expect(ours.holdout.actual).toBe(all.filter((on) => on > split).length);
      }),
      { numRuns: 60 },
    );
  });

  it('has periods without gaps that add up and never fall', () => {
    fc.assert(
      fc.property(tradingModels, books, spans, (model, book, options) => {
        const { periods, calibration, holdout } = trackForecast(model, activityOf(book), options);
        let [actual, expected] = [0, 0];
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          if (next !== undefined) expect(next.from).toBe(addDays(period.to, 1));
          actual += period.actual;
          expected += period.expected;
          expect(period.expected).toBeGreaterThanOrEqual(0);
          expect(period.cumulativeActual).toBe(actual);
          expect(period.cumulativeExpected).toBeCloseTo(expected, 9);
        }
        expect(calibration.actual + holdout.actual).toBe(actual);
        if (periods.length === 0) return;
        const births = plainHistories(book, FIRST, TO).map(({ days }) => days[0] ?? Infinity);
        expect(periods[0]?.from).toBe(fromEpochDay(Math.min(...births)));
        expect(periods.at(-1)?.to).toBe(options.until);
        expect(periods.some(({ to }) => to === options.calibratedOn)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('does not know what came after, and is the same of columns', () => {
    fc.assert(
      fc.property(books, spans, (book, options) => {
        const known = book.filter(({ trade }) => trade.on <= options.until);
        const ours = trackForecast(bgNbd, activityOf(book), options);
        expect(trackForecast(bgNbd, activityOf(known), options)).toEqual(ours);
        const tally = tallyActivity(
          book.map(({ trade }) => trade),
          time,
        );
        expect(trackForecast(bgNbd, tally, options)).toEqual(ours);
        const learnt = book.filter(({ trade }) => trade.on <= options.calibratedOn);
        const past = trackForecast(bgNbd, activityOf(learnt), options);
        expect(past.calibration).toEqual(ours.calibration);
        expect(past.holdout.expected).toBe(ours.holdout.expected);
      }),
      { numRuns: 60 },
    );
  });

  it('counts time in the unit of the model', () => {
    const activity = summariseActivity([tradeOf('a', '2024-01-01')], time);
    const options = { calibratedOn: day('2024-01-01'), until: day('2024-12-31'), periodDays: 365 };
    const days = daysBetween(day('2024-01-01'), day('2024-12-31'));
    const expectedIn = (unit: TrackOptions['unit']) =>
      trackForecast(bgNbd, activity, { ...options, unit }).holdout.expected;
    expect(expectedIn('day')).toBeCloseTo(expectedTradesOfNew(bgNbd, days), 12);
    expect(expectedIn('year')).toBeCloseTo(expectedTradesOfNew(bgNbd, days / 365.25), 12);
  });

  it('begins with the first who is followed', () => {
    const activity = summariseActivity(
      ['2024-01-05', '2024-02-12', '2024-02-14'].map((on) => tradeOf(on.slice(-2), on)),
      time,
    );
    const { periods } = trackForecast(bgNbd, activity, {
      ...{ calibratedOn: day('2024-02-29'), until: day('2024-02-29'), unit: 'day', periodDays: 13 },
      bornFrom: day('2024-02-10'),
    });
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2024-02-12', '2024-02-16'],
      ['2024-02-17', '2024-02-29'],
    ]);
  });

  it.each([['calibratedOn'], ['until']])('names %s where it is no day', (path) => {
    const options = {
      calibratedOn: day('2024-02-01'),
      until: day('2024-03-01'),
      unit: 'week',
      periodDays: 7,
    } as const;
    const error = errorOf(() =>
      trackForecast(bgNbd, summariseActivity([], time), { ...options, [path]: 'x' }),
    );
    expect([error.code, error.details['path']]).toEqual(['day_invalid', path]);
  });

  it('is refused to a model that is known to count in another one, even of an empty book', () => {
    const options = {
      calibratedOn: day('2024-02-01'),
      until: day('2024-03-01'),
      unit: 'week',
      periodDays: 7,
    } as const;
    const nobody = summariseActivity([], time);
    expect(trackForecast({ ...bgNbd, unit: 'week' }, nobody, options).customers).toBe(0);
    const error = errorOf(() => trackForecast({ ...bgNbd, unit: 'month' }, nobody, options));
    expect([error.code, error.details['path']]).toEqual(['unit_mismatch', 'model.unit']);
    expect(errorOf(() => trackForecast(null as never, nobody, options)).details['path']).toBe('model');
  });

  it('is empty for an empty book', () => {
    const options = {
      calibratedOn: day('2024-02-01'),
      until: day('2024-03-01'),
      unit: 'week',
      periodDays: 7,
    } as const;
    const nothing = { actual: 0, expected: 0, bias: null };
    const late = summariseActivity([tradeOf('a', '2024-02-02')], time);
    for (const activity of [summariseActivity([], time), late]) {
      expect(trackForecast(bgNbd, activity, options)).toMatchObject({
        ...{ customers: 0, periods: [], calibration: nothing, holdout: nothing },
      });
    }
  });

  it.each<[path: string, options: Partial<TrackOptions>]>([
    ['calibratedOn', { calibratedOn: day('2023-12-31') }],
    ['until', { until: day('2026-12-31') }],
    ['until', { until: day('2024-01-31') }],
    ['unit', { unit: 'quarter' as 'week' }],
    ['periodDays', { periodDays: 0 }],
    ['periodDays', { periodDays: 30.4375 }],
  ])('is refused for %s', (path, wrong) => {
    const activity = summariseActivity([tradeOf('a', '2024-01-05')], time);
    const right = {
      calibratedOn: day('2024-02-01'),
      until: day('2024-03-01'),
      unit: 'week',
      periodDays: 7,
    } as const;
    const error = errorOf(() => trackForecast(bgNbd, activity, { ...right, ...wrong }));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
  });
});
