import { demand, demandCount, demandDay, demandEach, demandObject, demandText } from '../../kernel/index.js';
import { firstHalfScored } from '../columns/rfm/firstHalfScored.js';
import { NO_SEGMENT } from '../columns/rfm/segmentRows.js';
import { demandNumbers } from '../demandList.js';
import { requireCodes, requireColumn, requireNames, unfit } from '../flows/requireColumn.js';
import { demandIdentity } from '../policyIdentity.js';
import type { RfmColumns } from './rfmColumns.js';
import type { RfmCounts } from './rfmCounts.js';

/**
 * Refuses what are no scores of a book: they may come from another thread. Cost: some passes over the columns.
 *
 * @throws DomainError `columns_invalid` with the path of a column that does not fit, `facts_invalid`.
 */
export function requireRfmColumns(columns: RfmColumns): void {
  demandObject(columns, 'columns');
  requireHead(columns, 'columns');
  const { segments, recency, frequency, value, segment, limits } = columns;
  requireNames('segments', segments);
  requireColumn('recency', recency, null, Uint8Array);
  const scores = { recency: limits.days, frequency: limits.count, value: limits.units };
  for (const [path, own] of Object.entries({ recency, frequency, value })) {
    requireColumn(path, own, recency.length, Uint8Array);
    const least = scores[path as keyof typeof scores];
    requireLimits(path, least);
    requireCodes(path, own, least.length + 2);
    const row = firstHalfScored(recency, own);
    if (row >= 0) throw unfit(`${path}[${row}]`, 'codes of what there is');
  }
  requireColumn('segment', segment, recency.length, Uint8Array);
  requireCodes('segment', segment, segments.length, NO_SEGMENT);
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
  demandNumbers(days, `${path}.limits.days`);
  demandNumbers(count, `${path}.limits.count`);
  const isTexts = Array.isArray(units) && units.every((limit) => typeof limit === 'string');
  demand(isTexts, `${path}.limits.units`, 'a list of texts');
  demandCount(part.customers, `${path}.customers`);
  demandObject(part.scores, `${path}.scores`);
  for (const [figure, limits] of [
    ['recency', days],
    ['frequency', count],
    ['value', units],
  ] as const) {
    demandEach(part.scores[figure], `${path}.scores.${figure}`, demandCount, limits.length + 1);
  }
  demandEach(part.segments, `${path}.segments`, (line, place) => {
    demandObject(line, place);
    if (line.segment !== null) demandText(line.segment, () => `${place()}.segment`);
    demandCount(line.customers, () => `${place()}.customers`);
  });
}

function requireHead({ policy, asOf, limits }: RfmColumns | RfmCounts, path: string): void {
  demandIdentity(policy, `${path}.policy`);
  demandDay(asOf, `${path}.asOf`);
  demandObject(limits, `${path}.limits`);
}

const limitNames = { recency: 'days', frequency: 'count', value: 'units' } as const;

// Of money there may be whole numbers that only big integers hold.
function requireLimits(figure: string, limits: RfmColumns['limits'][keyof RfmColumns['limits']]): void {
  const fits =
    limits instanceof Float64Array
      ? limits.every(Number.isFinite)
      : figure === 'value' && Array.isArray(limits) && limits.every((limit) => typeof limit === 'bigint');
  if (!fits) throw unfit(`limits.${limitNames[figure as keyof typeof limitNames]}`, 'a list of numbers');
}
