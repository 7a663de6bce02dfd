import { type AnySheet, defineQuestionnaire, readAnswers, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from './laws.js';
import { formOf, multiple, number, open, single } from './questions.js';

// q1: a goes on, b leads past q2 to q3, c leads to the end. q4 is a number, q5 are words.
const questions = [
  single('q1', [1, 2, 3], { next: { b: 'q3', c: 'end' } }),
  single('q2', [10, 20], { next: { b: 'q4' } }),
  multiple('q3', [100, 200]),
  number('q4', [0, 9, 1]),
  open('q5', true),
];
const routed = defineQuestionnaire(formOf(questions));
const zero = defineQuestionnaire(formOf(questions, { missing: { policy: 'zero' } }));

describe('an answer', () => {
  it.each([
    ['goes on to the next question', { q1: 'a', q2: 'a', q3: ['a'], q4: 5 }, [], 116],
    ['leads past the questions between', { q1: 'b', q3: ['a', 'b'], q4: 5 }, ['q2'], 307],
    ['leads past them from the middle too', { q1: 'a', q2: 'b', q4: 5 }, ['q3'], 26],
    ['ends the questionnaire', { q1: 'c' }, ['q2', 'q3', 'q4', 'q5'], 3],
  ])('%s', (_, sheet, skipped, points) => {
    const score = scoreAnswers(routed, sheet);
    // The sums: 1 + 10 + 100 + 5, 2 + 300 + 5, 1 + 20 + 5, 3.
    expect(score).toMatchObject({ points, skipped, missing: [], level: 'all' });
    expect(score.answered).toEqual(Object.keys(sheet));
    expect(readAnswers(routed, sheet)).toEqual(sheet);
    const places = score.reasons.filter(({ rule }) => rule === 'question_skipped');
    expect(places).toEqual(
      skipped.map((question) => ({
        rule: 'question_skipped',
        detail: { question, options: [], points: 0 },
      })),
    );
    expect(score.reasons.map(({ detail }) => detail.question)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    expectWorded(score.reasons);
    expectPlain(score);
  });

  it.each([
    ['one past which the route leads', { q1: 'b', q2: 'a', q3: ['a'], q4: 5 }, 'q2'],
    ['one behind the end', { q1: 'c', q4: 0 }, 'q4'],
    ['an open one behind the end', { q1: 'c', q5: 'CANARY' }, 'q5'],
    ['the first of several', { q5: 'x', q4: 1, q3: ['a'], q1: 'c' }, 'q3'],
    // It is not read: that it is asked nowhere is said, not that it is no option.
    ['one that would not fit anyway', { q1: 'b', q2: 'z' }, 'q2'],
  ] as [string, AnySheet, string][])('is refused at the question when it answers %s', (_, sheet, path) => {
    for (const action of [() => scoreAnswers(routed, sheet), () => readAnswers(routed, sheet)]) {
      const error = errorOf(action);
      expect(error).toMatchObject({
        code: 'answers_invalid',
        details: { path, expected: 'no answer where the route leads past' },
      });
      expect(JSON.stringify(error.details)).not.toContain('CANARY');
      expectWorded([error.reason]);
    }
  });

  it.each([undefined, null, '', []])('to a skipped question may be written as %j', (nothing) => {
    const sheet = { q1: 'c', q2: nothing } as AnySheet;
    expect(scoreAnswers(routed, sheet)).toMatchObject({ points: 3, skipped: ['q2', 'q3', 'q4', 'q5'] });
    expect(readAnswers(routed, sheet)).toEqual({ q1: 'c' });
  });
});

describe('a question that was skipped', () => {
  it('is told apart from a missing one', () => {
    const score = scoreAnswers(routed, { q1: 'b', q4: 5 });
    expect(score).toMatchObject({ points: null, missing: ['q3'], skipped: ['q2'], answered: ['q1', 'q4'] });
    expect(score.reasons.map(({ rule }) => rule)).toEqual([
      'question_points',
      'question_skipped',
      'question_missing',
      'question_number',
      'question_missing',
      'score_refused',
    ]);
  });

  it('is not missing where a missing answer refuses the score', () => {
    expect(scoreAnswers(routed, { q1: 'c' })).toMatchObject({ points: 3, missing: [] });
  });

  it('counts in the range: the shortest way may be the lowest', () => {
    // Lowest: q1 c = 3; b: 2 + 100; a, b: 1 + 20; a, a: 1 + 10 + 100. Highest: b: 2 + 300 + 9, a, a: 1 + 10 + 300 + 9.
    expect(scoreAnswers(routed, { q1: 'c' }).range).toEqual({ min: 3, max: 320 });
  });
});

describe('a routing question without an answer', () => {
  it('leads to the next question', () => {
    const score = scoreAnswers(zero, { q2: 'a', q4: 1 });
    // 0 + 10 + 0 + 1.
    expect(score).toMatchObject({ points: 11, missing: ['q1', 'q3'], skipped: [] });
  });

  it('leads to the next question, and the next may skip', () => {
    expect(scoreAnswers(zero, { q2: 'b' })).toMatchObject({
      points: 20,
      missing: ['q1', 'q4'],
      skipped: ['q3'],
    });
  });

  it('refuses the score where an answer must be given, and the rest is asked all the same', () => {
    expect(scoreAnswers(routed, {})).toMatchObject({
      points: null,
      missing: ['q1', 'q2', 'q3', 'q4'],
      skipped: [],
    });
  });

  it('may be optional', () => {
    const [first, ...rest] = questions;
    const optional = defineQuestionnaire(formOf([{ ...first!, optional: true }, ...rest]));
    const sheet = { q2: 'b', q4: 0 };
    expect(scoreAnswers(optional, sheet)).toMatchObject({ points: 20, missing: [], skipped: ['q3'] });
  });
});

describe('a route', () => {
  it('may meet another, and a short one lies within a long one', () => {
    // From q1 to q4 and from q2 to q3: q3 is reached by the second only.
    const met = defineQuestionnaire(
      formOf([
        single('q1', [0, 1], { next: { b: 'q4' } }),
        single('q2', [0, 1], { next: { b: 'q3' } }),
        single('q3', [5]),
        single('q4', [7]),
      ]),
    );
    expect(scoreAnswers(met, { q1: 'b', q4: 'a' })).toMatchObject({ points: 8, skipped: ['q2', 'q3'] });
    expect(scoreAnswers(met, { q1: 'a', q2: 'b', q3: 'a', q4: 'a' })).toMatchObject({
      points: 13,
      skipped: [],
    });
  });

  it('ends for good: an answer before the end opens nothing again', () => {
    const ends = defineQuestionnaire(
      formOf(
        [
          single('q1', [0], { next: { a: 'q3' } }),
          single('q2', [0], { optional: true }),
          single('q3', [4], { next: { a: 'end' } }),
          single('q4', [9]),
        ],
        { missing: { policy: 'zero' }, levels: [{ id: 'all', text: { zh: '级', en: 'all' }, from: 0 }] },
      ),
    );
    expect(scoreAnswers(ends, { q1: 'a', q3: 'a' })).toMatchObject({ points: 4, skipped: ['q2', 'q4'] });
  });

  it('keeps its mirrored points: a reversed question routes by its options', () => {
    const mirrored = defineQuestionnaire(
      formOf([single('q1', [0, 3], { next: { a: 'end' }, reverse: true }), single('q2', [1])]),
    );
    // a is worth 3 when mirrored, b nothing.
    expect(scoreAnswers(mirrored, { q1: 'a' })).toMatchObject({ points: 3, skipped: ['q2'] });
    expect(scoreAnswers(mirrored, { q1: 'b', q2: 'a' })).toMatchObject({ points: 1, skipped: [] });
  });
});
