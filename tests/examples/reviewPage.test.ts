import { describe, expect, it } from 'vitest';
import type { Day } from 'panhuo';
import type { BranchData } from '../../examples/branch-review/branchData.js';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { escape } from '../../examples/branch-review/report/format.js';
import { limitsOf } from '../../examples/branch-review/report/limits.js';
import { pageOf } from '../../examples/branch-review/report/page.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { english, folderOf } from './branchFiles.js';
import { reviewOf } from './reviewOf.js';

describe('every page', () => {
  const pages = [english, ...Object.keys(english).map((name) => ({ [name]: english[name]! }))].map(reviewOf);

  it.each(['en', 'zh'] as const)(
    'in %s has no empty table, no bare heading and no open placeholder',
    (language) => {
      for (const page of pages.map((shown) => shown[language])) {
        expect(page).not.toContain('<tbody></tbody>');
        expect(page).not.toMatch(/<\/h[23]>(<\/div>|<\/section>|<h[23]|<section)/);
        expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/\{\w+[|}]/);
      }
    },
  );

  it('names every rule with version, source and note', () => {
    const { review, en, zh } = pages[0]!;
    const ids = review.rules.map(({ id }) => id);
    expect(ids).toContain('course/vip-share');
    expect(ids).toContain('industry/activity-status');
    for (const { id, version, source, note } of review.rules) {
      expect(en).toContain(`>${id}</td><td data-label="version">${version}</td>`);
      expect(en).toContain(escape(source!.document));
      expect(en).toContain(escape(note!.en));
      expect(zh).toContain(escape(note!.zh));
    }
  });

  it('shows how many cells were left out', () => {
    const { data } = pages[0]!.review;
    const files = data.files.map((file) => ({ ...file, dropped: 1234 }));
    const page = pageOf(reviewBranch({ ...data, files } satisfies BranchData), 'en');
    expect(page).toContain('<td class="number" data-label="cells left out">1,234</td>');
  });

  it('marks the parts and figures whose file lost 1 % of its rows or more, and no others', () => {
    const { data } = pages[0]!.review;
    const lost = (rejected: number): string => {
      const files = data.files.map((file) =>
        file.file === 'funnel.csv' ? { ...file, rows: 1000, rejected } : file,
      );
      return pageOf(reviewBranch({ ...data, files } satisfies BranchData), 'en');
    };
    expect(lost(9)).not.toContain('of the rows of funnel.csv were rejected');
    const page = lost(10);
    expect(page).toMatch(
      /<section id="funnels"><h2>[^<]+<\/h2><p class="notice">1\.0% of the rows of funnel\.csv/,
    );
    expect(page.match(/of the rows of funnel\.csv were rejected/g)).toHaveLength(2);
    expect(page.match(/\(rows are missing\)/g)).toHaveLength(2);
    expect(page).toContain('(0 cases under way) (rows are missing)');
  });

  it('marks nothing because of rows that lie after the day of the review', () => {
    const folder = folderOf(english);
    const page = pageOf(reviewBranch(readFolder({ folder, asOf: '2024-06-10' as Day })), 'en');
    expect(page).toContain('after the day of the review, 10 June 2024');
    expect(page).not.toContain('the figures of this part lack them');
    expect(page).not.toContain('(rows are missing)');
  });

  it('names the files that were not recognised', () => {
    const { data } = pages[0]!.review;
    const page = pageOf(reviewBranch({ ...data, unread: ['deals.csv', 'old<b>.csv'] }), 'en');
    expect(page).toContain('not recognised, and so not read: deals.csv, old&#60;b&#62;.csv.');
    expect(pages[0]!.en).not.toContain('not recognised');
  });

  it('shows the limits of a class beside its heading', () => {
    const { en, zh } = pages[0]!;
    for (const [heading, limits] of [
      ['Wealth', 'high net worth from 5,000,000'],
      ['Effective customers', 'assets from 5,000'],
      ['Trading (within the input)', 'dormant after 3 months without a trade'],
      ['Profit and loss', 'even from -5%, winning from 5%'],
      ['Small dormant accounts', '36 months without a trade, no holdings, cash of at most 100: all of these'],
      ['1 VIP', 'the top 20% by assets'],
    ])
      expect(en).toContain(`<h3>${heading!} <small>${limits!}</small></h3>`);
    // The small branch has no account events, so that its page says nothing of churn.
    expect(limitsOf('churn', 'en')).toBe(
      'implicit: assets below 100 for 1 month; shallow: was effective, now below 5,000',
    );
    expect(en).toContain('silver from 500,000, gold from 1,000,000');
    expect(en).toContain('deep loser: a loss from 30%');
    expect(en).toContain(
      'low activity: fewer than 4 trades in 12 months; new: opened less than 3 months ago',
    );
    expect(en).toContain('assets from 5,000, at least 12 trades a year while active');
    expect(zh).toContain('<h3>有效户 <small>资产 5,000 起</small></h3>');
  });
});
