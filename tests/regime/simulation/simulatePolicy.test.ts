import {
  type Bar,
  china,
  course,
  day,
  defineMarketRules,
  type MarketRules,
  regimes,
  simulatePolicy,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { barsOf } from '../series.js';
import { bandsWith, costsOf, exchangeOf, free, quickJudge } from './markets.js';

// 0.025 % both ways, 0.05 % on sales.
const costs = costsOf('0.00025', '5', '0.0005');
const closes = [100, 100, 110, 121, 90, 85];
const opens = [100, 100, 105, 120, 118, 80];
const bars = frozen(barsOf(closes).map((bar, place) => ({ ...bar, open: opens[place] })));
const options = { judge: quickJudge, costs, capital: '100000' } as const;
const past = simulatePolicy(course.positionBands, bars, options);

describe('a policy on six days of the past', () => {
  it('decides on the close and trades at the next open', () => {
    expect([...past.regime].map((code) => regimes[code])).toEqual([
      'unknown',
      'unknown',
      'strong',
      'strong',
      'weak',
      'weak',
    ]);
    // Strong: 75 % of 100,000 at 110 are 681 shares. 681 × 120 = 81,720; × 0.025 % = 20.43.
    // Weak: all 681 go. 681 × 80 = 54,480; × 0.075 % = 40.86.
    const trades = past.trades.map(({ reasons, ...trade }) => {
      expectWorded(reasons);
      return trade;
    });
    expect(trades).toEqual([
      {
        decidedOn: '2024-01-03',
        tradedOn: '2024-01-04',
        side: 'buy',
        quantity: 681,
        price: '120.00',
        value: '81720.00',
        fees: '20.43',
        regime: 'strong',
        state: 'below',
      },
      {
        decidedOn: '2024-01-05',
        tradedOn: '2024-01-06',
        side: 'sell',
        quantity: 681,
        price: '80.00',
        value: '54480.00',
        fees: '40.86',
        regime: 'weak',
        state: 'above',
      },
    ]);
  });

  it('is worth its cash and its shares, to the cent', () => {
    // Cash 100,000 − 81,720 − 20.43 = 18,259.57; shares 681 × 121 and 681 × 90; cash + 54,480 − 40.86 = 72,698.71.
    expect([...past.equity]).toEqual([100_000_00, 100_000_00, 100_000_00, 100_660_57, 79_549_57, 72_698_71]);
    expect([...past.exposure]).toEqual([0, 0, 0, 82_401_00 / 100_660_57, 61_290_00 / 79_549_57, 0]);
    expect(past.underwater[5]).toBe((72_698_71 - 100_660_57) / 100_660_57);
    expect(past.decidesFrom).toBe('2024-01-03');
    expect(past.historical).toBe(true);
  });

  it('is summed up from the first decision on', () => {
    const { performance, turnover, maxDrawdown, ...rest } = past.summary;
    expect(rest).toMatchObject({ final: '72698.71', trades: 2, fees: '61.29', interest: '0.00' });
    // 81,720 + 54,480 = 136,200 traded in 3 days, over the mean of the last four equities.
    const average = (100_000_00 + 100_660_57 + 79_549_57 + 72_698_71) / 4;
    expect(turnover?.twoWay).toBeCloseTo((136_200_00 / average) * (365.25 / 3), 9);
    expect(turnover?.oneWay).toBeCloseTo((68_100_00 / average) * (365.25 / 3), 9);
    expect(performance?.cumulative).toBeCloseTo(72_698_71 / 100_000_00 - 1, 12);
    expect(performance?.annualReturn).toBeCloseTo(performance?.calendarReturn ?? NaN, 12);
    const shares = [0, 82_401_00 / 100_660_57, 61_290_00 / 79_549_57, 0];
    expect(past.summary.exposure).toBeCloseTo(shares.reduce((sum, share) => sum + share) / 4, 12);
    expect(maxDrawdown).toMatchObject({ peakOn: '2024-01-04', troughOn: '2024-01-06', recoveredOn: null });
    expect(performance?.maxDrawdown).toBeCloseTo(maxDrawdown?.depth ?? NaN, 12);
  });

  it('is held against the yardsticks, which trade on the same bars and pay the same', () => {
    // Buy and hold: 833 × 120 = 99,960 and 24.99 are all that 100,000 pays; 15.01 + 833 × 85 = 70,820.01.
    // Always 50 %: 454 shares of 110; 100,000 − 454 × 120 − 13.62 = 45,506.38, and 454 × 85 stay inside 45–55 %.
    const finals = past.against.map(({ id, final, trades, fees }) => ({ id, final, trades, fees }));
    expect(finals[0]).toEqual({ id: 'buyAndHold', final: '70820.01', trades: 1, fees: '24.99' });
    expect(finals[2]).toEqual({ id: 'always50', final: '84096.38', trades: 1, fees: '13.62' });
    expect(past.against.every(({ interval }) => interval === null)).toBe(true);
    // Both began with 100,000 three days before the end: the ratio of what they came to, as growth a year.
    const growth = Math.log(72_698.71 / 70_820.01) * (365.25 / 3);
    expect(past.against[0]!.difference).toBeCloseTo(growth, 9);
  });

  it('is plain data but for its columns', () => {
    const { day: days, regime, equity, exposure, underwater, against, ...plain } = past;
    expectPlain(plain);
    expectPlain(against.map(({ equity: column, ...rest }) => ({ ...rest, bars: column.length })));
    expect([days, regime, equity, exposure, underwater].every(({ length }) => length === 6)).toBe(true);
  });
});

describe('columns', () => {
  it('stay the caller’s: what a simulation gives back is its own', () => {
    const columns = { day: Int32Array.of(1, 2, 3), close: Float64Array.of(1, 2, 3) };
    const run = simulatePolicy(course.positionBands, columns, options);
    run.day.fill(0);
    expect(columns).toEqual({ day: Int32Array.of(1, 2, 3), close: Float64Array.of(1, 2, 3) });
  });
});

describe('the terms of trading', () => {
  it('round to lots on the side of cash', () => {
    const exchange = exchangeOf('0.01', { minimum: 100, step: 100, oddLotsSoldWhole: true });
    const run = simulatePolicy(bandsWith({ stepLimit: '0.40' }), bars, { ...options, exchange });
    // 40 % of 100,000 at 110 are 363 shares: 300. On the next close 300 × 120 lie below 75 %: 40 % are 333: 300 again.
    // Weak: 40 % of the equity at 90 are more than 300 shares, and sold in whole lots.
    expect(run.trades.map(({ side, quantity }) => [side, quantity])).toEqual([
      ['buy', 300],
      ['buy', 300],
      ['sell', 400],
    ]);
  });

  it('round prices half up to the tick, and to one tick at least', () => {
    const exchange = exchangeOf('0.05', { minimum: 1, step: 1, oddLotsSoldWhole: true });
    const level = (close: number) => {
      const rising = barsOf([close / 2, close / 2, close, close]);
      return simulatePolicy(course.positionBands, rising, { ...options, exchange }).trades[0]?.price;
    };
    // 1.025 lies in the middle of 1.00 and 1.05, though its binary form lies below.
    expect([level(1.025), level(1.0249), level(1.1), level(0.001)]).toEqual(['1.05', '1.00', '1.10', '0.05']);
  });

  it('pay interest for the days between bars, actual/365, on what is cash', () => {
    const waiting: Bar[] = ['2024-01-03', '2024-01-04', '2024-01-05', '2024-01-08', '2024-01-09'].map(
      (text) => ({
        day: day(text),
        close: 10,
      }),
    );
    const run = simulatePolicy(course.positionBands, waiting, {
      ...options,
      capital: '1000000',
      ceiling: '0',
      cashRate: '0.0365',
    });
    expect(run.decidesFrom).toBe('2024-01-05');
    // Nothing before the first decision, then 1,000,000 × 3.65 % ÷ 365 = 100 a day: 300 over the weekend, then 1,000,300 × 0.0001 = 100.03.
    expect([...run.equity].slice(2)).toEqual([1_000_000_00, 1_000_300_00, 1_000_400_03]);
    expect(run.summary.interest).toBe('400.03');
  });

  it('begin with the capital of the policy where nothing else is said', () => {
    const { capital, ...rest } = options;
    expect(capital).toBe(course.positionBands.capital);
    expect(simulatePolicy(course.positionBands, bars, rest)).toEqual(past);
  });

  it('let a first day pass before anything is decided, and count what came to nothing', () => {
    const later = simulatePolicy(course.positionBands, bars, { ...options, from: day('2024-01-05') });
    expect(later.decidesFrom).toBe('2024-01-05');
    expect(later.regime).toEqual(past.regime);
    expect(later.trades.every(({ decidedOn }) => decidedOn >= '2024-01-05')).toBe(true);
    expect(simulatePolicy(course.positionBands, bars, { ...options, from: day('2030-01-01') })).toMatchObject(
      {
        decidesFrom: null,
        trades: [],
      },
    );
    // A lot of 100 costs more than 1,000 pays: each of the two decisions before the fall comes to nothing, and so does none
    // after it, where nothing is held and nothing asked for.
    const poor = simulatePolicy(course.positionBands, bars, {
      ...options,
      capital: '1000',
      exchange: { rules: china.aShareRules, board: 'main' },
    });
    expect(poor.summary).toMatchObject({ trades: 0, unfilled: 2, final: '1000.00' });
  });

  it('sell nothing for less than the sale costs', () => {
    const sides = (minimum: string) =>
      simulatePolicy(course.positionBands, bars, {
        ...options,
        costs: costsOf('0', minimum, '0'),
      }).trades.map(({ side, quantity }) => [side, quantity]);
    // An order costs 45,000: 55,000 ÷ 120 = 458 shares, which would bring 458 × 80 = 36,640.
    expect(sides('45000')).toEqual([['buy', 458]]);
    // At 40,000: 60,000 ÷ 120 = 500 shares, which would bring exactly the 40,000 that the sale costs.
    expect(sides('40000')).toEqual([['buy', 500]]);
    // At 30,000: 70,000 ÷ 120 = 583 shares, which bring 583 × 80 = 46,640.
    expect(sides('30000')).toEqual([
      ['buy', 583],
      ['sell', 583],
    ]);
  });

  it('follow personality and ceiling as an allocation does', () => {
    const bold = simulatePolicy(course.positionBands, bars, {
      ...options,
      personality: 'steady',
      ceiling: '0.5',
    });
    // The ceiling of 50 % goes before the steady middle of 75 % to 100 %: 50,000 ÷ 110 = 454 shares.
    expect(bold.trades[0]?.quantity).toBe(454);
    expect(bold.trades[0]?.reasons.map(({ rule }) => rule)).toContain('position_ceiling');
  });
});

describe('a short past', () => {
  it.each([0, 1, 2])('of %s bars, none of them judged, trades nothing and has no figures', (count) => {
    const run = simulatePolicy(course.positionBands, bars.slice(0, count), {
      ...options,
      bootstrap: { seed: 1 },
    });
    expect([...run.equity]).toEqual(Array.from({ length: count }, () => 100_000_00));
    expect(run).toMatchObject({ decidesFrom: null, trades: [] });
    expect(run.summary).toEqual({
      final: '100000.00',
      trades: 0,
      unfilled: 0,
      fees: '0.00',
      interest: '0.00',
      turnover: null,
      exposure: null,
      performance: null,
      maxDrawdown: null,
    });
    expect(run.against.map(({ difference, interval }) => [difference, interval])).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
  });

  it('tells nothing of what its last bar decides', () => {
    const run = simulatePolicy(course.positionBands, bars.slice(0, 3), options);
    expect(run.decidesFrom).toBe('2024-01-03');
    expect(run.trades).toEqual([]);
  });
});

describe('a simulation that cannot be', () => {
  it.each([
    ['no capital', { capital: '0' }, 'facts_invalid', 'capital'],
    ['a capital that is no number', { capital: 'CANARY' }, 'decimal_invalid', 'capital'],
    ['a capital beyond exact numbers', { capital: '90071992547409.92' }, 'facts_invalid', 'capital'],
    ['a negative rate of cash', { cashRate: '-0.01' }, 'facts_invalid', 'cashRate'],
    ['an unknown personality', { personality: 'CANARY' }, 'facts_invalid', 'personality'],
    ['a ceiling above one', { ceiling: 2 }, 'facts_invalid', 'ceiling'],
    ['costs that were not checked', { costs: { ...free } }, 'definition_unchecked', undefined],
    ['a judge that was not checked', { judge: { ...quickJudge } }, 'definition_unchecked', undefined],
  ])('is refused: %s', (_, change, code, path) => {
    const error = errorOf(() => simulatePolicy(course.positionBands, bars, { ...options, ...change }));
    expect([error.code, error.details['path']]).toEqual([code, path]);
    expectWorded([error.reason]);
  });

  it('is refused in two currencies', () => {
    const error = errorOf(() => simulatePolicy(bandsWith({ currency: 'USD' }), bars, options));
    expect([error.code, error.details['path']]).toEqual(['currency_mixed', 'costs']);
    const { rules, board } = exchangeOf('0.01', { minimum: 1, step: 1, oddLotsSoldWhole: false });
    const foreign = defineMarketRules({ ...throughJson<MarketRules>(rules), currency: 'USD' });
    const exchange = { rules: foreign, board };
    const other = errorOf(() => simulatePolicy(course.positionBands, bars, { ...options, exchange }));
    expect([other.code, other.details['path']]).toEqual(['currency_mixed', 'exchange.rules']);
  });

  it('is refused with a capital beyond exact numbers, bars or no bars', () => {
    const huge = { ...options, capital: '90071992547409.92' };
    expect(errorOf(() => simulatePolicy(course.positionBands, [], huge)).details['path']).toBe('capital');
  });

  it('is refused at levels beyond exact numbers, with the bar', () => {
    const error = errorOf(() => simulatePolicy(course.positionBands, barsOf([1, 1e15]), options));
    expect([error.code, error.details['path']]).toEqual(['bars_invalid', '[1].close']);
    expectWorded([error.reason]);
    const opened = barsOf([1, 2]).map((bar, place) => ({ ...bar, open: place === 1 ? 1e15 : 1 }));
    const other = errorOf(() => simulatePolicy(course.positionBands, opened, options));
    expect([other.code, other.details['path']]).toEqual(['bars_invalid', '[1].open']);
  });
});
