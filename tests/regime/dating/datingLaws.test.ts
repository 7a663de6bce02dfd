import fc from 'fast-check';
import { dateTurningPoints, type DatingRule, toEpochDay, type Turn } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { barsOf, scaled } from '../series.js';
import { closes, filters, windowRules } from './datedSeries.js';
import { filterOracle, type PlainTurn, windowOracle } from './datingOracle.js';

const rules: fc.Arbitrary<DatingRule> = fc.oneof(filters, windowRules);
const placed = (turns: readonly Turn[]): PlainTurn[] => {
  const placeOf = (day: string) => toEpochDay(day as Turn['day']) - 19723;
  return turns.map(({ day, kind, confirmedOn }) => ({
    place: placeOf(day),
    kind,
    confirmed: placeOf(confirmedOn),
  }));
};
const columnsOf = (values: readonly number[]) => ({
  day: Int32Array.from(values, (_, place) => 19723 + place),
  close: Float64Array.from(values),
});

describe('dating', () => {
  it('finds what the filter finds when every extreme is sought anew', () => {
    fc.assert(
      fc.property(closes, filters, (values, rule) => {
        expect(placed(dateTurningPoints(barsOf(values), rule))).toEqual(filterOracle(values, rule));
      }),
      { numRuns: 500 },
    );
  });

  it('finds what the window rule finds when every series that ends earlier is dated too', () => {
    fc.assert(
      fc.property(closes, windowRules, (values, rule) => {
        expect(placed(dateTurningPoints(barsOf(values), rule))).toEqual(windowOracle(values, rule));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same of columns as of bars', () => {
    fc.assert(
      fc.property(closes, rules, (values, rule) => {
        const turns = dateTurningPoints(barsOf(values), rule);
        expect(dateTurningPoints(columnsOf(values), rule)).toEqual(turns);
        // With another column all of them are read first.
        const open = Float64Array.from(values);
        expect(dateTurningPoints({ ...columnsOf(values), open }, rule)).toEqual(turns);
      }),
    );
  });

  it('is the same in every unit of price that is a power of two', () => {
    fc.assert(
      fc.property(closes, rules, fc.integer({ min: -60, max: 60 }), (values, rule, power) => {
        const factor = 2 ** power;
        const turns = dateTurningPoints(barsOf(values), rule);
        expect(dateTurningPoints(scaled(barsOf(values), factor), rule)).toEqual(
          turns.map((turn) => ({ ...turn, close: turn.close * factor })),
        );
      }),
    );
  });

  it('is the same in every unit of price where no move is equal to a threshold', () => {
    fc.assert(
      fc.property(closes, rules, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, rule, factor) => {
        // Closes are whole and far below 10,000, so no move between two of them has these digits.
        const odd = (ratio: string | number) => `${Number(ratio).toFixed(2)}01237`;
        const away: DatingRule =
          rule.rule === 'lunde-timmermann'
            ? { ...rule, up: odd(rule.up), down: odd(rule.down) }
            : { ...rule, exception: odd(rule.exception) };
        expect(placed(dateTurningPoints(scaled(barsOf(values), factor), away))).toEqual(
          placed(dateTurningPoints(barsOf(values), away)),
        );
      }),
    );
  });

  it('dates a series that ends earlier as the whole one, by the filter, up to what was known', () => {
    fc.assert(
      fc.property(closes, filters, fc.nat(), (values, rule, cut) => {
        const bars = barsOf(values);
        const earlier = bars.slice(0, cut % (bars.length + 1));
        const end = earlier.at(-1)?.day ?? '';
        expect(dateTurningPoints(earlier, rule)).toEqual(
          dateTurningPoints(bars, rule).filter(({ confirmedOn }) => confirmedOn <= end),
        );
      }),
    );
  });

  it('gives peaks and troughs by turns, each known after its day', () => {
    fc.assert(
      fc.property(closes, rules, (values, rule) => {
        const turns = dateTurningPoints(barsOf(values), rule);
        turns.forEach(({ day, kind, confirmedOn }, index) => {
          expect(confirmedOn > day).toBe(true);
          const next = turns[index + 1];
          expect(next === undefined || (next.kind !== kind && next.day > day)).toBe(true);
        });
      }),
    );
  });
});
