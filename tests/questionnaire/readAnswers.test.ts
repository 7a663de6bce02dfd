import fc from 'fast-check';
import { type AnswersOf, course, defineQuestionnaire, DomainError, readAnswers, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson, visible } from './laws.js';
import { formOf, multiple, number } from './questions.js';
import { bandsFrom, optionsOf, scaleOf } from './scales.js';

const questionnaire = defineQuestionnaire(
  scaleOf('read', ['0 1 2', '0 1 2 3'], bandsFrom({ low: 0, high: 3 }), { questions: [2], combine: 'sum' }),
);

describe('an answer that does not fit', () => {
  it.each([
    ['an option that does not exist', { q1: 'z' }, 'q1'],
    ['an option of another question', { q1: 'd' }, 'q1'],
    ['an option by number', { q1: 0 }, 'q1'],
    ['an inherited name', { q1: 'toString' }, 'q1'],
    ['two answers to a single question', { q1: ['a', 'b'] }, 'q1'],
    ['a list for a single question', { q1: ['a'] }, 'q1'],
    ['an object', { q1: {} }, 'q1'],
    ['a flag', { q1: true }, 'q1'],
    ['a repeated option', { q2: ['a', 'b', 'a'] }, 'q2'],
    ['a list with an option that does not exist', { q2: ['a', 'z'] }, 'q2'],
    ['a list with a number', { q2: ['a', 1] }, 'q2'],
    ['a list with nothing in it', { q2: [null] }, 'q2'],
    ['a list in a list', { q2: [['a']] }, 'q2'],
    ['a question that does not exist, by its position', { q1: 'a', CANARY: 'a' }, '[1]'],
    ['a question named like a method, by its position', { toString: 'a' }, '[0]'],
    ['a prototype as a question', JSON.parse('{"__proto__":{"q1":"a"}}') as unknown, '[0]'],
    ['a list in place of a sheet', ['a', 'b'], ''],
    ['a text in place of a sheet', 'q1=a', ''],
    ['nothing', null, ''],
    ['nothing at all', undefined, ''],
  ])('is refused by its path: %s', (_, sheet, path) => {
    for (const action of [
      () => scoreAnswers(questionnaire, sheet as AnswersOf<typeof questionnaire>),
      () => readAnswers(questionnaire, sheet),
    ]) {
      const error = errorOf(action);
      expect(error).toMatchObject({ code: 'answers_invalid', details: { path } });
      expectWorded([error.reason]);
    }
  });

  it.each([
    { q1: 'CANARY' },
    { q2: ['a', 'CANARY'] },
    { CANARY: 'a' },
    { q1: { name: 'CANARY' } },
    { q2: 'CANARY' },
  ])('is not repeated in the error: %j', (sheet) => {
    expect(visible(errorOf(() => readAnswers(questionnaire, sheet)))).not.toContain('CANARY');
    expect(
      visible(
        errorOf(() => scoreAnswers(questionnaire, sheet as unknown as AnswersOf<typeof questionnaire>)),
      ),
    ).not.toContain('CANARY');
  });
});

describe('readAnswers', () => {
  // What JSON and forms write differently is brought to one form; scoreAnswers takes that form only.
  it.each([
    ['the one ticked box of several', { q2: 'a' }, { q2: ['a'] }],
    ['no answer, as null', { q1: null, q2: ['b'] }, { q2: ['b'] }],
    ['no answer, as a blank field', { q1: '', q2: '' }, {}],
    ['no box ticked', { q1: 'a', q2: [] }, { q1: 'a' }],
    ['no answer, as undefined', { q1: undefined }, {}],
  ])('reads %s', (_, sheet, expected) => {
    expect(readAnswers(questionnaire, sheet)).toEqual(expected);
    expect(Object.keys(readAnswers(questionnaire, sheet))).toEqual(Object.keys(expected));
  });

  it('leaves those spellings of an answer to itself: scoring takes none of them', () => {
    const lax = defineQuestionnaire(formOf([multiple('m', [1, 2]), number('n', [0, 5, 1])]));
    expect(readAnswers(lax, { m: 'a', n: '3' })).toEqual({ m: ['a'], n: 3 });
    for (const [sheet, path] of [
      [{ m: 'a' }, 'm'],
      [{ n: '3' }, 'n'],
    ] as const) {
      expect(errorOf(() => scoreAnswers(lax, sheet))).toMatchObject({
        code: 'answers_invalid',
        details: { path },
      });
    }
  });

  it('gives back the sheet that was stored', () => {
    const sheet = { q1: 'c', q2: ['d', 'a'] };
    expect(readAnswers(questionnaire, throughJson(sheet))).toEqual(sheet);
    expect(readAnswers(questionnaire, {})).toEqual({});
  });

  it('shares nothing with its input', () => {
    const sheet = { q2: ['a'] };
    const read = readAnswers(questionnaire, sheet);
    sheet.q2.push('b');
    expect(read).toEqual({ q2: ['a'] });
  });

  it('answers junk with a sheet that can be scored, or with a DomainError', () => {
    const key = fc.constantFrom('q1', 'q2', '__proto__', 'constructor', 'CANARY');
    const value = fc.oneof(
      fc.constantFrom('a', 'b', 'z', null),
      fc.array(fc.constantFrom('a', 'b', 'CANARY')),
      fc.anything(),
    );
    const junk = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true }),
      fc.dictionary(key, value),
    );
    fc.assert(
      fc.property(junk, (input) => {
        try {
          scoreAnswers(questionnaire, readAnswers(questionnaire, input));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(['answers_invalid', 'input_not_plain']).toContain(error.code);
          expect(visible(error)).not.toContain('CANARY');
        }
        expect('q1' in {}).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads every sheet of the course’s questionnaire', () => {
    const { questions } = course.tradingPersonality;
    const sheets = fc.record(
      Object.fromEntries(
        questions.map((question) => [
          question.id,
          fc.constantFrom(...optionsOf(question).map(({ id }) => id)),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(readAnswers(course.tradingPersonality, sheet)).toEqual(sheet);
      }),
    );
  });
});
