import fc from 'fast-check';
import {
  answersFromFhirResponse,
  answersFromSurveyJs,
  course,
  DomainError,
  fromFhirQuestionnaire,
  fromSurveyJs,
  type GivenParts,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'h',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: 0 }],
};
const readers = [
  ['fromSurveyJs', (input: unknown) => fromSurveyJs(input, given)],
  ['fromFhirQuestionnaire', (input: unknown) => fromFhirQuestionnaire(input, given)],
] as const;

// Anything, and anything under the keys and values that the readers look for.
const keys = [
  'type',
  'name',
  'elements',
  'choices',
  'value',
  'score',
  'visibleIf',
  'panhuo',
  'questions',
  'id',
  'next',
  'item',
  'linkId',
];
const more = [
  'answerOption',
  'valueCoding',
  'code',
  'extension',
  'url',
  'enableWhen',
  'contained',
  'title',
  '__proto__',
  'constructor',
];
const words = [
  'radiogroup',
  'panel',
  'text',
  'number',
  'rating',
  'coding',
  'group',
  'integer',
  'urn:panhuo:questionnaire',
  "{a} = 'b'",
];
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(...words),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys, ...more), tie('tree'), { maxKeys: 5 }),
  ),
}));

// Not toStrictEqual, which looks at the key `constructor` for the type of a value.
const expectJson = (value: unknown) => {
  expect(throughJson(value)).toEqual(value);
};

describe.each(readers)('%s', (reader, readForm) => {
  it('answers every JSON with findings', () => {
    fc.assert(
      fc.property(tree, tree, (body, other) => {
        const form = {
          resourceType: 'Questionnaire',
          pages: body,
          elements: other,
          item: body,
          extension: other,
          panhuo: other,
        };
        const result = readForm(form);
        expectJson(result);
        expectWorded(result.findings);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no object', 5],
    ['a list', []],
    ['nothing', undefined],
  ])('refuses %s', (__, input) => {
    expect(errorOf(() => readForm(input)).code).toBe('facts_invalid');
  });

  it('refuses a cycle, and what is too deep', () => {
    const cycle: { resourceType: string; item?: unknown; elements?: unknown } = {
      resourceType: 'Questionnaire',
    };
    cycle.item = [cycle];
    cycle.elements = [cycle];
    expect(errorOf(() => readForm(cycle)).code).toBe('input_not_plain');
  });

  it('reads elements of more keys than a call takes arguments', () => {
    const keys = Object.fromEntries(Array.from({ length: 150_000 }, (___, place) => [`k${place}`, 0]));
    const element = { ...keys, type: 'text', name: 'q', linkId: 'q' };
    const { findings } = readForm({
      resourceType: 'Questionnaire',
      [reader === 'fromSurveyJs' ? 'elements' : 'item']: [element],
    });
    expect(findings.filter(({ rule }) => rule === 'form_key_ignored').length).toBeGreaterThanOrEqual(150_000);
  });

  it('reads keys of the prototype as keys', () => {
    const form: unknown = JSON.parse(
      '{"resourceType":"Questionnaire","__proto__":{"polluted":1},"elements":[{"__proto__":{"type":"comment"},"name":"__proto__"}],' +
        '"item":[{"linkId":"__proto__","type":"text","__proto__":{"required":true}}],"panhuo":{"__proto__":{"polluted":1}}}',
    );
    const { findings } = readForm(form);
    expect(findings.length).toBeGreaterThan(0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('shows nothing of a form in what it says of it', () => {
    const secret = 'CANARY';
    const element = {
      type: secret,
      [secret]: secret,
      name: secret,
      linkId: secret,
      visibleIf: secret,
      title: secret,
    };
    const fit = { ...element, type: 'text', enableWhen: [{ question: secret, operator: secret }] };
    const form = {
      resourceType: 'Questionnaire',
      [secret]: secret,
      elements: [element, fit],
      item: [element, fit],
      triggers: [element],
    };
    expect(JSON.stringify(readForm(form).findings)).not.toContain(secret);
  });

  it('reads 10,000 questions that hang on one another in bounded time', { timeout: 20_000 }, () => {
    const choice = { valueCoding: { code: 'a' } };
    const chain = Array.from({ length: 10_000 }, (___, place) => ({
      ...{ type: 'radiogroup', name: `q${place}`, choices: ['a', 'b'], isRequired: true },
      ...(place > 0 && { visibleIf: `{q${place - 1}} = 'a'` }),
    }));
    const items = Array.from({ length: 10_000 }, (___, place) => ({
      ...{ type: 'choice', linkId: `q${place}`, answerOption: [choice, { valueCoding: { code: 'b' } }] },
      ...(place > 0 && {
        enableWhen: [{ question: `q${place - 1}`, operator: '=', answerCoding: { code: 'a' } }],
      }),
    }));
    try {
      const { findings } = readForm({ resourceType: 'Questionnaire', elements: chain, item: items });
      // 10,000 questions would be hidden by fifty million pairs of answers: the rest of the conditions is not read.
      expect(findings.map(({ rule }) => rule)).toContain('form_condition_unread');
    } catch (error) {
      expect(error).toMatchObject({ code: 'input_not_plain' });
    }
  });
});

it('answers of any form give a sheet or an error of ours', () => {
  const questionnaire = course.tradingPersonality;
  fc.assert(
    fc.property(tree, (body) => {
      const response = {
        resourceType: 'QuestionnaireResponse',
        item: [{ linkId: 'q1', answer: body }, body],
      };
      for (const action of [
        () => answersFromSurveyJs(questionnaire, { q1: body, other: body }),
        () => answersFromFhirResponse(questionnaire, response),
      ]) {
        try {
          expectJson(action());
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      }
    }),
    { numRuns: 300 },
  );
});
