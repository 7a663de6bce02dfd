import { compareWithReference, course } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

const reference = course.serviceFunnelReference;

describe('compareWithReference', () => {
  it('knows the steps of 10-5-2-1: 50 %, 40 %, 50 %', () => {
    // domain.md §4.
    const result = compareWithReference(reference, reference);
    expect(result.stages.map(({ referenceRate }) => referenceRate)).toEqual([null, 0.5, 0.4, 0.5]);
    expect(result.stages.map(({ rate }) => rate)).toEqual([null, 0.5, 0.4, 0.5]);
    expect(result.stages.map(({ ratio }) => ratio)).toEqual([null, 1, 1, 1]);
    expectPlain(result);
  });

  // Ratios by hand: rate ÷ reference rate of each step.
  it.each([
    [{ watch: 100, select: 50, trade: 20, close: 5 }, [1, 1, 0.5], 'close'],
    [{ watch: 100, select: 25, trade: 10, close: 5 }, [0.5, 1, 1], 'select'],
    [{ watch: 100, select: 50, trade: 10, close: 5 }, [1, 0.5, 1], 'trade'],
    [{ watch: 100, select: 25, trade: 5, close: 5 }, [0.5, 0.5, 2], 'select'],
    [{ watch: 10, select: 0, trade: 0, close: 0 }, [0, null, null], 'select'],
    [{ watch: 0, select: 0, trade: 0, close: 0 }, [null, null, null], null],
    // At the reference, or above it, nothing falls behind.
    [{ watch: 10, select: 5, trade: 2, close: 1 }, [1, 1, 1], null],
    [{ watch: 10, select: 10, trade: 8, close: 8 }, [2, 2, 2], null],
    [{ watch: 0, select: 4, trade: 1, close: 1 }, [null, 0.625, 2], 'trade'],
  ] as const)('%j is %j of it, weakest at %s', (counts, ratios, weakest) => {
    const result = compareWithReference(frozen(counts), reference);
    expect(result.stages.map(({ ratio }) => ratio)).toEqual([null, ...ratios]);
    expect(result.stages.map(({ stage, count }) => [stage, count])).toEqual(Object.entries(counts));
    expect(result.weakest).toBe(weakest);
    expectPlain(result);
  });

  it.each([
    [{ ...reference, trade: -1 }, reference, 'counts[2]'],
    [{ ...reference, close: NaN }, reference, 'counts[3]'],
    [{ watch: 1 } as never, reference, 'counts[1]'],
    [reference, { ...reference, watch: Infinity }, 'reference[0]'],
  ])('refuses counts that are none', (counts, against, path) => {
    const error = errorOf(() => compareWithReference(counts, against));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('has no ratio where the reference has no rate', () => {
    const result = compareWithReference({ a: 2, b: 1, c: 1 }, { a: 2, b: 0, c: 0 });
    expect(result).toMatchObject({
      weakest: null,
      stages: [{ ratio: null }, { referenceRate: 0, ratio: null }, { referenceRate: null, ratio: null }],
    });
  });
});
