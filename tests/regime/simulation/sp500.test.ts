import { course, drawdowns, simulatePolicy } from 'panhuo';
import { daysBetween } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { sp500 as bars } from '../sp500.js';
import { costsOf, free } from './markets.js';

// The judge was designed for A-shares: here it shows how a simulation works, not how good the judge is.
const options = { judge: course.marketJudge, capital: '1000000' } as const;
const costs = costsOf('0.00025', '5', '0.0005');
const past = simulatePolicy(course.positionBands, bars, { ...options, costs, bootstrap: { seed: 2020 } });

describe('twenty years of the S&P 500', () => {
  it('make of buy and hold what the prices of two days make of it', () => {
    const first = bars.findIndex(({ day: on }) => on === past.decidesFrom);
    // Rounded to the tick: the file has prices of two places, some with the tails of floats.
    const fen = (level: number) => Math.round(level * 100);
    const price = fen(bars[first + 1]!.open!);
    const fee = (shares: number) => Math.max(500, Math.round(shares * price * 0.00025));
    let shares = Math.floor(100_000_000 / price);
    while (shares * price + fee(shares) > 100_000_000) shares -= 1;
    // As many are wanted as 1,000,000 is worth at the close that decided, and as many are bought as can be paid.
    shares = Math.min(shares, Math.floor(100_000_000 / fen(bars[first]!.close)));
    const final = 100_000_000 - shares * price - fee(shares) + shares * fen(bars.at(-1)!.close);
    const [hold] = past.against;
    expect(hold).toMatchObject({ id: 'buyAndHold', trades: 1, final: (final / 100).toFixed(2) });
    const years = daysBetween(past.decidesFrom!, bars.at(-1)!.day) / 365.25;
    expect(hold!.performance?.calendarReturn).toBeCloseTo((final / 100_000_000) ** (1 / years) - 1, 12);
  });

  it('fall for one who holds as deep as the index, but for the cash that is left over', () => {
    const index = drawdowns(bars).maxDrawdown;
    const hold = past.against[0]!.maxDrawdown;
    expect([hold?.peakOn, hold?.troughOn]).toEqual([index?.peakOn, index?.troughOn]);
    expect(Math.abs(hold!.depth - index!.depth)).toBeLessThan(0.002);
  });

  it('cost the policy and each yardstick what they charge', () => {
    const gratis = simulatePolicy(course.positionBands, bars, { ...options, costs: free });
    expect(Number(past.summary.final)).toBeLessThan(Number(gratis.summary.final));
    for (const [place, { final, fees }] of past.against.entries()) {
      expect(Number(final)).toBeLessThan(Number(gratis.against[place]!.final));
      expect(Number(fees)).toBeGreaterThan(0);
    }
  });

  it('show with each difference how much of it may be chance', () => {
    for (const { difference, interval } of past.against) {
      expect(interval!.lower).toBeLessThan(difference!);
      expect(interval!.upper).toBeGreaterThan(difference!);
    }
    const again = simulatePolicy(course.positionBands, bars, {
      ...options,
      costs,
      bootstrap: { seed: 2020 },
    });
    expect(again.against.map(({ interval }) => interval)).toEqual(
      past.against.map(({ interval }) => interval),
    );
    const other = simulatePolicy(course.positionBands, bars, {
      ...options,
      costs,
      bootstrap: { seed: 2021 },
    });
    expect(other.against[0]!.interval).not.toEqual(past.against[0]!.interval);
    expect(other.summary).toEqual(past.summary);
  });

  it('hold the share that a regime asks for, tolerance and a day of delay aside', () => {
    let late = 0;
    for (let bar = 2; bar < bars.length; bar++) {
      // Codes: 1 strong, 2 sideways, 3 weak; without personality the lower edge is the target.
      const regime = past.regime[bar - 1];
      if (regime === 0 || regime !== past.regime[bar - 2]) continue;
      const [low, high] = [[], [0.75, 1], [0.5, 0.5], [0, 0.25]][regime!] as [number, number];
      const share = past.exposure[bar]!;
      if (share < low - 0.07 || share > high + 0.07) late += 1;
    }
    expect(late).toBe(0);
  });
});
