import { type Day, demand } from '../kernel/index.js';
import type { ActivityScope } from './activity/types.js';
import { requireOn } from './requireOn.js';

/**
 * Refuses a day on which the activity says nothing.
 *
 * @throws DomainError `day_invalid`, `facts_invalid` with the path.
 */
export function requireCovered(on: Day, { from, to }: ActivityScope, path: string): void {
  requireOn(on, path);
  demand(on >= from && on <= to, path, 'a day that the activity covers');
}
