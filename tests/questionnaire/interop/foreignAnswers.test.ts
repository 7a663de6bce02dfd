import {
  answersFromFhirResponse,
  answersFromSurveyJs,
  defineQuestionnaire,
  fromFhirQuestionnaire,
  fromSurveyJs,
  type GivenParts,
  readAnswers,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, frozen } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'foreign',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: -100 }],
};
const both = (words: string) => ({ default: words, 'zh-cn': words });
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const weighted = (code: string, points: number) => ({
  extension: [{ url: `${HL7}itemWeight`, valueDecimal: points }],
  valueCoding: { code },
});
const ends = (min: object, max: object) => [
  { url: `${HL7}minValue`, ...min },
  { url: `${HL7}maxValue`, ...max },
];
const fromFhir = (item: readonly object[]) =>
  fromFhirQuestionnaire({ resourceType: 'Questionnaire', item }, given);

describe('answersFromSurveyJs', () => {
  const form = {
    title: both('service'),
    elements: [
      { type: 'rating', name: 'stars', title: both('stars'), isRequired: true },
      { type: 'boolean', name: 'again', title: both('again') },
      {
        type: 'checkbox',
        name: 'topics',
        title: both('topics'),
        choices: [
          { value: 1, text: both('one'), score: 2 },
          { value: 2, text: both('two'), score: 3 },
        ],
      },
      { type: 'matrix', name: 'm', rows: ['r'], columns: ['c'] },
    ],
  };

  it('scores the data of the survey, whose values are numbers and flags', () => {
    const questionnaire = defineQuestionnaire(fromSurveyJs(form, given).definition!);
    const data = frozen({ stars: 4, again: true, topics: [2, 1], m: { r: 'c' }, 'topics-Comment': 'x' });
    const sheet = answersFromSurveyJs(questionnaire, data);
    expect(sheet).toEqual({ stars: 4, again: 'true', topics: ['2', '1'] });
    // 4 stars, nothing for the flag, 2 + 3 for the topics.
    expect(scoreAnswers(questionnaire, readAnswers(questionnaire, sheet)).points).toBe(9);
  });

  it('refuses data that is no object', () => {
    const questionnaire = defineQuestionnaire(fromSurveyJs(form, given).definition!);
    expect(errorOf(() => answersFromSurveyJs(questionnaire, [])).code).toBe('answers_invalid');
    expect(
      errorOf(() => readAnswers(questionnaire, answersFromSurveyJs(questionnaire, { stars: 'x' }))).code,
    ).toBe('answers_invalid');
  });
});

describe('answersFromFhirResponse', () => {
  const questionnaire = defineQuestionnaire(
    fromFhir([
      { linkId: 'one', type: 'coding', answerOption: [weighted('a', 2), weighted('b', 1)] },
      { linkId: 'many', type: 'coding', repeats: true, answerOption: [weighted('a', 4), weighted('b', 8)] },
      { linkId: 'number', type: 'integer', extension: ends({ valueInteger: 0 }, { valueInteger: 10 }) },
      { linkId: 'words', type: 'text' },
      { linkId: 'flag', type: 'boolean' },
    ]).definition!,
  );
  const response = (item: unknown) => ({ resourceType: 'QuestionnaireResponse', item });
  const code = (own: string) => ({ valueCoding: { code: own } });

  it('collects answers from groups and below answers, and passes over what the questionnaire does not have', () => {
    const nested = {
      linkId: 'number',
      answer: [{ valueInteger: 7, item: [{ linkId: 'words', answer: [{ valueString: 'x' }] }] }],
    };
    const sheet = answersFromFhirResponse(
      questionnaire,
      frozen(
        response([
          { linkId: 'g', item: [{ linkId: 'one', answer: [code('a')] }, nested] },
          { linkId: 'many', answer: [code('b'), code('a')] },
          { linkId: 'flag', answer: [{ valueBoolean: false }] },
          { linkId: 'total', answer: [{ valueDecimal: 9 }] },
        ]),
      ),
    );
    expect(sheet).toEqual({ one: 'a', many: ['b', 'a'], number: 7, words: 'x', flag: 'false' });
    // 2 for one, 4 + 8 for many, 7 for the number.
    expect(scoreAnswers(questionnaire, readAnswers(questionnaire, sheet)).points).toBe(21);
  });

  it('leaves two answers to a question of one for readAnswers to refuse', () => {
    const sheet = answersFromFhirResponse(
      questionnaire,
      response([{ linkId: 'one', answer: [code('a'), code('b')] }]),
    );
    expect(errorOf(() => readAnswers(questionnaire, sheet)).details).toMatchObject({ path: 'one' });
  });

  it.each([
    ['a number where a code is asked', [{ linkId: 'one', answer: [{ valueQuantity: {} }] }], 'one'],
    ['a code where a number is asked', [{ linkId: 'number', answer: [code('a')] }], 'number'],
    ['a flag where words are asked', [{ linkId: 'words', answer: [{ valueBoolean: true }] }], 'words'],
  ])('refuses %s', (_, item, path) => {
    const error = errorOf(() => answersFromFhirResponse(questionnaire, response(item)));
    expect(error).toMatchObject({ code: 'answers_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it.each([
    ['was entered in error', { status: 'entered-in-error' }, 'status'],
    ['has its meaning modified', { modifierExtension: [{ url: 'x' }] }, 'modifierExtension'],
    [
      'has an item so modified',
      { item: [{ linkId: 'g', item: [{ linkId: 'one', modifierExtension: [{ url: 'x' }] }] }] },
      'item[0].item[0].modifierExtension',
    ],
    [
      'has an answer so modified',
      { item: [{ linkId: 'one', answer: [code('a'), { ...code('b'), modifierExtension: [{ url: 'x' }] }] }] },
      'item[0].answer[1].modifierExtension',
    ],
  ])('refuses a response that %s', (_, more, path) => {
    const error = errorOf(() => answersFromFhirResponse(questionnaire, { ...response([]), ...more }));
    expect(error).toMatchObject({ code: 'answers_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it.each(['in-progress', 'stopped', 'amended'])('takes the answers of one that is %s', (status) => {
    const item = [{ linkId: 'one', answer: [code('a')] }];
    expect(answersFromFhirResponse(questionnaire, { ...response(item), status })).toEqual({ one: 'a' });
  });

  it.each([null, [], {}, { resourceType: 'Questionnaire' }])('refuses %j', (junk) => {
    expect(errorOf(() => answersFromFhirResponse(questionnaire, junk)).details).toMatchObject({
      path: 'resourceType',
    });
  });
});
