import fc from 'fast-check';
import { fromSurveyJs, type GivenParts } from 'panhuo';
import { Model } from 'survey-core';
import { expect, it } from 'vitest';
import { throughJson } from '../laws.js';
import { askedOf } from './randomQuestionnaires.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'peer',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: 0 }],
};
const values = ['a', 'b', 'c'];
const operand = fc.record({ operator: fc.constantFrom('=', '<>'), value: fc.constantFrom(...values) });
// Mostly about the question before, none for the first one.
const expression = fc
  .record({
    back: fc.constantFrom(1, 1, 1, 2),
    operands: fc.array(operand, { maxLength: 2 }),
    join: fc.constantFrom(' and ', ' or '),
  })
  .map(
    ({ back, operands, join }) =>
      (place: number) =>
        place < back
          ? ''
          : operands.map(({ operator, value }) => `{q${place - back}} ${operator} '${value}'`).join(join),
  );
const sheets = fc.array(fc.constantFrom(...values), { minLength: 5, maxLength: 5 });

it('what is read without an error is asked just as SurveyJS asks it, of whoever answers all that he is asked', () => {
  let routed = 0;
  fc.assert(
    fc.property(fc.array(expression, { minLength: 2, maxLength: 5 }), sheets, (makers, answers) => {
      const expressions = makers.map((make, place) => make(place));
      const elements = expressions.map((visibleIf, place) => ({
        type: 'radiogroup',
        name: `q${place}`,
        title: { default: 'x', 'zh-cn': '文' },
        isRequired: true,
        choices: values.map((value) => ({ value, text: { default: value, 'zh-cn': value } })),
        ...(visibleIf !== '' && { visibleIf }),
      }));
      const form = { clearInvisibleValues: 'onHidden', elements };
      const { definition, findings } = fromSurveyJs(form, given);
      if (findings.some(({ severity }) => severity === 'error')) return;
      if (expressions.some((own) => own !== '')) routed++;
      const model = new Model(throughJson(form));
      for (const [place, answer] of answers.entries()) {
        if (place < elements.length && model.getQuestionByName(`q${place}`).isVisible)
          model.setValue(`q${place}`, answer);
      }
      const would = Object.fromEntries(answers.map((answer, place) => [`q${place}`, answer]));
      expect(askedOf(definition!, would)).toEqual(model.getAllQuestions(true).map(({ name }) => name));
    }),
    { numRuns: 300 },
  );
  // The law is no empty one: many of the forms had a condition that could be read.
  expect(routed).toBeGreaterThan(20);
});
