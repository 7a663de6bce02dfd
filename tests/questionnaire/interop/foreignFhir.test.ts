import { fromFhirQuestionnaire, type GivenParts } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'f',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: -100 }],
};
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const translated = (zh: string) => ({
  extension: [
    {
      url: `${HL7}translation`,
      extension: [
        { url: 'lang', valueCode: 'zh' },
        { url: 'content', valueString: zh },
      ],
    },
  ],
});
const weighted = (code: string, points: number) => ({
  extension: [{ url: `${HL7}itemWeight`, valueDecimal: points }],
  valueCoding: { code, display: code, _display: translated('项') },
});
const ends = (min: object, max: object) => [
  { url: `${HL7}minValue`, ...min },
  { url: `${HL7}maxValue`, ...max },
];

const read = (item: readonly object[], parts: GivenParts = given) => {
  const result = fromFhirQuestionnaire(frozen({ resourceType: 'Questionnaire', item }), parts);
  expectPlain(result);
  expectWorded(result.findings);
  const found = result.findings.map(({ severity, rule, detail }) => [severity, rule, detail['path']]);
  return { ...result, found, questions: result.definition?.questions ?? [] };
};
const readOne = (item: object) =>
  read([{ linkId: 'q', text: 'q', _text: translated('问'), required: true, ...item }]);

describe('fromFhirQuestionnaire takes over', () => {
  const head = { id: 'q', text: { zh: '问', en: 'q' } };
  const options = [{ id: 'a', text: { zh: '项', en: 'a' }, points: 2 }];
  it.each([
    ['coding', { type: 'coding', answerOption: [weighted('a', 2)] }, { ...head, kind: 'single', options }],
    [
      'choice, as R4 says',
      { type: 'choice', answerOption: [weighted('a', 2)] },
      { ...head, kind: 'single', options },
    ],
    [
      'an integer',
      { type: 'integer', extension: ends({ valueInteger: 0 }, { valueInteger: 10 }) },
      { ...head, kind: 'number', range: { min: 0, max: 10, step: 1 } },
    ],
    [
      'a decimal with its places',
      {
        type: 'decimal',
        extension: [
          ...ends({ valueDecimal: 0 }, { valueDecimal: 1 }),
          { url: `${HL7}maxDecimalPlaces`, valueInteger: 1 },
        ],
      },
      { ...head, kind: 'number', range: { min: 0, max: 1, step: 0.1 } },
    ],
    [
      'a slider',
      {
        type: 'integer',
        extension: [
          ...ends({ valueInteger: 0 }, { valueInteger: 10 }),
          { url: `${HL7}questionnaire-sliderStepValue`, valueInteger: 5 },
        ],
      },
      { ...head, kind: 'number', range: { min: 0, max: 10, step: 5 } },
    ],
    [
      'text that may be left out',
      { type: 'text', required: false },
      { ...head, kind: 'open', optional: true },
    ],
    ['a date, in words', { type: 'date' }, { ...head, kind: 'open' }],
  ])('%s', (_, item, question) => {
    const { questions, findings } = readOne(item);
    expect(questions).toEqual([question]);
    expect(findings).toEqual([]);
  });

  it.each([
    [
      'several answers, whose points are added',
      { type: 'coding', repeats: true, answerOption: [weighted('a', 2)] },
      'form_combine_assumed',
      { kind: 'multiple', combine: 'sum' },
    ],
    ['a flag', { type: 'boolean' }, 'form_points_missing', { options: [{ id: 'true' }, { id: 'false' }] }],
    [
      'options that are integers',
      { type: 'integer', answerOption: [{ valueInteger: 0 }, { valueInteger: 4 }] },
      'form_points_from_value',
      { options: [{ points: 0 }, { points: 4 }] },
    ],
    [
      'a decimal without a step',
      { type: 'decimal', extension: ends({ valueDecimal: 0 }, { valueDecimal: 2 }) },
      'form_step_assumed',
      { range: { step: 1 } },
    ],
    [
      'a text in one language',
      { type: 'text', _text: undefined },
      'form_text_one_language',
      { text: { zh: 'q', en: 'q' } },
    ],
    [
      'an extension of layout',
      { type: 'text', extension: [{ url: `${HL7}rendering-style` }] },
      'form_key_ignored',
      { kind: 'open' },
    ],
  ])('%s, and says so', (_, item, rule, question) => {
    const { questions, findings } = readOne(item);
    expect(questions).toMatchObject([question]);
    expect(findings.every((own) => own.severity === 'advice')).toBe(true);
    expect(findings.map((own) => own.rule)).toContain(rule);
  });

  it('groups, and items below items, flattened', () => {
    const item = (linkId: string, more: object = {}) => ({
      linkId,
      text: linkId,
      _text: translated('问'),
      type: 'text',
      ...more,
    });
    const { questions, found } = read([
      item('g', { type: 'group', item: [item('a', { item: [item('b')] })] }),
      item('c'),
    ]);
    expect(questions.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found).toEqual([]);
  });

  it('title and description in the language of the resource', () => {
    const resource = {
      resourceType: 'Questionnaire',
      language: 'zh-CN',
      title: '问卷',
      description: '目的',
      version: '3',
      item: [],
    };
    const { definition, findings } = fromFhirQuestionnaire(
      { ...resource, item: [{ linkId: 'q', type: 'text' }] },
      { ...given, title: undefined, version: undefined } as unknown as GivenParts,
    );
    expect(definition).toMatchObject({
      title: { zh: '问卷', en: '问卷' },
      purpose: { zh: '目的' },
      version: '3',
    });
    expect(findings.every(({ severity }) => severity === 'advice')).toBe(true);
  });
});

