import { isDay } from './day.js';
import { DomainError, type ErrorDetail } from './error.js';
import { choiceOf } from './shape/atoms.js';

/** Where a fact stands; a function where the path would be written for every fact of a large book. */
export type Place = string | (() => string);

/**
 * Refuses a fact that does not hold; the fact itself is no part of the error.
 *
 * @throws DomainError `facts_invalid`.
 */
export function demand(holds: boolean, place: Place, expected: NonNullable<ErrorDetail['expected']>): void {
  if (holds) return;
  throw new DomainError('facts_invalid', { path: typeof place === 'string' ? place : place(), expected });
}

/** Refuses what is no object. */
export function demandObject(value: unknown, place: Place): void {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), place, 'an object');
}

/** Refuses what is no text, and empty text. */
export function demandText(value: unknown, place: Place): void {
  demand(typeof value === 'string' && value !== '', place, 'text');
}

/** Refuses what is no count. */
export function demandCount(count: number, place: Place): void {
  demand(Number.isSafeInteger(count) && count >= 0, place, 'a whole number of zero or more');
}

/** Refuses what is no list, or not of this length, and asks what is demanded of each of its items. */
export function demandEach<Item>(
  list: readonly Item[],
  path: string,
  demandItem: (item: Item, place: () => string) => void,
  length?: number,
): void {
  demand(Array.isArray(list), path, 'a list');
  const fits = length === undefined || list.length === length;
  demand(fits, path, { zh: `${length} 项的列表`, en: `a list of ${length}` });
  for (const [place, item] of list.entries()) demandItem(item, () => `${path}[${place}]`);
}

/** Refuses what is no day. */
export function demandDay(value: unknown, place: Place): void {
  demand(isDay(value), place, 'a day, YYYY-MM-DD');
}

/** Refuses what is known and no day. */
export function demandKnownDay(value: unknown, place: Place): void {
  if (value !== undefined) demandDay(value, place);
}

/** Refuses what is none of the choices. */
export function demandChoice(value: string, choices: readonly string[], place: Place): void {
  if (!choices.includes(value)) demand(false, place, choiceOf(choices));
}

/** Refuses what is known and none of the choices. */
export function demandKnownChoice(value: string | undefined, choices: readonly string[], place: Place): void {
  if (value !== undefined) demandChoice(value, choices, place);
}

/** Refuses what is known and no flag: a text "false" is none, and taken for one would open what must stay closed. */
export function demandFlag(flag: unknown, place: Place): void {
  demand(flag === undefined || typeof flag === 'boolean', place, 'true or false');
}
