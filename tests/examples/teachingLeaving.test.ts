import { describe, expect, it } from 'vitest';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';

describe('the teaching branch', () => {
  const review = reviewBranch(teachingBranch({ customers: 800 }));

  it('closes its ledger with the effective customers of today', () => {
    // Two ways to the same figure: the ledger by evenings, and the status of each customer by himself.
    const { customers, assets } = review.ledger!.periods.at(-1)!;
    expect(customers.closing).toBe(review.customers.tallies['effective']?.counts['true']);
    expect(assets.lost.unknown).toBe('0.00');
  });

  it('watches every customer once, apart from those who left and those who sleep', () => {
    const { list, left, dormant } = review.warning!;
    const watched = [list.lines, list.unjudged, list.quiet].flat();
    expect(new Set(watched.map(({ customer }) => customer)).size).toBe(watched.length);
    expect(watched.length + left + dormant).toBe(review.customers.customers);
    expect(list.lines.length).toBeGreaterThan(10);
  });
});
