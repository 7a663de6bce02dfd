import assert from 'node:assert/strict';
import { absorbingChain, type AbsorbingChain } from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const TOLERANCE = 1e-9;
const generator = xoroshiro128plus(20260103);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Chains of up to 12 stages. Every stage leads on with some weight, and the last one out, so that all come to an end. */
export const chainQuestions = many(500, () => {
  const [stages, ends] = [whole(1, 12), whole(1, 3)];
  const rows = many(stages, () => many(stages + ends, () => (whole(0, 2) === 0 ? whole(1, 100) : 0)));
  const chances = rows.map((weights, place) => {
    const weighed = weights.map((weight, to) => (to === place + 1 ? weight + 1 : weight));
    const total = weighed.reduce((sum, weight) => sum + weight, 0);
    return weighed.map((weight) => weight / total);
  });
  return {
    transitions: chances.map((row) => row.slice(0, stages)),
    absorbing: chances.map((row) => row.slice(stages)),
  };
});

/** Compares our chains with what numpy gives by inverting I − Q. */
export function checkAbsorbingChains(answers: readonly AbsorbingChain[]): string {
  assert.equal(answers.length, chainQuestions.length);
  for (const [index, question] of chainQuestions.entries()) {
    const ours = absorbingChain(question);
    for (const part of ['visits', 'steps', 'probability'] as const) {
      const [own, other] = [ours[part].flat(), answers[index]![part].flat()];
      assert.equal(own.length, other.length);
      for (const [place, value] of own.entries()) {
        const error = Math.abs(value - other[place]!) / Math.max(1, Math.abs(other[place]!));
        assert.ok(error <= TOLERANCE, `chain ${String(index)}, ${part} ${String(place)}: ${String(error)}`);
      }
    }
  }
  return `${String(answers.length)} absorbing chains as by numpy's inverse, to ${String(TOLERANCE)}`;
}
