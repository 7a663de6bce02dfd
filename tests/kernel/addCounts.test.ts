import { addCounts } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from '../questionnaire/laws.js';

describe('a sum of counts', () => {
  it('may be 2^53 − 1, the most that a double and its neighbours tell apart', () => {
    expect(addCounts(2 ** 53 - 2, 1, 'count')).toBe(2 ** 53 - 1);
  });

  it.each([
    [2 ** 53 - 1, 1],
    [2 ** 53 - 1, 2 ** 53 - 1],
  ])('of %d and %d is refused, by its place', (a, b) => {
    const error = errorOf(() => addCounts(a, b, () => 'lines[7].count'));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'lines[7].count']);
    expectWorded(error.reasons);
  });
});
