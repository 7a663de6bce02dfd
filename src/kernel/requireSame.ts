import { DomainError } from './error.js';
import { canonicalJson, type Json } from './json.js';

/**
 * Refuses to merge parts that were counted differently. The order of keys is no difference: storage may change it.
 *
 * @param a - What one part says of how it was counted: plain data, checked.
 * @param b - What the other one says.
 * @param path - Where it stands in each of them.
 * @throws DomainError `unit_mismatch`.
 * @example
 * ```ts
 * import { requireSame } from 'panhuo/kernel';
 *
 * requireSame({ unit: 'month', asOf: null }, { asOf: null, unit: 'month' }, 'question'); // => undefined
 * requireSame({ unit: 'month' }, { unit: 'week' }, 'question'); // throws unit_mismatch
 * ```
 */
export function requireSame(a: unknown, b: unknown, path: string): void {
  if (canonicalJson(a as Json) === canonicalJson(b as Json)) return;
  throw new DomainError('unit_mismatch', { path, expected: 'the same options for all parts' });
}
