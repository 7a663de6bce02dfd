import {
  type AnswersOf,
  course,
  day,
  defineQuestionnaire,
  type QuestionnaireDefinition,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson } from './laws.js';
import { optionsOf } from './scales.js';
import { sheetAt, sheetOf } from './sheets.js';

const questionnaire = course.tradingPersonality;
type Sheet = AnswersOf<typeof questionnaire>;

// The printed key, domain.md §5: points of the options A, B, C …
const printedKey = {
  q1: [5, 4, 3, 2, 1],
  q2: [5, 4, 3, 2, 1],
  q3: [1, 2, 3, 4],
  q4: [0, 1, 2, 3, 4, 5],
  q5: [1, 2, 3, 4, 5, 6],
  q6: [1, 2, 3],
  q7: [1, 3, 5, 7, 9],
  q8: [1, 3, 5, 7, 9],
  q9: [1, 2, 3, 4, 6],
  q10: [1, 2, 3],
} as const;
const rows = Object.entries(printedKey).flatMap(([question, key]) =>
  key.map((points, place) => ({ question, option: 'abcdef'.charAt(place), points })),
);

const scoreOf = (total: number) => scoreAnswers(questionnaire, sheetOf(questionnaire, total) as Sheet);

describe('the printed key', () => {
  it.each(rows)('gives $question $option $points points', ({ question, option, points }) => {
    const lowest = sheetOf(questionnaire, 9);
    const score = scoreAnswers(questionnaire, { ...lowest, [question]: option });
    expect(score.reasons.find(({ detail }) => detail.question === question)).toEqual({
      rule: 'question_points',
      detail: { question, options: [option], points },
    });
    // 9 is the lowest total; the lowest option of a question is worth 1, that of question 4 nothing.
    expect(score.points).toBe(9 + points - (question === 'q4' ? 0 : 1));
  });

  it('has no other question and no other option', () => {
    const key = questionnaire.questions.map((own) => [own.id, optionsOf(own).map(({ points }) => points)]);
    expect(Object.fromEntries(key)).toEqual(printedKey);
    expect(questionnaire.questions.flatMap((own) => optionsOf(own).map(({ id }) => id))).toEqual(
      rows.map(({ option }) => option),
    );
  });
});

describe('the bands', () => {
  // domain.md §5: 9–21 conservative, 22–37 steady, 38 and above aggressive. Distances are differences to 21, 22, 37, 38.
  it.each([
    [9, 'conservative', null, ['steady', 13]],
    [21, 'conservative', null, ['steady', 1]],
    [22, 'steady', ['conservative', 1], ['aggressive', 16]],
    [37, 'steady', ['conservative', 16], ['aggressive', 1]],
    [38, 'aggressive', ['steady', 1], null],
    [54, 'aggressive', ['steady', 17], null],
    [55, 'aggressive', ['steady', 18], null],
  ] as const)('put %i points into %s', (points, level, below, above) => {
    const score = scoreOf(points);
    const distance = (to: readonly [string, number] | null) => to && { level: to[0], points: to[1] };
    expect(score).toMatchObject({ points, level, missing: [], range: { min: 9, max: 55 } });
    expect(score.toNext).toEqual({ below: distance(below), above: distance(above) });
    expectPlain(score);
    expectWorded(score.reasons);
  });

  it('hold every total from 9 to 55, and there is none below or above', () => {
    for (let total = 9; total <= 55; total++) {
      const level = total <= 21 ? 'conservative' : total <= 37 ? 'steady' : 'aggressive';
      expect(scoreOf(total)).toMatchObject({ points: total, level });
    }
    expect(sheetOf(questionnaire, 8)).toBeUndefined();
    expect(sheetOf(questionnaire, 56)).toBeUndefined();
  });
});

describe('question 4, option A', () => {
  const lowest = sheetOf(questionnaire, 9) as Sheet;

  it('is a real zero: answered, and worth nothing', () => {
    const score = scoreAnswers(questionnaire, { ...lowest, q4: 'a' });
    expect(score.points).toBe(9);
    expect(score.answered).toContain('q4');
    expect(score.missing).toEqual([]);
  });

  it('is not a missing answer: without it there is no score', () => {
    const { q4, ...rest } = lowest;
    const score = scoreAnswers(questionnaire, rest);
    expect(q4).toBe('a');
    expect(score).toMatchObject({ points: null, level: null, missing: ['q4'] });
  });
});

describe('question 9', () => {
  // domain.md §5: E = 6 as printed; E = 5 and F = 6; E = 5 alone, the only key whose maximum is 54.
  const variant = (points: readonly number[], top?: number): QuestionnaireDefinition => {
    const { questions, levels, ...rest } = throughJson<QuestionnaireDefinition>(questionnaire);
    const text = { zh: '项', en: 'option' };
    const options = points.map((own, place) => ({ id: 'abcdef'.charAt(place), text, points: own }));
    return {
      ...rest,
      questions: questions.map((question) => (question.id === 'q9' ? { ...question, options } : question)),
      levels: levels.map((level) =>
        top !== undefined && level.id === 'aggressive' ? { ...level, to: top } : level,
      ),
    };
  };
  it.each([
    ['E = 6', [1, 2, 3, 4, 6], 55],
    ['E = 5 and F = 6', [1, 2, 3, 4, 5, 6], 55],
    ['E = 5 alone', [1, 2, 3, 4, 5], 54],
  ])('may be %s: the highest total is then %j %i', (_, points, max) => {
    const defined = defineQuestionnaire(variant(points));
    expect(scoreAnswers(defined, sheetAt(defined, 0)).range).toEqual({ min: 9, max });
  });

  it('fits the printed top band of 54 in one variant only; else 55 is named', () => {
    expect(() => defineQuestionnaire(variant([1, 2, 3, 4, 5], 54))).not.toThrow();
    expect(errorOf(() => defineQuestionnaire(variant([1, 2, 3, 4, 6], 54)))).toMatchObject({
      code: 'questionnaire_invalid',
      details: { reasons: [{ rule: 'level_gap', detail: { totals: [55], count: 1 } }] },
    });
  });
});

it('never expires: the course names no term', () => {
  expect(scoreAnswers(questionnaire, {}, { on: day('2024-01-31') }).expiresOn).toBeNull();
});
