import { describe, expect, it } from 'vitest';
import { chosen, coded, coding, head, hidden, HL7, label, read, readOne } from './fhirResource.js';
import { advice, error, leftOut, none, unread } from './wholeFindings.js';

// Every finding of a resource, whole and in order: each stands where the strange thing was put, and there is no other.
describe('all that is said of an option', () => {
  it.each<[string, object | null, object[], object[]]>([
    ['fine', coded('a'), [], [chosen]],
    ['none', null, [leftOut('item[0].answerOption[0]')], []],
    ['without a code', { valueCoding: {} }, [leftOut('item[0].answerOption[0]')], []],
    [
      'of a hidden code and a strange key',
      { CANARY: 1, ...coded('a', { extension: [hidden] }) },
      [
        error('item[0].answerOption[0].valueCoding.extension[0]'),
        unread('item[0].answerOption[0]', 0),
        advice('form_points_missing', 'item[0].answerOption[0]'),
      ],
      [{ ...chosen, points: 0 }],
    ],
    [
      'in one language',
      coded('a', { _display: undefined }),
      [advice('form_text_one_language', 'item[0].answerOption[0].display')],
      [{ ...chosen, text: { zh: 'a', en: 'a' } }],
    ],
    [
      'without words',
      coded('a', { display: '', _display: null }),
      [advice('form_text_one_language', 'item[0].answerOption[0].display')],
      [{ ...chosen, text: { zh: 'a', en: 'a' } }],
    ],
    [
      'weighed by an integer',
      coded('a', { extension: [{ url: `${HL7}questionnaire-ordinalValue`, valueInteger: 7 }] }),
      [],
      [{ ...chosen, points: 7 }],
    ],
  ])('%s', (_, option, expected, options) => {
    const other = { ...coded('z'), extension: [] };
    const { findings, questions } = readOne({ type: 'coding', answerOption: [option, other] });
    expect(findings).toEqual(expected);
    expect(questions).toMatchObject([{ options: [...options, { id: 'z', points: 2 }] }]);
  });

  it('that is no code is read by its value, and is worth nothing among words', () => {
    const answerOption = [
      { valueString: 'x' },
      { valueInteger: 3 },
      { valueDate: '2020-02-29' },
      { valueTime: '08:30:00' },
    ];
    const { findings, questions } = readOne({ type: 'string', answerOption });
    expect(findings).toEqual(
      answerOption.map((_, at) => advice('form_points_missing', `item[0].answerOption[${at}]`)),
    );
    const options = ['x', '3', '2020-02-29', '08:30:00'].map((id) => ({
      id,
      text: { zh: id, en: id },
      points: 0,
    }));
    expect(questions).toEqual([{ ...head, kind: 'single', options }]);
  });
});

describe('all that is said of a set of values', () => {
  const codes = [coding('a'), coding('b')];
  const set = (more: object) => ({ resourceType: 'ValueSet', id: 'v', ...more });
  const ofSets = (...contained: readonly object[]) =>
    readOne({ type: 'coding', answerValueSet: '#v' }, { contained });
  it.each<[string, object, object[], string]>([
    ['a list', { compose: { include: [{ concept: codes }] } }, [], 'ab'],
    ['two lists', { compose: { include: [{ concept: codes }, { concept: [coding('c')] }] } }, [], 'abc'],
    ['an expansion', { expansion: { contains: codes } }, [], 'ab'],
    ['all of an expansion', { expansion: { total: 2, contains: codes } }, [], 'ab'],
    [
      'an empty expansion',
      { expansion: { contains: [], total: 9 }, compose: { include: [{ concept: codes }] } },
      [],
      'ab',
    ],
    [
      'one more of it',
      { expansion: { total: 3, contains: codes } },
      [error('contained[0].expansion.total')],
      'ab',
    ],
    [
      'a code that is off, and one that is hidden',
      { expansion: { contains: [coding('a', { inactive: true }), coding('b', { extension: [hidden] })] } },
      [
        error('contained[0].expansion.contains[0].inactive'),
        error('contained[0].expansion.contains[1].extension[0]'),
        advice('form_points_missing', 'item[0].answerValueSet'),
      ],
      'ab',
    ],
    [
      'codes that are none',
      { compose: { include: [{ concept: [null, coding('a', { extension: [hidden] })] }] } },
      [
        error('contained[0].compose.include[0].concept[1].extension[0]'),
        leftOut('item[0].answerValueSet'),
        advice('form_points_missing', 'item[0].answerValueSet'),
      ],
      'a',
    ],
    [
      'meanings that are modified',
      {
        modifierExtension: [],
        compose: { modifierExtension: [], include: [{ modifierExtension: [], concept: codes }] },
      },
      ['', '.compose', '.compose.include[0]'].map((own) => error(`contained[0]${own}.modifierExtension`)),
      'ab',
    ],
    [
      'a list that is none',
      { compose: { include: [null, { concept: codes }] } },
      [error('contained[0].compose.include[0]')],
      'ab',
    ],
  ])('%s', (_, own, expected, ids) => {
    const other = { resourceType: 'CodeSystem', id: 'v', expansion: { contains: [{}] } };
    const { findings, questions } = ofSets(set(own), other);
    expect(findings).toEqual(expected);
    expect(questions).toMatchObject([{ options: ids.split('').map((id) => ({ id })) }]);
  });

  it.each([
    ['nothing', null],
    ['a set without an id', set({ id: undefined, expansion: { contains: codes } })],
    ['another set', set({ id: 'w', expansion: { contains: codes } })],
    ['a set of nothing', set({})],
  ])('%s: there is no choice', (_, own) => {
    for (const answerValueSet of ['#v', '#undefined', '#', undefined]) {
      const { findings } = readOne({ type: 'coding', answerValueSet }, { contained: [own] });
      expect(findings).toEqual([leftOut('item[0]'), none]);
    }
  });

  it('a set that two items share is read once, and its codes keep their systems', () => {
    const compose = {
      include: [{ system: 'urn:x', concept: codes }, { concept: [coding('c', { system: 'urn:y' })] }],
    };
    const when = (code: string, system: string) => ({
      enableWhen: [{ question: 'q1', operator: '!=', answerCoding: { code, system } }],
    });
    const item = ['q1', 'q2', 'q3'].map((linkId, place) => ({
      ...{ linkId, required: true, ...label, type: 'coding', answerValueSet: '#v' },
      ...[{}, when('a', 'urn:x'), when('c', 'urn:y')][place],
    }));
    const contained = [set({ compose: { ...compose, exclude: [] } })];
    const { findings, questions } = read(item.slice(0, 2), { contained });
    expect(findings).toEqual([error('contained[0].compose.exclude')]);
    expect(questions[0]).toMatchObject({ options: [{ id: 'a', next: 'end' }, { id: 'b' }, { id: 'c' }] });
    expect(read([item[0], item[2]], { contained }).questions[0]).toMatchObject({
      options: [{ id: 'a' }, { id: 'b' }, { id: 'c', next: 'end' }],
    });
  });
});
