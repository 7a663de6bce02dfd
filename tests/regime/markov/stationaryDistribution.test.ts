import fc from 'fast-check';
import { stationaryDistribution } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { models } from './models.js';

describe('stationaryDistribution', () => {
  it('is that of the Land of Oz', () => {
    // Grinstead and Snell, Introduction to Probability, example 11.19: rain, nice, snow.
    const oz = frozen([
      [0.5, 0.25, 0.25],
      [0.5, 0, 0.5],
      [0.25, 0.25, 0.5],
    ]);
    const shares = stationaryDistribution(oz);
    expectPlain(shares);
    for (const [state, share] of [0.4, 0.2, 0.4].entries()) expect(shares[state]).toBeCloseTo(share, 15);
  });

  it('keeps its digits where a state is hardly ever left', () => {
    // The shares are as the chances to come: 1e-200 to 3e-200.
    const shares = stationaryDistribution([
      [1, 3e-200],
      [1e-200, 1],
    ]);
    expect(shares[0]).toBeCloseTo(0.25, 14);
  });

  it.each([
    [
      [
        [1, 0],
        [0.1, 0.9],
      ],
      [1, 0],
    ],
    [
      [
        [0.9, 0.1],
        [0, 1],
      ],
      [0, 1],
    ],
    [
      [
        [0, 1],
        [1, 0],
      ],
      [0.5, 0.5],
    ],
    [
      [
        [0.5, 0, 0.5],
        [0.2, 0.3, 0.5],
        [0.5, 0, 0.5],
      ],
      [0.5, 0, 0.5],
    ],
  ])('of %j is %j, with states that are left for good and cycles', (transition, expected) => {
    expect(stationaryDistribution(transition)).toStrictEqual(expected);
  });

  it('refuses a chain whose long run depends on where it starts', () => {
    const error = errorOf(() =>
      stationaryDistribution([
        [1, 0, 0],
        [0, 1, 0],
        [0.5, 0.5, 0],
      ]),
    );
    expect(error.details).toStrictEqual({
      path: 'transition',
      expected: 'a chain with one stationary distribution',
    });
  });

  it('stays as it is after a step, and exists for every chain with one long run', () => {
    fc.assert(
      fc.property(models, ({ transition }) => {
        if (longRuns(transition) > 1) {
          expect(errorOf(() => stationaryDistribution(transition)).code).toBe('facts_invalid');
          return;
        }
        const shares = stationaryDistribution(transition);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
        for (const [to, share] of shares.entries()) {
          const after = shares.reduce((sum, from, state) => sum + from * transition[state]![to]!, 0);
          expect(after).toBeCloseTo(share, 14);
        }
      }),
    );
  });
});

/** How many sets of states there are that are never left: each state of one reaches the same states, itself among them. */
function longRuns(transition: readonly (readonly number[])[]): number {
  const reached = transition.map((_, start) => {
    const seen = new Set([start]);
    for (const state of seen) {
      for (const [to, chance] of transition[state]!.entries()) if (chance > 0) seen.add(to);
    }
    return [...seen].sort((a, b) => a - b);
  });
  const closed = reached.filter((states) =>
    states.every((state) => reached[state]!.length === states.length),
  );
  return new Set(closed.map(String)).size;
}
