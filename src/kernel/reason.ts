import type { Json } from './json.js';
import type { PlaceholdersOf, Rule } from './wording/index.js';

/** The facts of a reason: plain JSON data, free of names, document numbers and phones. */
export type Detail = Readonly<Record<string, Json | undefined>>;

/** Why a decision came out as it did: a stable code and the facts it rests on. Wording is separate: see `describe`. */
export interface Reason {
  readonly rule: Rule;
  readonly detail: Detail;
}

/** A decision with its reasons. Where reasons carry amounts, they add up to the value. */
export interface Explained<T> {
  readonly value: T;
  readonly reasons: readonly Reason[];
}

/** The facts that the wording of a rule speaks of; others may stand beside them. */
export type DetailOf<R extends Rule> = Detail & Readonly<Record<PlaceholdersOf<R>, Json>>;

/**
 * Makes a reason. A rule without wording, or a fact missing that its wording speaks of, does not compile.
 *
 * @param rule - The stable code.
 * @param detail - The facts.
 * @returns The reason, plain data.
 */
export function reason<R extends Rule>(rule: R, detail: DetailOf<R>): Reason {
  return { rule, detail };
}
