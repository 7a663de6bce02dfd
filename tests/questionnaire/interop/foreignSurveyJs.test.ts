import { fromSurveyJs, type GivenParts } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen, throughJson } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'foreign',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: -100 }],
};
const both = (words: string) => ({ default: words, 'zh-cn': words });

const read = (form: unknown, parts: GivenParts = given) => {
  const result = fromSurveyJs(frozen(form), parts);
  expectPlain(result);
  expectWorded(result.findings);
  const found = result.findings.map(({ severity, rule, detail }) => [severity, rule, detail['path']]);
  return { ...result, found, questions: result.definition?.questions ?? [] };
};
const readOne = (element: object) =>
  read({ pages: [{ elements: [{ name: 'q', title: both('q'), isRequired: true, ...element }] }] });
const scored = (value: string, score: number) => ({ value, text: both(value), score });

describe('fromSurveyJs takes over', () => {
  const options = [
    { id: 'a', text: { zh: 'a', en: 'a' }, points: 2 },
    { id: 'b', text: { zh: 'b', en: 'b' }, points: 1 },
  ];
  const choices = [scored('a', 2), scored('b', 1)];
  const head = { id: 'q', text: { zh: 'q', en: 'q' } };
  it.each([
    ['radiogroup', { type: 'radiogroup', choices }, { ...head, kind: 'single', options }],
    ['dropdown', { type: 'dropdown', choices }, { ...head, kind: 'single', options }],
    [
      'a choice that may be left out',
      { type: 'dropdown', isRequired: false, choices },
      { ...head, kind: 'single', options, optional: true },
    ],
    // rateMin 1, rateMax 5 and rateStep 1 are what SurveyJS shows without a word.
    ['rating', { type: 'rating' }, { ...head, kind: 'number', range: { min: 1, max: 5, step: 1 } }],
    [
      'rating by count',
      { type: 'rating', rateMin: 0, rateCount: 11 },
      { ...head, kind: 'number', range: { min: 0, max: 10, step: 1 } },
    ],
    [
      'a number',
      { type: 'text', inputType: 'number', min: 0, max: 1, step: 0.5 },
      { ...head, kind: 'number', range: { min: 0, max: 1, step: 0.5 } },
    ],
    ['text', { type: 'text' }, { ...head, kind: 'open' }],
    ['a date, in words', { type: 'text', inputType: 'date' }, { ...head, kind: 'open' }],
    ['comment', { type: 'comment' }, { ...head, kind: 'open' }],
  ])('%s', (_, element, question) => {
    const { questions, findings } = readOne(element);
    expect(questions).toEqual([question]);
    expect(findings).toEqual([]);
  });

  it.each([
    [
      'several answers, whose points are added',
      { type: 'checkbox', choices: [scored('a', 1)] },
      'form_combine_assumed',
      { combine: 'sum' },
    ],
    ['a flag, whose points nobody gives', { type: 'boolean' }, 'form_points_missing', { kind: 'single' }],
    [
      'choices that are numbers',
      { type: 'radiogroup', choices: [0, 3] },
      'form_points_from_value',
      {
        options: [
          { id: '0', points: 0 },
          { id: '3', points: 3 },
        ],
      },
    ],
    [
      'choices that are words',
      { type: 'radiogroup', choices: ['x'] },
      'form_points_missing',
      { options: [{ id: 'x', points: 0 }] },
    ],
    [
      'a number without a step',
      { type: 'text', inputType: 'number', min: 0, max: 2 },
      'form_step_assumed',
      { range: { step: 1 } },
    ],
    [
      'a text in one language',
      { type: 'comment', title: '意见' },
      'form_text_one_language',
      { text: { zh: '意见', en: '意见' } },
    ],
    [
      'a text in a third language',
      { type: 'comment', title: { de: 'Wort' } },
      'form_text_one_language',
      { text: { zh: 'Wort', en: 'Wort' } },
    ],
    [
      'a question without a title, by its name',
      { type: 'comment', title: undefined },
      'form_text_one_language',
      { text: { zh: 'q', en: 'q' } },
    ],
    [
      'a key of layout',
      { type: 'comment', title: both('q'), width: '50%' },
      'form_key_ignored',
      { kind: 'open' },
    ],
  ])('%s, and says so', (_, element, rule, question) => {
    const { questions, findings } = readOne(element);
    expect(questions).toMatchObject([question]);
    expect(findings.map((own) => own.severity).every((own) => own === 'advice')).toBe(true);
    expect(findings.map((own) => own.rule)).toContain(rule);
  });

  it('the language of the form: default is Chinese in a Chinese form', () => {
    const { questions } = read({
      locale: 'zh-cn',
      elements: [{ type: 'comment', name: 'q', title: { default: '意见', en: 'opinion' } }],
    });
    expect(questions).toMatchObject([{ text: { zh: '意见', en: 'opinion' } }]);
  });

  it('pages and panels, flattened, and a panel without its own title', () => {
    const comment = (name: string) => ({ type: 'comment', name, title: both(name) });
    const panel = {
      type: 'panel',
      name: 'p',
      elements: [comment('b'), { type: 'panel', elements: [comment('c')] }],
    };
    const { questions, found } = read({
      pages: [{ name: 'one', elements: [comment('a'), panel] }, { elements: [comment('d')] }],
    });
    expect(questions.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(found).toEqual([]);
  });

  it('title and description, and what is given goes before them', () => {
    const form = {
      title: both('form'),
      description: both('why'),
      elements: [{ type: 'comment', name: 'q', title: both('q') }],
    };
    const untitled = throughJson<GivenParts>({ ...given, title: undefined } as unknown as GivenParts);
    expect(read(form, untitled).definition).toMatchObject({
      title: { zh: 'form', en: 'form' },
      purpose: { en: 'why' },
    });
    expect(read(form).definition).toMatchObject({ title: text });
  });
});

describe('fromSurveyJs never drops in silence', () => {
  it.each([
    ['a matrix', { type: 'matrix', rows: ['r'], columns: ['c'] }, 'form_element_left_out', ''],
    ['a dynamic panel', { type: 'paneldynamic', templateElements: [] }, 'form_element_left_out', ''],
    ['a calculated value', { type: 'expression', expression: '{a} + 1' }, 'form_element_left_out', ''],
    ['a number without limits', { type: 'text', inputType: 'number' }, 'form_range_missing', ''],
    ['a question without a name', { type: 'comment', name: undefined }, 'form_element_left_out', ''],
    [
      'choices from a server',
      { type: 'dropdown', choicesByUrl: { url: 'u' } },
      'form_part_ignored',
      '.choicesByUrl',
    ],
    [
      'an answer in other words',
      { type: 'radiogroup', choices: [scored('a', 1)], showOtherItem: true },
      'form_part_ignored',
      '.showOtherItem',
    ],
    ['a validator', { type: 'comment', validators: [] }, 'form_part_ignored', '.validators'],
    ['a hidden question', { type: 'comment', visible: false }, 'form_part_ignored', '.visible'],
    [
      'a choice with a condition',
      { type: 'radiogroup', choices: [{ ...scored('a', 1), visibleIf: '{x} = 1' }] },
      'form_part_ignored',
      '.choices[0].visibleIf',
    ],
    [
      'a choice without a value',
      { type: 'radiogroup', choices: [{ text: 'x' }] },
      'form_element_left_out',
      '.choices[0]',
    ],
  ])('%s', (_, element, rule, path) => {
    expect(readOne(element).found).toContainEqual(['error', rule, `pages[0].elements[0]${path}`]);
  });

  it('a heading, as advice', () => {
    expect(readOne({ type: 'html', html: '<b>x</b>' }).found).toContainEqual([
      'advice',
      'form_element_left_out',
      'pages[0].elements[0]',
    ]);
  });

  it.each([
    ['calculatedValues', { calculatedValues: [{ name: 'v' }] }, 'calculatedValues'],
    ['hidden answers that stay', { clearInvisibleValues: 'none' }, 'clearInvisibleValues'],
    [
      'a trigger that sets a value',
      { triggers: [{ type: 'setvalue', expression: "{q} = 'a'" }] },
      'triggers[0]',
    ],
    [
      'a disabled panel',
      { elements: [{ type: 'panel', elements: [], enableIf: '{a} = 1' }] },
      'elements[0].enableIf',
    ],
  ])('%s', (_, form, path) => {
    expect(read(form).found).toContainEqual(['error', 'form_part_ignored', path]);
  });

  it('what nobody gives: then there is no definition', () => {
    const { definition, found } = read({ pages: [] }, {});
    expect(definition).toBeNull();
    expect(found).toEqual(
      ['id', 'version', 'title', 'missing', 'levels', 'questions'].map((path) => [
        'error',
        'value_missing',
        path,
      ]),
    );
  });
});
