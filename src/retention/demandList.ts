import { demand, type Place } from '../kernel/index.js';

/** Refuses what is no list. Throws `facts_invalid`. */
export function demandList(list: readonly unknown[], place: Place): void {
  demand(Array.isArray(list), place, 'a list of records');
}
