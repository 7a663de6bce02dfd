import * as fc from 'fast-check';
import { china, day, type Day, type LimitedSecurity, priceLimits } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../questionnaire/laws.js';

const limitsOf = (security: LimitedSecurity): string => {
  const answer = priceLimits(china.aShareRules, security);
  expectPlain(answer);
  expectWorded(answer.reasons);
  return answer.value === null ? 'free' : `${answer.value.lower} ${answer.value.upper}`;
};

describe('the price limits of A-shares', () => {
  // Domain facts, section 6. On a previous close of 10.00 the share is read off the prices.
  it.each([
    ['main', '2024-03-01', false, '9.00 11.00'],
    ['main', '1996-12-16', false, '9.00 11.00'],
    ['main', '1998-04-22', true, '9.50 10.50'],
    ['main', '2024-03-01', true, '9.50 10.50'],
    ['main', '2026-07-05', true, '9.50 10.50'],
    ['main', '2026-07-06', true, '9.00 11.00'],
    ['main', '2026-07-06', false, '9.00 11.00'],
    ['chinext', '2009-10-30', false, '9.00 11.00'],
    ['chinext', '2020-08-23', false, '9.00 11.00'],
    ['chinext', '2020-08-24', false, '8.00 12.00'],
    ['chinext', '2020-08-23', true, '9.50 10.50'],
    ['chinext', '2020-08-24', true, '8.00 12.00'],
    ['star', '2019-07-22', false, '8.00 12.00'],
    ['star', '2026-07-06', true, '8.00 12.00'],
    ['bse', '2021-11-15', false, '7.00 13.00'],
    ['bse', '2026-07-06', true, '7.00 13.00'],
  ] as const)('on %s, %s, special treatment %s, are %s', (board, on, special, expected) => {
    expect(limitsOf({ board, on: day(on), previousClose: '10.00', special })).toBe(expected);
  });

  // The exact product stands beside each: a half goes up.
  it.each([
    ['9.95', false, '8.96 10.95'], // 8.955 and 10.945
    ['9.94', false, '8.95 10.93'], // 8.946 and 10.934
    ['9.96', false, '8.96 10.96'], // 8.964 and 10.956
    ['17.81', false, '16.03 19.59'], // 16.029 and 19.591
    ['9.95', true, '9.45 10.45'], // 9.4525 and 10.4475
    ['9.90', true, '9.41 10.40'], // 9.405 and 10.395
    ['1.10', true, '1.05 1.16'], // 1.045 and 1.155
  ] as const)(
    'of a close of %s, special treatment %s, round half up to %s',
    (previousClose, special, expected) => {
      expect(limitsOf({ board: 'main', on: day('2024-03-01'), previousClose, special })).toBe(expected);
    },
  );

  it('are those of the exact product, rounded half up to the tick', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000_000 }),
        fc.constantFrom<[board: string, special: boolean, percent: number]>(
          ['main', false, 10],
          ['main', true, 5],
          ['star', false, 20],
          ['bse', true, 30],
        ),
        (cents, [board, special, percent]) => {
          const previousClose = (cents / 100).toFixed(2);
          // Cents times a whole percentage, half up by whole numbers.
          const limit = (share: number) => (Math.floor((cents * share + 50) / 100) / 100).toFixed(2);
          const on = day('2024-03-01');
          expect(limitsOf({ board, on, previousClose, special })).toBe(
            `${limit(100 - percent)} ${limit(100 + percent)}`,
          );
        },
      ),
    );
  });
});

