import fc from 'fast-check';
import { type Bar, simulatePolicy, type Simulation } from 'panhuo';
import { toEpochDay, toMinorUnits } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectWorded, frozen } from '../../questionnaire/laws.js';
import { judges, series } from '../series.js';
import { bandsWith, costsOf, exchangeOf, free } from './markets.js';
import { slowly, type Terms } from './slowly.js';

const parts = (min: number, max: number, places: number) =>
  fc.integer({ min, max }).map((value) => (value / 10 ** places).toFixed(places));

const band = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => ({ min: (Math.min(a, b) / 100).toFixed(2), max: (Math.max(a, b) / 100).toFixed(2) }));

const policies = fc
  .record({
    bands: fc.record({ strong: band, sideways: band, weak: band }),
    to: fc.constantFrom('edge' as const, 'target' as const),
    tolerance: parts(0, 20, 2),
    stepLimit: parts(1, 100, 2),
  })
  .map(({ bands, to, ...rest }) => {
    const scenarios = {
      strong: { position: bands.strong.min, move: '0.5' },
      sideways: { position: bands.sideways.min, move: '0.15' },
      weak: { position: bands.weak.min, move: '-0.5' },
    };
    return bandsWith({ ...rest, bands, scenarios, rebalance: { to } });
  });

const terms: fc.Arbitrary<Terms> = fc.record({
  policy: policies,
  judge: judges,
  costs: fc.tuple(parts(0, 300, 5), parts(0, 900, 2), parts(0, 100, 5)).map((figures) => costsOf(...figures)),
  capital: parts(1, 10 ** 9, 2),
  personality: fc.constantFrom(null, 'conservative', 'steady', 'aggressive'),
  ceiling: parts(0, 100, 2),
  cashRate: parts(0, 500, 4),
  tick: fc.constantFrom('0.01', '0.05', '1'),
  lot: fc.constantFrom(
    { minimum: 1, step: 1, oddLotsSoldWhole: true },
    { minimum: 100, step: 100, oddLotsSoldWhole: true },
    { minimum: 20, step: 1, oddLotsSoldWhole: true },
    { minimum: 5, step: 3, oddLotsSoldWhole: false },
  ),
});

/** Levels small enough that lots can be paid, with opens on some bars. */
const market = fc
  .tuple(series, fc.array(fc.integer({ min: 95, max: 105 }), { minLength: 108, maxLength: 108 }))
  .map(([bars, gaps]) =>
    bars.map(({ day, close }, place): Bar => {
      const gap = gaps[place]!;
      const level = close / 200;
      return gap % 3 === 0 ? { day, close: level } : { day, close: level, open: (level * gap) / 100 };
    }),
  );

function simulated(given: Terms, bars: readonly Bar[]): Simulation {
  const exchange = exchangeOf(given.tick, given.lot);
  return simulatePolicy(given.policy, frozen(bars), { ...given, exchange });
}

const fen = (text: string): number => Number(toMinorUnits(text, 2));

