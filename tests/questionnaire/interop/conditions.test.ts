import { fromFhirQuestionnaire, fromSurveyJs, type GivenParts, type Question } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectWorded } from '../laws.js';

const text = { zh: '文', en: 'text' };
const both = { default: 'x', 'zh-cn': '文' };
const given: GivenParts = {
  id: 'c',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: 0 }],
};

const choice = (name: string, visibleIf?: string, isRequired = true) => ({
  type: 'radiogroup',
  name,
  title: both,
  isRequired,
  choices: ['a', 'b', 'c'].map((value) => ({ value, text: both, score: 0 })),
  ...(visibleIf !== undefined && { visibleIf }),
});
const routesOf = (questions: readonly Question[]) =>
  questions.flatMap((own) =>
    own.kind === 'single'
      ? own.options.flatMap(({ id, next }) => (next === undefined ? [] : `${own.id}.${id}>${next}`))
      : [],
  );
const read = (elements: readonly object[], more: object = {}) => {
  const { definition, findings } = fromSurveyJs(
    { clearInvisibleValues: 'onHidden', elements, ...more },
    given,
  );
  expectWorded(findings);
  return {
    routes: routesOf(definition?.questions ?? []),
    found: findings.map(({ severity, rule, detail }) => [severity, rule, detail['path']]),
  };
};
const q1 = choice('q1');
const q3 = choice('q3');
const unread = (place: number) => ['error', 'form_condition_unread', `elements[${place}].visibleIf`];

describe('a condition becomes a route', () => {
  it.each([
    ["{q1} <> 'a'", ['q1.a>q3']],
    ["{q1} != 'a' and {q1} notequal 'b'", ['q1.a>q3', 'q1.b>q3']],
    ["{q1} = 'a'", ['q1.b>q3', 'q1.c>q3']],
    ["{q1}='a' or {q1}='b'", ['q1.c>q3']],
    ['({q1} = \'a\') || (({q1} == "b"))', ['q1.c>q3']],
    ["{q1} anyof ['a', 'b']", ['q1.c>q3']],
    ["{q1} noneof ['a']", ['q1.a>q3']],
    ['{q1} = a', ['q1.b>q3', 'q1.c>q3']],
  ])('%s', (visibleIf, routes) => {
    expect(read([q1, choice('q2', visibleIf), q3])).toEqual({ routes, found: [] });
  });

  it('that leads to the end where nothing is shown again', () => {
    expect(read([q1, choice('q2', "{q1} <> 'a'"), choice('q3', "{q1} <> 'a'")]).routes).toEqual(['q1.a>end']);
  });

  it('also of a panel, and of questions whose own question is hidden with them', () => {
    const panel = {
      type: 'panel',
      visibleIf: "{q1} <> 'a'",
      elements: [choice('q2'), choice('q3', "{q2} = 'b'")],
    };
    expect(read([q1, panel, choice('q4')])).toEqual({ routes: ['q1.a>q4', 'q2.a>q4', 'q2.c>q4'], found: [] });
  });

  it('also of triggers that skip and complete', () => {
    const triggers = [
      { type: 'skip', expression: "{q1} = 'a'", gotoName: 'q3' },
      { type: 'complete', expression: "{q1} = 'b'" },
    ];
    expect(read([q1, choice('q2'), q3], { triggers })).toEqual({
      routes: ['q1.a>q3', 'q1.b>end'],
      found: [],
    });
  });

  it('with advice where the deciding question may be left out', () => {
    expect(read([choice('q1', undefined, false), choice('q2', "{q1} = 'a'"), q3])).toEqual({
      routes: ['q1.b>q3', 'q1.c>q3'],
      found: [['advice', 'form_condition_unanswered', 'elements[1].visibleIf']],
    });
  });
});