describe('a new listing', () => {
  it.each([
    ['main', '2023-04-10', 0, 'free'],
    ['main', '2023-04-14', 4, 'free'],
    ['main', '2023-04-17', 5, '9.00 11.00'],
    ['star', '2024-03-01', 4, 'free'],
    ['star', '2024-03-01', 5, '8.00 12.00'],
    ['chinext', '2020-08-24', 0, 'free'],
    ['chinext', '2020-08-31', 5, '8.00 12.00'],
    ['bse', '2024-03-01', 0, 'free'],
    ['bse', '2024-03-01', 1, '7.00 13.00'],
    // Listed before the free days came: its second day already had the limits of the board.
    ['main', '2023-04-10', 1, '9.00 11.00'],
    ['main', '2023-04-10', 4, '9.00 11.00'],
    ['chinext', '2020-08-24', 1, '8.00 12.00'],
    ['main', '2024-03-01', 5000, '9.00 11.00'],
  ] as const)(
    'on %s, %s, %s trading days after it, is %s',
    (board, on, tradingDaysSinceListing, expected) => {
      expect(limitsOf({ board, on: day(on), previousClose: '10.00', tradingDaysSinceListing })).toBe(
        expected,
      );
    },
  );

  it.each([
    ['main', '2023-04-07', 0],
    ['chinext', '2020-08-21', 0],
    ['star', '2019-07-22', 1],
    ['bse', '2021-11-15', 2],
  ] as const)('on %s, %s, %s trading days after it, is not guessed', (board, on, tradingDaysSinceListing) => {
    const ask = () => limitsOf({ board, on: day(on), previousClose: '10.00', tradingDaysSinceListing });
    const { code, details } = errorOf(ask);
    expect(code).toBe('rules_uncovered');
    expect(details).toEqual({ path: 'tradingDaysSinceListing', rules: `${board}.listings` });
  });
});

describe('price limits', () => {
  it.each([
    ['main', '1996-12-15', false],
    ['main', '1998-04-21', true],
    ['chinext', '2009-10-29', false],
    ['star', '2019-07-21', false],
    ['bse', '2021-11-14', false],
  ] as const)('on %s, %s, special treatment %s, are not guessed', (board, on, special) => {
    const ask = () => limitsOf({ board, on: day(on), previousClose: '10.00', special });
    expect(errorOf(ask)).toMatchObject({ code: 'rules_uncovered', details: { path: 'on' } });
  });

  it('that would leave the price where it is are not guessed', () => {
    // 0.05 × 0.9 = 0.045 and 0.04 × 1.1 = 0.044 round to the close itself.
    for (const previousClose of ['0.05', '0.04']) {
      const ask = () => limitsOf({ board: 'main', on: day('2024-03-01'), previousClose });
      expect(errorOf(ask)).toMatchObject({ code: 'rules_uncovered', details: { path: 'previousClose' } });
    }
    expect(limitsOf({ board: 'main', on: day('2024-03-01'), previousClose: '0.06' })).toBe('0.05 0.07');
  });

  const security = { board: 'main', on: day('2024-03-01'), previousClose: '10.00' };
  it.each([
    ['a board', { board: 'nasdaq' }, 'facts_invalid', 'board'],
    ['a board that only objects have', { board: 'constructor' }, 'facts_invalid', 'board'],
    ['a day', { on: '2024-02-30' as Day }, 'facts_invalid', 'on'],
    ['a price off the tick', { previousClose: '10.005' }, 'facts_invalid', 'previousClose'],
    ['a price of zero', { previousClose: '0' }, 'facts_invalid', 'previousClose'],
    ['a price below zero', { previousClose: -1 }, 'facts_invalid', 'previousClose'],
    ['a price that is no number', { previousClose: NaN }, 'decimal_invalid', 'previousClose'],
    ['days below zero', { tradingDaysSinceListing: -1 }, 'facts_invalid', 'tradingDaysSinceListing'],
    ['a treatment in words', { special: 'false' as unknown as boolean }, 'facts_invalid', 'special'],
    ['more days than there are', { tradingDaysSinceListing: 1e6 }, 'day_out_of_range', undefined],
    ['half a day', { tradingDaysSinceListing: 0.5 }, 'facts_invalid', 'tradingDaysSinceListing'],
  ])('are refused for %s', (_, change, code, path) => {
    const error = errorOf(() => limitsOf({ ...security, ...change }));
    expect(error.code).toBe(code);
    expect(error.details['path']).toBe(path);
    expectWorded(error.reasons);
  });
});
