import { demand, demandCount, demandDay, demandObject, demandText } from '../../kernel/index.js';
import { requireColumn, requireNames } from '../flows/requireColumn.js';
import type { RfmColumns } from './rfmColumns.js';
import type { RfmCounts } from './rfmCounts.js';

/**
 * Refuses what are no scores of a book: they may come from another thread.
 *
 * @throws DomainError `columns_invalid` with the path of a column that does not fit, `facts_invalid`.
 */
export function requireRfmColumns(columns: RfmColumns): void {
  demandObject(columns, 'columns');
  requireHead(columns, 'columns');
  requireNames('segments', columns.segments);
  requireColumn('recency', columns.recency, null, Uint8Array);
  for (const path of ['frequency', 'value', 'segment'] as const) {
    requireColumn(path, columns[path], columns.recency.length, Uint8Array);
  }
  const { days, count, units } = columns.limits;
  for (const [name, list] of Object.entries({ days, count, units })) {
    demand(
      list instanceof Float64Array || Array.isArray(list),
      `columns.limits.${name}`,
      'a list of numbers',
    );
  }
}

/**
 * Refuses what are no counts of scores: a part may come from storage.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function requireRfmCounts(part: RfmCounts, path: string): void {
  demandObject(part, path);
  requireHead(part, path);
  const { days, count, units } = part.limits;
  demandList(days, `${path}.limits.days`, 'a list of numbers', (limit) => typeof limit === 'number');
  demandList(count, `${path}.limits.count`, 'a list of numbers', (limit) => typeof limit === 'number');
  demandList(units, `${path}.limits.units`, 'a list of texts', (limit) => typeof limit === 'string');
  demandCount(part.customers, `${path}.customers`);
  demandObject(part.scores, `${path}.scores`);
  for (const [figure, { length }] of [
    ['recency', days],
    ['frequency', count],
    ['value', units],
  ] as const) {
    requireScores(part.scores[figure], length + 1, `${path}.scores.${figure}`);
  }
  demand(Array.isArray(part.segments), `${path}.segments`, 'a list');
  for (const [place, line] of part.segments.entries()) {
    demandObject(line, () => `${path}.segments[${place}]`);
    if (line.segment !== null) demandText(line.segment, () => `${path}.segments[${place}].segment`);
    demandCount(line.customers, () => `${path}.segments[${place}].customers`);
  }
}

function requireHead({ policy, asOf, limits }: RfmColumns | RfmCounts, path: string): void {
  demandObject(policy, `${path}.policy`);
  for (const key of ['id', 'version', 'fingerprint'] as const) {
    demandText(policy[key], `${path}.policy.${key}`);
  }
  demandDay(asOf, `${path}.asOf`);
  demandObject(limits, `${path}.limits`);
}

function requireScores(counts: readonly number[], length: number, path: string): void {
  demand(Array.isArray(counts) && counts.length === length, path, 'one more than there are limits');
  for (const [place, count] of counts.entries()) demandCount(count, () => `${path}[${place}]`);
}

function demandList(
  list: readonly unknown[],
  path: string,
  expected: 'a list of numbers' | 'a list of texts',
  fits: (own: unknown) => boolean,
): void {
  demand(Array.isArray(list) && list.every(fits), path, expected);
}
