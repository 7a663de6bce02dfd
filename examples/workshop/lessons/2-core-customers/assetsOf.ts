import type { Person } from '../../../branch-review/review/people.js';

/** What some customers hold together, for shares; where it is not known it counts as nothing. */
export function assetsOf(people: readonly Person[]): number {
  return people.reduce((sum, { assets }) => sum + Number(assets?.total ?? 0), 0);
}
