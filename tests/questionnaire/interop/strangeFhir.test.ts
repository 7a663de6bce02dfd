import { fromFhirQuestionnaire, type GivenParts } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from '../laws.js';

const text = { zh: '文', en: 'text' };
const given: GivenParts = {
  id: 'f',
  version: '1',
  title: text,
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text, from: -100 }],
};
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const weight = (points: number, name = 'itemWeight') => ({ url: `${HL7}${name}`, valueDecimal: points });
const coded = (code: string, system?: string) => ({
  valueCoding: { code, ...(system !== undefined && { system }) },
});

const read = (item: readonly object[], more: object = {}) => {
  const result = fromFhirQuestionnaire({ resourceType: 'Questionnaire', item, ...more }, given);
  expectPlain(result);
  expectWorded(result.findings);
  const questions = result.definition?.questions ?? [];
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  return {
    errors: errors.map(({ rule, detail }) => [rule, detail['path']]),
    options: questions.flatMap((own) => (own.kind === 'single' ? own.options : [])),
    questions,
  };
};
const ofOption = (option: object) =>
  read([{ linkId: 'q', type: 'coding', answerOption: [{ ...coded('a'), ...option }] }]);
const option = 'item[0].answerOption[0]';

describe('what an option says beyond its code and weight is an error', () => {
  it.each([
    ['it is chosen at first', { initialSelected: true }, '.initialSelected'],
    ['its meaning is modified', { modifierExtension: [{ url: 'x' }] }, '.modifierExtension'],
    [
      'it excludes the others',
      { extension: [{ url: `${HL7}questionnaire-optionExclusive`, valueBoolean: true }] },
      '.extension[0]',
    ],
    ['it has two weights', { extension: [weight(1), weight(2)] }, '.extension'],
    [
      'its weight and that of old differ',
      { extension: [weight(1), weight(2, 'ordinalValue')] },
      '.extension',
    ],
    [
      'its code has another weight',
      { extension: [weight(1)], valueCoding: { code: 'a', extension: [weight(2)] } },
      '.extension',
    ],
    ['its weight is no number', { extension: [{ url: `${HL7}itemWeight`, valueString: '5' }] }, '.extension'],
  ])('%s', (_, more, path) => {
    expect(ofOption(more).errors).toEqual([['form_part_ignored', `${option}${path}`]]);
  });

  it.each([
    ['one weight under two names', { extension: [weight(1), weight(1, 'ordinalValue')] }],
    ['not chosen at first', { extension: [weight(1)], initialSelected: false }],
    [
      'not exclusive',
      { extension: [weight(1), { url: `${HL7}questionnaire-optionExclusive`, valueBoolean: false }] },
    ],
  ])('but not: %s', (_, more) => {
    const { errors, options } = ofOption(more);
    expect(errors).toEqual([]);
    expect(options).toMatchObject([{ id: 'a', points: 1 }]);
  });
});

describe('an item', () => {
  const ofItem = (more: object) => read([{ linkId: 'q', type: 'text', ...more }]).errors;
  const hidden = (valueBoolean: boolean) => ({
    extension: [{ url: `${HL7}questionnaire-hidden`, valueBoolean }],
  });
  const toggle = { url: 'http://x/sdc-questionnaire-answerOptionsToggleExpression', extension: [] };
  it.each([
    ['that is hidden', hidden(true), '.extension[0]'],
    ['whose options come and go', { extension: [toggle] }, '.extension[0]'],
    ['whose duty is a text', { required: 'true' }, '.required'],
  ])('%s is an error', (_, more, path) => {
    expect(ofItem(more)).toEqual([['form_part_ignored', `item[0]${path}`]]);
  });

  it('that says it is not hidden is none', () => {
    expect(
      fromFhirQuestionnaire(
        { resourceType: 'Questionnaire', item: [{ linkId: 'q', type: 'text', ...hidden(false) }] },
        given,
      ).findings.map(({ rule }) => rule),
    ).toEqual(['form_text_one_language']);
  });
});

describe('a code is of its system', () => {
  it('one code of two systems is an error', () => {
    const answerOption = [coded('a', 'urn:x'), coded('b', 'urn:y'), coded('a', 'urn:y')];
    expect(read([{ linkId: 'q', type: 'coding', answerOption }]).errors).toEqual([
      ['form_part_ignored', 'item[0].answerOption[2].valueCoding.system'],
    ]);
  });

  const when = (answerCoding: object) => [
    {
      linkId: 'q1',
      type: 'coding',
      required: true,
      answerOption: [coded('a', 'urn:x'), coded('b', 'urn:x')],
    },
    { linkId: 'q2', type: 'text', enableWhen: [{ question: 'q1', operator: '!=', answerCoding }] },
  ];
  it('a condition that names the same is read', () => {
    const { errors, options } = read(when({ code: 'a', system: 'urn:x' }));
    expect(errors).toEqual([]);
    expect(options).toMatchObject([{ id: 'a', next: 'end' }, { id: 'b' }]);
  });
  it.each([{ code: 'a', system: 'urn:y' }, { code: 'a' }])('a condition on %j is not', (answerCoding) => {
    expect(read(when(answerCoding)).errors).toEqual([['form_condition_unread', 'item[1].enableWhen']]);
  });
});

describe('a value set that does not list its codes itself is an error', () => {
  const concept = [{ code: 'a' }, { code: 'b' }];
  const ofSet = (set: object, reference = '#v') =>
    read([{ linkId: 'q', type: 'coding', answerValueSet: reference }], {
      contained: [{ resourceType: 'ValueSet', id: 'v', ...set }],
    });
  const all = { system: 'urn:x', concept };
  it.each([
    ['exclusion', { compose: { include: [all], exclude: [all] } }, 'compose.exclude'],
    ['filter', { compose: { include: [{ ...all, filter: [{}] }] } }, 'compose.include[0].filter'],
    ['another set', { compose: { include: [{ ...all, valueSet: ['u'] }] } }, 'compose.include[0].valueSet'],
    ['a whole system', { compose: { include: [all, { system: 'urn:y' }] } }, 'compose.include[1]'],
    [
      'codes below codes',
      { expansion: { contains: [{ code: 'a', contains: [{ code: 'b' }] }] } },
      'expansion.contains[0].contains',
    ],
    [
      'a code that may not be chosen',
      { expansion: { contains: [{ code: 'a', abstract: true }] } },
      'expansion.contains[0].abstract',
    ],
    ['a part of an expansion', { expansion: { total: 9, contains: concept } }, 'expansion.total'],
  ])('%s', (_, set, path) => {
    expect(ofSet(set).errors).toEqual([['form_part_ignored', `contained[0].${path}`]]);
  });

  it('but one that does is read, with its system, and an expansion goes before the rest', () => {
    expect(ofSet({ compose: { include: [all] } })).toMatchObject({
      errors: [],
      options: concept.map(({ code }) => ({ id: code })),
    });
    expect(ofSet({ compose: { exclude: [all] }, expansion: { total: 2, contains: concept } }).errors).toEqual(
      [],
    );
  });

  it('one that no item asks for is none', () => {
    expect(
      read([{ linkId: 'q', type: 'text' }], {
        contained: [{ resourceType: 'ValueSet', id: 'v', compose: { exclude: [all] } }],
      }).errors,
    ).toEqual([]);
  });

  it('one that the resource does not contain is one', () => {
    const answerOption = [coded('a')];
    expect(read([{ linkId: 'q', type: 'coding', answerOption, answerValueSet: 'http://x' }]).errors).toEqual([
      ['form_part_ignored', 'item[0].answerValueSet'],
    ]);
  });
});
