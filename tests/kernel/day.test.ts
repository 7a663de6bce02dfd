import { addMonths as peerAddMonths } from 'date-fns/addMonths';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  DomainError,
  fromEpochDay,
  isDay,
  toEpochDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { inUtc, UtcDate } from '../../src/kernel/utcDate.js';
import { errorOf } from '../questionnaire/laws.js';

const MILLISECONDS_A_DAY = 86_400_000;
const epochDays = fc.integer({ min: -719162, max: 2932896 });

describe('day', () => {
  it('agrees with the calendar of the JavaScript engine on every day of 1900 to 2200', () => {
    const first = Date.UTC(1900, 0, 1) / MILLISECONDS_A_DAY;
    const last = Date.UTC(2200, 11, 31) / MILLISECONDS_A_DAY;
    for (let number = first; number <= last; number++) {
      const text = new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
      if (fromEpochDay(number) !== text || toEpochDay(text as Day) !== number || !isDay(text)) {
        expect.fail(`${text} is day ${number}`);
      }
    }
    expect(last - first + 1).toBe(109_938); // 301 years × 365 + 73 leap days (every 4th from 1904, without 2100 and 2200)
  });

  it.each([
    ['0001-01-01', -719162], // new Date(0).setUTCFullYear(1, 0, 1) / 86400000
    ['1970-01-01', 0],
    ['9999-12-31', 2932896], // Date.UTC(9999, 11, 31) / 86400000
  ])('reaches from end to end: %s is day %i', (text, number) => {
    expect(toEpochDay(day(text))).toBe(number);
    expect(fromEpochDay(number)).toBe(text);
    const engine = new Date(0).setUTCFullYear(...(text.split('-').map(Number) as [number]));
    expect(Number.isNaN(engine)).toBe(false);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '0000-01-01',
    // The characters around the digits, / and :, in the place of either digit.
    '20:4-01-05',
    '21/4-01-05',
    '202:-01-05',
    '203/-01-05',
    '2024-0:-05',
    '2024-1/-05',
    '2024-/9-05',
    '2024-01-1:',
    '2024-01-2/',
    '2024/01-05',
    '2024-01/05',
    '2024-01-050',
    '2024-1-5',
    '24-01-05',
    ' 2024-01-05',
    '2024-01-05T00:00:00Z',
    '２０２４-01-05',
    '',
    '-001-01-01',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(DomainError);
  });

  it.each([undefined, null, 20240105, {}, [], new Date(0)])('refuses what is no text: %j', (value) => {
    expect(() => day(value as string)).toThrow(expect.objectContaining({ code: 'day_invalid' }));
    expect(() => toEpochDay(value as Day)).toThrow(expect.objectContaining({ code: 'day_invalid' }));
  });

  it('does not repeat the text in its error', () => {
    try {
      day('CANARY');
      expect.fail('it should throw');
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('CANARY');
    }
  });

  it.each([1.5, NaN, Infinity, 2932897, -719163])('refuses the day number %d', (number) => {
    expect(errorOf(() => fromEpochDay(number))).toMatchObject({
      code: 'day_out_of_range',
      details: { first: '0001-01-01', last: '9999-12-31' },
    });
  });

  it('orders days as text', () => {
    fc.assert(
      fc.property(epochDays, epochDays, (a, b) => {
        expect(fromEpochDay(a) < fromEpochDay(b)).toBe(a < b);
      }),
    );
  });
});

describe('addDays and daysBetween', () => {
  it('undo one another', () => {
    fc.assert(
      fc.property(epochDays, epochDays, (a, b) => {
        const [from, to] = [fromEpochDay(a), fromEpochDay(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-05-15', 0, '2024-05-15'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('agrees with date-fns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -25567, max: 84370 }),
        fc.integer({ min: -600, max: 600 }),
        (number, months) => {
          const peer = peerAddMonths(new UtcDate(number * MILLISECONDS_A_DAY), months, inUtc);
          expect(addMonths(fromEpochDay(number), months)).toBe(peer.toISOString().slice(0, 10));
        },
      ),
    );
  });

  it.each([0.5, NaN, 1e9, -1e9])('refuses %d months', (months) => {
    expect(errorOf(() => addMonths(day('2024-01-31'), months)).code).toBe('day_out_of_range');
  });

  it('reaches the first and the last year, and no further', () => {
    expect(addMonths(day('0002-01-15'), -12)).toBe('0001-01-15');
    expect(addMonths(day('9998-01-15'), 23)).toBe('9999-12-15');
    for (const [from, months] of [
      ['0001-01-15', -1],
      ['9999-12-15', 1],
    ] as const) {
      expect(errorOf(() => addMonths(day(from), months)).details).toEqual({
        first: '0001-01-01',
        last: '9999-12-31',
      });
    }
  });
});

describe('a date in UTC', () => {
  // 1970-01-02 at 03:04:05.006: each field is another number.
  const at = Date.UTC(1970, 0, 2, 3, 4, 5, 6);
  const fields = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

  it.each(fields)('reads and writes its %s as a date of the platform does in UTC', (field) => {
    const [own, platform] = [new UtcDate(at), new Date(at)];
    expect(own[`get${field}`]()).toBe(platform[`getUTC${field}`]());
    expect(own[`set${field}`](7)).toBe(platform[`setUTC${field}`](7));
    expect(own.getTime()).toBe(platform.getTime());
  });

  it.each<readonly [string, (own: Date) => number, (platform: Date) => number]>([
    ['year', (own) => own.setFullYear(2001, 2, 3), (platform) => platform.setUTCFullYear(2001, 2, 3)],
    ['month', (own) => own.setMonth(2, 3), (platform) => platform.setUTCMonth(2, 3)],
    ['hour', (own) => own.setHours(7, 8, 9, 10), (platform) => platform.setUTCHours(7, 8, 9, 10)],
    ['minute', (own) => own.setMinutes(8, 9, 10), (platform) => platform.setUTCMinutes(8, 9, 10)],
    ['second', (own) => own.setSeconds(9, 10), (platform) => platform.setUTCSeconds(9, 10)],
  ])('writes what may follow a %s', (_, write, writePlatform) => {
    const [own, platform] = [new UtcDate(at), new Date(at)];
    expect(write(own)).toBe(writePlatform(platform));
    expect(own.getTime()).toBe(platform.getTime());
  });

  it('knows its weekday and no offset', () => {
    // The second day of 1970 was a Friday.
    expect([new UtcDate(at).getDay(), new UtcDate(at).getTimezoneOffset()]).toEqual([5, 0]);
  });
});
