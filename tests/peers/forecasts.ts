import assert from 'node:assert/strict';
import { casesNeeded, forecastCloses, type FunnelChain } from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

// A chance that meets its level to so many digits meets it, by our own rule.
const TIE = 1e-11;
const generator = xoroshiro128plus(20260104);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Goals up to 3,000 closes, at chances from one in a hundred million up, and the least number of customers that we name. */
export const casesQuestions = many(600, () => {
  const closes = whole(0, 1) === 0 ? whole(1, 20) : whole(1, 3000);
  const probability = 10 ** -whole(0, 5) * (whole(1, 999) / 1000);
  const level = whole(1, 999) / 1000;
  const { assured } = casesNeeded({ closes, probability, confidenceLevel: level }).value;
  return { closes, probability, level, cases: assured! };
});

/** Books of up to four stages, each left at once by a chance of its own. */
export const bookQuestions = many(500, () => ({
  level: whole(50, 99) / 100,
  groups: many(whole(1, 4), () => ({ cases: whole(0, 2000), probability: whole(0, 1000) / 1000 })),
}));

/** What the peers say of a number of customers: the chance with it, and with one less. */
export type CaseTails = readonly [chance: number, before: number];
/** What they say of a book: the edges of the interval, each with some room for ties. */
export type BookEdges = Readonly<Record<'lower' | 'upper', readonly [least: number, most: number]>>;

/** Whether the number of customers is enough by exact sums too, and one less is not. */
export function checkCases(answers: readonly CaseTails[]): string {
  assert.equal(answers.length, casesQuestions.length);
  for (const [index, [chance, before]] of answers.entries()) {
    const { level } = casesQuestions[index]!;
    assert.ok(chance >= level * (1 - TIE), `question ${String(index)}: ${String(chance)} is not enough`);
    assert.ok(before < level * (1 + TIE), `question ${String(index)}: one less is enough`);
  }
  return `${String(answers.length)} least numbers of customers as by sums of 50 digits`;
}

/** Compares the exact intervals of forecasts with the distributions that numpy convolves. */
export function checkBooks(answers: readonly BookEdges[]): string {
  assert.equal(answers.length, bookQuestions.length);
  for (const [index, { groups, level }] of bookQuestions.entries()) {
    const stages = groups.map((_, place) => `s${String(place)}`);
    const chain: FunnelChain = {
      stages,
      ends: ['won', 'lost'],
      transitions: groups.map(() => groups.map(() => 0)),
      absorbing: groups.map(({ probability }) => [probability, 1 - probability]),
      unknown: [],
    };
    const standing = Object.fromEntries(groups.map(({ cases }, place) => [stages[place]!, cases]));
    const interval = forecastCloses(chain, standing, { into: 'won', confidenceLevel: level }).value.interval!;
    for (const edge of ['lower', 'upper'] as const) {
      const [least, most] = answers[index]![edge];
      const ours = interval[edge];
      assert.ok(ours >= least && ours <= most, `book ${String(index)}, ${edge}: ${String(ours)}`);
    }
  }
  return `${String(answers.length)} exact intervals of forecasts as by scipy and numpy's convolution`;
}
