/** Whole numbers below a bound that the seed, above 0, decides: Marsaglia's xorshift of 32 bits. */
export function drawsFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/**
 * Identifiers that sort, hash or index in ways of their own: keys that objects put first, names of the prototype, full
 * width, two units for one character, the same letter composed and not, the i's of Turkish.
 */
export const oddIds = [
  ...['10', '9', '007', '1e3', '-0', '__proto__', 'constructor', 'toString', 'Zeta', 'alpha'],
  ...['客户甲', 'ＡＢ１２', '😀', '𠮷', '\u00e9', 'e\u0301', 'İ', 'ı', 'i', 'I', 'ß', 'z', 'ä'],
] as const;

/** So many identifiers: the odd ones first. */
export function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, place) => oddIds[place] ?? `c${String((place * 7919) % 100_000)}`);
}
