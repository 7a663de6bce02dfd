import {
  defineQuestionnaire,
  type Option,
  type Override,
  type Question,
  type QuestionnaireDefinition,
  type Scale,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorsOf, findingsOf } from './findings.js';
import { errorOf } from './laws.js';
import { formOf, level, multiple, number, open, single } from './questions.js';

type Rest = Parameters<typeof formOf>[1];
const questions = [
  single('q1', [0, 1, 2]),
  multiple('q2', [0, 1]),
  number('q3', [0, 1, 0.1]),
  open('q4', true),
];
const unknown = (path: string) => ({ rule: 'reference_unknown', path });
const unfit = (path: string, expected: string) => ({ rule: 'value_unfit', path, expected });

/** That these and no other errors are found, and that `defineQuestionnaire` refuses for them. */
function expectErrors(definition: QuestionnaireDefinition, errors: readonly object[]): void {
  expect(errorsOf(definition)).toEqual(errors);
  const error = errorOf(() => defineQuestionnaire(definition));
  expect(error.code).toBe('questionnaire_invalid');
  expect(error.details['reasons']).toHaveLength(errors.length);
}

it('nothing is found in a form that is well made', () => {
  const scales: Scale[] = [{ id: 's', questions: ['q1', 'q2', 'q3'], combine: 'mean', factor: 0.5 }];
  const overrides: Override[] = [
    { question: 'q1', anyOf: ['a', 'c'], flag: 'f', level: 'all' },
    { question: 'q2', anyOf: ['b'], flag: 'f' },
    { question: 'q3', anyOf: [0, 0.3], flag: 'g' },
  ];
  const missing = { policy: 'prorate', atLeast: 3, round: 'half-even' } as const;
  const whole = formOf(questions, {
    scales,
    overrides,
    missing,
    factor: 0.1,
    validMonths: 6,
    statutory: false,
  });
  expect(findingsOf(whole)).toEqual([]);
  expect(() => defineQuestionnaire(whole)).not.toThrow();
});

describe('a route', () => {
  const first = (
    next: Record<string, string>,
    rest: readonly Question[] = [single('q2', [0]), single('q3', [0])],
  ) => formOf([single('q1', [0, 1], { next }), ...rest]);
  const backwards = (path: string) => ({ rule: 'route_backwards', path });
  const unreachable = (place: number) => ({ rule: 'question_unreachable', path: `questions[${place}]` });

  it('may lead to any later question and to the end', () => {
    for (const next of ['q2', 'q3', 'end']) expect(errorsOf(first({ b: next }))).toEqual([]);
    const last = formOf([single('q1', [0]), single('q2', [0, 1], { next: { b: 'end' } })]);
    expect(errorsOf(last)).toEqual([]);
  });

  it.each([
    ['to nowhere', first({ b: 'q9' }), [unknown('questions[0].options[1].next')]],
    ['to a level', first({ a: 'all' }), [unknown('questions[0].options[0].next')]],
    ['to the question itself', first({ b: 'q1' }), [backwards('questions[0].options[1].next')]],
    [
      'backwards',
      formOf([single('q1', [0]), single('q2', [0, 1], { next: { a: 'q1' } })]),
      [backwards('questions[1].options[0].next')],
    ],
    ['past a question by every answer', first({ a: 'q3', b: 'q3' }), [unreachable(1)]],
    ['to the end by every answer', first({ a: 'end', b: 'end' }), [unreachable(1), unreachable(2)]],
    [
      'past a question that only an unreachable one leads to',
      first({ a: 'q4', b: 'q4' }, [single('q2', [0]), single('q3', [0]), single('q4', [0])]),
      [unreachable(1), unreachable(2)],
    ],
  ] as [string, QuestionnaireDefinition, object[]][])('may not lead %s', (_, definition, errors) => {
    expectErrors(definition, errors);
  });

  it('reaches a question by an answer that may be left out', () => {
    const past = first({ a: 'q3', b: 'q3' });
    // Without an answer the next question follows.
    expect(errorsOf({ ...past, missing: { policy: 'zero' } })).toEqual([]);
    expect(errorsOf({ ...past, missing: { policy: 'prorate', atLeast: 1, round: 'none' } })).toEqual([]);
    const [question, ...rest] = past.questions;
    expect(errorsOf({ ...past, questions: [{ ...question!, optional: true }, ...rest] })).toEqual([]);
  });

  it('starts at a question of one answer only', () => {
    const { options, ...several } = multiple('q1', [0, 1]);
    const routed = [{ ...several, options: options.map((own): Option => ({ ...own, next: 'end' })) }];
    expectErrors(formOf(routed), [
      { rule: 'key_unknown', path: 'questions[0].options[0]', position: 3 },
      { rule: 'key_unknown', path: 'questions[0].options[1]', position: 3 },
    ]);
  });

  it('has an end that no question is named after', () => {
    for (const named of [
      single('end', [0]),
      multiple('end', [0]),
      number('end', [0, 1, 1]),
      open('end', true),
    ]) {
      expectErrors(formOf([single('q1', [0]), named]), [unfit('questions[1].id', 'an id other than end')]);
    }
    // Together with what else is wrong with it.
    expectErrors(formOf([number('end', [0, 1, 0.3])]), [
      unfit('questions[0].id', 'an id other than end'),
      unfit('questions[0].range', 'a range whose steps lead from min to max'),
    ]);
  });
});

