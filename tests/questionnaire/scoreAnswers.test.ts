import {
  course,
  type Day,
  day,
  defineQuestionnaire,
  type QuestionnaireDefinition,
  readAnswers,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, expectWorded, frozen, throughJson } from './laws.js';
import { bandsFrom, scaleOf, text } from './scales.js';

const base = scaleOf('base', ['0 1 2', '0 10 20'], bandsFrom({ low: 0, middle: 10, high: 20 }));
const [first, second] = base.questions;

describe('a missing answer', () => {
  it('refuses the score, and says which', () => {
    const score = scoreAnswers(defineQuestionnaire(base), { q2: 'b' });
    expect(score).toMatchObject({
      points: null,
      level: null,
      range: { min: 0, max: 22 },
      answered: ['q2'],
      missing: ['q1'],
      toNext: { below: null, above: null },
    });
    expect(score.reasons).toEqual([
      { rule: 'question_missing', detail: { question: 'q1', options: [], points: 0 } },
      { rule: 'question_points', detail: { question: 'q2', options: ['b'], points: 10 } },
      { rule: 'score_refused', detail: { asked: 2, answered: 1, points: 0 } },
    ]);
    expectPlain(score);
    expectWorded(score.reasons);
  });

  it('counts as zero where the questionnaire says so', () => {
    const lenient = defineQuestionnaire({ ...base, missing: { policy: 'zero' } });
    expect(scoreAnswers(lenient, { q2: 'c' })).toMatchObject({ points: 20, level: 'high', missing: ['q1'] });
    expect(scoreAnswers(lenient, {})).toMatchObject({ points: 0, level: 'low', missing: ['q1', 'q2'] });
  });

  it('is no missing answer when the question is optional', () => {
    const optional = defineQuestionnaire({ ...base, questions: [{ ...first!, optional: true }, second!] });
    const score = scoreAnswers(optional, { q2: 'b' });
    expect(score).toMatchObject({ points: 10, level: 'middle', answered: ['q2'], missing: [] });
    expect(score.reasons[0]).toMatchObject({ rule: 'question_missing', detail: { points: 0 } });
  });

  it.each([undefined, null, '', []])('may be written as %j', (nothing) => {
    const several = defineQuestionnaire({
      ...base,
      questions: [{ ...first!, kind: 'multiple', combine: 'max' }, second!],
    });
    expect(scoreAnswers(several, { q1: nothing as unknown as string[], q2: 'b' })).toMatchObject({
      missing: ['q1'],
      answered: ['q2'],
    });
  });
});

it('a question named like a method is missing until it is answered', () => {
  const questions = [
    { ...first!, id: 'toString' },
    { ...second!, id: 'constructor' },
  ];
  const named = defineQuestionnaire({ ...base, questions });
  expect(scoreAnswers(named, {}).missing).toEqual(['toString', 'constructor']);
  expect(scoreAnswers(named, { toString: 'b', constructor: 'b' }).points).toBe(11);
});

describe('several answers', () => {
  const several = (combine: 'sum' | 'max') =>
    defineQuestionnaire(
      scaleOf('several', ['-2 1 4 0'], bandsFrom({ low: -2, high: 1 }), { questions: [1], combine }),
    );
  // Points: a −2, b 1, c 4, d 0.
  it.each([
    [['a'], -2, -2],
    [['d'], 0, 0],
    [['b', 'c'], 5, 4],
    [['a', 'b', 'c', 'd'], 3, 4],
    [['d', 'a'], -2, 0],
  ])('%j add up to %i, the highest is %i', (q1, sum, max) => {
    expect(scoreAnswers(several('sum'), { q1 }).points).toBe(sum);
    expect(scoreAnswers(several('max'), { q1 }).points).toBe(max);
    expect(scoreAnswers(several('sum'), { q1: [...q1].reverse() }).points).toBe(sum);
  });

  it('reach from the negative ones to the positive ones', () => {
    expect(scoreAnswers(several('sum'), {}).range).toEqual({ min: -2, max: 5 });
    expect(scoreAnswers(several('max'), {}).range).toEqual({ min: -2, max: 4 });
  });

  it('are copied: the score stays when the caller goes on with his list', () => {
    const q1 = ['b'];
    const score = scoreAnswers(several('sum'), { q1 });
    q1.push('c');
    expect(score.reasons[0]?.detail.options).toEqual(['b']);
  });
});

