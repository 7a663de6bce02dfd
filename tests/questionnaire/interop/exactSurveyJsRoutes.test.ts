import type { Question } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { both, choice, read } from './surveyJsParts.js';
import { error } from './wholeFindings.js';

// Every finding of a form, whole and in order: each stands where the strange thing was put, and there is no other.
describe('all that is said of conditions and triggers', () => {
  const asked = (name: string, more: object = {}) => ({
    ...{ type: 'radiogroup', name, title: both('x'), isRequired: true },
    ...{ choices: ['a', 'b'].map((value) => choice(value)), ...more },
  });
  const routes = (questions: readonly Question[]) =>
    questions.flatMap((own) =>
      own.kind === 'single'
        ? own.options.flatMap(({ id, next }) => (next === undefined ? [] : `${own.id}.${id}>${next}`))
        : [],
    );

  // A question that comes later, or is the same, decides nothing: also where it may be left out, or names all its options.
  it.each(["{c} = 'a'", "{b} = 'a'", "{c} anyof ['a', 'b']", "{b} anyof ['a', 'b']", "{b} noneof ['z']"])(
    '%s of question b is not read',
    (visibleIf) => {
      const lax = { isRequired: false };
      const { findings, questions } = read([asked('a'), asked('b', { ...lax, visibleIf }), asked('c', lax)]);
      expect(findings).toEqual([error('elements[1].visibleIf', 'form_condition_unread')]);
      expect(routes(questions)).toEqual([]);
    },
  );

  it.each([
    "{a} = 'a' or ({a} = 'a' and {a} <> 'b')",
    "{a} = 'a' or {a} contains 'b'",
    "{a} = 'a' or {a} <> 'b'",
    '{a} > 1 or {a} > 2',
  ])('nor are the alternatives %s', (visibleIf) => {
    const { findings, questions } = read([asked('a'), asked('b', { visibleIf })]);
    expect(findings).toEqual([error('elements[1].visibleIf', 'form_condition_unread')]);
    expect(routes(questions)).toEqual([]);
  });

  it('nor are alternatives of two questions, although both have the options', () => {
    const last = asked('c', { visibleIf: "{a} = 'a' or {b} = 'b'" });
    const { findings, questions } = read([asked('a'), asked('b'), last]);
    expect(findings).toEqual([error('elements[2].visibleIf', 'form_condition_unread')]);
    expect(routes(questions)).toEqual([]);
  });

  it('an answer leads to the first question that it does not hide', () => {
    const visibleIf = "{a} <> 'a'";
    const all = ['b', 'c', 'd'].map((name) => asked(name, name === 'd' ? {} : { visibleIf }));
    expect(routes(read([asked('a'), ...all, asked('e')]).questions)).toEqual(['a.a>d']);
  });

  const when = (expression: string, more: object = {}) => ({
    type: 'skip',
    expression,
    gotoName: 'd',
    ...more,
  });
  it.each<[string, unknown, string[]]>([
    ['skips two', when("{a} = 'a'"), ['a.a>d']],
    ['skips two for one of two answers', when("{a} = 'a' or {a} = 'b'"), ['a.a>d', 'a.b>d']],
    ['completes', { type: 'complete', expression: "{c} = 'b'" }, ['c.b>end']],
    ['completes at the last question', { type: 'complete', expression: "{d} = 'b'" }, []],
    ['leads to the next', when("{c} = 'a'"), []],
  ])('a trigger that %s is read', (_, trigger, expected) => {
    const { findings, questions } = read(
      ['a', 'b', 'c', 'd'].map((name) => asked(name)),
      { triggers: [trigger] },
    );
    expect(findings).toEqual([]);
    expect(routes(questions)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['none', null],
    ['no words', when('')],
    ['no expression', { type: 'complete' }],
    ['what is not', when("{a} <> 'a'")],
    ['two conditions', when("{a} = 'a' and {b} = 'a'")],
    ['an unknown question', when("{z} = 'a'")],
    ['an unknown goal', when("{a} = 'a'", { gotoName: 'z' })],
    ['no goal', when("{a} = 'a'", { gotoName: undefined })],
    ['itself', when("{d} = 'a'")],
    ['another type', when("{a} = 'a'", { type: 'copyvalue' })],
  ])('a trigger of %s is an error', (_, trigger) => {
    const { findings, questions } = read(
      ['a', 'b', 'c', 'd'].map((name) => asked(name)),
      { triggers: [trigger] },
    );
    expect(findings).toEqual([error('triggers[0]')]);
    expect(routes(questions)).toEqual([]);
  });

  it('a hundred triggers are read, and no more', () => {
    const triggers = Array.from({ length: 102 }, () => when("{a} = 'a'"));
    expect(
      read(
        ['a', 'd'].map((name) => asked(name)),
        { triggers },
      ).findings,
    ).toEqual([error('triggers[100]'), error('triggers[101]')]);
  });
});
