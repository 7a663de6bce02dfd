import { describe, expect, it } from 'vitest';
import type { BranchData } from '../../examples/branch-review/branchData.js';
import { escape } from '../../examples/branch-review/report/format.js';
import { pageOf } from '../../examples/branch-review/report/page.js';
import { reviewBranch } from '../../examples/branch-review/review/review.js';
import { english } from './branchFiles.js';
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
});