describe('expiry', () => {
  // Calendar arithmetic: the month's last day where the month has no such day.
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2024-08-31', 24, '2026-08-31'],
    ['2024-10-31', 1, '2024-11-30'],
  ])('answers of %s, valid for %i months, expire on %s', (on, validMonths, expiresOn) => {
    const questionnaire = defineQuestionnaire({ ...base, validMonths });
    expect(scoreAnswers(questionnaire, { q1: 'a', q2: 'a' }, { on: day(on) }).expiresOn).toBe(expiresOn);
  });

  it('needs a day, a term and a score', () => {
    const yearly = defineQuestionnaire({ ...base, validMonths: 12 });
    const on = day('2024-01-31');
    expect(scoreAnswers(yearly, { q1: 'a', q2: 'a' }).expiresOn).toBeNull();
    expect(scoreAnswers(yearly, { q1: 'a' }, { on }).expiresOn).toBeNull();
    expect(scoreAnswers(defineQuestionnaire(base), { q1: 'a', q2: 'a' }, { on }).expiresOn).toBeNull();
    const noDay = { on: '2024-02-30' as Day };
    expect(errorOf(() => scoreAnswers(yearly, { q1: 'a', q2: 'a' }, noDay)).code).toBe('day_invalid');
  });
});

describe('the fingerprint', () => {
  const fingerprintOf = (definition: QuestionnaireDefinition): string =>
    scoreAnswers(defineQuestionnaire(definition), {}).questionnaire.fingerprint;
  const other = { zh: '改', en: 'corrected' };
  const option = { ...first!.options[0]!, points: 0.5 };
  const before = fingerprintOf(base);

  it.each([
    ['the title', { ...base, title: other }],
    ['the purpose', { ...base, purpose: other }],
    ['the audience', { ...base, audience: other }],
    ['the note', { ...base, note: other }],
    ['the source', { ...base, source: { document: 'elsewhere' } }],
    ['the text of a question', { ...base, questions: [{ ...first!, text: other }, second!] }],
    [
      'the text of an option',
      {
        ...base,
        questions: [{ ...first!, options: first!.options.map((own) => ({ ...own, text: other })) }, second!],
      },
    ],
    ['the text of a level', { ...base, levels: base.levels.map((own) => ({ ...own, text: other })) }],
  ] as [string, QuestionnaireDefinition][])('does not hear %s', (_, definition) => {
    expect(fingerprintOf(definition)).toBe(before);
  });

  it.each([
    [
      'points',
      { ...base, questions: [{ ...first!, options: [option, ...first!.options.slice(1)] }, second!] },
    ],
    ['an id', { ...base, questions: [{ ...first!, id: 'q0' }, second!] }],
    ['the order of questions', { ...base, questions: [second!, first!] }],
    [
      'an option more',
      {
        ...base,
        questions: [{ ...first!, options: [...first!.options, { id: 'z', text, points: 1 }] }, second!],
      },
    ],
    ['an edge', { ...base, levels: bandsFrom({ low: 0, middle: 9, high: 20 }) }],
    ['the policy for missing answers', { ...base, missing: { policy: 'zero' } }],
    ['the term', { ...base, validMonths: 12 }],
    ['the version', { ...base, version: '2' }],
  ] as [string, QuestionnaireDefinition][])('hears %s', (_, definition) => {
    expect(fingerprintOf(definition)).not.toBe(before);
  });

  it('survives JSON, in any order of keys', () => {
    const turned = Object.fromEntries(Object.entries(throughJson(base)).reverse());
    expect(fingerprintOf(turned as unknown as QuestionnaireDefinition)).toBe(before);
    expect(scoreAnswers(course.tradingPersonality, {}).questionnaire.fingerprint).toBe(
      fingerprintOf(throughJson(course.tradingPersonality)),
    );
  });
});

it.each([
  ['a plain definition', base],
  ['a spread of a checked one', { ...course.tradingPersonality }],
  ['a checked one after JSON', throughJson(course.tradingPersonality)],
  ['a checked definition of another kind', course.serviceFunnel],
])('%s is refused: it was not checked', (_, definition) => {
  const unchecked = definition as unknown as typeof course.tradingPersonality;
  expect(errorOf(() => scoreAnswers(unchecked, {})).code).toBe('definition_unchecked');
  expect(errorOf(() => readAnswers(unchecked, {})).code).toBe('definition_unchecked');
});

it.each([null, 'CANARY', 7, ['CANARY']])('%j is refused in place of options', (none) => {
  const own = defineQuestionnaire(base);
  expectRefused(() => scoreAnswers(own, {}, none as never), 'facts_invalid', {
    path: 'options',
    expected: 'an object',
  });
});

it('options may be left out or say nothing', () => {
  const own = defineQuestionnaire(base);
  expect(scoreAnswers(own, {}, {})).toEqual(scoreAnswers(own, {}));
});

it('a frozen sheet is scored and left as it was', () => {
  const sheet = frozen({ q1: 'b', q2: 'c' });
  expect(scoreAnswers(defineQuestionnaire(frozen(throughJson(base))), sheet).points).toBe(21);
});
