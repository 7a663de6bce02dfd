import { branchRecords } from '../../data/carried.js';
import { carriedPeople } from '../../data/carriedPeople.js';
import { type Sleeper, sleepersOf } from './sleepers.js';

let found: readonly Sleeper[] | undefined;

/** The dormant customers of the branch that the page carries; worked out once, when somebody first asks. */
export function carriedSleepers(): readonly Sleeper[] {
  found ??= sleepersOf(branchRecords(), carriedPeople());
  return found;
}