describe('what points at something', () => {
  const scale = (rest: Partial<Scale>): Rest => ({
    scales: [{ id: 's', questions: ['q1'], combine: 'sum', ...rest }],
  });
  const override = (rest: Partial<Override>): Rest => ({
    overrides: [{ question: 'q1', anyOf: ['a'], flag: 'f', ...rest }],
  });
  const twice = (one: Rest): Rest => ({ scales: [...(one?.scales ?? []), ...(one?.scales ?? [])] });
  const noPoints = 'a question with points';

  it.each([
    [
      'a scale of an unknown question',
      scale({ questions: ['q1', 'q9'] }),
      [unknown('scales[0].questions[1]')],
    ],
    [
      'a scale of an open question',
      scale({ questions: ['q4'] }),
      [unfit('scales[0].questions[0]', noPoints)],
    ],
    [
      'a scale with a question twice',
      scale({ questions: ['q1', 'q2', 'q1'] }),
      [{ rule: 'id_repeated', path: 'scales[0].questions[2]' }],
    ],
    [
      'a scale of no question',
      scale({ questions: [] }),
      [{ rule: 'value_unfit', path: 'scales[0].questions' }],
    ],
    ['a scale with a factor of zero', scale({ factor: 0 }), [unfit('scales[0].factor', 'above zero')]],
    [
      'a scale whose points would be infinite',
      // 2 × 1e308 is beyond every number.
      scale({ factor: 1e308 }),
      [unfit('scales[0]', 'points whose totals are finite')],
    ],
    ['two scales of one name', twice(scale({})), [{ rule: 'id_repeated', path: 'scales[1].id' }]],
    ['an override of an unknown question', override({ question: 'q9' }), [unknown('overrides[0].question')]],
    [
      'an override of an open question',
      override({ question: 'q4' }),
      [unfit('overrides[0].question', noPoints)],
    ],
    ['an override to an unknown level', override({ level: 'C9' }), [unknown('overrides[0].level')]],
    ['an unknown option', override({ anyOf: ['a', 'z'] }), [unknown('overrides[0].anyOf[1]')]],
    ['an option by number', override({ anyOf: [0] }), [unknown('overrides[0].anyOf[0]')]],
    [
      'an option twice',
      override({ anyOf: ['a', 'b', 'a'] }),
      [{ rule: 'id_repeated', path: 'overrides[0].anyOf[2]' }],
    ],
    [
      'an unknown option of several answers',
      override({ question: 'q2', anyOf: ['c'] }),
      [unknown('overrides[0].anyOf[0]')],
    ],
    [
      'a number off the grid',
      override({ question: 'q3', anyOf: [0.35] }),
      [unknown('overrides[0].anyOf[0]')],
    ],
    ['a number as text', override({ question: 'q3', anyOf: ['0.3'] }), [unknown('overrides[0].anyOf[0]')]],
    [
      'a number out of range',
      override({ question: 'q3', anyOf: [1, 1.1] }),
      [unknown('overrides[0].anyOf[1]')],
    ],
    ['no option', override({ anyOf: [] }), [{ rule: 'value_unfit', path: 'overrides[0].anyOf' }]],
    ['a factor of zero', { factor: 0 }, [unfit('factor', 'above zero')]],
    ['a factor below zero', { factor: -1 }, [unfit('factor', 'above zero')]],
  ] as [string, Rest, object[]][])('is refused: %s', (_, rest, errors) => {
    const definition = formOf(questions, rest);
    expect(errorsOf(definition)).toMatchObject(errors);
    expectErrors(definition, errorsOf(definition));
    expect(errorsOf(definition)).toHaveLength(errors.length);
  });

  it('is refused for points that would be infinite below zero as above', () => {
    // Numbers end at 1.8e308: 9e15 × 1e300 is beyond them, and so are five options of 4e7 together, × 1e300.
    const scales: Scale[] = [{ id: 's', questions: ['q'], combine: 'sum', factor: 1e300 }];
    const infinite = [unfit('scales[0]', 'points whose totals are finite')];
    expectErrors(formOf([number('q', [-9e15, 0, 9e15])], { scales }), infinite);
    expectErrors(formOf([number('q', [0, 9e15, 9e15])], { scales }), infinite);
    const mixed = multiple('q', [4e7, -4e7, 4e7, -4e7, 4e7, -4e7, 4e7, -4e7, 4e7, -4e7]);
    expectErrors(formOf([mixed], { scales }), infinite);
    expect(errorsOf(formOf([mixed], { scales: [{ ...scales[0]!, factor: 1e299 }] }))).toEqual([]);
  });

  it('is named by its place among several', () => {
    const overrides = [
      { question: 'q1', anyOf: ['a'], flag: 'f' },
      { question: 'q9', anyOf: ['z'], flag: 'f', level: 'C9' },
    ];
    const scales: Scale[] = [
      { id: 's', questions: ['q1'], combine: 'sum' },
      { id: 't', questions: ['q9', 'q4'], combine: 'mean', factor: -2 },
    ];
    // An unknown question has no options: nothing is said of them.
    expectErrors(formOf(questions, { overrides, scales }), [
      unfit('scales[1].factor', 'above zero'),
      unknown('scales[1].questions[0]'),
      unfit('scales[1].questions[1]', noPoints),
      unknown('overrides[1].question'),
      unknown('overrides[1].level'),
    ]);
  });

  it('says nothing of the numbers of a range that is itself wrong', () => {
    const wrong = formOf([number('n', [0, 1, 0.3])], {
      overrides: [{ question: 'n', anyOf: [0.5], flag: 'f' }],
    });
    expectErrors(wrong, [unfit('questions[0].range', 'a range whose steps lead from min to max')]);
  });
});

describe('the least number of answers', () => {
  const least = (atLeast: number, own: readonly Question[]) =>
    formOf(own, { missing: { policy: 'prorate', atLeast, round: 'none' } });
  const tooMany = [unfit('missing.atLeast', 'at most the number of questions that must be answered')];

  it('is at most the number of questions that must be answered', () => {
    // q4 is open: three count.
    expect(findingsOf(least(3, questions))).toEqual([]);
    expectErrors(least(4, questions), tooMany);
  });

  it('counts neither optional nor open questions', () => {
    const own = [single('q1', [0, 1]), single('q2', [0, 1], { optional: true }), open('q3')];
    expect(errorsOf(least(1, own))).toEqual([]);
    expectErrors(least(2, own), tooMany);
  });

  it.each([0, -1, 1.5, 10_001])('is no %d', (atLeast) => {
    expect(errorsOf(least(atLeast, questions))).toMatchObject([
      { rule: 'value_unfit', path: 'missing.atLeast' },
    ]);
  });
});

it('levels are judged only when everything points somewhere', () => {
  const gap = formOf([single('q1', [0, 5], { next: { b: 'q9' } })], { levels: [level('low', 0, 1)] });
  expectErrors(gap, [unknown('questions[0].options[1].next')]);
});
