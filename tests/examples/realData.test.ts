import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { summaryOf } from '../../examples/branch-review/terminal.js';

// Real data sets that are not part of the project. Where they are absent, these tests are skipped.
const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared/data');
const absent = existsSync(shared) ? '' : ' (skipped: the data is not here)';
const read = (name: string) =>
  readFolder({ folder: join(shared, name), map: join(root, `examples/branch-review/maps/${name}.json`) });

/** The rows of a plain CSV file, read in the simplest way there is. */
function rowsOf(path: string): string[][] {
  return readFileSync(join(shared, path), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
}

const guide = readFileSync(join(root, 'docs/branch-review.md'), 'utf8');

describe.skipIf(absent !== '')(`the review on real data${absent}`, () => {
  it('accounts for every row of the ledger of ten investors', () => {
    const data = read('ledger');
    // 4,917 rows by the description of the data. A quantity that is not written in plain digits is not known, and a trade
    // without its quantity is still a trade.
    const odd = rowsOf('ledger/trades.csv').filter(
      ([, , , quantity = '']) => !/^\d+(\.\d+)?$/.test(quantity),
    ).length;
    expect(odd).toBe(2);
    expect(data.files).toMatchObject([{ rows: 4917, used: 4917, rejected: 0, dropped: odd, rounded: 334 }]);
    expect(data.trades?.filter(({ quantity }) => quantity === undefined)).toHaveLength(odd);
    expect(reviewBranch(data).customers.customers).toBe(10);
  });

  it('finds the cohorts of 4,372 customers that a count by hand finds', () => {
    const data = read('retail');
    expect(data.files).toMatchObject([{ rows: 22_190, used: 22_190, rejected: 0, dropped: 0, rounded: 4 }]);
    const months = new Map<string, Set<string>>();
    for (const [customer = '', , on = ''] of rowsOf('retail/invoices.csv')) {
      months.set(customer, (months.get(customer) ?? new Set()).add(on.slice(0, 7)));
    }
    expect(months.size).toBe(4372);
    const first = [...months.values()].map((own) => [...own].sort()[0]);
    const { cohorts } = reviewBranch(data).holding!;
    const starts = [...new Set(first)].sort().map((month) => `${month}-01`);
    expect(cohorts.month.map(({ start }) => start)).toEqual(starts);
    for (const { start, size, cells } of cohorts.month) {
      const month = start.slice(0, 7);
      expect(size).toBe(first.filter((own) => own === month).length);
      const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1))
        .toISOString()
        .slice(0, 7);
      const back = [...months.values()].filter((own) => [...own].sort()[0] === month && own.has(next)).length;
      if (cells[1] !== undefined) expect(cells[1].count).toBe(back);
    }
  });

  it('takes the latest of several versions of 29,090 investors', () => {
    const data = read('investors');
    expect(data.files).toMatchObject([{ rows: 32_468, used: 32_468, rejected: 0, dropped: 0 }]);
    const latest = new Map<string, { on: string; level: string; assessed: string }>();
    for (const [id = '', , level = '', , assessed = '', on = ''] of rowsOf('investors/risk-levels.csv')) {
      if (on >= (latest.get(id)?.on ?? '')) latest.set(id, { on, level, assessed });
    }
    expect(data.customers).toHaveLength(29_090);
    const known = [...latest.values()].filter(
      ({ level, assessed }) => level === 'Balanced' && assessed !== '2000-01-01',
    );
    expect(reviewBranch(data).customers.tallies['suitability']?.counts['C3']).toBe(known.length);
  });

  it.each(['ledger', 'retail', 'investors'])('prints what the guide shows: %s', (name) => {
    const review = reviewBranch(read(name));
    const printed = summaryOf(review, 'en').split('\n');
    const shown = printed
      .filter((line) => /^(Branch review| {2}\S)/.test(line))
      .map((line) => line.trimEnd());
    expect(guide).toContain(shown.join('\n'));
  });
});
