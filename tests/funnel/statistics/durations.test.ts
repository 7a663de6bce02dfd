import { describe, expect, it } from 'vitest';
import { mergeDurations } from '../../../src/funnel/statistics/durations.js';
import { expectRefused } from '../../questionnaire/laws.js';

/** A length that is no number, and that says so when it is read without end. */
function endless(): readonly number[] {
  let reads = 0;
  return Object.defineProperty([0], 0, {
    get: () => {
      if (++reads > 100) throw new Error('read without end');
      return NaN;
    },
  });
}

describe('histograms of lengths of time', () => {
  it('are not merged where a length is no number, which would be passed by no other', () => {
    const odd = { lengths: endless(), counts: [1] };
    for (const other of [
      { lengths: [], counts: [] },
      { lengths: [1], counts: [1] },
    ]) {
      for (const [a, b] of [
        [odd, other],
        [other, odd],
      ] as const) {
        expectRefused(() => mergeDurations(a, b), 'facts_invalid', { path: 'lengths', expected: 'a number' });
      }
    }
  });

  it('are merged where all are numbers: of one length the counts add up', () => {
    const merged = mergeDurations({ lengths: [0, 2], counts: [1, 1] }, { lengths: [2, 5], counts: [3, 1] });
    expect(merged).toEqual({ lengths: [0, 2, 5], counts: [1, 1 + 3, 1] });
  });
});
