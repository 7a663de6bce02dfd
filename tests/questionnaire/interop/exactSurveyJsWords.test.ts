import { describe, expect, it } from 'vitest';
import { at, both, choice, head, option, read, readOne } from './surveyJsParts.js';
import { advice, error, given, unread } from './wholeFindings.js';

// Every finding of a form, whole and in order: each stands where the strange thing was put, and there is no other.
describe('all that is said of a choice', () => {
  const fallback = advice('form_text_one_language', `${at}.choices[0]`);
  const unscored = advice('form_points_missing', `${at}.choices[0]`);
  it.each<[string, unknown, object[], object]>([
    ['fine', choice('a'), [], option('a')],
    ['a flag', choice(true), [], option('true')],
    ['a plain word', 'a', [fallback, unscored], option('a', { text: { zh: 'a', en: 'a' }, points: 0 })],
    ['no words', choice('a', { text: undefined }), [fallback], option('a', { text: { zh: 'a', en: 'a' } })],
    ['a condition', choice('a', { enableIf: 'x' }), [error(`${at}.choices[0].enableIf`)], option('a')],
    [
      'one that excludes',
      choice('a', { isExclusive: true }),
      [error(`${at}.choices[0].isExclusive`)],
      option('a'),
    ],
    ['one that does not', choice('a', { isExclusive: false }), [], option('a')],
    [
      'points as a text',
      choice('a', { score: '2' }),
      [error(`${at}.choices[0].score`), unscored],
      option('a', { points: 0 }),
    ],
    ['a strange key', choice('a', { CANARY: 1 }), [unread(`${at}.choices[0]`, 3)], option('a')],
  ])('%s', (_, own, expected, read) => {
    const { findings, questions } = readOne({ type: 'radiogroup', choices: [own, choice('z')] });
    expect(findings).toEqual(expected);
    expect(questions).toEqual([{ ...head, kind: 'single', options: [read, option('z')] }]);
  });

  it.each<[string, object, object[], object[]]>([
    [
      'flag',
      {},
      [],
      [
        { id: 'true', text: { zh: '是', en: 'Yes' } },
        { id: 'false', text: { zh: '否', en: 'No' } },
      ],
    ],
    [
      'flag with its own words and values',
      { labelTrue: both('on'), labelFalse: 'off', valueTrue: 1, valueFalse: 'x' },
      [advice('form_text_one_language', `${at}.labelFalse`)],
      [
        { id: '1', text: { zh: 'on', en: 'on' } },
        { id: 'x', text: { zh: 'off', en: 'off' } },
      ],
    ],
    [
      'flag whose words are none',
      { labelTrue: 1, labelFalse: '' },
      ['labelTrue', 'labelFalse'].map((own) => advice('form_text_one_language', `${at}.${own}`)),
      [
        { id: 'true', text: { zh: 'Yes', en: 'Yes' } },
        { id: 'false', text: { zh: 'No', en: 'No' } },
      ],
    ],
  ])('of a %s', (_, element, expected, options) => {
    const { findings, questions } = readOne({ type: 'boolean', ...element });
    expect(findings).toEqual([...expected, advice('form_points_missing', at)]);
    expect(questions).toEqual([
      { ...head, kind: 'single', options: options.map((own) => ({ ...own, points: 0 })) },
    ]);
  });

  it('points from values, unless one has points of its own', () => {
    const plain = (value: unknown) => ({ value, text: both('x') });
    const points = (...choices: readonly object[]) => {
      const { findings, questions } = readOne({ type: 'radiogroup', choices });
      const [question] = questions;
      return [question?.kind === 'single' ? question.options.map((own) => own.points) : [], findings];
    };
    expect(points(plain(3), plain('-1.5'))).toEqual([[3, -1.5], [advice('form_points_from_value', at)]]);
    expect(points(plain(3), choice(4))).toEqual([
      [0, 2],
      [advice('form_points_missing', `${at}.choices[0]`)],
    ]);
  });
});

describe('the words of a form', () => {
  it.each<[string, string | undefined, unknown, string, string]>([
    ['plain English', undefined, 'q', 'q', 'q'],
    ['plain Chinese', 'zh-tw', 'q', 'q', 'q'],
    ['a third language, the first that says something', 'fr', { de: '', it: 5, fr: 'f' }, 'f', 'f'],
    ['only Chinese', 'en', { zh: '问' }, '问', '问'],
    ['Chinese before its default', 'zh', { default: 'd', 'zh-cn': '问' }, '问', '问'],
    ['no words', 'en', { de: '' }, 'q', 'q'],
  ])('%s stands for both, and that is said', (_, locale, title, zh, en) => {
    const { findings, questions } = readOne({ type: 'comment', title }, { locale });
    expect(questions).toEqual([{ ...head, text: { zh, en }, kind: 'open' }]);
    expect(findings).toEqual([advice('form_text_one_language', `${at}.title`)]);
  });

  it.each<[string, string | undefined, unknown]>([
    ['default and zh-cn', undefined, { default: 'q', 'zh-cn': '问' }],
    ['en before default', 'en', { default: 'd', en: 'q', zh: '问' }],
    ['zh-cn before zh', 'de', { en: 'q', zh: '?', 'zh-cn': '问' }],
    ['default of a Chinese form', 'zh-cn', { default: '问', en: 'q' }],
  ])('in two languages are taken over: %s', (_, locale, title) => {
    const { findings, questions } = readOne({ type: 'comment', title }, { locale });
    expect(questions).toEqual([{ ...head, text: { zh: '问', en: 'q' }, kind: 'open' }]);
    expect(findings).toEqual([]);
  });

  it('at its head, with what the form and the remainder say, and what is given before both', () => {
    const { missing, levels } = given;
    const text = { zh: '人', en: 'people' };
    const more = {
      title: 'T',
      description: 'D',
      calculatedValues: [],
      clearInvisibleValues: 'none',
      CANARY: 1,
    };
    const panhuo = { version: '0', audience: text, levels };
    const { definition, findings } = read(
      [{ type: 'comment', name: 'q', title: both('q') }],
      { ...more, panhuo },
      { id: 's', version: '1', missing },
    );
    expect(definition).toMatchObject({
      ...{ id: 's', version: '1', audience: text, levels },
      ...{ title: { zh: 'T', en: 'T' }, purpose: { zh: 'D', en: 'D' } },
    });
    expect(findings).toEqual([
      ...[error('calculatedValues'), unread('', 5), error('clearInvisibleValues')],
      ...['title', 'description'].map((own) => advice('form_text_one_language', own)),
    ]);
  });
});
