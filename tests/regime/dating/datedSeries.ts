import fc from 'fast-check';
import type { DatingRule } from 'panhuo';

/** Whole closes that walk up and down, with many that are equal. */
export const closes = fc
  .record({
    start: fc.integer({ min: 5, max: 60 }),
    steps: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 120 }),
  })
  .map(({ start, steps }) => {
    let close = start;
    return steps.map((step) => {
      close = Math.max(1, close + step);
      return close;
    });
  });

const percent = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

/** Filters of every width. */
export const filters: fc.Arbitrary<Extract<DatingRule, { rule: 'lunde-timmermann' }>> = fc.record({
  rule: fc.constant('lunde-timmermann'),
  up: percent(1, 150),
  down: percent(1, 60),
  starts: fc.constantFrom('bull', 'bear', undefined),
});

/** Window rules that a short series can fill. */
export const windowRules: fc.Arbitrary<Extract<DatingRule, { rule: 'pagan-sossounov' }>> = fc.record({
  rule: fc.constant('pagan-sossounov'),
  window: fc.integer({ min: 1, max: 5 }),
  censor: fc.integer({ min: 0, max: 8 }),
  phase: fc.integer({ min: 0, max: 7 }),
  cycle: fc.integer({ min: 0, max: 18 }),
  exception: percent(0, 90),
  order: fc.constantFrom('cycles-first', 'phases-first', undefined),
});
