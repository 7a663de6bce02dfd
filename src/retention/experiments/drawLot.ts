import { sha256 } from '../../kernel/index.js';

/** Hexadecimal digits of a hash that a double holds exactly: 52 bits. */
const DIGITS = 13;
const PREFIX = 'sha256:';

/**
 * A lot that nobody can foresee without the seed and everybody can check with it: the first 52 bits of the SHA-256 of the parts,
 * written as JSON so that no two lists of parts are the same text.
 *
 * @returns A whole number below 2^52. Cost: a hash of a short text.
 */
export function drawLot(...parts: readonly string[]): number {
  return Number.parseInt(sha256(JSON.stringify(parts)).slice(PREFIX.length, PREFIX.length + DIGITS), 16);
}
