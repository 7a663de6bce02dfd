import { describe, expect, it } from 'vitest';
import { chosen, coded, ends, head, hidden, HL7, read, readOne, rest } from './fhirResource.js';
import { advice, error, leftOut, none, unread } from './wholeFindings.js';

// Every finding of a resource, whole and in order: each stands where the strange thing was put, and there is no other.
describe('all that is said of an item', () => {
  const choice = { type: 'coding', answerOption: [coded('a')] };
  const single = { ...head, kind: 'single', options: [chosen] };
  const number = { type: 'decimal', extension: ends };
  const places = (valueInteger: number) => ({ url: `${HL7}maxDecimalPlaces`, valueInteger });
  const slider = (valueDecimal: number) => ({ url: `${HL7}questionnaire-sliderStepValue`, valueDecimal });
  const ranged = (step: number) => ({ ...head, kind: 'number', range: { min: 0, max: 4, step } });
  const open = { ...head, kind: 'open' };
  it.each<[string, object, object[], object?]>([
    ['choices', choice, [], single],
    ['options only', { ...choice, answerConstraint: 'optionsOnly' }, [], single],
    ['other words too', { ...choice, answerConstraint: 'x' }, [error('item[0].answerConstraint')], single],
    ['R4: other words too', { ...choice, type: 'open-choice' }, [error('item[0].type')], single],
    ['a set from elsewhere', { ...choice, answerValueSet: 'u' }, [error('item[0].answerValueSet')], single],
    ['repetition as a text', { ...choice, repeats: 'true' }, [error('item[0].repeats')], single],
    ['no repetition', { ...choice, repeats: false, initial: false }, [], single],
    [
      'several answers',
      { ...choice, repeats: true },
      [advice('form_combine_assumed', 'item[0]')],
      { ...single, kind: 'multiple', combine: 'sum' },
    ],
    ['a limit of length', { type: 'string', maxLength: 9 }, [error('item[0].maxLength')], open],
    ['a duty as a text', { type: 'url', required: 'true' }, [error('item[0].required')], { optional: true }],
    ['several words', { type: 'time', repeats: true }, [error('item[0].repeats')], open],
    ['a control', { type: 'dateTime', extension: [{ url: `${HL7}questionnaire-itemControl` }] }, [], open],
    ['a strange key', { type: 'text', CANARY: 1 }, [unread('item[0]', 5)], open],
    [
      'an extension that is none, and one that hides',
      { type: 'text', extension: [null, { url: 'u' }, hidden] },
      [unread('item[0].extension', 0), unread('item[0].extension', 1), error('item[0].extension[2]')],
      open,
    ],
    ['a heading', { type: 'display' }, [advice('form_element_left_out', 'item[0]')]],
    ['a type of its own', { type: 'textual' }, [leftOut('item[0]')]],
    ['no type', {}, [leftOut('item[0]')]],
    ['a calculated choice', { ...choice, readOnly: true }, [leftOut('item[0]')]],
    ['no id', { type: 'text', linkId: '' }, [leftOut('item[0]')]],
    [
      'no number to start from',
      { ...number, extension: ends.slice(1) },
      [error('item[0]', 'form_range_missing')],
    ],
    [
      'no number to end with',
      { ...number, extension: ends.slice(0, 1) },
      [error('item[0]', 'form_range_missing')],
    ],
    ['a decimal', number, [advice('form_step_assumed', 'item[0]')], ranged(1)],
    ['two places', { ...number, extension: [...ends, places(2)] }, [], ranged(0.01)],
    ['an integer, which has no places', { type: 'integer', extension: [...ends, places(2)] }, [], ranged(1)],
    [
      'a slider before the places',
      { ...number, extension: [...ends, places(2), slider(0.5)] },
      [],
      ranged(0.5),
    ],
  ])('%s', (_, item, expected, question) => {
    const { findings, questions } = readOne(item);
    expect(findings).toEqual([...expected, ...(question === undefined ? [none] : [])]);
    expect(questions).toMatchObject(question === undefined ? [] : [question]);
  });

  it.each<[string, object, object, object]>([
    ['step', number, { step: 0.25 }, ranged(0.25)],
    ['step, before the slider', { ...number, extension: [...ends, slider(2)] }, { step: 0.25 }, ranged(0.25)],
    [
      'mirror of a number',
      { ...number, type: 'integer' },
      { reverse: true },
      { ...ranged(1), reverse: true },
    ],
    ['mirror of choices', choice, { reverse: false }, { ...single, reverse: false }],
    ['duty', choice, { optional: false }, { ...single, optional: false }],
    [
      'duty, where the item has none',
      { ...choice, required: false },
      { optional: false },
      { ...single, optional: true },
    ],
    ['duty as it is', choice, { optional: true }, single],
    [
      'sum of several',
      { ...choice, repeats: true },
      { combine: 'max' },
      { ...single, kind: 'multiple', combine: 'max' },
    ],
  ])('nothing of what the library kept itself: %s', (_, item, own, question) => {
    const { findings, questions } = readOne(item, rest(own));
    expect(findings).toEqual([]);
    expect(questions).toEqual([question]);
  });

  it('of a flag: its points are nobody’s, once', () => {
    const { findings, questions } = readOne({ type: 'boolean' });
    expect(findings).toEqual([advice('form_points_missing', 'item[0]')]);
    const options = [
      { id: 'true', text: { zh: '是', en: 'Yes' }, points: 0 },
      { id: 'false', text: { zh: '否', en: 'No' }, points: 0 },
    ];
    expect(questions).toEqual([{ ...head, kind: 'single', options }]);
  });

  it('of a group, of what is no item, and of items below', () => {
    const inner = { linkId: 'b', type: 'quantity' };
    const group = {
      type: 'group',
      repeats: true,
      modifierExtension: [],
      extension: [hidden],
      item: [null, inner],
    };
    expect(read([{ ...group }, 5, { linkId: 'a', type: 'quantity', item: [inner] }]).findings).toEqual([
      ...['.extension[0]', '.modifierExtension', '.repeats'].map((own) => error(`item[0]${own}`)),
      ...['[0].item[0]', '[0].item[1]', '[1]', '[2]', '[2].item[0]'].map((own) => leftOut(`item${own}`)),
      none,
    ]);
  });
});
