import { fromSurveyJs, type GivenParts } from 'panhuo';
import { Model, type QuestionRatingModel } from 'survey-core';
import { expect, it } from 'vitest';
import { expectWorded } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'r',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: -100 }],
};

/** The values that SurveyJS shows. */
const shownOf = (rating: object) => {
  const model = new Model({ elements: [{ type: 'rating', name: 'q', ...rating }] });
  const question = model.getQuestionByName('q') as QuestionRatingModel;
  return question.visibleChoices.map(({ value }: { readonly value: unknown }) => String(value));
};
const read = (rating: object) => {
  const form = { clearInvisibleValues: 'onHidden', elements: [{ type: 'rating', name: 'q', ...rating }] };
  const { definition, findings } = fromSurveyJs(form, given);
  expectWorded(findings);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    question: definition?.questions[0],
    errors: errors.map(({ rule, detail }) => [rule, detail['path']]),
  };
};
const valuesOf = (rating: object) => {
  const { question } = read(rating);
  if (question?.kind === 'single') return question.options.map(({ id }) => id);
  if (question?.kind !== 'number') return [];
  const { min, max, step } = question.range;
  const count = Math.round((max - min) / step) + 1;
  return Array.from({ length: count }, (_, place) => String(Number((min + place * step).toFixed(6))));
};

it.each([
  {},
  { rateMax: 10 },
  { rateMin: 0 },
  { rateMin: 0, rateMax: 10 },
  { rateMin: 0, rateCount: 11 },
  { rateMin: 8, rateCount: 3 },
  { rateMax: 7, rateCount: 3 },
  { rateMax: 7, rateCount: 4, rateStep: 2 },
  { rateMin: 1, rateStep: 2, rateCount: 4 },
  { rateMin: 1, rateMax: 10, rateStep: 2 },
  { rateMin: 0, rateMax: 1, rateStep: 0.1 },
  { rateMin: 1, rateMax: 2, rateStep: 0.3 },
  { rateMin: -5, rateMax: 5, rateCount: 11 },
  { rateValues: [] },
  { rateValues: ['a', 'b'] },
  { rateValues: [1, 2, 3], rateMax: 9 },
  { rateValues: [1, 2, 3], autoGenerate: true },
  { autoGenerate: false },
])('a rating of %j is read as SurveyJS shows it', (rating) => {
  expect(valuesOf(rating)).toEqual(shownOf(rating));
  expect(read(rating).errors).toEqual([]);
});

it.each([
  [{ rateCount: 3 }, 'rateCount'],
  [{ rateMin: 0, rateMax: 10, rateCount: 6 }, 'rateCount'],
  [{ rateMin: 1, rateMax: 25 }, 'rateMax'],
  [{ rateMin: 0, rateCount: 25 }, 'rateCount'],
  [{ rateStep: 0.1 }, 'rateStep'],
  [{ rateType: 'smileys', rateMax: 15 }, 'rateMax'],
  [{ rateDisplayMode: 'smileys', rateMax: 15 }, 'rateMax'],
])('a rating of %j too, and what SurveyJS does not follow is an error', (rating, key) => {
  expect(valuesOf(rating)).toEqual(shownOf(rating));
  expect(read(rating).errors).toEqual([['form_part_ignored', `elements[0].${key}`]]);
});

it('more faces than SurveyJS shows are an error', () => {
  const rating = { rateType: 'smileys', rateValues: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
  expect(shownOf(rating)).toHaveLength(10);
  expect(read(rating).errors).toEqual([['form_part_ignored', 'elements[0].rateValues']]);
});

it.each([
  [{ rateMin: 6 }, 'form_range_missing', ''],
  [{ rateMax: 1 }, 'form_range_missing', ''],
  [{ rateStep: 0 }, 'form_range_missing', ''],
  [{ rateMax: 5, rateStep: 1e-300 }, 'form_range_missing', ''],
  [{ rateMin: 1e308, rateStep: 1e308, rateCount: 20 }, 'form_range_missing', ''],
  [{ rateMin: '0' }, 'form_part_ignored', '.rateMin'],
])('a rating of %j, which is no scale, is an error', (rating, rule, path) => {
  expect(read(rating).errors).toContainEqual([rule, `elements[0]${path}`]);
});
