import { DomainError } from '../../kernel/index.js';

/** What a step may hold beside what happened. */
export interface StepExtras {
  /**
   * The moment, in whole units of the caller's choice (epoch seconds), where a day is too coarse. It does not go back.
   */
  readonly at?: number | undefined;
  /** Idempotency key: the same key never moves a case twice. */
  readonly key?: string | undefined;
  /** What statistics may be grouped by: adviser, campaign … */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** Refuses what storage could not hold or a statistic not count with: everything in a step is plain. */
export function requireExtras({ at, key, labels }: StepExtras): void {
  if (at != null && !Number.isSafeInteger(at))
    throw new DomainError('facts_invalid', { path: 'at', expected: 'a whole number' });
  if (key != null && (typeof key !== 'string' || key === ''))
    throw new DomainError('facts_invalid', { path: 'key', expected: 'text' });
  if (labels == null) return;
  if (typeof labels !== 'object' || !Object.values(labels).every((value) => typeof value === 'string'))
    throw new DomainError('facts_invalid', { path: 'labels', expected: 'texts by name' });
}
