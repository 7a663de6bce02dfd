import { fromSurveyJs, type GivenParts } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectWorded } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 's',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: -100 }],
};
const read = (element: object, more: object = {}) => {
  const { definition, findings } = fromSurveyJs({ elements: [{ name: 'q', ...element }], ...more }, given);
  expectWorded(findings);
  return {
    questions: definition?.questions ?? [],
    found: findings.map(({ severity, rule, detail }) => [severity, rule, detail['path']]),
  };
};
const scored = (score: unknown) => ({ type: 'radiogroup', choices: [{ value: 'a', score }] });
const choices = ['a'];

describe('what bears on answers or points and is not read is an error', () => {
  it.each([
    ['points that are a text', scored('5'), 'form_part_ignored', '.choices[0].score'],
    ['no choices', { type: 'radiogroup' }, 'form_element_left_out', ''],
    ['an empty list of choices', { type: 'checkbox', choices: [] }, 'form_element_left_out', ''],
    ['choices that are counted', { type: 'dropdown', choicesMax: 9 }, 'form_part_ignored', '.choicesMax'],
    ['a duty that is a text', { type: 'comment', isRequired: 'true' }, 'form_part_ignored', '.isRequired'],
    ['a visibility that is a text', { type: 'comment', visible: 'false' }, 'form_part_ignored', '.visible'],
    [
      'a step that is a text',
      { type: 'text', inputType: 'number', min: 0, max: 4, step: '2' },
      'form_part_ignored',
      '.step',
    ],
    [
      'its own way with hidden answers',
      { type: 'comment', clearIfInvisible: 'none' },
      'form_part_ignored',
      '.clearIfInvisible',
    ],
  ])('%s', (_, element, rule, path) => {
    expect(read(element).found).toContainEqual(['error', rule, `elements[0]${path}`]);
  });
});

it('a question with a list of elements is a question still', () => {
  const { questions, found } = read({ type: 'radiogroup', choices, elements: [] });
  expect(questions.map(({ id }) => id)).toEqual(['q']);
  expect(found).toContainEqual(['advice', 'form_key_ignored', 'elements[0]']);
});

it('a form that only shows itself is advice', () => {
  expect(read({ type: 'comment' }, { mode: 'display' }).found).toContainEqual([
    'advice',
    'form_key_ignored',
    '',
  ]);
});

it.each(['0x10', '1e3', ' 1', 'Infinity', ''])('a value of "%s" is no number to score by', (value) => {
  const { questions } = read({ type: 'radiogroup', choices: [value, '2'] });
  const [question] = questions;
  expect(question?.kind === 'single' && question.options.map(({ points }) => points)).toEqual(
    // An empty value is none: what is left is a number.
    value === '' ? [2] : [0, 0],
  );
});

it.each([
  ['1.5', 1.5],
  ['-2', -2],
  ['-0', 0],
])('a value of "%s" is', (value, points) => {
  const { questions } = read({ type: 'radiogroup', choices: [value] });
  expect(questions).toMatchObject([{ options: [{ points }] }]);
});
