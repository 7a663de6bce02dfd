import type { ActivityTally } from './types.js';

type Products = ActivityTally['products'];

/**
 * Puts kinds of product into their order, with those out that nobody traded, so that the same trades give the same columns
 * however they were written down.
 *
 * @param products - The kinds, at most 31.
 * @param traded - A bit for each kind that a customer traded.
 * @returns The kinds that somebody traded, sorted, and the bits in their order. Cost: one pass.
 */
export function sortedProducts(
  products: Products,
  traded: Int32Array,
): { readonly order: Products; readonly bits: Int32Array } {
  const all = traded.reduce((together, bits) => together | bits, 0);
  const order = products.filter((_, code) => (all & (1 << code)) !== 0).sort();
  return {
    order,
    bits: movedBits(
      traded,
      products.map((product) => order.indexOf(product)),
    ),
  };
}

/** Moves each bit to the place that `places` names; −1 drops it. */
export function movedBits(traded: Int32Array, places: readonly number[]): Int32Array {
  if (places.every((place, code) => place === code)) return traded;
  return traded.map((bits) => {
    let moved = 0;
    for (const [code, place] of places.entries()) {
      if (place >= 0 && (bits & (1 << code)) !== 0) moved |= 1 << place;
    }
    return moved;
  });
}
