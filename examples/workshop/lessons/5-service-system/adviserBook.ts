import type { DutyLine, Step } from 'panhuo';
import { reviewDuties } from '../../../branch-review/review/duties.js';
import type { Person } from '../../../branch-review/review/people.js';
import type { Classroom } from '../../classroom.js';
import { bookOf } from '../4-three-party-profit/adviserRecord.js';

/** The customers of one adviser, with what was done for them and what is owed to them. */
export interface AdviserBook {
  readonly people: readonly Person[];
  readonly steps: readonly Step[];
  /** `undefined` where the files do not tell. */
  readonly duties: readonly DutyLine[] | undefined;
}

/** The book of the first adviser. */
export function adviserBook(room: Classroom): AdviserBook {
  const people = bookOf(room);
  const ids = new Set<string | null>(people.map(({ id }) => id));
  return {
    people,
    steps: (room.data.steps ?? []).filter(({ customer }) => ids.has(customer)),
    duties: reviewDuties(room.data)?.lines.filter(({ customer }) => ids.has(customer)),
  };
}
