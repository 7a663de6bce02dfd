import { defineQuestionnaire, type QuestionnaireDefinition, scoreAnswers, type ScoreLevel } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorsOf } from './findings.js';
import { errorOf } from './laws.js';
import { bandsFrom, scaleOf, text } from './scales.js';

const level = (id: string, from: number, to?: number): ScoreLevel => ({
  id,
  text,
  from,
  ...(to !== undefined && { to }),
});

describe('the levels', () => {
  // One question worth 0, 10 or 20, and another worth 0, 1 or 2: the totals are 0 1 2 10 11 12 20 21 22.
  const keys = ['0 10 20', '0 1 2'];
  it.each([
    ['may leave out what no sheet reaches', [level('low', 0, 2), level('high', 10)], []],
    [
      'may not leave out a total',
      [level('low', 0, 10), level('high', 12)],
      [{ rule: 'level_gap', path: 'levels', totals: [11], count: 1 }],
    ],
    [
      'may not begin above the lowest total',
      [level('all', 2)],
      [{ rule: 'level_gap', path: 'levels', totals: [0, 1], count: 2 }],
    ],
    [
      'may not end below the highest total',
      [level('all', 0, 20)],
      [{ rule: 'level_gap', path: 'levels', totals: [21, 22], count: 2 }],
    ],
    [
      'may not share an edge: both edges belong to a level',
      [level('low', 0, 10), level('high', 10)],
      [{ rule: 'level_overlap', path: 'levels', totals: [10], count: 1 }],
    ],
    ['may overlap where no sheet comes', [level('low', 0, 8), level('high', 5)], []],
    [
      'are all of some use',
      [level('low', 0, 2), level('dead', 3, 9), level('high', 10)],
      [{ rule: 'level_dead', path: 'levels[1]', from: 3, to: 9 }],
    ],
    [
      'do not run backwards',
      [level('all', 0), level('backwards', 12, 10)],
      [{ rule: 'level_dead', path: 'levels[1]', from: 12, to: 10 }],
    ],
    [
      'may not both be open upwards',
      [level('low', 0), level('high', 20)],
      [{ rule: 'level_overlap', path: 'levels', totals: [20, 21, 22], count: 3 }],
    ],
    [
      'are dead beyond the highest total',
      [level('all', 0), level('beyond', 23)],
      [{ rule: 'level_dead', path: 'levels[1]', from: 23, to: null }],
    ],
  ])('%s', (_, levels, expected) => {
    const definition = scaleOf('levels', keys, levels);
    expect(errorsOf(definition)).toEqual(expected);
    if (expected.length > 0) {
      const error = errorOf(() => defineQuestionnaire(definition));
      expect(error.code).toBe('questionnaire_invalid');
      expect(error.details['reasons']).toHaveLength(expected.length);
    }
  });

  it('are judged by the very sums that scoring makes: 0.1 + 0.2 is above 0.3', () => {
    const upTo = (to: number) => scaleOf('tenths', ['0 0.1', '0 0.2'], [level('all', 0, to)]);
    expect(errorsOf(upTo(0.3))).toEqual([
      { rule: 'level_gap', path: 'levels', totals: [0.1 + 0.2], count: 1 },
    ]);
    const questionnaire = defineQuestionnaire(upTo(0.1 + 0.2));
    expect(scoreAnswers(questionnaire, { q1: 'b', q2: 'b' })).toMatchObject({ level: 'all' });
  });

  it('are held against negative points, and points in any order', () => {
    const definition = scaleOf('mixed', ['3 -5 0', '-1 2'], [level('below', -6, -1), level('above', 1)]);
    // −6 −3 −1 2 2 5: no total lies at 0.
    expect(errorsOf(definition)).toEqual([]);
    expect(scoreAnswers(defineQuestionnaire(definition), { q1: 'b', q2: 'a' })).toMatchObject({
      points: -6,
      level: 'below',
      range: { min: -6, max: 5 },
    });
  });

  it('name twenty totals and count the rest', () => {
    const key = Array.from({ length: 101 }, (_, points) => points).join(' ');
    const [gap] = errorsOf(scaleOf('wide', [key], [level('top', 50)]));
    expect(gap).toEqual({
      rule: 'level_gap',
      path: 'levels',
      totals: Array.from({ length: 20 }, (_, points) => points),
      count: 50,
    });
  });

  it('hold the totals of missing answers too, where those count as zero', () => {
    const definition = scaleOf('refused', ['1 2'], bandsFrom({ low: 1, high: 2 }));
    expect(errorsOf(definition)).toEqual([]);
    expect(errorsOf({ ...definition, missing: { policy: 'zero' } })).toEqual([
      { rule: 'level_gap', path: 'levels', totals: [0], count: 1 },
    ]);
    const [question] = definition.questions;
    expect(errorsOf({ ...definition, questions: [{ ...question!, optional: true }] })).toEqual([
      { rule: 'level_gap', path: 'levels', totals: [0], count: 1 },
    ]);
  });
});

describe('ids', () => {
  const base = scaleOf('ids', ['0 1', '0 1'], [level('low', 0, 1), level('high', 2)]);
  const [first, second] = base.questions;
  it.each([
    ['questions', { ...base, questions: [first!, { ...second!, id: 'q1' }] }, 'questions[1].id'],
    [
      'options of a question',
      { ...base, questions: [first!, { ...second!, options: [second!.options[0]!, second!.options[0]!] }] },
      'questions[1].options[1].id',
    ],
    ['levels', { ...base, levels: [level('low', 0, 1), level('low', 2)] }, 'levels[1].id'],
  ] as [string, QuestionnaireDefinition, string][])('are not repeated among %s', (_, definition, path) => {
    expect(errorsOf(definition)).toContainEqual({ rule: 'id_repeated', path });
  });

  it('may be repeated in two questions', () => {
    expect(errorsOf(base)).toEqual([]);
  });
});
