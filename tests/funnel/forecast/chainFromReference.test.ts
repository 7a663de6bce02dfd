import fc from 'fast-check';
import { absorbingChain, chainFromReference, course } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

describe('chainFromReference', () => {
  it('makes the chain of the course', () => {
    // 10-5-2-1: half of the first, two of five, half of the third go on, and the others are lost.
    const chain = chainFromReference(frozen(course.serviceFunnelReference));
    expect(chain).toEqual({
      stages: ['watch', 'select', 'trade'],
      ends: ['close', 'lost'],
      transitions: [[0, 0.5, 0], [0, 0, 0.4], [0, 0, 0]], // prettier-ignore
      absorbing: [[0, 0.5], [0, 0.6], [0.5, 0.5]], // prettier-ignore
      unknown: [],
    });
    expectPlain(chain);
  });

  it('gives every stage the last count ÷ its own as its chance', () => {
    const funnels = fc
      .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 })
      .map((counts) => counts.sort((a, b) => b - a));
    fc.assert(
      fc.property(funnels, (counts) => {
        const reference = Object.fromEntries(counts.map((count, place) => [`s${String(place)}`, count]));
        const { probability } = absorbingChain(chainFromReference(reference));
        for (const [place, [won]] of probability.entries()) {
          expect(won).toBeCloseTo(counts.at(-1)! / counts[place]!, 13);
        }
      }),
    );
  });

  it('says of which stages it knows nothing', () => {
    const chain = chainFromReference({ a: 4, b: 0, c: 0 });
    expect(chain).toMatchObject({
      unknown: ['b'],
      transitions: [[0, 0], [0, 0]], // prettier-ignore
      absorbing: [[0, 1], [0, 0]], // prettier-ignore
    });
  });

  it.each([
    [{}, 'reference'],
    [{ watch: 10 }, 'reference'],
    [{ watch: 10, close: -1 }, 'reference[1]'],
    [{ watch: NaN, close: 1 }, 'reference[0]'],
    [{ watch: Infinity, close: 1 }, 'reference[0]'],
    [{ watch: '10', close: 1 }, 'reference[0]'],
    [{ watch: 10, select: 11, close: 1 }, 'reference[1]'],
    [{ watch: 10, lost: 5, close: 1 }, 'reference[1]'],
  ])('refuses %j', (reference, path) => {
    const error = errorOf(() => chainFromReference(reference as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
