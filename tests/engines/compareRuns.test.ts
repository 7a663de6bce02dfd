import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.js';
import { compareRuns } from './compareRuns.js';

const kinds = { e: 'exact', t: 'transcendental' } as const;
const compare = (name: 'e' | 't', reference: unknown, other: unknown) =>
  compareRuns({ [name]: canonical(reference) }, { [name]: canonical(other) }, kinds);

// Each row: what the reference says, what another engine says, and whether that passes where a logarithm takes part.
const cases: [string, unknown, unknown, boolean][] = [
  ['a number within 1e-12', [0.1], [0.1 * (1 + 1e-14)], true],
  ['a number beyond 1e-12', [0.1], [0.1 * (1 + 1e-10)], false],
  ['another whole number', { rank: 1e15 }, { rank: 1e15 + 1 }, false],
  ['a whole number and one next to it', 1, 1 - Number.EPSILON, true],
  ['a decimal in text', '0.10', '0.11', false],
  ['the sign of zero', 0, -0, false],
  ['a number and none', 0.5, NaN, false],
  ['another order of keys', { a: 0.5, b: 0.5 }, { b: 0.5, a: 0.5 }, false],
  ['a longer list', [0.5], [0.5, 0.5], false],
  ['null and a key that is undefined', { a: null }, { a: undefined }, false],
];

describe('compareRuns', () => {
  it.each(cases)('finds %s in an exact entry', (_, reference, other) => {
    expect(compare('e', reference, other).different).toHaveLength(1);
  });

  it.each(cases)('judges %s in a transcendental entry', (_, reference, other, passes) => {
    const { near, different } = compare('t', reference, other);
    expect([near, different.length]).toEqual(passes ? [1, 0] : [0, 1]);
  });

  it('leaves out how many steps a search took, in an entry that is not exact', () => {
    const [reference, other] = [
      { iterations: 12, top: 0.5 },
      { iterations: 13, top: 0.5 },
    ];
    expect(compare('t', reference, other).different).toEqual([]);
    expect(compare('e', reference, other).different).toHaveLength(1);
  });

  it('says how far apart the farthest numbers are', () => {
    // 2^-52 apart at 1, and as much again at 2.
    const found = compare('t', [1.5, 2.5], [1.5 + 2 ** -52, 2.5 + 2 ** -51]);
    expect(found.largest).toBe(2 ** -51 / (2.5 + 2 ** -51));
  });

  it('counts what is the same, and finds an entry that is missing', () => {
    expect(compareRuns({ e: '1', t: '2' }, { e: '1' }, kinds)).toEqual({
      ...{ same: 1, near: 0, largest: 0, largestFitted: 0, different: ['t: missing'] },
    });
  });
});

describe('canonical', () => {
  it.each([
    [
      Float64Array.of(-0, NaN, Infinity, 1e21),
      '[{"number":"-0"},{"number":"NaN"},{"number":"Infinity"},1e+21]',
    ],
    [{ 10: 1, b: undefined, a: 2n }, '{"10":1,"b":{"undefined":true},"a":{"bigint":"2"}}'],
    [new Map([['__proto__', true]]), '{"entries":[["__proto__",true]]}'],
    ['\ud800"', '"\\ud800\\""'],
  ])('tells %#', (value, text) => {
    expect(canonical(value)).toBe(text);
  });
});
