import fc from 'fast-check';
import {
  type AnswersOf,
  day,
  type Day,
  defineQuestionnaire,
  itemPoints,
  type QuestionnaireDefinition,
  scoreAnswers,
  tabulate,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, visible } from '../laws.js';
import { sheets, survey } from './survey.js';

const questionnaire = defineQuestionnaire(survey);
type Sheet = AnswersOf<typeof questionnaire>;

describe('four sheets', () => {
  const four: Sheet[] = [
    // 1 + 5 + 3 + 10 − 1 = 18, 1 + 4 + 2 + 8 + 0 = 15 and 0 + 1 + 2 = 3 points; the last one is refused.
    { account: 'a', adviser: 5, fees: 'a', delay: 0, complaints: ['b'], wishes: 'more staff' },
    { account: 'a', adviser: 4, fees: 'b', delay: 2, complaints: ['c'] },
    { account: 'b', fees: 'c', delay: 8 },
    { account: 'a', complaints: ['a', 'b'] },
  ];
  const table = tabulate(questionnaire, frozen(four), { on: day('2024-05-06') });

  it('are counted question by question, with shares of those who answered', () => {
    expect(table.questions).toEqual([
      {
        question: 'account',
        answered: 4,
        missing: 0,
        skipped: 0,
        options: [
          { option: 'a', count: 3, share: 0.75 },
          { option: 'b', count: 1, share: 0.25 },
        ],
        numbers: null,
      },
      {
        question: 'adviser',
        answered: 2,
        missing: 1,
        skipped: 1,
        options: [],
        // Of 5 and 4: the squares of ±½ add up to ½, over n − 1 = 1.
        numbers: { mean: 4.5, sd: Math.sqrt(0.5), min: 4, max: 5 },
      },
      {
        question: 'fees',
        answered: 3,
        missing: 1,
        skipped: 0,
        options: ['a', 'b', 'c'].map((option) => ({ option, count: 1, share: 1 / 3 })),
        numbers: null,
      },
      {
        question: 'delay',
        answered: 3,
        missing: 1,
        skipped: 0,
        options: [],
        // 0, 2 and 8 as they were answered, not mirrored: mean 10/3, squares (100 + 16 + 196) ÷ 9, over 2.
        numbers: { mean: 10 / 3, sd: expect.closeTo(Math.sqrt(312 / 18), 14) as number, min: 0, max: 8 },
      },
      {
        question: 'complaints',
        answered: 3,
        missing: 1,
        skipped: 0,
        options: [
          { option: 'a', count: 1, share: 1 / 3 },
          { option: 'b', count: 2, share: 2 / 3 },
          { option: 'c', count: 1, share: 1 / 3 },
        ],
        numbers: null,
      },
      { question: 'wishes', answered: 1, missing: 3, skipped: 0, options: [], numbers: null },
    ]);
  });

  it('are counted by level, by flag and by points', () => {
    expect(table).toMatchObject({
      on: '2024-05-06',
      sheets: 4,
      refused: 1,
      levels: [
        { level: 'unhappy', count: 1, share: 1 / 3 },
        { level: 'happy', count: 2, share: 2 / 3 },
      ],
      flags: [{ flag: 'call-back', count: 2, share: 0.5 }],
    });
    // 18, 15 and 3: mean 12, squares 36 + 9 + 81 = 126, over 2.
    expect(table.points).toEqual({
      mean: 12,
      sd: expect.closeTo(Math.sqrt(63), 14) as number,
      min: 3,
      max: 18,
      counts: [
        { points: 3, count: 1 },
        { points: 15, count: 1 },
        { points: 18, count: 1 },
      ],
    });
    expectPlain(table);
  });

  it('do not show what was answered in own words', () => {
    expect(JSON.stringify(table)).not.toContain('staff');
  });
});

it('without sheets counts nothing, and a share of nobody is null', () => {
  const table = tabulate(questionnaire, []);
  expect(table).toMatchObject({ on: null, sheets: 0, refused: 0, points: null });
  expect(table.questions[0]?.options[0]).toEqual({ option: 'a', count: 0, share: null });
  expect(table.levels[0]).toEqual({ level: 'unhappy', count: 0, share: null });
  expect(table.flags).toEqual([{ flag: 'call-back', count: 0, share: null }]);
  expectPlain(table);
});

