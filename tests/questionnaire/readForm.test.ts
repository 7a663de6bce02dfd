import { course, defineQuestionnaire, readForm, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, visible } from './laws.js';
import { formOf, multiple, number, open, single } from './questions.js';

const asked = defineQuestionnaire(
  formOf([
    single('q1', [1, 2], { next: { b: 'end' } }),
    multiple('q2', [1, 2, 4]),
    number('q3', [0, 9, 0.5]),
    open('q4', true),
  ]),
);

describe('a submitted form', () => {
  it.each([
    ['q1=a&q2=a&q3=1.5&q4=words', { q1: 'a', q2: ['a'], q3: 1.5, q4: 'words' }],
    // A name that is repeated is a list, in the order of the fields, also when others stand between.
    ['q2=c&q1=a&q2=a&q2=b', { q2: ['c', 'a', 'b'], q1: 'a' }],
    // Blank fields are no answers.
    ['q1=&q2=&q3=&q4=', {}],
    ['q1=a&q2=&q3=0', { q1: 'a', q3: 0 }],
    ['', {}],
    ['q4=a+b%20c&q3=3', { q4: 'a b c', q3: 3 }],
    // Behind the end only blank fields may stand.
    ['q1=b&q2=&q3=&q4=', { q1: 'b' }],
  ])('%s is read', (query, sheet) => {
    expect(readForm(asked, new URLSearchParams(query))).toEqual(sheet);
    expect(readForm(asked, [...new URLSearchParams(query)])).toEqual(sheet);
    const data = new FormData();
    for (const [name, value] of new URLSearchParams(query)) data.append(name, value);
    expect(readForm(asked, data)).toEqual(sheet);
  });

  it('may come as a Map, or from a generator', () => {
    expect(readForm(asked, new Map([['q1', 'a']]))).toEqual({ q1: 'a' });
    function* fields(): Generator<[string, string]> {
      yield ['q2', 'b'];
      yield ['q2', 'c'];
    }
    expect(readForm(asked, fields())).toEqual({ q2: ['b', 'c'] });
  });

  it('can be scored', () => {
    const sheet = readForm(asked, new URLSearchParams('q1=a&q2=a&q2=c&q3=2.5&q4=words'));
    // 1 + (1 + 4) + 2.5.
    expect(scoreAnswers(asked, sheet).points).toBe(8.5);
    const { tradingPersonality } = course;
    expect(readForm(tradingPersonality, new URLSearchParams('q1=a&q2=b'))).toEqual({ q1: 'a', q2: 'b' });
  });

  it.each([
    ['an option that does not exist', 'q1=z', 'q1', 'an option of the question'],
    ['two answers to a single question', 'q1=a&q1=a', 'q1', 'one answer, not a list'],
    ['an option twice', 'q2=a&q2=a', 'q2', 'options of the question, each once'],
    [
      'an option that does not exist among several',
      'q2=a&q2=CANARY',
      'q2',
      'options of the question, each once',
    ],
    ['two numbers', 'q3=1&q3=2', 'q3', 'a number that the range of the question has'],
    ['a number off the grid', 'q3=1.7', 'q3', 'a number that the range of the question has'],
    ['two texts', 'q4=a&q4=CANARY', 'q4', 'text'],
    // By its position among the distinct names, of which it is the second.
    ['a field that is no question', 'q1=a&CANARY=a', '[1]', 'a question of the questionnaire'],
    ['a prototype as a name', '__proto__=a', '[0]', 'a question of the questionnaire'],
    ['an answer where the route leads past', 'q1=b&q3=1', 'q3', 'no answer where the route leads past'],
  ])('with %s is refused by its path', (_, query, path, expected) => {
    const error = errorOf(() => readForm(asked, new URLSearchParams(query)));
    expect(error).toMatchObject({ code: 'answers_invalid', details: { path, expected } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('with a file is refused by the position of its field', () => {
    const data = new FormData();
    data.append('q1', 'a');
    data.append('q4', new Blob(['CANARY']), 'CANARY.txt');
    const error = errorOf(() => readForm(asked, data));
    expect(error).toMatchObject({ code: 'answers_invalid', details: { path: '[1]', expected: 'text' } });
    expect(visible(error)).not.toContain('CANARY');
  });

  it.each([null, undefined, 5, [5], { toString: () => 'a' }])('with the value %j is refused', (value) => {
    const fields: [string, unknown][] = [
      ['q1', 'a'],
      ['q2', 'b'],
      ['q2', value],
    ];
    expect(errorOf(() => readForm(asked, fields)).details).toMatchObject({ path: '[2]', expected: 'text' });
  });

  it('of a framework comes as an object, with lists for names that are repeated', () => {
    expect(readForm(asked, { q1: 'a' })).toEqual(readForm(asked, [['q1', 'a']]));
    expect(errorOf(() => readForm(asked, { q1: ['a', 'b'] })).details['path']).toBe('q1');
    for (const junk of [null, undefined, 5, 'q1=a']) {
      expect(errorOf(() => readForm(asked, junk as unknown as object as never)).code).toBe('answers_invalid');
    }
  });

  it('takes a hidden empty field beside a box for no second answer', () => {
    expect(
      readForm(asked, [
        ['q1', ''],
        ['q1', 'a'],
      ]),
    ).toEqual({ q1: 'a' });
  });

  it('with a name that is no text is refused', () => {
    const fields = [[5, 'a']] as unknown as [string, string][];
    expect(errorOf(() => readForm(asked, fields)).details['path']).toBe('[0]');
  });

  it('that repeats a name without end is refused in bounded time', { timeout: 5000 }, () => {
    const flood = Array.from({ length: 500_000 }, (): [string, string] => ['q2', 'a']);
    expect(['answers_invalid', 'input_not_plain']).toContain(errorOf(() => readForm(asked, flood)).code);
  });
});