describe('every simulation', () => {
  it('is bar by bar what allocate and feesFor say, to the cent', () => {
    fc.assert(
      fc.property(terms, market, (given, bars) => {
        const run = simulated(given, bars);
        const slow = slowly(given, bars);
        expect([...run.equity]).toEqual(slow.map(({ equity }) => fen(equity.toFixed(2))));
        const trades = slow.flatMap(({ trade }, place) =>
          trade === null
            ? []
            : [
                {
                  decidedOn: bars[place - 1]!.day,
                  tradedOn: bars[place]!.day,
                  side: trade.quantity > 0 ? 'buy' : 'sell',
                  quantity: Math.abs(trade.quantity),
                  value: trade.value.toFixed(2),
                  fees: trade.fees.toFixed(2),
                },
              ],
        );
        expect(run.trades).toMatchObject(trades);
        expect(run.trades).toHaveLength(trades.length);
        for (const { reasons } of run.trades) expectWorded(reasons);
      }),
      { numRuns: 150 },
    );
  });

  it('conserves capital: cash is never below zero, no more is sold than is held, and the rest is prices, fees and interest', () => {
    fc.assert(
      fc.property(terms, market, (given, bars) => {
        const run = simulated({ ...given, cashRate: '0' }, bars);
        let cash = fen(given.capital);
        let shares = 0;
        for (const [place, bar] of bars.entries()) {
          const trade = run.trades.find(({ tradedOn }) => tradedOn === bar.day);
          if (trade !== undefined) {
            const sign = trade.side === 'buy' ? 1 : -1;
            expect(trade.quantity * fen(trade.price)).toBe(fen(trade.value));
            cash -= sign * fen(trade.value) + fen(trade.fees);
            shares += sign * trade.quantity;
          }
          expect(cash).toBeGreaterThanOrEqual(0);
          expect(shares).toBeGreaterThanOrEqual(0);
          const invested = run.equity[place]! - cash;
          expect(run.exposure[place]).toBe(invested / run.equity[place]!);
          if (shares === 0) expect(invested).toBe(0);
          else expect(Math.abs(invested / shares / 100 - bar.close)).toBeLessThanOrEqual(Number(given.tick));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not changed by a later bar: no regime, no equity, no trade', () => {
    fc.assert(
      fc.property(terms, market, fc.nat(), (given, bars, cut) => {
        const count = bars.length === 0 ? 0 : cut % bars.length;
        const [whole, part] = [simulated(given, bars), simulated(given, bars.slice(0, count))];
        for (const column of ['day', 'regime', 'equity', 'exposure', 'underwater'] as const) {
          expect(part[column]).toEqual(whole[column].slice(0, count));
        }
        expect(whole.trades.slice(0, part.trades.length)).toEqual(part.trades);
        expect(
          whole.trades.slice(part.trades.length).every(({ tradedOn }) => tradedOn >= bars[count]!.day),
        ).toBe(true);
        for (const [place, { equity }] of part.against.entries()) {
          expect(equity).toEqual(whole.against[place]!.equity.slice(0, count));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('pays its costs: after its first purchase, filled at the close, it is poorer by the fees and nothing else', () => {
    fc.assert(
      fc.property(terms, market, (given, bars) => {
        const closing = bars.map(({ day, close }) => ({ day, close }));
        const run = simulated({ ...given, cashRate: '0' }, closing);
        const [first] = run.trades;
        if (first === undefined) return;
        const place = closing.findIndex(({ day }) => day === first.tradedOn);
        const gratis = simulated({ ...given, cashRate: '0', costs: free }, closing);
        expect(run.equity[place]).toBe(fen(given.capital) - fen(first.fees));
        expect(gratis.equity[place]).toBe(fen(given.capital));
      }),
      { numRuns: 100 },
    );
  });

  it('leads a yardstick as a policy whose bands are its share', () => {
    fc.assert(
      fc.property(terms, market, (given, bars) => {
        const share = { min: '0.50', max: '0.50' };
        const scenario = { position: '0.50', move: '0' };
        const constant = bandsWith({
          ...given.policy,
          bands: { strong: share, sideways: share, weak: share },
          scenarios: { strong: scenario, sideways: scenario, weak: scenario },
        });
        const alone = simulated({ ...given, policy: constant, ceiling: '1' }, bars);
        const beside = simulated(given, bars).against.find(({ id }) => id === 'always50')!;
        expect(beside.equity).toEqual(alone.equity);
        expect({ ...alone.summary, id: 'always50' }).toMatchObject({
          id: beside.id,
          final: beside.final,
          trades: beside.trades,
          performance: beside.performance,
        });
        expect(alone.against.find(({ id }) => id === 'always50')).toMatchObject(
          bars.length > 1 && alone.decidesFrom !== null && alone.decidesFrom !== bars.at(-1)!.day
            ? { difference: 0 }
            : { difference: null },
        );
      }),
      { numRuns: 100 },
    );
  });

  it('buys to hold once, and takes columns for bars', () => {
    fc.assert(
      fc.property(terms, market, (given, bars) => {
        const run = simulated(given, bars);
        expect(run.against[0]!.trades).toBeLessThanOrEqual(1);
        const columns = {
          day: Int32Array.from(bars, ({ day }) => toEpochDay(day)),
          close: Float64Array.from(bars, ({ close }) => close),
          open: Float64Array.from(bars, ({ open }) => open ?? NaN),
        };
        const exchange = exchangeOf(given.tick, given.lot);
        expect(simulatePolicy(given.policy, columns, { ...given, exchange })).toEqual(run);
      }),
      { numRuns: 50 },
    );
  });
});
