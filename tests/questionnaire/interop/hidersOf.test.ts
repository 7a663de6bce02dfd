import { defineQuestionnaire, type Questionnaire, toFhirQuestionnaire, toSurveyJs } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from '../laws.js';

const text = { zh: '文', en: 'text' };

// The first answer to each of n questions ends the sheet: n (n − 1) / 2 conditions. The second one to the first leads on.
const ending = (count: number, leadsTo: number): Questionnaire =>
  defineQuestionnaire({
    id: 'long',
    version: '1',
    title: text,
    missing: { policy: 'zero' },
    questions: Array.from({ length: count }, (_, place) => ({
      id: `q${place}`,
      text,
      kind: 'single' as const,
      options: [
        { id: 'a', text, points: 0, next: 'end' },
        { id: 'b', text, points: 0, ...(place === 0 && { next: `q${leadsTo}` }) },
      ],
    })),
    levels: [{ id: 'all', text, from: 0 }],
  });

describe('a form holds 100,000 conditions', () => {
  // 447 × 446 / 2 = 99,681, and 319 questions between the first and the one in place 320.
  it('and no less', () => {
    const { item } = toFhirQuestionnaire(ending(447, 320));
    expect(item.reduce((sum, { enableWhen = [] }) => sum + enableWhen.length, 0)).toBe(100_000);
    const first = (option: string) => ({ question: 'q0', operator: '!=', answerCoding: { code: option } });
    expect(item[1]).toMatchObject({ enableWhen: [first('a'), first('b')], enableBehavior: 'all' });
    expect(item[0]).not.toHaveProperty('enableWhen');
    const { elements } = toSurveyJs(ending(447, 320)).pages[0];
    expect(elements.slice(0, 3).map(({ visibleIf }) => visibleIf)).toEqual([
      undefined,
      "{q0} <> 'a' and {q0} <> 'b'",
      "{q0} <> 'a' and {q0} <> 'b' and {q1} <> 'a'",
    ]);
  });

  it.each([
    ['FHIR', toFhirQuestionnaire],
    ['SurveyJS', toSurveyJs],
  ])('and no more: one beyond is refused for %s', (_, write) => {
    const error = errorOf(() => write(ending(447, 321)));
    expect([error.code, error.details]).toEqual([
      'facts_invalid',
      {
        path: 'questions',
        expected: {
          zh: '跳题条件合计不超过 100000 条',
          en: 'routes that make at most 100000 conditions of a form',
        },
      },
    ]);
    expectWorded([error.reason]);
  });
});
