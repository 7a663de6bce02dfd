import { type AnySheet, defineQuestionnaire, type Override, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from './laws.js';
import { formOf, level, multiple, number, single } from './questions.js';

const questions = [single('q1', [0, 1, 2]), multiple('q2', [0, 10, 20]), number('q3', [0, 1, 0.1])];
// Totals go from 0 to 33; -9 is no total, so that level is reached by an answer only.
const byPoints = [level('low', 0, 9.9), level('middle', 10, 19.9), level('high', 20, 99)];
const byAnswer = level('barred', -9, -9);
const form = (overrides: readonly Override[], rest: Parameters<typeof formOf>[1] = {}) => {
  const isBarred = overrides.some((override) => override.level === byAnswer.id);
  return formOf(questions, { levels: isBarred ? [...byPoints, byAnswer] : byPoints, overrides, ...rest });
};
const score = (overrides: readonly Override[], sheet: AnySheet, rest?: Parameters<typeof formOf>[1]) => {
  const result = scoreAnswers(defineQuestionnaire(form(overrides, rest)), sheet);
  expectPlain(result);
  expectWorded(result.reasons);
  return result;
};
// 1 + 10 + 0.5 is 11.5.
const sheet = { q1: 'b', q2: ['b'], q3: 0.5 };

describe('a flag', () => {
  it('is raised by an answer, and leaves points, level and distances as they are', () => {
    const plain = score([], sheet);
    const flagged = score([{ question: 'q1', anyOf: ['b'], flag: 'call' }], sheet);
    expect(plain).toMatchObject({ points: 11.5, level: 'middle', flags: [] });
    expect(flagged).toMatchObject({ points: 11.5, level: 'middle', flags: ['call'] });
    expect(flagged.toNext).toEqual(plain.toNext);
    expect(flagged.reasons).toEqual([
      ...plain.reasons,
      { rule: 'answer_flag', detail: { question: 'q1', flag: 'call', points: 0 } },
    ]);
  });

  it.each([
    ['one of several options', { question: 'q1', anyOf: ['a', 'b'] }, true],
    ['none of them', { question: 'q1', anyOf: ['a', 'c'] }, false],
    ['one of the chosen', { question: 'q2', anyOf: ['b', 'c'] }, true],
    ['none of the chosen', { question: 'q2', anyOf: ['a', 'c'] }, false],
    ['a number', { question: 'q3', anyOf: [0.5] }, true],
    ['one of several numbers', { question: 'q3', anyOf: [0, 0.5] }, true],
    ['another number', { question: 'q3', anyOf: [0, 1] }, false],
  ] as [string, Pick<Override, 'question' | 'anyOf'>, boolean][])('asks for %s', (_, when, isRaised) => {
    expect(score([{ ...when, flag: 'call' }], sheet).flags).toEqual(isRaised ? ['call'] : []);
  });

  it('is raised by each of several chosen options, once', () => {
    const override = { question: 'q2', anyOf: ['a', 'c'], flag: 'call' };
    const result = score([override], { ...sheet, q2: ['a', 'b', 'c'] });
    expect(result.flags).toEqual(['call']);
    expect(result.reasons.filter(({ rule }) => rule === 'answer_flag')).toHaveLength(1);
  });

  it('is named once where several answers raise it, and every answer is a reason', () => {
    const result = score(
      [
        { question: 'q1', anyOf: ['b'], flag: 'call' },
        { question: 'q2', anyOf: ['b'], flag: 'write' },
        { question: 'q3', anyOf: [0.5], flag: 'call' },
      ],
      sheet,
    );
    expect(result.flags).toEqual(['call', 'write']);
    expect(result.reasons.slice(3).map(({ detail }) => detail['flag'])).toEqual(['call', 'write', 'call']);
  });

  it('looks at the option and not at its points, and at the number and not at its mirror', () => {
    const mirrored = [
      single('q1', [0, 1, 2], { reverse: true }),
      number('q2', [0, 10, 1], { reverse: true }),
    ];
    const asked = defineQuestionnaire(
      formOf(mirrored, {
        overrides: [
          { question: 'q1', anyOf: ['c'], flag: 'option' },
          { question: 'q2', anyOf: [8], flag: 'number' },
        ],
      }),
    );
    expect(scoreAnswers(asked, { q1: 'c', q2: 8 })).toMatchObject({ points: 2, flags: ['option', 'number'] });
    expect(scoreAnswers(asked, { q1: 'a', q2: 2 })).toMatchObject({ points: 10, flags: [] });
  });

  it('is not raised by a question that was not answered, or not asked', () => {
    const zero = { missing: { policy: 'zero' } } as const;
    const overrides = [{ question: 'q3', anyOf: [0], flag: 'call' }];
    // Zero points for no answer are not the answer zero.
    expect(score(overrides, { q1: 'a' }, zero).flags).toEqual([]);
    expect(score(overrides, { q1: 'a', q3: 0 }, zero).flags).toEqual(['call']);
  });

  it('is raised on a sheet that has no total', () => {
    const result = score([{ question: 'q1', anyOf: ['b'], flag: 'call' }], { q1: 'b' });
    expect(result).toMatchObject({ points: null, level: null, flags: ['call'] });
  });
});

describe('a level that an answer sets', () => {
  const barred = { question: 'q1', anyOf: ['b'], flag: 'no-income', level: 'barred' };

  it('holds whatever the points say, and leaves the points', () => {
    const result = score([barred], sheet);
    expect(result).toMatchObject({ points: 11.5, level: 'barred', flags: ['no-income'] });
    expect(result.reasons.at(-1)).toEqual({
      rule: 'answer_level',
      detail: { question: 'q1', flag: 'no-income', level: 'barred', points: 0 },
    });
    expect(result.reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(11.5);
  });

  it('has no distance to others; without it there is one', () => {
    expect(score([barred], sheet).toNext).toEqual({ below: null, above: null });
    // Without q1 b there are 10.5 points: 20 − 10.5.
    expect(score([barred], { ...sheet, q1: 'a' }).toNext.above).toEqual({ level: 'high', points: 9.5 });
    // Also where the points alone would lead to the same level.
    const same = score([{ ...barred, level: 'middle' }], sheet);
    expect(same).toMatchObject({ level: 'middle', toNext: { below: null, above: null } });
  });

  it('is nothing that points lead to: no distance is measured to a level that no total reaches', () => {
    // 0 + 0 + 0.5 is half a point, 9.5 below the middle; nobody comes to −9.
    expect(score([barred], { q1: 'a', q2: ['a'], q3: 0.5 })).toMatchObject({
      level: 'low',
      toNext: { below: null, above: { level: 'middle', points: 9.5 } },
    });
  });

  it('is not set on a sheet that has no total', () => {
    expect(score([barred], { q1: 'b' })).toMatchObject({
      points: null,
      level: null,
      flags: ['no-income'],
      toNext: { below: null, above: null },
    });
  });

  it('is the first of several that hold, in the order of the definition and not of the questions', () => {
    const high = { question: 'q3', anyOf: [0.5], flag: 'expert', level: 'high' };
    expect(score([barred, high], sheet)).toMatchObject({ level: 'barred', flags: ['no-income', 'expert'] });
    expect(score([high, barred], sheet)).toMatchObject({ level: 'high', flags: ['expert', 'no-income'] });
    // The first does not hold: the second counts.
    expect(score([high, barred], { ...sheet, q3: 0 })).toMatchObject({ level: 'barred' });
    const reasons = score([high, barred], sheet).reasons.slice(3);
    expect(reasons.map(({ detail }) => detail.question)).toEqual(['q3', 'q1']);
  });

  it('is the first that sets one: a flag before it sets none', () => {
    const flag = { question: 'q1', anyOf: ['b'], flag: 'call' };
    expect(score([flag, barred], sheet)).toMatchObject({ level: 'barred', flags: ['call', 'no-income'] });
  });

  it('is the first also among overrides of one question', () => {
    const low = { question: 'q1', anyOf: ['b', 'c'], flag: 'other', level: 'low' };
    expect(score([low, barred], sheet).level).toBe('low');
    expect(score([barred, low], sheet).level).toBe('barred');
  });

  it('is said by the one that sets it and by no other, and by none where there is no total', () => {
    const high = { question: 'q3', anyOf: [0.5], flag: 'expert', level: 'high' };
    const rules = (own: AnySheet) =>
      score([high, barred], own)
        .reasons.slice(3)
        .map(({ rule }) => rule);
    expect(rules(sheet)).toEqual(['answer_level', 'answer_flag']);
    expect(rules({ q1: 'b', q3: 0.5 })).toEqual(['score_refused', 'answer_flag', 'answer_flag']);
  });
});
