import { type Day, toEpochDay } from '../../../kernel/index.js';
import type { ActivityScope } from '../../activity/types.js';
import { requireOn } from '../../requireOn.js';

/**
 * The epoch day from which customers count as new: the first of the activity unless said otherwise.
 *
 * @throws DomainError `day_invalid`.
 */
export function firstBirth({ from }: ActivityScope, bornFrom: Day | undefined): number {
  return toEpochDay(bornFrom === undefined ? from : requireOn(bornFrom, 'bornFrom'));
}
