import fc from 'fast-check';
import { absorbingChain } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';

const sumOf = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0);

describe('published chains', () => {
  it('solves the drunkard’s walk of Grinstead and Snell', () => {
    // Introduction to Probability, example 11.13: corners 1 to 3 between the bar and home.
    const walk = frozen({
      transitions: [
        [0, 0.5, 0],
        [0.5, 0, 0.5],
        [0, 0.5, 0],
      ],
      absorbing: [
        [0.5, 0],
        [0, 0],
        [0, 0.5],
      ],
    });
    const chain = absorbingChain(walk);
    expect(chain).toEqual({
      visits: [
        [1.5, 1, 0.5],
        [1, 2, 1],
        [0.5, 1, 1.5],
      ],
      steps: [3, 4, 3],
      probability: [
        [0.75, 0.25],
        [0.5, 0.5],
        [0.25, 0.75],
      ],
    });
    expectPlain(chain);
  });

  it.each([
    ['with the lost beside the closes', [[0, 0.5], [0, 0.6], [0.5, 0.5]]], // prettier-ignore
    ['where whoever is lost just leaves', [[0], [0], [0.5]]],
  ])('solves the funnel 10-5-2-1, %s', (_, absorbing) => {
    // vectors.md: P(close) .1, .2, .5; expected stages 1.7, 1.4, 1.
    const transitions = [[0, 0.5, 0], [0, 0, 0.4], [0, 0, 0]]; // prettier-ignore
    const { steps, probability } = absorbingChain({ transitions, absorbing });
    expect(steps).toEqual([1.7, 1.4, 1]);
    expect(probability.map(([close]) => close)).toEqual([0.1, 0.2, 0.5]);
  });

  it.each([3, 10, 60])('solves the gambler’s ruin with a goal of %i', (goal) => {
    // A fair game (Feller, volume I, XIV.2 and XIV.3): P(goal) = i ÷ goal, and i (goal − i) games.
    const stakes = Array.from({ length: goal - 1 }, (_, place) => place + 1);
    const chain = absorbingChain({
      transitions: stakes.map((from) => stakes.map((to) => (Math.abs(from - to) === 1 ? 0.5 : 0))),
      absorbing: stakes.map((from) => [from === 1 ? 0.5 : 0, from === goal - 1 ? 0.5 : 0]),
    });
    for (const [place, stake] of stakes.entries()) {
      expect(Math.abs(chain.probability[place]![1]! / (stake / goal) - 1)).toBeLessThan(1e-13);
      expect(Math.abs(chain.steps[place]! / (stake * (goal - stake)) - 1)).toBeLessThan(1e-13);
    }
  });
});

describe('what hardly anybody leaves', () => {
  it('keeps every digit', () => {
    // From a always to b; from b back to a but for ε, half of it to each end. Each round trip is a visit to both, so
    // there are 1 ÷ ε of them; who starts in b has been in a once less. ε is a power of 2: all of it is exact.
    const [rare, often] = [2 ** -50, 2 ** 50];
    const chain = absorbingChain({
      transitions: [
        [0, 1],
        [1 - rare, 0],
      ],
      absorbing: [
        [0, 0],
        [rare / 2, rare / 2],
      ],
    });
    expect(chain.visits).toEqual([
      [often, often],
      [often - 1, often],
    ]);
    expect(chain.probability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('takes rounding for no way out', () => {
    // 0.1 + 0.2 + 0.7 is a little less than 1 in binary.
    const transitions = [[0.1, 0.2, 0.7], [0.1, 0.2, 0.7], [0.1, 0.2, 0.7]]; // prettier-ignore
    const error = errorOf(() => absorbingChain({ transitions, absorbing: [[], [], []] }));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'transitions[0]' } });
  });

  it('has no answer where a double cannot count the visits', () => {
    const error = errorOf(() => absorbingChain({ transitions: [[1]], absorbing: [[1e-310]] }));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'transitions[0]' } });
  });
});

