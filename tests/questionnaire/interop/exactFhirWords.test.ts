import { describe, expect, it } from 'vitest';
import { head, HL7, label, OWN, read, readOne, words } from './fhirResource.js';
import { advice, error, given } from './wholeFindings.js';

// Every finding of a resource, whole and in order: each stands where the strange thing was put, and there is no other.
describe('a condition on an answer that is no code', () => {
  it.each([
    ['string', 'String', 'x', 'y'],
    ['integer', 'Integer', 7, 8],
    ['boolean', 'Boolean', true, false],
  ])('a %s is read', (type, suffix, first, second) => {
    const options = [first, second].map((own) => ({ [`value${suffix}`]: own }));
    const item = { linkId: 'q', required: true, ...label, type };
    const when = { question: 'q', operator: '=', [`answer${suffix}`]: first };
    const { findings, questions } = read([
      { ...item, ...(type !== 'boolean' && { answerOption: options }) },
      { ...item, linkId: 'r', type: 'text', enableWhen: [when] },
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ids = [first, second].map(String);
    expect(questions[0]).toMatchObject({ options: [{ id: ids[0] }, { id: ids[1], next: 'end' }] });
  });
});

describe('the words of a resource', () => {
  const one = [advice('form_text_one_language', 'item[0].text')];
  const off = { url: `${HL7}translation`, extension: [{ url: 'lang', valueCode: 'zh' }, null] };
  it.each<[string, string | undefined, object, object, object[]]>([
    ['English and Chinese', undefined, label, head.text, []],
    [
      'Chinese and English',
      'zh-CN',
      { text: '问', _text: { extension: [words('en-GB', 'q')] } },
      head.text,
      [],
    ],
    ['a dialect', 'en', { text: 'q', _text: { extension: [words('zh-TW', '问')] } }, head.text, []],
    [
      'two translations',
      'de',
      { text: 'f', _text: { extension: [words('zh', '问'), words('en', 'q')] } },
      head.text,
      [],
    ],
    [
      'the first that has words',
      'en',
      { text: 'q', _text: { extension: [null, off, words('zh', ''), words('zh', '问')] } },
      head.text,
      [],
    ],
    ['only Chinese', 'zh', { text: '问', _text: null }, { zh: '问', en: '问' }, one],
    [
      'only a translation',
      'en',
      { text: 5, _text: { extension: [words('zh', '问')] } },
      { zh: '问', en: '问' },
      one,
    ],
    [
      'another extension',
      'en',
      { text: 'q', _text: { extension: [{ ...words('zh', '问'), url: 'u' }] } },
      { zh: 'q', en: 'q' },
      one,
    ],
    [
      'a translation to elsewhere',
      'en',
      { text: 'q', _text: { extension: [words('fr', 'f')] } },
      { zh: 'q', en: 'q' },
      one,
    ],
    ['none', 'en', { text: '', _text: undefined }, { zh: 'q', en: 'q' }, one],
  ])('%s', (_, language, own, expected, said) => {
    const { findings, questions } = readOne({ type: 'text', ...own }, { language });
    expect(questions).toEqual([{ ...head, text: expected, kind: 'open' }]);
    expect(findings).toEqual(said);
  });

  it('at its head, and its identifier among others', () => {
    const { missing, levels } = given;
    const identifier = [null, { value: 'u' }, { system: 'u', value: 'u' }, { system: OWN, value: 'mine' }];
    const more = {
      identifier,
      version: '3',
      title: 'T',
      description: 'D',
      modifierExtension: [],
      publisher: 'P',
    };
    const item = [{ linkId: 'q', required: true, ...label, type: 'text' }];
    const { definition, findings } = read(item, more, { missing, levels });
    expect(definition).toMatchObject({
      ...{ id: 'mine', version: '3', title: { zh: 'T', en: 'T' } },
      purpose: { zh: 'D', en: 'D' },
    });
    expect(findings).toEqual([
      error('modifierExtension'),
      advice('form_text_one_language', 'title'),
      advice('form_text_one_language', 'description'),
    ]);
    const bare = read(item, { identifier: [{ system: 'u', value: 'u' }] }, { missing, levels });
    expect([bare.definition, bare.findings]).toEqual([
      null,
      ['id', 'version', 'title'].map((path) => error(path, 'value_missing')),
    ]);
  });

  it('of ours: the first property that is JSON counts, what is none is said', () => {
    const extension = [
      null,
      { url: 'u', valueString: '{"note":"not ours"}' },
      { url: OWN, valueString: '{' },
      { url: OWN },
      { url: OWN, valueString: '{"audience":{"zh":"人","en":"people"}}' },
      { url: OWN, valueString: '{"audience":1}' },
    ];
    const { definition, findings } = read([{ linkId: 'q', required: true, ...label, type: 'text' }], {
      extension,
    });
    expect(definition).toMatchObject({ audience: { zh: '人', en: 'people' } });
    const unfit = (index: number) => ({
      ...error('', 'value_unfit'),
      detail: { path: `extension[${index}].valueString`, expected: 'JSON text' },
    });
    expect(findings).toEqual([unfit(2), unfit(3)]);
    expect(Object.keys(definition!)).not.toContain('note');
  });
});
