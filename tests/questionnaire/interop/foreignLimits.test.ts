import { fromFhirQuestionnaire, fromSurveyJs, type GivenParts } from 'panhuo';
import { expect, it } from 'vitest';
import { expectWorded } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'l',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: 0 }],
};
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));

it('a value set that many items share is expanded up to 100,000 choices in all', { timeout: 20_000 }, () => {
  const concept = times(20_000, (place) => ({ code: `c${place}` }));
  const { definition, findings } = fromFhirQuestionnaire(
    {
      resourceType: 'Questionnaire',
      contained: [{ resourceType: 'ValueSet', id: 'v', compose: { include: [{ concept }] } }],
      item: times(2_000, (place) => ({ linkId: `q${place}`, type: 'coding', answerValueSet: '#v' })),
    },
    given,
  );
  // 5 × 20,000 = 100,000: the sixth item is too much, and so are those after it.
  expect(definition!.questions.map(({ id }) => id)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4']);
  const tooLarge = findings.filter(({ rule }) => rule === 'form_too_large');
  expect(tooLarge).toHaveLength(1_995);
  expect(tooLarge[0]).toEqual({
    severity: 'error',
    rule: 'form_too_large',
    detail: { path: 'item[5].answerValueSet', limit: 100_000 },
  });
  expectWorded(tooLarge.slice(0, 1));
  // What is said of choices that share a path is said once: two for every item read, two for every other one.
  expect(findings.length).toBeLessThan(10_000);
});

it('a trigger that cannot be read is said once, however many questions it skips', { timeout: 20_000 }, () => {
  const elements = times(10_000, (place) => ({ type: 'radiogroup', name: `q${place}`, choices: ['a', 'b'] }));
  const triggers = times(100, (place) => ({
    type: 'skip',
    expression: `{q${place}} = 'z'`,
    gotoName: 'q9999',
  }));
  const { findings } = fromSurveyJs({ elements, triggers }, given);
  const found = findings.filter(({ rule }) => rule === 'form_condition_unread');
  expect(found.map(({ detail }) => detail['path'])).toEqual(times(100, (place) => `triggers[${place}]`));
});

it('the long condition of a panel is not read anew for each question in it', { timeout: 20_000 }, () => {
  const condition = times(100_000, () => "{q} = 'a'").join(' and ');
  const inner = times(20_000, (place) => ({ type: 'comment', name: `c${place}` }));
  const { findings } = fromSurveyJs(
    {
      elements: [
        { type: 'radiogroup', name: 'q', choices: ['a', 'b'] },
        { type: 'panel', visibleIf: condition, elements: inner },
      ],
    },
    given,
  );
  const found = findings.filter(({ detail }) => detail['path'] === 'elements[1].visibleIf');
  expect(found.map(({ rule }) => rule)).toContain('form_condition_unread');
  expect(found.length).toBeLessThanOrEqual(3);
});
