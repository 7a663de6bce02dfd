import { defineQuestionnaire, inspectQuestionnaire, type QuestionnaireDefinition, type Scale } from 'panhuo';
import { expect, it } from 'vitest';
import { errorOf, expectWorded } from './laws.js';
import { scaleOf, text } from './scales.js';

// A total within the range of numbers does not mean that every sub-total is: a scale has its own questions and factor.
const whole = [{ id: 'all', text, from: -1.7e308 }];
const withScale = (keys: readonly string[], scale: Partial<Scale>): QuestionnaireDefinition => ({
  ...scaleOf('finite', keys, whole),
  purpose: text,
  audience: text,
  scales: [{ id: 's', questions: ['q1'], combine: 'sum', ...scale }],
});

it.each([
  ['its factor is too great', ['100 0'], { factor: 1e307 }],
  [
    'its points are, though the total is not',
    ['0 -1e308', '1e308 0', '1e308 0'],
    { questions: ['q2', 'q3'] },
  ],
  ['they are below zero', ['0 1e308', '-1e308 0', '-1e308 0'], { questions: ['q2', 'q3'] }],
  ['its points cancel out', ['100 -100'], { factor: 1e307 }],
  // 0.8 + 0.8 is within the range of numbers, twice that is not.
  ['prorating might raise it too far', ['0 8e307', '-8e307 0'], { questions: ['q1', 'q2'] }],
  ['its mean is', ['1e300 0'], { combine: 'mean' as const, factor: 1e10 }],
])('a scale is refused when %s', (_, keys, scale) => {
  const definition = withScale(keys, scale);
  const findings = inspectQuestionnaire(definition).filter(({ severity }) => severity === 'error');
  const detail = { path: 'scales[0]', expected: 'points whose totals are finite' };
  expect(findings).toMatchObject([{ rule: 'value_unfit', detail }]);
  expectWorded(findings);
  expect(errorOf(() => defineQuestionnaire(definition)).code).toBe('questionnaire_invalid');
});

it.each([
  ['great points', ['1e150 0'], {}],
  ['a great factor', ['100 0'], { factor: 1e300 }],
  ['a small one', ['1e300 0'], { factor: 1e-300 }],
])('a scale may have %s', (_, keys, scale) => {
  expect(inspectQuestionnaire(withScale(keys, scale)).map(({ rule }) => rule)).not.toContain('value_unfit');
});

it('a number question counts with both its ends', () => {
  const { questions, ...rest } = withScale(['0 1'], { factor: 1e304 });
  const number = (min: number, max: number): QuestionnaireDefinition => ({
    ...rest,
    questions: [{ id: 'q1', text, kind: 'number', range: { min, max, step: 1e5 } }],
  });
  expect(questions).toHaveLength(1);
  // 100,000 · 10³⁰⁴ is beyond 1.8 · 10³⁰⁸, 10,000 · 10³⁰⁴ is not.
  for (const definition of [number(-1e5, 0), number(0, 1e5)]) {
    expect(errorOf(() => defineQuestionnaire(definition)).details).toMatchObject({ path: 'scales[0]' });
  }
  expect(() => defineQuestionnaire(number(1e4, 1e4))).not.toThrow();
});
