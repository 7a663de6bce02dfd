import {
  day,
  defineRfmPolicy,
  industry,
  recencyFrequencyValue,
  rfmColumns,
  rfmCounts,
  tallyActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { tradeOf } from '../books.js';

const asOf = day('2024-12-31');
const text = { zh: '分群', en: 'segment' };

/** The last segment fits everybody, the others nobody: one customer alone has the same score by rank in all. */
const named = (count: number) => ({
  ...industry.rfm,
  id: 'test/many',
  segments: Array.from({ length: count }, (_, place) => ({
    ...{ id: `s${place}`, text },
    ...(place < count - 1 && { recency: { from: 5 }, value: { to: 1 } }),
  })),
});

describe('the segments of an RFM policy', () => {
  it('are at most 255: a byte has one code more, which is that of nobody', () => {
    const { code, reasons } = errorOf(() => defineRfmPolicy(named(256)));
    expect(code).toBe('policy_invalid');
    expect(reasons).toMatchObject([{ rule: 'value_unfit', detail: { path: 'segments' } }]);
  });

  it('are told apart and counted once up to the 255th', () => {
    const policy = defineRfmPolicy(named(255));
    const one = tallyActivity([tradeOf('a', '2024-12-01', '10')], { from: day('2024-01-01'), to: asOf });
    expect(recencyFrequencyValue(policy, one, asOf).map(({ segment }) => segment)).toEqual(['s254']);
    const { segments } = rfmCounts(rfmColumns(policy, one, asOf));
    expect(segments).toHaveLength(256);
    expect(segments.filter(({ customers }) => customers > 0)).toEqual([{ segment: 's254', customers: 1 }]);
  });
});
