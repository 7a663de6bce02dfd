import { type AnySheet, defineQuestionnaire, readAnswers, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, visible } from './laws.js';
import { formOf, number, open, single } from './questions.js';

const canary = 'CANARY, 13800000000';

describe('words of the customer’s own', () => {
  const form = formOf([single('q', [1, 2]), open('why')]);
  const asked = defineQuestionnaire(form);

  it('are worth nothing, and stand nowhere in the score', () => {
    const score = scoreAnswers(asked, { q: 'b', why: canary });
    expect(score).toMatchObject({
      points: 2,
      answered: ['q', 'why'],
      missing: [],
      range: { min: 1, max: 2 },
    });
    expect(score.reasons[1]).toEqual({
      rule: 'question_open',
      detail: { question: 'why', options: [], points: 0 },
    });
    expect(JSON.stringify(score)).not.toContain('CANARY');
    expectPlain(score);
    expectWorded(score.reasons);
  });

  it('come back from readAnswers as they are', () => {
    expect(readAnswers(asked, { why: canary })).toEqual({ why: canary });
    // What looks like a number, or like an option, is words all the same.
    expect(readAnswers(asked, { why: '1.50' })).toEqual({ why: '1.50' });
    expect(readAnswers(asked, { why: ' ' })).toEqual({ why: ' ' });
  });

  it.each([5, true, {}, [canary], { words: canary }, [['a']]])('are refused when they are %j', (answer) => {
    for (const action of [
      () => scoreAnswers(asked, { q: 'a', why: answer } as AnySheet),
      () => readAnswers(asked, { q: 'a', why: answer }),
    ]) {
      const error = errorOf(action);
      expect(error).toMatchObject({ code: 'answers_invalid', details: { path: 'why', expected: 'text' } });
      expect(visible(error)).not.toContain('CANARY');
    }
  });

  it('stand in no error of another answer', () => {
    const error = errorOf(() => scoreAnswers(asked, { q: 'z', why: canary }));
    expect(error.details['path']).toBe('q');
    expect(visible(error)).not.toContain('CANARY');
  });
});

describe('a missing open answer', () => {
  const [q, n, why] = [single('q', [0, 2]), number('n', [0, 4, 1]), open('why')];
  const policies = [
    // Every question but the open one is answered: 2 + 3 points in any case.
    ['refuse', { policy: 'refuse' }, null],
    ['zero', { policy: 'zero' }, 5],
    ['prorate', { policy: 'prorate', atLeast: 1, round: 'none' }, 5],
  ] as const;

  it.each(policies)('is missing: under %s', (_, missing, points) => {
    const asked = defineQuestionnaire(formOf([q, n, why], { missing }));
    for (const sheet of [
      { q: 'b', n: 3 },
      { q: 'b', n: 3, why: '' },
    ]) {
      const score = scoreAnswers(asked, sheet);
      expect(score).toMatchObject({ points, missing: ['why'], answered: ['q', 'n'] });
      expect(score.reasons.filter(({ detail }) => detail.question !== undefined)).toHaveLength(3);
    }
  });

  it.each(policies)('is none where the question is optional: under %s', (_, missing) => {
    const asked = defineQuestionnaire(formOf([q, n, open('why', true)], { missing }));
    expect(scoreAnswers(asked, { q: 'b', n: 3 })).toMatchObject({ points: 5, missing: [] });
  });

  it('counts for no prorating, asked or answered', () => {
    const asked = defineQuestionnaire(
      formOf([q, n, why], { missing: { policy: 'prorate', atLeast: 1, round: 'none' } }),
    );
    // One of two questions with points is answered: 2 × 2 / 1, with the open answer or without.
    expect(scoreAnswers(asked, { q: 'b' })).toMatchObject({ points: 4, missing: ['n', 'why'] });
    expect(scoreAnswers(asked, { q: 'b', why: canary })).toMatchObject({ points: 4, missing: ['n'] });
    // Words alone are no answer that could be raised.
    expect(scoreAnswers(asked, { why: canary }).points).toBeNull();
  });
});
