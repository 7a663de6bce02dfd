import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { defineQuestionnaire, type ProrateRounding, scoreAnswers } from 'panhuo';
import { expect, it } from 'vitest';
import { text } from './scales.js';

/** A total that is prorated to a value exactly: half of it for one question of two, which is then doubled. */
function proratedTo(value: number, round: ProrateRounding) {
  const question = (id: string, points: number) => ({
    id,
    text,
    kind: 'single' as const,
    options: [{ id: 'a', text, points }],
  });
  const questionnaire = defineQuestionnaire({
    id: 'halves',
    version: '1',
    title: text,
    missing: { policy: 'prorate', atLeast: 1, round },
    questions: [question('q1', value / 2), question('q2', 0)],
    scales: [{ id: 'both', questions: ['q1', 'q2'], combine: 'sum' }],
    levels: [{ id: 'all', text, from: -1e9 }],
  });
  return scoreAnswers(questionnaire, { q1: 'a' });
}

// Ties, their nearest neighbours among the numbers that there are, and anything else.
const ties = fc.integer({ min: -50, max: 50 }).map((own) => own + 0.5);
const values = fc.oneof(
  ties,
  fc.tuple(ties, fc.constantFrom(1 - 2 ** -53, 1 + 2 ** -52)).map(([tie, next]) => tie * next),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((own) => own === 0 || Math.abs(own) > 1e-9),
);
// The peer is decimal.js: its modes 4 and 6 are half away from zero and half to even.
const modes = { 'half-up': 4, 'half-even': 6 } as const;

it.each(['half-up', 'half-even'] as const)('rounds a prorated total %s as decimal.js does', (mode) => {
  fc.assert(
    fc.property(values, (value) => {
      const { points, scales } = proratedTo(value, mode);
      const rounded = new Decimal(value).toDecimalPlaces(9).toDecimalPlaces(0, modes[mode]).toNumber() + 0;
      expect([points, scales.both]).toEqual([rounded, rounded]);
    }),
    {
      numRuns: 500,
      examples: [[-1e-10], [-0.3], [-0.49999999999999994], [0.49999999999999994], [-0.5], [0.5]],
    },
  );
});

it('leaves a prorated total as it is where it says so', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(proratedTo(value, 'none').points).toBe(value + 0);
    }),
  );
});
