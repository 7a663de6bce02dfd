/** Anything that survives a round trip through JSON text unchanged. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a value as canonical JSON: keys sorted by code unit, no white space, keys without a value left out,
 * everything outside ASCII escaped. Two equal values give the same text on every engine.
 *
 * Source: the key order and number form of RFC 8785, with ASCII escapes in place of UTF-8.
 *
 * @param value - Plain JSON data. Cost: one visit a node, and a sort of the keys of each object.
 * @param leaveOut - Keys to leave out wherever they stand, such as wording that must not count.
 * @returns The canonical text.
 * @example
 * ```ts
 * import { canonicalJson } from 'panhuo/kernel';
 *
 * canonicalJson({ b: 1, a: ['盘'] }); // => '{"a":["\\u76d8"],"b":1}'
 * ```
 */
export function canonicalJson(value: Json, leaveOut: ReadonlySet<string> = new Set()): string {
  if (value === null || typeof value !== 'object') return escapeNonAscii(JSON.stringify(value));
  if (isList(value)) return `[${value.map((item) => canonicalJson(item, leaveOut)).join(',')}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined || leaveOut.has(key)) continue;
    parts.push(`${escapeNonAscii(JSON.stringify(key))}:${canonicalJson(item, leaveOut)}`);
  }
  return `{${parts.join(',')}}`;
}

// Array.isArray alone does not narrow a readonly array out of a union.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function escapeNonAscii(text: string): string {
  return text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
