import fc from 'fast-check';
import { type Bar, type BarColumns, chipDistribution, chipHistory, costAt, winnerShare } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, frozen, noRecords } from '../../questionnaire/laws.js';
import { scaled } from '../series.js';
import { below, layersOf } from './chipOracle.js';
import { barOn, chipBars, chipsBy } from './securities.js';

const shapes = fc.constantFrom('triangular' as const, 'uniform' as const);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const chipsOf = (policy: Parameters<typeof chipDistribution>[0], bars: readonly Bar[]) => {
  const chips = chipDistribution(policy, frozen([...bars]));
  expectPlain(chips);
  return chips!;
};

describe('the distribution by hand', () => {
  // A common worked example: four days of one price each, 10, 11, 12, 13, turnover 20 %, 30 % and 40 % after the first.
  // 10: 1 × 0.8 × 0.7 × 0.6 = 0.336; 11: 0.2 × 0.7 × 0.6 = 0.084; 12: 0.3 × 0.6 = 0.18; 13: 0.4.
  it('lays each day on what the later days left', () => {
    const turnovers = [1, 0.2, 0.3, 0.4];
    const bars = turnovers.map((turnover, place) =>
      barOn(place, 10 + place, 10 + place, 10 + place, turnover),
    );
    const { mass } = chipsOf(chipsBy('triangular'), bars);
    const laid = mass.filter((share) => share > 0);
    for (const [place, share] of [0.336, 0.084, 0.18, 0.4].entries())
      expect(laid[place]).toBeCloseTo(share, 15);
    expect(laid).toHaveLength(4);
  });

  // The first close is an edge, and a step of 100 % makes the edges 10, 20, 40. All lies evenly on 10 … 20; then half of
  // it goes to 20 … 40. Below 15: half of a half; the median is 20; 15 % lies below 13: (13 − 10) ÷ 10 × 0.5.
  it('spreads evenly: two days, half changes hands', () => {
    const policy = chipsBy('uniform', { step: '1' });
    const chips = chipsOf(policy, [barOn(0, 10, 20, 10, 0.01), barOn(1, 20, 40, 30, 0.5)]);
    expect(chips.edges).toEqual([10, 20, 40, 80]);
    expect(chips.mass).toEqual([0.5, 0.5, 0]);
    expect(winnerShare(chips, 15)).toBe(0.25);
    expect(costAt(chips, 0.5)).toBe(20);
    expect([chips.winnerShare, chips.averageCost]).toEqual([0.75, 22.5]);
    // 15 % costs less than 13; 85 % less than 20 + 20 × 0.35 ÷ 0.5 = 34; (34 − 13) ÷ (34 + 13).
    expect(chips.range70.from).toBeCloseTo(13, 12);
    expect(chips.range70.to).toBeCloseTo(34, 12);
    expect(chips.range70.concentration).toBeCloseTo(21 / 47, 12);
    // 5 %: 11; 95 %: 38; 27 ÷ 49.
    expect(chips.range90.concentration).toBeCloseTo(27 / 49, 12);
  });

  // Edges 10, 20, 40. A triangle on 10 … 30 with its peak at (30 + 10 + 20) ÷ 3 = 20: half lies on each side.
  it('peaks at the average price', () => {
    const policy = chipsBy('triangular', { step: '1' });
    const chips = chipsOf(policy, [barOn(0, 10, 30, 20, 0)]);
    expect(chips.edges).toEqual([10, 20, 40]);
    expect(chips.mass).toEqual([0.5, 0.5]);
  });

  it('multiplies turnover by the decay, up to the whole', () => {
    const bars = [barOn(0, 10, 10, 10, 0), barOn(1, 20, 20, 20, 0.25)];
    const left = (decay: string) => winnerShare(chipsOf(chipsBy('uniform', { decay }), bars), 15);
    expect(['0', '1', '2', '4', '9'].map(left)).toEqual([1, 0.75, 0.5, 0, 0]);
  });

  it('lays a price that is an edge into the bucket that begins there', () => {
    // Buckets of half a per cent from the first close on: the second begins at 10.05.
    const [first, second] = [barOn(0, 10, 10, 10, 1), barOn(1, 10.05, 10.05, 10 * 1.005, 1)];
    const { edges, winnerShare: share } = chipDistribution(chipsBy('uniform'), [
      first,
      { ...second, high: 10 * 1.005, low: 10 * 1.005 },
    ])!;
    expect([edges.at(-2), share]).toEqual([10 * 1.005, 0]);
  });

  it('needs no bucket for prices at which nothing changed hands', () => {
    const one = barOn(0, 10, 10, 10, 1);
    expect(chipDistribution(chipsBy('uniform'), [one, barOn(1, 20, 20, 20, 0)])!.edges).toHaveLength(2);
  });

  it('is nothing for no bars', () => {
    expect(chipDistribution(chipsBy('uniform'), [])).toBeNull();
    expect(chipHistory(chipsBy('uniform'), []).winnerShare).toHaveLength(0);
  });
});