// A chain of up to six stages and three ends: whole weights, and at least one part in eight of every row goes to the ends.
const chains = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([size, ends]) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size + ends, maxLength: size + ends }), {
        minLength: size,
        maxLength: size,
      })
      .map((rows) => {
        const weights = rows.map((row) => row.map((w, place) => w + (place === size ? 20 * size : 0)));
        const shares = weights.map((row) => row.map((weight) => weight / sumOf(row)));
        return {
          transitions: shares.map((row) => row.slice(0, size)),
          absorbing: shares.map((row) => row.slice(size)),
        };
      }),
  );

describe('the laws of absorbing chains', () => {
  it('comes to some end for certain', () => {
    fc.assert(
      fc.property(chains, (rates) => {
        for (const row of absorbingChain(frozen(rates)).probability) {
          expect(Math.abs(sumOf(row) - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('visits the first stage at least once, and the others no less than never', () => {
    fc.assert(
      fc.property(chains, (rates) => {
        const { visits, steps } = absorbingChain(rates);
        for (const [from, row] of visits.entries()) {
          for (const [to, count] of row.entries()) expect(count).toBeGreaterThanOrEqual(from === to ? 1 : 0);
          expect(steps[from]).toBe(sumOf(row));
        }
      }),
    );
  });

  it('agrees with walking the chain step by step', () => {
    fc.assert(
      fc.property(chains, ({ transitions, absorbing }) => {
        const { visits, probability } = absorbingChain({ transitions, absorbing });
        for (const start of transitions.keys()) {
          // Where the walk is after k steps; its sum is the visits. At most 7/8 of it is left after each.
          let here: number[] = transitions.map((_, stage) => (stage === start ? 1 : 0));
          const sum = here.map(() => 0);
          const ended = absorbing[0]!.map(() => 0);
          for (let step = 0; step < 400; step += 1) {
            for (const [stage, share] of here.entries()) {
              sum[stage]! += share;
              for (const [end, chance] of absorbing[stage]!.entries()) ended[end]! += share * chance;
            }
            const next = here.map((_, to) =>
              sumOf(here.map((share, from) => share * transitions[from]![to]!)),
            );
            here = next;
          }
          for (const [to, count] of visits[start]!.entries()) expect(count).toBeCloseTo(sum[to]!, 12);
          for (const [end, chance] of probability[start]!.entries())
            expect(chance).toBeCloseTo(ended[end]!, 12);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is no chain', () => {
  it('has nothing to say of no stages', () => {
    expect(absorbingChain({ transitions: [], absorbing: [] })).toEqual({
      visits: [],
      steps: [],
      probability: [],
    });
  });

  it.each([
    ['no matrix', { transitions: 3, absorbing: [] }, 'transitions'],
    ['nothing', {}, 'transitions'],
    ['no ends', { transitions: [[0]] }, 'absorbing'],
    ['a row that is none', { transitions: [null], absorbing: [[1]] }, 'transitions[0]'],
    ['a matrix that is not square', { transitions: [[0, 0]], absorbing: [[1]] }, 'transitions[0]'],
    ['a row too few of ends', { transitions: [[0]], absorbing: [] }, 'absorbing'],
    [
      'ragged ends',
      {
        transitions: [
          [0, 0],
          [0, 0],
        ],
        absorbing: [[1], [1, 0]],
      },
      'absorbing[1]',
    ],
    ['a chance below zero', { transitions: [[-0.1]], absorbing: [[1]] }, 'transitions[0][0]'],
    ['a chance that is no number', { transitions: [[0]], absorbing: [[NaN]] }, 'absorbing[0][0]'],
    ['a chance as text', { transitions: [['0']], absorbing: [[1]] }, 'transitions[0][0]'],
    ['a hole', { transitions: [Array(1)], absorbing: [[1]] }, 'transitions[0][0]'],
    ['more than everybody', { transitions: [[0.5]], absorbing: [[0.6]] }, 'transitions[0]'],
    [
      'a stage that keeps everybody',
      {
        transitions: [
          [0, 0],
          [0, 1],
        ],
        absorbing: [[1], [0]],
      },
      'transitions[1]',
    ],
    [
      'two that lead to each other',
      {
        transitions: [
          [0, 1],
          [1, 0],
        ],
        absorbing: [[0], [0]],
      },
      'transitions[0]',
    ],
  ])('refuses %s', (_, rates, path) => {
    const error = errorOf(() => absorbingChain(rates as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
