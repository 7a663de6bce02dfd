import fc from 'fast-check';
import { attribution, type AttributionPolicy, course, defineAttributionPolicy } from 'panhuo';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson, visible } from '../../questionnaire/laws.js';

const base = throughJson<AttributionPolicy>(course.attribution);
const Exact = Decimal.clone({ precision: 200, defaults: true });

describe('the course’s scorecard', () => {
  it('weighs capital allocation 40 %, timing 30 %, risk control 30 %', () => {
    // domain.md §6.
    const weights = Object.entries(course.attribution.weights).map(([part, { weight }]) => [part, weight]);
    expect(weights).toEqual([
      ['allocation', '0.40'],
      ['timing', '0.30'],
      ['riskControl', '0.30'],
    ]);
  });

  it.each([
    // 0.4 × 0.9 + 0.3 × 0.5 + 0.3 × 1 = 0.36 + 0.15 + 0.3.
    ['0.9', '0.5', '1', '0.81'],
    ['1', '1', '1', '1'],
    ['0', '0', '0', '0'],
  ])('of %s, %s and %s scores %s', (allocation, timing, riskControl, score) => {
    const result = attribution(course.attribution, { allocation, timing, riskControl });
    expect(result.value).toEqual({ score });
    expectPlain(result);
    expectWorded(result.reasons);
  });

  it('names what has no score and guesses nothing', () => {
    const result = attribution(course.attribution, { allocation: 0.9, timing: null });
    expect(result.value).toEqual({ score: null });
    expect(result.reasons.map(({ rule, detail }) => [rule, detail['part']])).toEqual([
      ['attribution_part', 'allocation'],
      ['attribution_missing', 'timing'],
      ['attribution_missing', 'riskControl'],
    ]);
    expectWorded(result.reasons);
    // A score may be named like a method of every object without being one.
    const part = { weight: '1', text: { zh: '部分', en: 'part' } };
    const odd = defineAttributionPolicy<string>({ ...base, weights: { toString: part } });
    expect(attribution(odd, {}).value.score).toBeNull();
  });

  it('knows its parts: another does not compile, and is refused', () => {
    // @ts-expect-error [ts2353] -- the course weighs no luck
    const error = errorOf(() => attribution(course.attribution, { luck: '1' }));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'scores']);
    expect(visible(error)).not.toContain('luck');
  });

  it.each([
    ['1.01', 'facts_invalid'],
    ['-0.01', 'facts_invalid'],
    ['CANARY', 'decimal_invalid'],
    [NaN, 'decimal_invalid'],
  ])('refuses a score of %s', (timing, code) => {
    const error = errorOf(() => attribution(course.attribution, { timing }));
    expect([error.code, error.details['path']]).toEqual([code, 'scores.timing']);
    expect(visible(error)).not.toContain('CANARY');
  });
});

describe('every scorecard', () => {
  it('adds up exactly', () => {
    const score = fc.oneof(
      fc.integer({ min: 0, max: 10 ** 15 }).map((part) => part / 10 ** 15),
      fc.constantFrom('0.1', '0.333', '1'),
    );
    fc.assert(
      fc.property(score, score, score, fc.integer({ min: 0, max: 10 ** 9 }), (a, b, c, billionths) => {
        const rest = (10 ** 9 - billionths).toString().padStart(10, '0');
        const first = billionths.toString().padStart(10, '0');
        const text = { zh: '部分', en: 'part' };
        const half = { weight: '0.5', text };
        const policy = defineAttributionPolicy({
          ...base,
          weights: {
            x: { weight: new Exact(`${first[0]}.${first.slice(1)}`).div(2).toFixed(), text },
            y: { weight: new Exact(`${rest[0]}.${rest.slice(1)}`).div(2).toFixed(), text },
            z: half,
          },
        });
        const { value, reasons } = attribution(policy, { x: a, y: b, z: c });
        const sum = reasons.reduce(
          (total, { detail }) => total.plus(detail['amount'] as string),
          new Exact(0),
        );
        expect(sum.toFixed()).toBe(value.score);
        expect(sum.gte(0) && sum.lte(1)).toBe(true);
      }),
    );
  });
});

describe('weights', () => {
  it.each([
    ['too little', '0.39'],
    ['too much', '0.41'],
    ['too much by the last place there is', `0.4${'0'.repeat(32)}1`],
  ])('that sum to %s are refused', (_, weight) => {
    const { text } = base.weights['allocation']!;
    const weights = { ...base.weights, allocation: { weight, text } };
    const error = errorOf(() => defineAttributionPolicy({ ...base, weights }));
    expect(error.reasons).toEqual([{ rule: 'weights_sum', detail: { path: 'weights' } }]);
    expectWorded(error.reasons);
  });

  it('that were not checked weigh nothing', () => {
    expect(errorOf(() => attribution(base as typeof course.attribution, {})).code).toBe(
      'definition_unchecked',
    );
  });
});