describe('fromFhirQuestionnaire never drops in silence', () => {
  it.each([
    ['a quantity', { type: 'quantity' }, 'form_element_left_out', ''],
    ['an attachment', { type: 'attachment' }, 'form_element_left_out', ''],
    [
      'choices without options',
      { type: 'coding', answerValueSet: 'http://example.org/vs' },
      'form_element_left_out',
      '',
    ],
    ['a calculated value', { type: 'decimal', readOnly: true }, 'form_element_left_out', ''],
    ['a number without limits', { type: 'integer' }, 'form_range_missing', ''],
    [
      'other words beside the choices',
      { type: 'open-choice', answerOption: [weighted('a', 1)] },
      'form_part_ignored',
      '.type',
    ],
    [
      'the same in R5',
      { type: 'coding', answerConstraint: 'optionsOrString', answerOption: [weighted('a', 1)] },
      'form_part_ignored',
      '.answerConstraint',
    ],
    [
      'an answer filled in',
      { type: 'text', initial: [{ valueString: 'x' }] },
      'form_part_ignored',
      '.initial',
    ],
    ['several texts', { type: 'text', repeats: true }, 'form_part_ignored', '.repeats'],
    [
      'a condition in FHIRPath',
      {
        type: 'text',
        extension: [
          { url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression' },
        ],
      },
      'form_part_ignored',
      '.extension[0]',
    ],
    [
      'what modifies the meaning',
      { type: 'text', modifierExtension: [{ url: 'x' }] },
      'form_part_ignored',
      '.modifierExtension',
    ],
    ['a group that repeats', { type: 'group', repeats: true, item: [] }, 'form_part_ignored', '.repeats'],
    [
      'an option of another type',
      { type: 'coding', answerOption: [weighted('a', 1), { valueReference: {} }] },
      'form_element_left_out',
      '.answerOption[1]',
    ],
  ])('%s', (_, item, rule, path) => {
    expect(readOne(item).found).toContainEqual(['error', rule, `item[0]${path}`]);
  });

  it('a heading, as advice', () => {
    expect(readOne({ type: 'display' }).found).toContainEqual(['advice', 'form_element_left_out', 'item[0]']);
  });

  it('a property of ours that is no JSON', () => {
    const extension = [{ url: 'urn:panhuo:questionnaire', valueString: '{' }];
    const { findings } = fromFhirQuestionnaire({ resourceType: 'Questionnaire', extension }, given);
    expect(findings).toContainEqual({
      severity: 'error',
      rule: 'value_unfit',
      detail: { path: 'extension[0].valueString', expected: 'JSON text' },
    });
    expectWorded(findings);
  });
});
