/**
 * A text as part of an XML name: what `strange` finds becomes `_xHHHH_`, its number in hexadecimal. Two texts never become
 * one, as long as `strange` also finds the underscore that looks like the beginning of an escape, `_(?=x)`.
 *
 * Source: ISO/IEC 9075-14 (SQL/XML), mapping of identifiers to XML names.
 */
export function escapeName(text: string, strange: RegExp): string {
  return text.replace(strange, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `_x${code.padStart(4, '0')}_`;
  });
}
