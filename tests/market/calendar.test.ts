import * as fc from 'fast-check';
import {
  addDays,
  addTradingDays,
  china,
  day,
  type Day,
  defineCalendar,
  fromEpochDay,
  isTradingDay,
  nextTradingDay,
  previousTradingDay,
  sellableFrom,
  toEpochDay,
  tradingDayOnOrAfter,
  tradingDaysBetween,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, frozen, throughJson } from '../questionnaire/laws.js';

const { exchangeCalendar } = china;
const every = Array.from({ length: 1096 }, (_, index) => addDays(day('2024-01-01'), index));

/** Monday is 1, by the calendar of the platform. */
const weekday = (on: Day): number => new Date(`${on}T00:00:00Z`).getUTCDay();

describe('the calendar of the exchanges', () => {
  // Counted by the exchanges' own statistics; exchange_calendars (XSHG) has the same, see tests/peers.
  it.each([
    ['2024-01-01', '2024-12-31', 242],
    ['2024-12-31', '2025-12-31', 243],
    ['2025-12-31', '2026-12-31', 242],
  ])('from %s to %s has %s trading days', (from, to, expected) => {
    expect(tradingDaysBetween(exchangeCalendar, day(from), day(to))).toBe(expected);
  });

  it('covers 2024 to 2026', () => {
    expect([exchangeCalendar.from, exchangeCalendar.until, every.at(-1)]).toEqual([
      '2024-01-01',
      '2026-12-31',
      '2026-12-31',
    ]);
  });

  it('is weekdays minus closures', () => {
    for (const on of every) {
      const isWeekend = weekday(on) === 0 || weekday(on) === 6;
      expect(isTradingDay(exchangeCalendar, on)).toBe(!isWeekend && !exchangeCalendar.closures.includes(on));
    }
  });

  // Notices of the State Council on the holidays of 2024, 2025 and 2026: the weekends on which people work.
  it.each([
    ...[
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
    ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ])('is closed on %s, a weekend that is worked', (on) => {
    expect(isTradingDay(exchangeCalendar, day(on))).toBe(false);
  });

  it('is closed on 2024-02-09, a public workday', () => {
    expect(isTradingDay(exchangeCalendar, day('2024-02-09'))).toBe(false);
    expect(nextTradingDay(exchangeCalendar, day('2024-02-08'))).toBe('2024-02-19');
  });

  // Notice of the exchanges of 2025-12-22 on 2026: the day on which they open again.
  it.each([
    ['2026-01-01', '2026-01-05'],
    ['2026-02-15', '2026-02-24'],
    ['2026-04-04', '2026-04-07'],
    ['2026-05-01', '2026-05-06'],
    ['2026-06-19', '2026-06-22'],
    ['2026-09-25', '2026-09-28'],
    ['2026-10-01', '2026-10-08'],
  ])('closed from %s, opens again on %s', (closed, opens) => {
    expect(tradingDayOnOrAfter(exchangeCalendar, day(closed))).toBe(opens);
  });
});

describe('outside its coverage a calendar', () => {
  const ways: readonly (readonly [string, (on: Day) => unknown, string])[] = [
    ['isTradingDay', (on) => isTradingDay(exchangeCalendar, on), 'on'],
    ['tradingDayOnOrAfter', (on) => tradingDayOnOrAfter(exchangeCalendar, on), 'on'],
    ['nextTradingDay', (on) => nextTradingDay(exchangeCalendar, on), 'after'],
    ['previousTradingDay', (on) => previousTradingDay(exchangeCalendar, on), 'before'],
    ['addTradingDays', (on) => addTradingDays(exchangeCalendar, on, 0), 'from'],
    ['tradingDaysBetween', (on) => tradingDaysBetween(exchangeCalendar, on, day('2024-03-01')), 'from'],
    ['tradingDaysBetween', (on) => tradingDaysBetween(exchangeCalendar, day('2024-03-01'), on), 'to'],
    ['sellableFrom', (on) => sellableFrom(china.aShareRules, exchangeCalendar, on), 'boughtOn'],
  ];
  it.each(ways)('does not answer %s', (_, ask, path) => {
    for (const on of ['2023-12-29', '2023-12-31', '2027-01-01', '2027-01-04']) {
      const error = errorOf(() => ask(day(on)));
      expect(error.code).toBe('calendar_uncovered');
      expect(error.details).toEqual({ path, first: '2024-01-01', last: '2026-12-31' });
      expectWorded(error.reasons);
    }
    expect(errorOf(() => ask('2024-02-30' as Day)).code).not.toBe('calendar_uncovered');
  });

  it.each([
    ['after the last trading day', () => nextTradingDay(exchangeCalendar, day('2026-12-31'))],
    ['before the first', () => previousTradingDay(exchangeCalendar, day('2024-01-02'))],
    ['beyond the end', () => addTradingDays(exchangeCalendar, day('2026-12-30'), 2)],
    ['beyond the start', () => addTradingDays(exchangeCalendar, day('2024-01-02'), -1)],
    ['for T+1 at the end', () => sellableFrom(china.aShareRules, exchangeCalendar, day('2026-12-31'))],
  ])('does not answer %s', (_, ask) => {
    expect(errorOf(ask).code).toBe('calendar_uncovered');
  });
});

describe('trading days', () => {
  const head = { id: 'tests/calendar', version: '1', source: { document: 'tests' } };
  const first = toEpochDay(day('2019-12-20'));
  const from = fromEpochDay(first);
  const until = fromEpochDay(first + 120);
  const spans = Array.from({ length: 121 }, (_, index) => fromEpochDay(first + index));
  const weekdays = spans.filter((on) => weekday(on) > 0 && weekday(on) < 6);
  const weekends = spans.filter((on) => !weekdays.includes(on));
  const calendars = fc
    .record(
      { closures: fc.subarray(weekdays, { maxLength: 60 }), workdays: fc.subarray(weekends) },
      { requiredKeys: ['closures'] },
    )
    .map((days) => defineCalendar({ ...head, from, until, ...days }));
  const places = fc.integer({ min: 0, max: 120 });

  it('are what counting day by day finds', () => {
    fc.assert(
      fc.property(calendars, places, places, (calendar, one, other) => {
        const { closures, workdays = [] } = calendar;
        const open = spans.filter(
          (on) => workdays.includes(on) || (weekdays.includes(on) && !closures.includes(on)),
        );
        const [a, b] = [spans[one]!, spans[other]!];
        const [low, high] = a <= b ? [a, b] : [b, a];
        const between = open.filter((on) => low < on && on <= high).length;
        expect(tradingDaysBetween(calendar, a, b)).toBe(a <= b ? between : 0 - between);
        const nearest = (on: Day | undefined, ask: () => Day) => {
          if (on === undefined) expect(errorOf(ask).code).toBe('calendar_uncovered');
          else expect(ask()).toBe(on);
        };
        nearest(
          open.find((on) => on >= a),
          () => tradingDayOnOrAfter(calendar, a),
        );
        nearest(
          open.find((on) => on > a),
          () => nextTradingDay(calendar, a),
        );
        nearest(
          open.findLast((on) => on < a),
          () => previousTradingDay(calendar, a),
        );
      }),
    );
  });

  it('add up: counting and moving are inverse to one another', () => {
    fc.assert(
      fc.property(calendars, places, places, (calendar, one, other) => {
        const open = spans.filter((on) => isTradingDay(calendar, on));
        const [a, b] = [open[one % open.length]!, open[other % open.length]!];
        expect(addTradingDays(calendar, a, tradingDaysBetween(calendar, a, b))).toBe(b);
      }),
    );
  });

  it('are counted from a trading day only, by whole numbers', () => {
    expect(errorOf(() => addTradingDays(exchangeCalendar, day('2024-02-09'), 1)).details).toMatchObject({
      path: 'from',
      expected: 'a trading day',
    });
    for (const count of [0.5, NaN, Infinity]) {
      expect(errorOf(() => addTradingDays(exchangeCalendar, day('2024-02-08'), count)).details['path']).toBe(
        'count',
      );
    }
  });

  it('settle a purchase on the next of them, T+1', () => {
    expect(sellableFrom(china.aShareRules, exchangeCalendar, day('2024-03-01'))).toBe('2024-03-04');
    expect(sellableFrom(china.aShareRules, exchangeCalendar, day('2024-09-30'))).toBe('2024-10-08');
    const closed = () => sellableFrom(china.aShareRules, exchangeCalendar, day('2024-03-02'));
    expect(errorOf(closed).details).toStrictEqual({ path: 'boughtOn', expected: 'a trading day' });
    const none = () => sellableFrom(china.aShareRules, exchangeCalendar, '2024-02-30' as Day);
    expect(errorOf(none).details).toMatchObject({ path: 'boughtOn', expected: 'a day, YYYY-MM-DD' });
    const beyond = () => sellableFrom(china.aShareRules, exchangeCalendar, day('2026-12-31'));
    expect(errorOf(beyond)).toMatchObject({ code: 'calendar_uncovered', details: { path: 'boughtOn' } });
  });

  const given = { ...head, from, until, closures: [weekdays[0]!, weekdays[1]!] };
  it.each([
    ['an end before its start', { from: until, until: from }, 'until'],
    ['a closure before the start', { closures: [addDays(from, -7)] }, 'closures[0]'],
    ['a closure after the end', { closures: [weekdays[0]!, addDays(until, 2)] }, 'closures[1]'],
    ['a closure on a Saturday', { closures: [day('2019-12-21')] }, 'closures[0]'],
    ['a closure on a Sunday', { closures: [day('2019-12-22')] }, 'closures[0]'],
    ['a closure twice', { closures: [weekdays[0]!, weekdays[0]!] }, 'closures[1]'],
    ['closures that fall', { closures: [weekdays[1]!, weekdays[0]!] }, 'closures[1]'],
    ['a closure that is no day', { closures: ['2020-02-30' as Day] }, 'closures[0]'],
    ['a worked day before the start', { workdays: [addDays(day('2019-12-21'), -7)] }, 'workdays[0]'],
    [
      'a worked day after the end',
      { workdays: [day('2019-12-21'), addDays(day('2019-12-22'), 140)] },
      'workdays[1]',
    ],
    ['a worked day on a Friday', { workdays: [day('2019-12-27')] }, 'workdays[0]'],
    ['a worked day on a Monday', { workdays: [day('2019-12-23')] }, 'workdays[0]'],
    ['a worked day twice', { workdays: [day('2019-12-21'), day('2019-12-21')] }, 'workdays[1]'],
    ['worked days that fall', { workdays: [day('2019-12-22'), day('2019-12-21')] }, 'workdays[1]'],
    ['a worked day that is no day', { workdays: ['2020-02-30' as Day] }, 'workdays[0]'],
    ['a key that it does not have', { weekends: [] }, ''],
  ])('are not laid out from %s', (_, change, path) => {
    const error = errorOf(() => defineCalendar(frozen({ ...given, ...change })));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path, kind: 'calendar' } });
    expectWorded(error.reasons);
  });

  it('are not asked of a calendar that was not checked', () => {
    const error = errorOf(() => isTradingDay(throughJson(exchangeCalendar), day('2024-03-01')));
    expect(error).toMatchObject({ code: 'definition_unchecked', details: { define: 'defineCalendar' } });
  });
});
