import {
  defineQuestionnaire,
  inspectQuestionnaire,
  type Question,
  type QuestionnaireDefinition,
  type SurveyDesign,
  surveyDesign,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.js';
import { expectRefused } from './laws.js';
import { formOf, level, multiple, number, open, options, single } from './questions.js';

const questions = [single('q1', [0, 1]), multiple('q2', [0, 1]), number('q3', [0, 2, 1])];
const many = (count: number): Question[] =>
  Array.from({ length: count }, (_, place) => single(`q${place}`, [0, 1]));
const opens = (count: number): Question[] =>
  Array.from({ length: count }, (_, place) => open(`o${place}`, true));
const without = (key: 'purpose' | 'audience'): QuestionnaireDefinition => {
  const form: Partial<QuestionnaireDefinition> = formOf(questions);
  return Object.fromEntries(
    Object.entries(form).filter(([own]) => own !== key),
  ) as unknown as QuestionnaireDefinition;
};
const same = { zh: '同', en: 'same' };

it('nothing is found in a good survey', () => {
  expect(findingsOf(formOf([...questions, open('why', true)]))).toEqual([]);
});

describe('the design of a survey', () => {
  // The course's five rules (调查问卷设计): purpose and audience stated, answers that can be tabulated, a reasonable
  // number of questions each asked once, in a logical order, and few open ones. The limits of 30 and 2 are the library's.
  it.each([
    ['no purpose', without('purpose'), 'warning', 'purpose_unstated', { path: 'purpose' }],
    ['no audience', without('audience'), 'warning', 'audience_unstated', { path: 'audience' }],
    [
      'a question with one answer to choose',
      formOf([...questions, single('q4', [1])]),
      'warning',
      'choice_missing',
      { path: 'questions[3]' },
    ],
    [
      'an open question that must be answered',
      formOf([...questions, open('why')]),
      'advice',
      'open_required',
      { path: 'questions[3]' },
    ],
    [
      'an open question before a closed one',
      formOf([open('why', true), ...questions]),
      'advice',
      'open_before_closed',
      { path: 'questions[0]' },
    ],
    [
      'too many questions',
      formOf(many(31)),
      'advice',
      'questions_too_many',
      { path: 'questions', count: 31, limit: 30 },
    ],
    [
      'too many open questions',
      formOf(opens(3)),
      'advice',
      'open_too_many',
      { path: 'questions', count: 3, limit: 2 },
    ],
    [
      'a question that asks the same in Chinese',
      formOf([...questions, { ...single('q4', [0, 1]), text: { ...same, zh: questions[0]!.text.zh } }]),
      'warning',
      'text_repeated',
      { path: 'questions[3].text' },
    ],
    [
      'a question that asks the same in English',
      formOf([...questions, { ...open('q4', true), text: { ...same, en: questions[2]!.text.en } }]),
      'warning',
      'text_repeated',
      { path: 'questions[3].text' },
    ],
    [
      'an option that says the same',
      formOf([
        {
          ...single('q1', []),
          options: options([0, 1, 2]).map((own) => (own.id === 'b' ? own : { ...own, text: same })),
        },
      ]),
      'warning',
      'text_repeated',
      { path: 'questions[0].options[2].text' },
    ],
  ] as [string, QuestionnaireDefinition, string, string, object][])(
    'is criticised for %s, and may be used all the same',
    (_, definition, severity, rule, detail) => {
      expect(findingsOf(definition)).toEqual([{ severity, rule, detail }]);
      expect(() => defineQuestionnaire(definition)).not.toThrow();
    },
  );

  it.each([
    ['30 questions', many(30)],
    ['two open questions', opens(2)],
    ['a question of several answers with one to choose', [multiple('q1', [1])]],
    ['a number that is always the same', [number('q1', [3, 3, 1])]],
    ['an optional open question at the end, and another', [...questions, ...opens(2)]],
    ['the same options in two questions', [single('q1', [0, 1]), single('q2', [0, 1])]],
  ] as [string, Question[]][])('is not criticised for %s', (_, own) => {
    expect(findingsOf(formOf(own))).toEqual([]);
  });

  it('is criticised in every place', () => {
    const own = [open('o1'), open('o2', true), single('q1', [1]), open('o3')];
    expect(findingsOf(formOf(own)).map(({ rule, detail }) => [rule, detail['path']])).toEqual([
      ['open_required', 'questions[0]'],
      ['choice_missing', 'questions[2]'],
      ['open_required', 'questions[3]'],
      ['open_before_closed', 'questions[0]'],
      ['open_before_closed', 'questions[1]'],
      ['open_too_many', 'questions'],
    ]);
  });

  it('is judged after the errors, and not at all where the form is wrong', () => {
    const { purpose, ...rest } = formOf(questions, { levels: [level('all', 1)] });
    expect(purpose).toBeDefined();
    expect(findingsOf(rest).map(({ severity, rule }) => [severity, rule])).toEqual([
      ['error', 'level_gap'],
      ['warning', 'purpose_unstated'],
    ]);
    const noForm = { ...rest, levels: [] };
    expect(findingsOf(noForm).map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('the limits', () => {
  const design: SurveyDesign = { ...surveyDesign, questionsAtMost: 2, openAtMost: 0 };

  it('may be the caller’s own', () => {
    const own = formOf([...questions, open('why', true)]);
    expect(findingsOf(own, design).map(({ detail }) => detail)).toEqual([
      { path: 'questions', count: 4, limit: 2 },
      { path: 'questions', count: 1, limit: 0 },
    ]);
    expect(findingsOf(formOf(many(60)), { ...design, questionsAtMost: 60 })).toEqual([]);
    expect(findingsOf(formOf(opens(3)), { ...design, questionsAtMost: 9, openAtMost: 3 })).toEqual([]);
  });

  it.each<[path: string, expected: string, given: unknown]>([
    ['design', 'an object', null],
    ['design', 'an object', 'CANARY'],
    ['design', 'an object', [2, 0]],
    ['design.questionsAtMost', 'a number', {}],
    ['design.questionsAtMost', 'a number', { ...design, questionsAtMost: 'CANARY' }],
    ['design.openAtMost', 'a number', { ...design, openAtMost: null }],
  ])('are refused at %s for want of %s', (path, expected, given) => {
    const ask = () => inspectQuestionnaire(formOf(questions), given as SurveyDesign);
    expectRefused(ask, 'facts_invalid', { path, expected });
  });

  it('say what is the library’s choice, and cannot be changed', () => {
    expect(surveyDesign).toMatchObject({ questionsAtMost: 30, openAtMost: 2 });
    expect(surveyDesign.note.en).toContain('ours');
    expect(Object.isFrozen(surveyDesign)).toBe(true);
    expect(inspectQuestionnaire(formOf(many(31)), surveyDesign)).toEqual(
      inspectQuestionnaire(formOf(many(31))),
    );
  });
});
