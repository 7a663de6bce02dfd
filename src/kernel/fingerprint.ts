import { canonicalJson, type Json } from './json.js';

/** A named hash, such as `fnv1a64:cbf29ce484222325`. The name says how it was made, so that it can change one day. */
export type Fingerprint = `fnv1a64:${string}`;

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The fingerprint of a definition: equal definitions have equal fingerprints, and a corrected translation does not
 * change it, because wording is left out.
 *
 * It tells an accidental change of a definition; it is no signature and does not resist an attacker.
 * Source: FNV-1a, 64 bit (Fowler, Noll, Vo), over the canonical JSON, which is ASCII.
 *
 * @param value - Plain JSON data. Cost: linear in the length of its text.
 * @param wording - Keys that hold wording for people. They never count.
 * @returns The named hash, 24 characters long.
 * @example
 * ```ts
 * import { fingerprint } from 'panhuo/kernel';
 *
 * const spoken = { id: 'watch', text: { zh: '观望', en: 'watch' } };
 * const corrected = { id: 'watch', text: { zh: '觀望', en: 'watching' } };
 * fingerprint(spoken, ['text']) === fingerprint(corrected, ['text']); // => true
 * ```
 */
export function fingerprint(value: Json, wording: readonly string[] = []): Fingerprint {
  const text = canonicalJson(value, new Set(wording));
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return `fnv1a64:${hash.toString(16).padStart(16, '0')}`;
}