describe('chips from storage', () => {
  const stored = { edges: [1, 2, 3], mass: [0.5, 0.5] };

  const expectations = {
    list: 'a list of numbers',
    one: { zh: '比区间多一个', en: 'one more than there are buckets' },
    rise: 'rising numbers',
    mass: 'numbers of zero or more',
  };
  const refuses = (chips: unknown, details: object): void => {
    for (const ask of [winnerShare, costAt])
      expectRefused(() => ask(chips as never, 0.5), 'facts_invalid', details);
  };

  it.each(noRecords)('are not %j', (none) => {
    refuses(none, { path: 'chips', expected: 'an object' });
  });

  it.each<[string, keyof typeof expectations, unknown]>([
    ['edges', 'list', null],
    ['edges', 'list', 'CANARY'],
    ['edges', 'one', [1, 2]],
    ['edges', 'one', [1, 2, 3, 4]],
    ['edges', 'rise', [3, 2, 1]],
    ['edges', 'rise', [1, 1, 2]],
    ['edges', 'rise', [1, '2', 3]],
    ['edges', 'rise', [1, 'CANARY', 3]],
    ['edges', 'rise', [1, NaN, 3]],
    ['edges', 'rise', [1, 2, Infinity]],
    ['mass', 'list', {}],
    ['mass', 'list', 'CANARY'],
    ['mass', 'mass', [1.5, -0.5]],
    ['mass', 'mass', [0.5, Infinity]],
    ['mass', 'mass', [0.5, NaN]],
    ['mass', 'mass', [0.5, null]],
    ['mass', 'mass', [0.5, 'CANARY']],
  ])('are refused for %s that are not %s, %#', (path, expected, list) => {
    refuses({ ...stored, [path]: list }, { path, expected: expectations[expected] });
  });

  it('are asked where they are some', () => {
    // Half of them lie below 2, evenly between 1 and 2: a quarter below 1.5.
    expect(winnerShare(stored as never, 1.5)).toBe(0.25);
    expect(costAt(stored as never, 0.25)).toBe(1.5);
  });
});

