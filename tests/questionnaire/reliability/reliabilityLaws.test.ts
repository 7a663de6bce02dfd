import fc from 'fast-check';
import { type Reliability, reliability } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../laws.js';
import { alphaByHand, columnsOf, fullMatrices, gappyMatrices, type Matrix, without } from './matrices.js';

const gaps = fc.constantFrom('listwise' as const, 'pairwise' as const);

function expectClose(ours: number | null, theirs: number | null, digits = 8): void {
  if (ours === null || theirs === null) expect(ours).toBe(theirs);
  else
    expect(ours / Math.max(1, Math.abs(theirs))).toBeCloseTo(theirs / Math.max(1, Math.abs(theirs)), digits);
}

/** Alpha, its interval, and how each item hangs together with the rest: what does not depend on the unit. */
function expectSameStructure(ours: Reliability, theirs: Reliability): void {
  expectClose(ours.alpha, theirs.alpha);
  expectClose(ours.interval?.lower ?? null, theirs.interval?.lower ?? null);
  expectClose(ours.interval?.upper ?? null, theirs.interval?.upper ?? null);
  expect(ours.people).toBe(theirs.people);
  for (const [item, { restCorrelation, alphaIfDropped }] of ours.items.entries()) {
    expectClose(restCorrelation, theirs.items[item]!.restCorrelation);
    expectClose(alphaIfDropped, theirs.items[item]!.alphaIfDropped);
  }
  expect(ours.findings.map(({ rule }) => rule)).toEqual(theirs.findings.map(({ rule }) => rule));
}

/** The numbers 0 to n − 1 in another order, from random keys. */
function shuffled(n: number, keys: readonly number[]): number[] {
  return Array.from({ length: n }, (_, place) => place).sort((a, b) => keys[a]! - keys[b]! || a - b);
}
const keys = fc.array(fc.integer(), { minLength: 12, maxLength: 12 });
const changed = (matrix: Matrix, change: (value: number, item: number) => number): Matrix =>
  matrix.map((row) => row.map((value, item) => (value === null ? null : change(value, item))));

describe('alpha', () => {
  it('is that of its definition', () => {
    fc.assert(
      fc.property(fullMatrices, (matrix) => {
        expectClose(reliability(matrix).alpha, alphaByHand(matrix));
      }),
    );
  });

  it('does not hear the order of people', () => {
    fc.assert(
      fc.property(gappyMatrices, gaps, keys, (matrix, how, order) => {
        const turned = shuffled(matrix.length, order).map((person) => matrix[person]!);
        expectSameStructure(reliability(turned, { gaps: how }), reliability(matrix, { gaps: how }));
      }),
    );
  });

  it('does not hear the order of items, and carries their figures along', () => {
    fc.assert(
      fc.property(gappyMatrices, gaps, keys, (matrix, how, order) => {
        const places = shuffled(matrix[0]!.length, order);
        const before = reliability(matrix, { gaps: how });
        const after = reliability(
          matrix.map((row) => places.map((item) => row[item]!)),
          { gaps: how },
        );
        expectClose(after.alpha, before.alpha);
        for (const [place, item] of places.entries()) {
          expectClose(after.items[place]!.restCorrelation, before.items[item]!.restCorrelation);
          expectClose(after.items[place]!.alphaIfDropped, before.items[item]!.alphaIfDropped);
          expect(after.items[place]!.mean).toBe(before.items[item]!.mean);
        }
      }),
    );
  });

  it('does not hear a constant that is added to an item', () => {
    fc.assert(
      fc.property(gappyMatrices, gaps, fc.integer({ min: -1e6, max: 1e6 }), (matrix, how, constant) => {
        const raised = changed(matrix, (value, item) => (item === 0 ? value + constant / 10 : value));
        expectSameStructure(reliability(raised, { gaps: how }), reliability(matrix, { gaps: how }));
      }),
    );
  });

  it('does not hear the unit of all items', () => {
    fc.assert(
      fc.property(gappyMatrices, gaps, fc.constantFrom(-3, 0.1, 7, 1e12, 1e-12), (matrix, how, unit) => {
        const scaled = changed(matrix, (value) => value * unit);
        expectSameStructure(reliability(scaled, { gaps: how }), reliability(matrix, { gaps: how }));
      }),
    );
  });

  it('lies in its interval', () => {
    fc.assert(
      fc.property(
        gappyMatrices,
        gaps,
        fc.double({ min: 0.3, max: 0.999, noNaN: true }),
        (matrix, how, level) => {
          const { alpha, interval } = reliability(matrix, { gaps: how, confidenceLevel: level });
          expect(interval === null).toBe(alpha === null);
          if (alpha === null || interval === null) return;
          expect(interval.upper).toBeLessThanOrEqual(1);
          expect(interval.lower).toBeLessThanOrEqual(interval.upper);
        },
      ),
    );
  });
});

describe('reliability', () => {
  it('is the same listwise and pairwise where nobody left anything out', () => {
    fc.assert(
      fc.property(fullMatrices, (matrix) => {
        expect(reliability(matrix, { gaps: 'pairwise' })).toEqual(reliability(matrix, { gaps: 'listwise' }));
      }),
    );
  });

  it('is listwise that of the people without gaps', () => {
    fc.assert(
      fc.property(gappyMatrices, (matrix) => {
        const complete = matrix.filter((row) => !row.includes(null));
        fc.pre(complete.length > 0);
        expect(reliability(matrix)).toEqual(reliability(complete));
      }),
    );
  });

  it('tells for each item the alpha that is left without it', () => {
    fc.assert(
      fc.property(fullMatrices, (matrix) => {
        for (const [item, { alphaIfDropped }] of reliability(matrix).items.entries()) {
          expectClose(alphaIfDropped, reliability(without(matrix, item)).alpha);
        }
      }),
    );
  });

  it('tells it pairwise too: the other pairs stay as they are', () => {
    fc.assert(
      fc.property(gappyMatrices, (matrix) => {
        for (const [item, { alphaIfDropped }] of reliability(matrix, { gaps: 'pairwise' }).items.entries()) {
          expectClose(alphaIfDropped, reliability(without(matrix, item), { gaps: 'pairwise' }).alpha);
        }
      }),
    );
  });

  it('finds the items whose correlation is below zero, and those that do not vary', () => {
    fc.assert(
      fc.property(fullMatrices, (matrix) => {
        const { items, findings } = reliability(matrix);
        const placesOf = (rule: string) =>
          findings.filter((own) => own.rule === rule).map(({ detail }) => detail['item']);
        const placesWhere = (is: (item: number) => boolean) => [...items.keys()].filter(is);
        const columns = columnsOf(matrix);
        expect(placesOf('item_constant')).toEqual(placesWhere((item) => new Set(columns[item]).size === 1));
        expect(placesOf('item_miskeyed')).toEqual(
          placesWhere((item) => (items[item]!.restCorrelation ?? 0) < 0),
        );
      }),
    );
  });

  it('is plain data, worded, and leaves the matrix as it was', () => {
    fc.assert(
      fc.property(gappyMatrices, gaps, (matrix, how) => {
        const result = reliability(frozen(matrix), { gaps: how });
        expectPlain(result);
        expectWorded(result.findings);
      }),
    );
  });
});