describe('a condition that is no route is a finding', () => {
  it.each([
    "{q1} = 'a' or {q3} = 'b'",
    "{q1} <> 'a' or {q1} <> 'b'",
    '{q1} notempty',
    // SurveyJS compares a list as a whole, and takes a text after anyof for a list of its letters.
    "{q1} = ['a', 'b']",
    "{q1} <> ['a']",
    "{q1} anyof 'a'",
    "{q1} noneof 'a'",
    '{q1} > 3',
    "{q9} = 'a'",
    "{q1} = 'z'",
    "{q2} = 'a'",
    "{q3} = 'a'",
    "iif({q1} = 'a', 1, 0)",
    "{q1} = 'a",
    "{q1} = 'a' and",
    "{q1} anyof ['a'",
    "{q1} = 'it\\'s'",
    "'a' = {q1}",
    '('.repeat(100_000),
    `${'('.repeat(60)}{q1} = 'a'${')'.repeat(60)}`,
  ])('%.40s', (visibleIf) => {
    expect(read([q1, choice('q2', visibleIf), q3])).toEqual({ routes: [], found: [unread(1)] });
  });

  it('when the question is not right behind the answer: an option cannot skip what it shows before', () => {
    expect(read([q1, choice('q2'), choice('q3', "{q1} <> 'a'")])).toEqual({ routes: [], found: [unread(2)] });
  });

  it('when it rests on a question of several answers', () => {
    const several = { ...q1, type: 'checkbox' };
    expect(read([several, choice('q2', "{q1} <> 'a'")]).found).toContainEqual(unread(1));
  });
});

describe('a condition on a question that can be hidden', () => {
  const nested = [q1, choice('q2', "{q1} = 'a'"), choice('q3', "{q2} = 'b'")];
  const kept = ['error', 'form_answers_kept', 'elements[2].visibleIf'];
  // Without a word SurveyJS clears hidden answers only at the end.
  it.each([undefined, 'onComplete', 'none', 'onHiddenContainer'])('is a finding where %s', (clears) => {
    const more = clears === undefined ? { clearInvisibleValues: null } : { clearInvisibleValues: clears };
    const { found, routes } = read(nested, more);
    expect(found).toContainEqual(kept);
    expect(routes).toContain('q1.b>end');
  });

  it('is none where hidden answers are cleared at once', () => {
    expect(read(nested).found).toEqual([]);
  });
});

describe('enableWhen', () => {
  const item = (linkId: string, more: object = {}) => ({
    linkId,
    text: 'x',
    type: 'choice',
    required: true,
    answerOption: ['a', 'b', 'c'].map((code) => ({ valueCoding: { code } })),
    ...more,
  });
  const when = (operator: string, code: string, question = 'q1') => ({
    question,
    operator,
    answerCoding: { code },
  });
  const readFhir = (items: readonly object[]) => {
    const { definition, findings } = fromFhirQuestionnaire(
      { resourceType: 'Questionnaire', item: items },
      given,
    );
    const errors = findings.filter(({ severity }) => severity === 'error');
    return {
      routes: routesOf(definition?.questions ?? []),
      errors: errors.map(({ rule, detail }) => [rule, detail['path']]),
    };
  };
  it.each([
    ['one', { enableWhen: [when('!=', 'a')] }, ['q1.a>q3']],
    [
      'all',
      { enableWhen: [when('!=', 'a'), when('!=', 'b')], enableBehavior: 'all' },
      ['q1.a>q3', 'q1.b>q3'],
    ],
    ['any', { enableWhen: [when('=', 'a'), when('=', 'b')], enableBehavior: 'any' }, ['q1.c>q3']],
  ])('%s becomes a route', (_, more, routes) => {
    expect(readFhir([item('q1'), item('q2', more), item('q3')])).toEqual({ routes, errors: [] });
  });

  it('of a group holds for its items', () => {
    const group = {
      linkId: 'g',
      type: 'group',
      enableWhen: [when('=', 'a')],
      item: [item('q2'), item('q3')],
    };
    expect(readFhir([item('q1'), group, item('q4')]).routes).toEqual(['q1.b>q4', 'q1.c>q4']);
  });

  it.each([
    ['exists', { enableWhen: [{ question: 'q1', operator: 'exists', answerBoolean: true }] }],
    ['a comparison', { enableWhen: [{ question: 'q1', operator: '>', answerInteger: 3 }] }],
    ['several without a behaviour', { enableWhen: [when('=', 'a'), when('=', 'b')] }],
    ['an unknown item', { enableWhen: [when('=', 'a', 'q9')] }],
    ['no condition at all', { enableWhen: [null] }],
    ['a condition whose meaning is modified', { enableWhen: [{ ...when('=', 'a'), modifierExtension: [] }] }],
    [
      'a code of another system',
      { enableWhen: [{ ...when('=', 'a'), answerCoding: { system: 'urn:x', code: 'a' } }] },
    ],
  ])('of %s is a finding', (_, more) => {
    expect(readFhir([item('q1'), item('q2', more), item('q3')])).toEqual({
      routes: [],
      errors: [['form_condition_unread', 'item[1].enableWhen']],
    });
  });
});
