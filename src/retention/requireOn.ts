import { type Day, DomainError, isDay } from '../kernel/index.js';

/**
 * Refuses a day of a record that does not exist, before it is compared: compared as text it would lie silently outside of all
 * that is asked for.
 *
 * @throws DomainError `day_invalid` with the path.
 */
export function requireOn(on: Day, path: string): Day {
  if (isDay(on)) return on;
  throw new DomainError('day_invalid', { path, expected: 'a day, YYYY-MM-DD' });
}
