import { describe, expect, it } from 'vitest';
import { at, choice, head, option, read, readOne } from './surveyJsParts.js';
import { advice, error, leftOut, none, unread } from './wholeFindings.js';

// Every finding of a form, whole and in order: each stands where the strange thing was put, and there is no other.
describe('all that is said of an element', () => {
  const choices = [choice('a')];
  const single = { ...head, kind: 'single', options: [option('a')] };
  const open = { ...head, kind: 'open' };
  const number = { type: 'text', inputType: 'number', min: 0, max: 4, step: 2 };
  const ranged = (min: number, max: number, step: number) => ({
    ...head,
    kind: 'number',
    range: { min, max, step },
  });
  it.each<[string, object, object[], object?]>([
    ['choices', { type: 'radiogroup', choices }, [], single],
    ['buttons', { type: 'buttongroup', choices }, [], single],
    ['a list of numbers', { type: 'rating', rateValues: choices }, [], single],
    [
      'tags',
      { type: 'tagbox', choices },
      [advice('form_combine_assumed', at)],
      { ...single, kind: 'multiple', combine: 'sum' },
    ],
    ['no choices', { type: 'checkbox', choices: [] }, [leftOut(at)]],
    [
      'choices that are none',
      { type: 'dropdown', choices: [null, {}, []] },
      [0, 1, 2].map((own) => leftOut(`${at}.choices[${own}]`)).concat(leftOut(at)),
    ],
    [
      'numbers that are none',
      { type: 'rating', rateValues: [null] },
      [leftOut(`${at}.rateValues[0]`), leftOut(at)],
    ],
    ['a visible comment', { type: 'comment', visible: true }, [], open],
    ['a hidden comment', { type: 'comment', visible: false }, [error(`${at}.visible`)], open],
    ['a visibility as a text', { type: 'comment', visible: 'false' }, [error(`${at}.visible`)], open],
    [
      'a duty as a text',
      { type: 'comment', isRequired: 'true' },
      [error(`${at}.isRequired`)],
      { ...open, optional: true },
    ],
    ['hidden answers that go', { type: 'comment', clearIfInvisible: 'onHidden' }, [], open],
    ['hidden answers as the form has it', { type: 'comment', clearIfInvisible: 'default' }, [], open],
    [
      'hidden answers that stay',
      { type: 'comment', clearIfInvisible: 'onComplete' },
      [error(`${at}.clearIfInvisible`)],
      open,
    ],
    ['a strange key', { type: 'comment', CANARY: 1 }, [unread(at, 4)], open],
    ['a picture', { type: 'image' }, [advice('form_element_left_out', at)]],
    ['words of a page', { type: 'html' }, [advice('form_element_left_out', at)]],
    ['no type', {}, [leftOut(at)]],
    ['a type of its own', { type: 'html5' }, [leftOut(at)]],
    ['an input of its own', { type: 'text', inputType: 'file' }, [leftOut(at)]],
    ['no name', { type: 'comment', name: '' }, [leftOut(at)]],
    ['an address', { type: 'text', inputType: 'email' }, [], open],
    ['a number', number, [], ranged(0, 4, 2)],
    [
      'a slider',
      { ...number, inputType: 'range', step: undefined },
      [advice('form_step_assumed', at)],
      ranged(0, 4, 1),
    ],
    [
      'a step as a text',
      { ...number, step: '2' },
      [error(`${at}.step`), advice('form_step_assumed', at)],
      ranged(0, 4, 1),
    ],
    ['no number to start from', { ...number, min: null }, [error(at, 'form_range_missing')]],
    ['no number to end with', { ...number, max: '4' }, [error(at, 'form_range_missing')]],
    // 0.3 − 3 × 0.1 is −5.6e−17 in binary fractions: 0, and not −0.
    [
      'numbers counted down',
      { type: 'rating', rateMax: 0.3, rateStep: 0.1, rateCount: 4 },
      [],
      ranged(0, 0.3, 0.1),
    ],
    [
      'the finest scale',
      { type: 'rating', rateMin: 0, rateMax: 4e-9, rateStep: 1e-9 },
      [],
      ranged(0, 4e-9, 1e-9),
    ],
    [
      'a finer one',
      { type: 'rating', rateMin: 0, rateMax: 4e-9, rateStep: 9e-10 },
      [error(at, 'form_range_missing')],
    ],
    [
      'the largest scale',
      { type: 'rating', rateMin: -1e9, rateMax: 1e9, rateStep: 1e9 },
      [],
      ranged(-1e9, 1e9, 1e9),
    ],
    [
      'a larger one',
      { type: 'rating', rateMin: -1.1e9, rateMax: 1e9, rateStep: 1e9 },
      [error(at, 'form_range_missing')],
    ],
    ['one number', { type: 'rating', rateMin: 5 }, [error(at, 'form_range_missing')]],
    ['one step that is too wide', { type: 'rating', rateStep: 5 }, [error(at, 'form_range_missing')]],
    ['twenty numbers', { type: 'rating', rateMin: 1, rateMax: 20 }, [], ranged(1, 20, 1)],
    ['one more', { type: 'rating', rateMin: 1, rateMax: 21 }, [error(`${at}.rateMax`)], ranged(1, 20, 1)],
    ['ten faces', { type: 'rating', rateType: 'smileys', rateMax: 10 }, [], ranged(1, 10, 1)],
    [
      'one more face',
      { type: 'rating', rateType: 'smileys', rateMax: 11 },
      [error(`${at}.rateMax`)],
      ranged(1, 10, 1),
    ],
    [
      'ten faces, listed',
      {
        type: 'rating',
        rateType: 'smileys',
        rateValues: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((own) => choice(own)),
      },
      [],
      { kind: 'single' },
    ],
    [
      'a list of faces elsewhere',
      { ...number, rateType: 'smileys', rateValues: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
      [],
      ranged(0, 4, 2),
    ],
    [
      'ends as texts',
      { type: 'rating', rateMin: '1', rateCount: '3' },
      [error(`${at}.rateMin`), error(`${at}.rateCount`)],
      ranged(1, 5, 1),
    ],
  ])('%s', (_, element, expected, question) => {
    const { findings, questions } = readOne(element);
    expect(findings).toEqual([...expected, ...(question === undefined ? [none] : [])]);
    expect(questions).toMatchObject(question === undefined ? [] : [question]);
  });

  it.each<[string, object, object, object]>([
    ['mirror of a number', number, { reverse: true }, { ...ranged(0, 4, 2), reverse: true }],
    ['mirror of choices', { type: 'radiogroup', choices }, { reverse: false }, { ...single, reverse: false }],
    ['duty', { type: 'radiogroup', choices }, { optional: false }, { ...single, optional: false }],
    [
      'duty, where there is none',
      { type: 'radiogroup', choices, isRequired: false },
      { optional: false },
      { ...single, optional: true },
    ],
    ['duty as it is', { type: 'radiogroup', choices }, { optional: true }, single],
    [
      'sum of several',
      { type: 'checkbox', choices },
      { combine: 'max' },
      { ...single, kind: 'multiple', combine: 'max' },
    ],
    [
      'route that skips nothing',
      { type: 'radiogroup', choices },
      { next: [null, {}, { option: 'a' }, { to: 'end' }, { option: 'a', to: 'end' }] },
      { ...single, options: [option('a', { next: 'end' })] },
    ],
  ])('nothing of what the library kept itself: %s', (_, element, own, question) => {
    const panhuo = { questions: [null, { id: '' }, { id: 'q', ...own }] };
    const { findings, questions } = readOne(element, { panhuo });
    expect(findings).toEqual([]);
    expect(questions).toEqual([question]);
  });

  it('what is none, and a panel that is disabled, hidden and strange', () => {
    const panel = { type: 'panel', visible: false, enableIf: 'x', readOnly: true, CANARY: 1, elements: [5] };
    expect(read([5, panel]).findings).toEqual([
      leftOut('elements[0]'),
      ...['enableIf', 'readOnly'].map((own) => error(`elements[1].${own}`)),
      unread('elements[1]', 4),
      ...[error('elements[1].visible'), leftOut('elements[1].elements[0]'), none],
    ]);
  });
});
