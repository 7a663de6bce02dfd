import { demandObject, DomainError } from '../../kernel/index.js';
import type { HistoryUnit } from './types.js';

/**
 * Refuses a model that counts time in another unit: its figures would look like any others, and be wrong. Of a model without
 * a unit there is no telling, so it passes.
 *
 * @param model - The model, or options that say what it will count in.
 * @param unit - The unit in which it is about to be asked.
 * @param path - Where the model stands.
 * @throws DomainError `unit_mismatch`; `facts_invalid` for what is no object.
 */
export function requireUnitOf(model: { readonly unit?: HistoryUnit }, unit: HistoryUnit, path: string): void {
  demandObject(model, path);
  if (model.unit === undefined || model.unit === unit) return;
  throw new DomainError('unit_mismatch', {
    path: path === '' ? 'unit' : `${path}.unit`,
    expected: { zh: `历史的时间单位 ${unit}`, en: `${unit}, the unit of time of the histories` },
  });
}
