import { Fault } from './fault.js';

/** Far more than a class can fill, and little enough to be read at once. */
const MOST_MEGABYTES = 5;

/**
 * Refuses a file that is larger than the page reads, before any of it is read.
 *
 * @throws Fault with a sentence that names the limit.
 */
export function checkSize({ size }: { readonly size: number }): void {
  if (size <= MOST_MEGABYTES * 1_000_000) return;
  throw new Fault({
    zh: `文件过大：最多 ${MOST_MEGABYTES} MB。`,
    en: `The file is too large: ${MOST_MEGABYTES} MB at most.`,
  });
}
