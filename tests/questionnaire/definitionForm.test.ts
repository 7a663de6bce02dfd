import { course, defineQuestionnaire, type QuestionnaireDefinition, type ScoreLevel } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorsOf } from './findings.js';
import { errorOf, expectWorded, frozen, throughJson, visible } from './laws.js';
import { scaleOf, text } from './scales.js';

describe('the form', () => {
  const base = throughJson<object>(course.tradingPersonality);
  const [question] = course.tradingPersonality.questions;
  it.each([
    ['an empty id', { id: '' }, 'value_unfit', 'id'],
    ['no version', { version: undefined }, 'value_missing', 'version'],
    ['a title in one language', { title: { zh: '题' } }, 'value_missing', 'title.en'],
    ['no questions', { questions: [] }, 'value_unfit', 'questions'],
    [
      'a question of another kind',
      { questions: [{ ...question, kind: 'x' }] },
      'value_unfit',
      'questions[0].kind',
    ],
    [
      'a question without options',
      { questions: [{ ...question, options: [] }] },
      'value_unfit',
      'questions[0].options',
    ],
    [
      'several answers without combine',
      { questions: [{ ...question, kind: 'multiple' }] },
      'value_missing',
      'questions[0].combine',
    ],
    [
      'one answer with combine',
      { questions: [{ ...question, combine: 'sum' }] },
      'key_unknown',
      'questions[0]',
    ],
    ['no levels', { levels: [] }, 'value_unfit', 'levels'],
    ['an edge that is text', { levels: [{ id: 'a', text, from: '0' }] }, 'value_unfit', 'levels[0].from'],
    [
      'an edge that is no number',
      { levels: [{ id: 'a', text, from: 0, to: NaN }] },
      'value_unfit',
      'levels[0].to',
    ],
    ['another policy for missing answers', { missing: { policy: 'guess' } }, 'value_unfit', 'missing.policy'],
    ['half a month', { validMonths: 0.5 }, 'value_unfit', 'validMonths'],
    ['no month', { validMonths: 0 }, 'value_unfit', 'validMonths'],
    ['a source without document', { source: {} }, 'value_missing', 'source.document'],
    [
      'points beyond any number',
      { questions: [{ ...question, options: [{ id: 'a', text, points: Infinity }] }] },
      'value_unfit',
      'questions[0].options[0].points',
    ],
  ])('refuses %s', (_, change, rule, path) => {
    const definition = { ...base, ...change } as unknown as QuestionnaireDefinition;
    expect(errorsOf(definition)[0]).toMatchObject({ rule, path });
    expect(errorOf(() => defineQuestionnaire(definition)).code).toBe('questionnaire_invalid');
  });

  it.each([
    ['at the top', { ...base, CANARY: 1 }, '', Object.keys(base).length],
    ['in a level', { ...base, levels: [{ id: 'a', text, from: 9, CANARY: 1 }] }, 'levels[0]', 3],
    ['in the policy', { ...base, missing: { CANARY: 1, policy: 'zero' } }, 'missing', 0],
  ])('names an unknown key %s by its position, never by its text', (_, definition, path, position) => {
    const error = errorOf(() => defineQuestionnaire(definition as unknown as QuestionnaireDefinition));
    expect(error.details['reasons']).toEqual([{ rule: 'key_unknown', detail: { path, position } }]);
    expect(visible(error)).not.toContain('CANARY');
  });

  it('takes a source with the days on which a law holds, as its type says', () => {
    const source = {
      document: '办法',
      article: '第一条',
      effectiveFrom: '2017-07-01',
      effectiveTo: '2030-12-31',
    };
    expect(errorsOf({ ...base, source } as unknown as QuestionnaireDefinition)).toEqual([]);
  });

  it.each([null, undefined, 5, 'x', [], {}])('refuses %j', (junk) => {
    const definition = junk as QuestionnaireDefinition;
    expect(errorsOf(definition).length).toBeGreaterThan(0);
    expect(errorOf(() => defineQuestionnaire(definition)).code).toBe('questionnaire_invalid');
  });
});

describe('a hostile definition', () => {
  const all: ScoreLevel[] = [{ id: 'all', text, from: -1e300 }];
  const powers = (count: number, from = 0) => Array.from({ length: count }, (_, k) => 2 ** (k + from));
  it.each([
    [
      '60 questions whose totals are all different',
      scaleOf(
        'h',
        powers(60).map((own) => `0 ${own}`),
        all,
      ),
    ],
    [
      'a question with 50 options that add up',
      scaleOf('h', [powers(50).join(' ')], all, { questions: [1], combine: 'sum' }),
    ],
    [
      '5,000 questions',
      scaleOf(
        'h',
        Array.from({ length: 5_000 }, () => '0 1 2'),
        all,
      ),
    ],
    [
      'fractions without end',
      scaleOf(
        'h',
        Array.from({ length: 200 }, (_, k) => `0 ${Math.sqrt(k + 2)}`),
        all,
      ),
    ],
  ])('with %s is refused in bounded time', { timeout: 20_000 }, (_, definition) => {
    const error = errorOf(() => defineQuestionnaire(definition));
    expect(error).toMatchObject({
      code: 'questionnaire_invalid',
      details: { reasons: [{ rule: 'totals_too_many', detail: { path: 'questions' } }] },
    });
    expectWorded([error.reason]);
  });

  it('with points that add up to Infinity is refused', () => {
    const huge = scaleOf('h', ['0 1e308', '0 1e308'], all);
    expect(errorsOf(huge)).toMatchObject([{ rule: 'value_unfit', path: 'questions' }]);
    expect(() => defineQuestionnaire(huge)).toThrow();
  });

  it('of 100 ordinary questions is no such thing', () => {
    const many = scaleOf(
      'long',
      Array.from({ length: 100 }, () => '0 1 2 3 4'),
      all,
    );
    expect(errorsOf(many)).toEqual([]);
  });
});

it('a definition is copied and left as it was', () => {
  const original = frozen(throughJson(course.tradingPersonality));
  const defined = defineQuestionnaire(original);
  expect(defined).toEqual(original);
  expect(defined).not.toBe(original);
});