describe('the laws of chips', () => {
  it('no chip is lost: the masses sum to 1 and none is negative', () => {
    fc.assert(
      fc.property(chipBars, shapes, (bars, shape) => {
        const { mass } = chipsOf(chipsBy(shape), bars);
        expect(sumOf(mass)).toBeCloseTo(1, 12);
        expect(mass.every((share) => share >= 0)).toBe(true);
      }),
    );
  });

  it('what lies below an edge is what lies below it without buckets', () => {
    fc.assert(
      fc.property(chipBars, shapes, fc.constantFrom('0.5', '1', '2'), (bars, shape, decay) => {
        const chips = chipsOf(chipsBy(shape, { decay }), bars);
        const wide = bars.map((bar) =>
          bar.low === bar.high ? { ...bar, high: (bar.low ?? 0) * (1 + 1e-9) } : bar,
        );
        const layers = layersOf(wide, Number(decay));
        for (const edge of chips.edges) {
          // A price on an edge belongs above it; widened by a billionth it still does.
          expect(winnerShare(chips, edge)).toBeCloseTo(below(layers, edge, shape), 9);
        }
      }),
    );
  });

  it('the unit of the prices does not matter: a power of two changes no bit', () => {
    fc.assert(
      fc.property(chipBars, shapes, fc.integer({ min: -20, max: 20 }), (bars, shape, power) => {
        const chips = chipsOf(chipsBy(shape), bars);
        const other = chipsOf(chipsBy(shape), scaled(bars, 2 ** power));
        expect(other.mass).toEqual(chips.mass);
        expect(other.winnerShare).toBe(chips.winnerShare);
        expect(other.range90.concentration).toBe(chips.range90.concentration);
        expect(other.edges).toEqual(chips.edges.map((edge) => edge * 2 ** power));
        expect(other.averageCost).toBe(chips.averageCost * 2 ** power);
      }),
    );
  });

  it('any other factor changes no more than rounding does', () => {
    fc.assert(
      fc.property(
        chipBars,
        shapes,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (bars, shape, factor) => {
          // A bar of one price has all in one bucket: on an edge, rounding decides which.
          const spread = bars.filter(({ low, high }) => low !== high);
          fc.pre(spread.length > 0);
          const chips = chipsOf(chipsBy(shape), spread);
          const other = chipsOf(chipsBy(shape), scaled(spread, factor));
          expect(other.winnerShare).toBeCloseTo(chips.winnerShare, 9);
          expect(other.averageCost / factor / chips.averageCost).toBeCloseTo(1, 9);
          expect(other.range70.concentration).toBeCloseTo(chips.range70.concentration, 9);
        },
      ),
    );
  });

  it('the history ends with the record, and a later bar changes nothing earlier', () => {
    fc.assert(
      fc.property(chipBars, shapes, fc.nat(), (bars, shape, cut) => {
        const policy = chipsBy(shape);
        const whole = chipHistory(policy, bars);
        const shown = 1 + (cut % bars.length);
        const part = bars.slice(0, shown);
        const record = chipsOf(policy, part);
        const history = chipHistory(policy, part);
        for (const figure of ['winnerShare', 'concentration70', 'concentration90', 'averageCost'] as const) {
          expect([...history[figure]]).toEqual([...whole[figure].subarray(0, shown)]);
        }
        expect(record.winnerShare).toBe(history.winnerShare.at(-1));
        expect(record.averageCost).toBe(history.averageCost.at(-1));
        expect(record.range70.concentration).toBe(history.concentration70.at(-1));
        expect(record.range90.concentration).toBe(history.concentration90.at(-1));
      }),
    );
  });

  it('cost and winner share undo one another', () => {
    fc.assert(
      fc.property(
        chipBars,
        shapes,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (bars, shape, share) => {
          const chips = chipsOf(chipsBy(shape), bars);
          expect(winnerShare(chips, costAt(chips, share))).toBeCloseTo(share, 9);
          expect(costAt(chips, 0)).toBeGreaterThanOrEqual(chips.edges[0]!);
          expect(costAt(chips, 1)).toBeLessThanOrEqual(chips.edges.at(-1)!);
        },
      ),
    );
  });
});

describe('what chips refuse', () => {
  const bars = [barOn(0, 9, 11, 10, 0.1), barOn(1, 9, 11, 10, 0.1)];
  const without = (field: keyof Bar) => [bars[0]!, { ...bars[1]!, [field]: undefined }];
  it.each(['high', 'low', 'turnover'] as const)('a bar without %s', (field) => {
    const error = errorOf(() => chipHistory(chipsBy('uniform'), without(field)));
    expect([error.code, error.details['path']]).toEqual(['bars_invalid', `[1].${field}`]);
  });

  it('columns without any of them, and prices of no security', () => {
    const columns: BarColumns = { day: Int32Array.of(1), close: Float64Array.of(1) };
    expect(errorOf(() => chipHistory(chipsBy('uniform'), columns)).details['path']).toBe('[0].high');
    const jump = [bars[0]!, barOn(1, 1e-12, 11, 10, 0.1)];
    expect(errorOf(() => chipDistribution(chipsBy('uniform'), jump)).details['path']).toBe('[1].low');
    const sky = [bars[0]!, barOn(1, 9, 1e12, 10, 0.1)];
    expect(errorOf(() => chipDistribution(chipsBy('uniform'), sky)).details['path']).toBe('[1].high');
  });

  it('what is no price, no share, no policy', () => {
    const chips = chipsOf(chipsBy('uniform'), bars);
    for (const price of [0, -1, NaN, '5', [5]])
      expect(errorOf(() => winnerShare(chips, price as number)).code).toBe('facts_invalid');
    for (const share of [-0.1, 1.1, NaN, '0.5', [0.5]])
      expect(errorOf(() => costAt(chips, share as number)).code).toBe('facts_invalid');
    expect(errorOf(() => chipsBy('uniform', { step: '0' })).code).toBe('policy_invalid');
    expect(errorOf(() => chipHistory({ ...chipsBy('uniform') }, bars)).code).toBe('definition_unchecked');
  });
});
