import fc from 'fast-check';
import { type AssetSnapshot, averageAssets, parseAssetSnapshot } from 'panhuo/customer';
import { day, fromEpochDay, toEpochDay } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectRefused } from '../questionnaire/laws.js';
import { domainError } from './explained.js';
import { deepFreeze } from './samples.js';

const first = toEpochDay(day('2024-02-20'));
const written = (units: bigint): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(3, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const snapshot = (on: string, amount: string, account?: string): AssetSnapshot =>
  parseAssetSnapshot({ customer: 'c1', account, on, total: { amount, currency: 'CNY' } });
const period = (from: string, to: string) => ({ from: day(from), to: day(to) });

/** Banker's rounding of a quotient of whole numbers, by hand. */
function halfEven(sum: bigint, count: bigint): bigint {
  const floor = (sum - (((sum % count) + count) % count)) / count;
  const twice = 2n * (sum - floor * count);
  if (twice === count) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > count ? floor + 1n : floor;
}

interface Holding {
  readonly at: number;
  readonly account: string;
  readonly units: bigint;
}

/** The definition, day by day: what every account last reported, added up over the days on which one had reported. */
function dayByDay(holdings: readonly Holding[], from: number, to: number) {
  let sum = 0n;
  let covered = 0n;
  for (let today = from; today <= to; today++) {
    const known = holdings.filter(({ at }) => at <= today);
    // Whatever names no account speaks for all, until one that does comes later.
    const whole = Math.max(-1, ...known.filter(({ account }) => account === '').map(({ at }) => at));
    const held = new Map<string, Holding>();
    for (const holding of known.sort((a, b) => a.at - b.at)) {
      if (holding.account !== '' && holding.at > whole) held.set(holding.account, holding);
    }
    const forAll = known.find(({ at, account }) => account === '' && at === whole);
    if (held.size === 0 && forAll !== undefined) held.set('', forAll);
    if (held.size === 0) continue;
    covered += 1n;
    for (const { units } of held.values()) sum += units;
  }
  return {
    average: covered === 0n ? null : written(halfEven(sum, covered)),
    days: to - from + 1,
    daysCovered: Number(covered),
  };
}

describe('averageAssets', () => {
  it('agrees with counting day by day in whole minor units', () => {
    const holdings = fc.uniqueArray(
      fc.record<Holding>({
        at: fc.integer({ min: first, max: first + 40 }),
        account: fc.constantFrom('', 'f1', 'f2'),
        units: fc.bigInt({ min: -1_000_000n, max: 100_000_000n }),
      }),
      { selector: ({ at, account }) => `${at} ${account}`, maxLength: 25 },
    );
    const place = fc.integer({ min: -10, max: 50 });
    fc.assert(
      fc.property(holdings, place, place, (rows, a, b) => {
        const [from, to] = [first + Math.min(a, b), first + Math.max(a, b)];
        const snapshots = rows.map(({ at, account, units }) =>
          snapshot(fromEpochDay(at), written(units), account === '' ? undefined : account),
        );
        expect(
          averageAssets(deepFreeze(snapshots), { from: fromEpochDay(from), to: fromEpochDay(to) }),
        ).toEqual(dayByDay(rows, from, to));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    // 100 on the 2nd and 3rd, 400 on the 4th: 600 ÷ 3.
    ['days before the first snapshot', '2024-01-01', '2024-01-04', '200.00', 4, 3],
    // Held over from before the period: 400 on each day.
    ['what was held before', '2024-01-06', '2024-01-10', '400.00', 5, 5],
    ['one day', '2024-01-04', '2024-01-04', '400.00', 1, 1],
    ['the day before', '2024-01-03', '2024-01-03', '100.00', 1, 1],
    // 2024-01-02 to 2024-12-31 is 365 days: 2 × 100 + 363 × 400 = 145,400; ÷ 365 = 398.356164…
    ['a year', '2024-01-01', '2024-12-31', '398.36', 366, 365],
    ['a time of which nothing is known', '2023-01-01', '2023-12-31', null, 365, 0],
  ])('covers %s', (_, from, to, average, days, daysCovered) => {
    const snapshots = [snapshot('2024-01-04', '400'), snapshot('2024-01-02', '100')];
    expect(averageAssets(snapshots, period(from, to))).toEqual({ average, days, daysCovered });
  });

  it('adds the accounts up', () => {
    // Days 1 to 4: 100, 100 + 50, 100 + 50, 0 + 50 = 100 + 150 + 150 + 50 = 450; ÷ 4 = 112.50.
    const snapshots = [
      snapshot('2024-01-01', '100', 'f1'),
      snapshot('2024-01-02', '50', 'f2'),
      snapshot('2024-01-04', '0', 'f1'),
    ];
    expect(averageAssets(snapshots, period('2024-01-01', '2024-01-04')).average).toBe('112.50');
  });

  it('rounds half-even, at the scale of the currency', () => {
    // 0.01 + 0.00 = 0.01 over two days is 0.005, and 0.03 over two days 0.015.
    const two = (a: string, b: string) => [snapshot('2024-01-01', a), snapshot('2024-01-02', b)];
    expect(averageAssets(two('0.01', '0'), period('2024-01-01', '2024-01-02')).average).toBe('0.00');
    expect(averageAssets(two('0.01', '0.02'), period('2024-01-01', '2024-01-02')).average).toBe('0.02');
    const yen = [1, 2].map((amount) =>
      parseAssetSnapshot({ customer: 'c1', on: `2024-01-0${amount}`, total: { amount, currency: 'JPY' } }),
    );
    expect(averageAssets(yen, period('2024-01-01', '2024-01-02')).average).toBe('2'); // 1.5, half-even
  });

  it('knows nothing without snapshots', () => {
    expect(averageAssets([], period('2024-01-01', '2024-01-31'))).toEqual({
      average: null,
      days: 31,
      daysCovered: 0,
    });
  });

  it.each([
    ['currency_mixed', '[1].total.currency', { total: { amount: '1', currency: 'HKD' } }],
    ['facts_invalid', '[1].customer', { customer: 'c2' }],
  ])('throws %s at %s', (code, path, change) => {
    const other = { ...snapshot('2024-01-03', '1'), ...change };
    expect(() =>
      averageAssets([snapshot('2024-01-02', '1'), other], period('2024-01-01', '2024-01-31')),
    ).toThrow(domainError(code, path));
  });

  const stored = (amount: unknown) => [
    snapshot('2024-01-02', '100'),
    { ...snapshot('2024-01-03', '1'), total: { amount, currency: 'CNY' } } as AssetSnapshot,
  ];

  it.each(['CANARY', '', '1,000', 'Infinity', NaN, null, { amount: 'CANARY' }])(
    'refuses %j for an amount, without repeating it',
    (amount) => {
      const ask = () => averageAssets(stored(amount), period('2024-01-02', '2024-01-03'));
      expectRefused(ask, 'decimal_invalid', {
        path: 'total',
        expected: 'a decimal number of at most 34 digits, without thousands separators',
      });
    },
  );

  it('reads an amount that storage gives back as text', () => {
    // (100 + 300) ÷ 2. The amount of the second day is not looked at in a period of the first.
    expect(averageAssets(stored('300'), period('2024-01-02', '2024-01-03')).average).toBe('200.00');
    expect(averageAssets(stored('CANARY'), period('2024-01-02', '2024-01-02')).average).toBe('100.00');
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => averageAssets([], period('2024-01-02', '2024-01-01'))).toThrow(
      domainError('facts_invalid', 'period.to'),
    );
  });
});
