import { requireSame } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../questionnaire/laws.js';

describe('what parts must have in common', () => {
  it('is the same in another order of keys, at every depth', () => {
    expect(() => {
      requireSame(
        { by: { label: 'x', of: 1 }, ends: ['a'] },
        { ends: ['a'], by: { of: 1, label: 'x' } },
        'a.b',
      );
    }).not.toThrow();
  });

  it.each([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], ['a', 'b']],
    [{ asOf: null }, { asOf: 0 }],
    ['1', 1],
  ])('is not the same in %j and %j', (a, b) => {
    const { code, details } = errorOf(() => {
      requireSame(a, b, 'a.b');
    });
    expect(code).toBe('unit_mismatch');
    expect(details).toEqual({ path: 'a.b', expected: 'the same options for all parts' });
  });
});
