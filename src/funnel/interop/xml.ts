const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // An attribute would come back with spaces in their place.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What needs an entity, or is no character of XML 1.0 at all: control characters, half a pair, U+FFFE, U+FFFF. */
const special = /[&<>"'\t\n\r]|[^\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as the content of an XML element or of a quoted attribute. What XML 1.0 cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(special, (found) => entities[found] ?? '\uFFFD');
}
