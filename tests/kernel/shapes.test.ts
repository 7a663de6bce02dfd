import {
  choiceShape,
  dayShape,
  decimalShape,
  eitherShape,
  type Finding,
  integerShape,
  labelShape,
  listShape,
  numberShape,
  objectShape,
  policyShape,
  recordShape,
  type Shape,
  textOrShape,
  textShape,
  truthShape,
  variantShape,
} from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

const policy = { id: 'a', version: '1', source: { document: 'd' } };
const variants = variantShape('kind', { a: objectShape({ kind: textShape, x: numberShape }) });

describe('shape', () => {
  const findings = (of: ReturnType<typeof listShape>, value: unknown): string[] => {
    const found: Parameters<typeof of>[2] = [];
    of(value, 'p', found);
    return found.map(({ rule, detail }) => `${rule} ${detail['path'] as string}`);
  };
  it.each([
    ['a ratio in range', decimalShape(0, 1), '0.75', []],
    ['a ratio out of range', decimalShape(0, 1), '1.01', ['value_unfit p']],
    ['a ratio as a number', decimalShape(0, 1), 0.75, ['value_unfit p']],
    ['a whole number', integerShape(1, 3), 3, []],
    ['a fraction', integerShape(1, 3), 2.5, ['value_unfit p']],
    ['a label', labelShape, { zh: '一', en: 'one' }, []],
    ['half a label', labelShape, { zh: '一' }, ['value_missing p.en']],
    ['a day', dayShape, '2024-02-29', []],
    ['no day', dayShape, '2023-02-29', ['value_unfit p']],
    ['a flag', truthShape, true, []],
    ['no flag', truthShape, 'true', ['value_unfit p']],
    ['a list too short', listShape(textShape, 1), [], ['value_unfit p']],
    ['a name', recordShape(textShape), { watch: 'x' }, []],
    ['no name', recordShape(textShape), { '1 2': 'x' }, ['value_unfit p']],
    ['a record that is none', recordShape(textShape), [], ['value_unfit p']],
    ['one of several', eitherShape('a flag, a number or a text', textShape, truthShape), false, []],
    [
      'none of several',
      eitherShape('a flag, a number or a text', textShape, truthShape),
      5,
      ['value_unfit p'],
    ],
    ['a policy', policyShape({}), { ...policy, note: { zh: '注', en: 'n' } }, []],
    ['a policy with a key that no policy has', policyShape({}), { ...policy, x: 1 }, ['key_unknown p']],
    ['a policy with a key of its own', policyShape({ x: numberShape }), { ...policy, x: 1 }, []],
    [
      'a policy with half a note',
      policyShape({}),
      { ...policy, note: { en: 'n' } },
      ['value_missing p.note.zh'],
    ],
    ['no object', objectShape({}), null, ['value_unfit p']],
    ['a list as an object', objectShape({}), [], ['value_unfit p']],
    ['an optional key that does not fit', objectShape({}, { x: textShape }), { x: 5 }, ['value_unfit p.x']],
    ['an optional key that is not there', objectShape({}, { x: textShape }), { x: undefined }, []],
    ['a list that is full', listShape(textShape, 0, 2), ['a', 'b'], []],
    ['a list too long', listShape(textShape, 0, 2), ['a', 'b', 'c'], ['value_unfit p']],
    ['a list of 10,000', listShape(textShape), new Array(10_000).fill('a'), []],
    ['a list of 10,001', listShape(textShape), new Array(10_001).fill('a'), ['value_unfit p']],
    ['an item that does not fit', listShape(textShape), ['a', 5], ['value_unfit p[1]']],
    ['a name of 64 letters', recordShape(textShape), { ['n'.repeat(64)]: 'x' }, []],
    ['a name of 65 letters', recordShape(textShape), { ['n'.repeat(65)]: 'x' }, ['value_unfit p']],
    ['a name that begins with a digit', recordShape(textShape), { '1a': 'x' }, ['value_unfit p']],
    ['a name with a space at its end', recordShape(textShape), { 'a ': 'x' }, ['value_unfit p']],
    ['a value under a name', recordShape(textShape), { 'a-b_1': 5 }, ['value_unfit p.a-b_1']],
    ['the ends of a range', listShape(integerShape(1, 3)), [1, 3], []],
    [
      'what is outside a range',
      listShape(integerShape(1, 3)),
      [0, 4],
      ['value_unfit p[0]', 'value_unfit p[1]'],
    ],
    ['the ends of decimals', listShape(decimalShape(0, 1)), ['0', '1'], []],
    ['a decimal below', decimalShape(0, 1), '-0.01', ['value_unfit p']],
    ['no decimal', decimalShape(0, 1), '1e-1', ['value_unfit p']],
    ['a number that is none', numberShape, Infinity, ['value_unfit p']],
    ['a text as a number', numberShape, '5', ['value_unfit p']],
    ['empty text', textShape, '', ['value_unfit p']],
    ['a number as text', textShape, 5, ['value_unfit p']],
    ['one of a few', choiceShape(['a', null]), null, []],
    ['none of a few', choiceShape(['a', null]), 'null', ['value_unfit p']],
    ['a text or a number: a text', textOrShape(numberShape), 'x', []],
    ['a text or a number: a number', textOrShape(numberShape), 5, []],
    ['a text or a number: empty text', textOrShape(numberShape), '', ['value_unfit p']],
    ['a variant', variants, { kind: 'a', x: 1 }, []],
    ['a variant without its key', variants, { kind: 'a' }, ['value_missing p.x']],
    ['a variant that there is not', variants, { kind: 'b' }, ['value_unfit p.kind']],
    ['a variant that every object has', variants, { kind: 'toString' }, ['value_unfit p.kind']],
    ['a variant of nothing', variants, null, ['value_unfit p']],
    ['a policy without source', policyShape({}), { id: 'a', version: '1' }, ['value_missing p.source']],
  ])('judges %s', (_, of, value, expected) => {
    expect(findings(of, value)).toEqual(expected);
  });

  it.each<readonly [string, Shape, unknown, unknown]>([
    ['text', textShape, 5, 'text'],
    ['a number', numberShape, 'x', 'a number'],
    ['a flag', truthShape, 'x', 'true or false'],
    ['a day', dayShape, 'x', 'a day, YYYY-MM-DD'],
    ['an object', objectShape({}), 5, 'an object'],
    ['a record', recordShape(textShape), 5, 'an object'],
    ['a name', recordShape(textShape), { '1': 'x' }, 'names of letters, digits, - and _'],
    ['a decimal', decimalShape(0, 1), 5, { zh: '0 至 1 的十进制文本', en: 'decimal text, 0 to 1' }],
    ['a whole number', integerShape(1, 3), 5, { zh: '1 至 3 的整数', en: 'a whole number, 1 to 3' }],
    ['a list', listShape(textShape, 1, 2), [], { zh: '1 至 2 项的列表', en: 'a list of 1 to 2' }],
    ['a choice', choiceShape(['a', 'b']), 'c', { zh: '以下之一：a、b', en: 'one of a, b' }],
    ['a variant', variants, { kind: 'b' }, { zh: '以下之一：a', en: 'one of a' }],
    ['one of several', eitherShape('a day or null', dayShape), 5, 'a day or null'],
  ])('says that it expected %s', (_, of, value, expected) => {
    const found: Finding[] = [];
    of(value, 'p', found);
    expect(found).toEqual([
      { rule: 'value_unfit', severity: 'error', detail: { path: expect.any(String) as string, expected } },
    ]);
  });

  it('names a key of the whole without a point, and an unknown one by its place', () => {
    const found: Finding[] = [];
    objectShape({ a: textShape })({ b: 1, a: 5 }, '', found);
    expect(found.map(({ rule, detail }) => ({ rule, ...detail }))).toEqual([
      { rule: 'value_unfit', path: 'a', expected: 'text' },
      { rule: 'key_unknown', path: '', position: 0 },
    ]);
  });
});
