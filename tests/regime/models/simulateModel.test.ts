import fc from 'fast-check';
import { type Bar, day, fromEpochDay, simulateModel } from 'panhuo';
import { toMinorUnits } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { studyByHand } from './modelOracle.js';
import { barOn, FIRST_DAY, madeUpPanel } from './securities.js';
import { modelOf, models, studyOf } from './studies.js';

const weathers = fc.record({
  seed: fc.nat(100_000),
  days: fc.integer({ min: 0, max: 60 }),
  members: fc.integer({ min: 0, max: 5 }),
  suspended: fc.constantFrom(0, 15),
  onePrice: fc.constantFrom(0, 15),
});
const fen = (text: string) => toMinorUnits(text, 2);
const onDay = (place: number) => fromEpochDay(FIRST_DAY + place);

describe('a study', () => {
  it('comes to what the slow way comes to, day by day', () => {
    fc.assert(
      fc.property(models, weathers, (model, weather) => {
        const { panel, market } = madeUpPanel(weather);
        const options = studyOf(market);
        const study = simulateModel(model, panel, options);
        const { equity, cash, ...trades } = studyByHand(model, panel, options);
        expect([...study.curve.equity]).toEqual(equity);
        expect(study.trades).toEqual(trades);
        expect(fen(study.money.cash)).toBe(BigInt(cash));
      }),
      { numRuns: 60 },
    );
  });

  it('loses no cent: cash is capital − bought + sold − fees, and what is final is cash and what is held', () => {
    fc.assert(
      fc.property(models, weathers, (model, weather) => {
        const { panel, market } = madeUpPanel(weather);
        const { money, curve, trades } = simulateModel(model, panel, studyOf(market));
        const cash = fen(money.capital) - fen(money.bought) + fen(money.sold) - fen(money.fees);
        expect(fen(money.cash)).toBe(cash);
        expect(cash >= 0n).toBe(true);
        expect(fen(money.final)).toBe(cash + fen(money.valued));
        expect(curve.equity.length === 0 || BigInt(curve.equity.at(-1)!) === fen(money.final)).toBe(true);
        expect(trades.hits).toBeLessThanOrEqual(trades.closed);
        expect(trades.closed).toBeLessThanOrEqual(trades.opened);
      }),
    );
  });

  it('does not change when later bars arrive', () => {
    fc.assert(
      fc.property(models, weathers, fc.nat(), (model, weather, cut) => {
        const { panel, market } = madeUpPanel(weather);
        const whole = simulateModel(model, panel, studyOf(market));
        const shown = cut % (weather.days + 1);
        const early = studyOf(market, { until: onDay(shown) });
        const before = simulateModel(model, panel, early);
        expect([...before.curve.equity]).toEqual([...whole.curve.equity.subarray(0, shown)]);
        // Bars that are not there yet and bars that are not looked at come to the same.
        const cutOff = (bars: readonly Bar[]) => bars.filter((bar) => bar.day < onDay(shown));
        const known = panel.map((member) => ({ ...member, bars: cutOff(member.bars as readonly Bar[]) }));
        expect(simulateModel(model, known, { ...early, market: cutOff(market) })).toEqual(before);
      }),
    );
  });

  it('names no security, and is plain data but for its curve', () => {
    fc.assert(
      fc.property(models, weathers, (model, weather) => {
        const { panel, market } = madeUpPanel(weather);
        const study = simulateModel(model, frozen(panel), frozen(studyOf(market)));
        expect(JSON.stringify(study)).not.toContain('SECRET');
        expectPlain({ ...study, curve: [...study.curve.equity] });
        expect(study.historical).toBe(true);
        for (const { reasons } of study.claims) expectWorded(reasons);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a study by hand', () => {
  // The close rises 10.00, 11.00, 12.00 …; the judge needs five closes and two more for the slope of their average. One
  // slot of 20,000 buys at an open, 0.50 below the close.
  const bars = Array.from({ length: 14 }, (_, place): Bar => ({
    ...barOn(place, 9.4 + place, 10.1 + place, 10 + place, 0.1),
    open: 9.5 + place,
  }));
  const panel = [{ id: 'A', board: 'main', bars }];
  const study = (parts: Parameters<typeof modelOf>[0], until = 14) =>
    simulateModel(modelOf(parts), panel, studyOf(bars, { capital: '20000', until: onDay(until) }));

  it('buys on the next open, whole lots, with fees', () => {
    const { curve, money, trades } = study({});
    const first = curve.equity.findIndex((equity) => equity !== 2_000_000);
    // Open of the first day in: 9.5 + first. Lots of 100 that 20,000 less a fee of 5.20 at most pays.
    const price = 950 + 100 * first;
    const lots = Math.floor((2_000_000 - 520) / (price * 100));
    const value = lots * 100 * price;
    // 0.025 %, at least 5.00, and 0.001 % of the value.
    const fees = Math.max(500, Math.round(value * 0.00025)) + Math.round(value * 0.00001);
    expect(fen(money.bought)).toBe(BigInt(value));
    expect(fen(money.fees)).toBe(BigInt(fees));
    expect(curve.equity[first]).toBe(2_000_000 - fees + lots * 100 * 50);
    expect(trades).toEqual({ opened: 1, closed: 0, hits: 0 });
  });

  it('sells no earlier than the day after it bought (T+1)', () => {
    const { curve, trades } = study({ exit: { mostDays: 1, stopLoss: '0' }, slots: 1 });
    const first = curve.equity.findIndex((equity) => equity !== 2_000_000);
    // Bought on day n, sold on n + 1, its slot free for the purchase of n + 2: with 14 days, every second one.
    expect(trades.closed).toBe(Math.floor((14 - first) / 2));
    expect(trades.hits).toBe(trades.closed);
  });

  it('counts a hit after all fees only', () => {
    // One of two prices, 10.00 and 10.01. 1,900 shares cost 19,000.00 and 5.19, and fetch 19,019.00 less 5.00 commission,
    // 9.51 stamp duty and 0.19 transfer fee: 19,004.30 is less than 19,005.19, though the price rose.
    const first = study({}).curve.equity.findIndex((equity) => equity !== 2_000_000);
    const still = bars.map((bar, place): Bar => ({ day: bar.day, close: place <= first ? 10 : 10.01 }));
    const { trades, money } = simulateModel(
      modelOf({ exit: { mostDays: 1 } }),
      [{ id: 'A', board: 'main', bars: still }],
      studyOf(bars, { capital: '20000', until: onDay(first + 2) }),
    );
    expect(trades).toEqual({ opened: 1, closed: 1, hits: 0 });
    expect(money).toMatchObject({ bought: '19000.00', sold: '19019.00', fees: '19.89', final: '19999.11' });
  });

  it('decides nothing on its last day that would be told', () => {
    const first = study({}).curve.equity.findIndex((equity) => equity !== 2_000_000);
    expect(study({}, first).trades.opened).toBe(0);
    expect(study({}, first + 1).trades.opened).toBe(1);
  });

  it('values what does not trade at its last close, and sells it when it trades again', () => {
    const first = study({}).curve.equity.findIndex((equity) => equity !== 2_000_000);
    const gone = bars.filter((_, place) => place <= first || place > first + 3);
    const options = studyOf(bars, { capital: '20000', until: day('2025-01-01') });
    const { curve, trades } = simulateModel(
      modelOf({ exit: { mostDays: 1 } }),
      [{ id: 'A', board: 'main', bars: gone }],
      options,
    );
    const still = [...curve.equity.subarray(first, first + 4)];
    expect(new Set(still).size).toBe(1);
    expect(trades.closed).toBeGreaterThan(0);
    expect(curve.equity[first + 4]).toBeGreaterThan(still[0]!);
  });

  it('neither buys nor sells in a bar of one price', () => {
    const flat = bars.map((bar) => ({ ...bar, open: bar.close, high: bar.close, low: bar.close }));
    const options = studyOf(bars, { until: day('2025-01-01') });
    const { trades } = simulateModel(modelOf({}), [{ id: 'A', board: 'main', bars: flat }], options);
    expect(trades.opened).toBe(0);
  });
});
