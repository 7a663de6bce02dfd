/**
 * What must be the same of an entry everywhere: every byte; or, where a logarithm, an exponential or a power of the
 * engine takes part, all but numbers within 1e-12 of each other. Estimates of a search for a maximum are within 1e-5:
 * a last digit of the likelihood moves the top by its square root, and second derivatives by more.
 */
export type Kind = 'exact' | 'transcendental' | 'fitted';

/** A piece of work whose result is compared between engines. It makes its own input and reads nothing from outside. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly run: () => unknown;
}

/** An entry that rests on + − × ÷ √ and comparisons alone. */
export const exact = (name: string, run: () => unknown): Entry => ({ name, kind: 'exact', run });

/** An entry in which a logarithm, an exponential or a power of the engine takes part. */
export const transcendental = (name: string, run: () => unknown): Entry => ({
  name,
  kind: 'transcendental',
  run,
});

/** An entry whose numbers are what a search for a maximum of such a function settled on. */
export const fitted = (name: string, run: () => unknown): Entry => ({ name, kind: 'fitted', run });
