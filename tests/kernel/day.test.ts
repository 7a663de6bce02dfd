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
    expect(() => fromEpochDay(number)).toThrow(expect.objectContaining({ code: 'day_out_of_range' }));
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
    expect(() => addMonths(day('2024-01-31'), months)).toThrow(
      expect.objectContaining({ code: 'day_out_of_range' }),
    );
  });
});