it('of one sheet there is no deviation', () => {
  const table = tabulate(questionnaire, [{ account: 'b', fees: 'c', delay: 8 }]);
  expect(table.points).toEqual({ mean: 3, sd: null, min: 3, max: 3, counts: [{ points: 3, count: 1 }] });
});

it('a questionnaire without overrides has no flags', () => {
  const plain = Object.fromEntries(Object.entries(survey).filter(([key]) => key !== 'overrides'));
  expect(tabulate(defineQuestionnaire(plain as unknown as QuestionnaireDefinition), []).flags).toEqual([]);
});

describe('tabulate', () => {
  const many = fc.array(sheets, { maxLength: 20 });

  it('has counts that add up to the sheets', () => {
    fc.assert(
      fc.property(many, (own) => {
        const table = tabulate(questionnaire, frozen(own));
        const add = (counts: readonly { readonly count: number }[]) =>
          counts.reduce((sum, { count }) => sum + count, 0);
        expect(table.sheets).toBe(own.length);
        for (const { answered, missing, skipped } of table.questions) {
          expect(answered + missing + skipped).toBe(own.length);
        }
        for (const place of [0, 2]) {
          expect(add(table.questions[place]!.options)).toBe(table.questions[place]!.answered);
        }
        expect(add(table.levels) + table.refused).toBe(own.length);
        expect(add(table.points?.counts ?? []) + table.refused).toBe(own.length);
        expectPlain(table);
      }),
    );
  });

  it('counts what the scores of the sheets say', () => {
    fc.assert(
      fc.property(many, (own) => {
        const table = tabulate(questionnaire, own);
        const scores = own.map((sheet) => scoreAnswers(questionnaire, sheet));
        expect(table.refused).toBe(scores.filter(({ points }) => points === null).length);
        for (const { level, count } of table.levels) {
          expect(count).toBe(scores.filter((score) => score.level === level).length);
        }
        expect(table.flags[0]?.count).toBe(scores.filter(({ flags }) => flags.length > 0).length);
        for (const { points, count } of table.points?.counts ?? []) {
          expect(count).toBe(scores.filter((score) => score.points === points).length);
        }
      }),
    );
  });

  it('does not hear the order of the sheets', () => {
    fc.assert(
      fc.property(many, (own) => {
        const { points, questions, ...others } = tabulate(questionnaire, own);
        const turned = tabulate(questionnaire, [...own].reverse());
        expect(turned).toMatchObject(others);
        expect(turned.points?.counts).toEqual(points?.counts);
        expect(turned.questions.map(({ options }) => options)).toEqual(
          questions.map(({ options }) => options),
        );
      }),
    );
  });

  it('takes the day only if it exists', () => {
    const noDay = { on: '2024-02-30' as Day };
    expect(errorOf(() => tabulate(questionnaire, [], noDay)).code).toBe('day_invalid');
  });

  it('refuses a questionnaire that was not checked, even without sheets', () => {
    const unchecked = survey as unknown as typeof questionnaire;
    expect(errorOf(() => tabulate(unchecked, [])).code).toBe('definition_unchecked');
  });
});

describe('a sheet that does not fit is refused by its place', () => {
  it.each([
    [{ account: 'secret' }, '[1].account', 'an option of the question'],
    [{ secret: 'a' }, '[1][0]', 'a question of the questionnaire'],
    [{ account: 'b', adviser: 3 }, '[1].adviser', 'no answer where the route leads past'],
    ['secret', '[1]', 'an object'],
    [null, '[1]', 'an object'],
  ])('%j at %s', (sheet, path, expected) => {
    const own = [{ account: 'a' }, sheet] as unknown as Sheet[];
    for (const action of [() => tabulate(questionnaire, own), () => itemPoints(questionnaire, own)]) {
      const error = errorOf(action);
      expect(error).toMatchObject({ code: 'answers_invalid', details: { path, expected } });
      expect(error.message).toContain(path);
      expect(visible(error)).not.toContain('secret');
      expectWorded([error.reason]);
    }
  });
});
