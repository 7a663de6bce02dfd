import { startsFit, stretchesRise } from '../columns/stretchesFit.js';
import { requireColumn, unfit } from '../flows/requireColumn.js';

/** Values that stand one stretch after another, a stretch a customer. */
export interface Stretches {
  /** The paths of both columns. */
  readonly paths: readonly [start: string, values: string];
  /** Where each stretch begins, and after the last one where it ends. */
  readonly start: Int32Array;
  readonly values: Int32Array;
  readonly count: number;
}

/**
 * Refuses columns that are no stretches, or whose values do not rise in each of them from `least` to `most`. Cost: one
 * pass.
 *
 * @throws DomainError `columns_invalid` with the path of the column.
 */
export function requireStretches(stretches: Stretches, [least, most]: readonly [number, number]): void {
  const { paths, start, values, count } = stretches;
  requireColumn(paths[0], start, count + 1, Int32Array);
  requireColumn(paths[1], values, null, Int32Array);
  if (!startsFit(start, values.length)) {
    throw unfit(paths[0], { zh: '不回退、至列尾为止的起点', en: 'starts that never fall, up to the end' });
  }
  if (stretchesRise(start, values, least, most)) return;
  throw unfit(paths[1], {
    zh: '所覆盖时间内、逐人递增',
    en: 'within the time covered, rising for each customer',
  });
}
