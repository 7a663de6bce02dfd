import { expect, it } from 'vitest';
import { mergeDurations } from '../../../src/funnel/statistics/durations.js';

it('merges histograms of lengths of time: of one length the counts add up', () => {
  const merged = mergeDurations({ lengths: [0, 2], counts: [1, 1] }, { lengths: [2, 5], counts: [3, 1] });
  expect(merged).toEqual({ lengths: [0, 2, 5], counts: [1, 1 + 3, 1] });
});
