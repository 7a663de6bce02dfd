import { demand, type Place } from '../kernel/index.js';

/** Refuses what is no list. Throws `facts_invalid`. */
export function demandList(list: readonly unknown[], place: Place): void {
  demand(Array.isArray(list), place, 'a list of records');
}

/** Refuses what is no list of numbers. Throws `facts_invalid`. */
export function demandNumbers(list: readonly number[], place: Place): void {
  demand(Array.isArray(list) && list.every(Number.isFinite), place, 'a list of numbers');
}
