import { expect } from 'vitest';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { pageOf } from '../../examples/branch-review/report/page.js';
import { type Review, reviewBranch } from '../../examples/branch-review/review/review.js';
import { folderOf } from './branchFiles.js';

/** The review of a few files of which no row is rejected, and its page in both languages. */
export function reviewOf(files: Readonly<Record<string, string>>): {
  review: Review;
  en: string;
  zh: string;
} {
  const data = readFolder({ folder: folderOf(files) });
  expect(data.rejects).toEqual([]);
  const review = reviewBranch(data);
  return { review, en: pageOf(review, 'en'), zh: pageOf(review, 'zh') };
}
