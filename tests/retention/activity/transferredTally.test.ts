import { type ActivityTally, cohortTable, day, industry, rfmColumns, tallyActivity } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const asOf = day('2024-06-30');
const acts = {
  ...{ customers: ['a', 'b'], customer: Int32Array.of(0, 1, 1), on: Int32Array.of(19727, 19801, 19894) },
  ...{ amount: Float64Array.of(100, 200, 300), commission: Float64Array.of(1, 2, 3), currency: 'CNY' },
};
const tallyOf = () =>
  tallyActivity(acts, { from: day('2024-01-01'), to: asOf, keep: ['trades', 'amount', 'commission'] });

describe('a tally that was read once', () => {
  const names = Object.keys(tallyOf()).filter((name) =>
    ArrayBuffer.isView(tallyOf()[name as keyof ActivityTally]),
  );

  it.each(names)('is refused where %s went to another thread since', (name) => {
    const tally = tallyOf();
    // 2024-01-05 is 177 days before 2024-06-30, 2024-06-20 is 10.
    expect([...rfmColumns(industry.rfm, tally, asOf).days]).toEqual([177, 10]);
    const column = tally[name as keyof ActivityTally] as unknown as Int32Array;
    structuredClone(column, { transfer: [column.buffer as ArrayBuffer] });
    for (const ask of [
      () => rfmColumns(industry.rfm, tally, asOf),
      () => cohortTable(tally, { unit: 'month', kind: 'exact', asOf }),
    ]) {
      expect(errorOf(ask).code).toBe('columns_invalid');
    }
  });

  it('holds columns of all kinds', () => {
    expect(names).toHaveLength(12);
  });
});
