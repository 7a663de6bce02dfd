import { type Person, workOutPeople } from '../../../branch-review/review/people.js';
import { branchRecords } from './carried.js';

let people: readonly Person[] | undefined;

/** The customers of the branch with everything that the library says of them; worked out once, for all rooms. */
export function carriedPeople(): readonly Person[] {
  people ??= workOutPeople(branchRecords());
  return people;
}
