import {
  dayShape,
  decimalShape,
  eitherShape,
  integerShape,
  labelShape,
  listShape,
  policyShape,
  recordShape,
  textShape,
  truthShape,
} from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

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
    [
      'a policy',
      policyShape({}),
      { id: 'a', version: '1', source: { document: 'd' }, note: { zh: '注', en: 'n' } },
      [],
    ],
    ['a policy without source', policyShape({}), { id: 'a', version: '1' }, ['value_missing p.source']],
  ])('judges %s', (_, of, value, expected) => {
    expect(findings(of, value)).toEqual(expected);
  });
});
