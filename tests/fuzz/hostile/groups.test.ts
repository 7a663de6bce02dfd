import { cumulativeIncidence, logRank } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectRefused } from '../../questionnaire/laws.js';

/** Spells of which each has a name of its own. */
const named = (count: number) =>
  Array.from({ length: count }, (_, place) => [place + 1, `n${place}`] as const);
const grouped = (count: number) => named(count).map(([time, group]) => ({ time, event: true, group }));
const caused = (count: number) => named(count).map(([time, cause]) => ({ time, cause }));

describe('spells that each bring a name of their own', () => {
  it('are 255 groups at most to a log-rank test, which compares each with each at every time', () => {
    expect(logRank(grouped(255)).groups).toHaveLength(255);
    // 20,000 groups at 20,000 times would be 8 million million comparisons.
    for (const count of [256, 20_000]) {
      expectRefused(() => logRank(grouped(count)), 'facts_invalid', {
        path: 'groups',
        expected: 'at most 255 of them',
      });
    }
  });

  it('are 255 causes at most, for each has a line at every time', () => {
    expect(cumulativeIncidence(caused(255)).causes).toHaveLength(255);
    for (const count of [256, 20_000]) {
      expectRefused(() => cumulativeIncidence(caused(count)), 'facts_invalid', {
        path: 'causes',
        expected: 'at most 255 of them',
      });
    }
  });
});
