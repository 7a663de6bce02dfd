import { demand, scaleOf } from '../../kernel/index.js';
import { activityQuestion } from './activityQuestion.js';
import type { ActivityScope } from './types.js';

/**
 * Refuses activity that does not say which time it covers, what it counts and what it holds.
 *
 * @throws DomainError `day_invalid`, `facts_invalid`, `currency_unknown`.
 */
export function requireScope(scope: ActivityScope): void {
  activityQuestion(scope);
  const { unit, keep, counted, currency } = scope;
  // A question may leave them out; what was made of it says them all.
  demand((unit as unknown) !== undefined, 'unit', 'a unit of the calendar');
  demand((keep as unknown) !== undefined, 'keep', 'figures of a period');
  demand((counted as unknown) !== undefined, 'counted', 'kinds of act');
  if (currency !== null) scaleOf(currency);
}
