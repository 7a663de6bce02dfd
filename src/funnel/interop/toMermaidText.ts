// What ends a text in the grammar of Mermaid, opens another construct, or is a mark of Markdown or HTML when it is drawn;
// half a pair and what has no shape; and the word that the grammar looks for anywhere in a line: `direction LR`.
const special =
  /[^\p{L}\p{N}\p{M}\p{Zs}\p{P}\p{S}]|["#%&*:;<>\\^_`{|}~]|\[(?=\[)|\](?=\()|direction(?=\s)|^[-+.\d]/giu;

/** A text as a label of Mermaid: on one line, and with what Mermaid would misread as its numbered entities. */
export function toMermaidText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(special, entityOf);
}

function entityOf(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  const isHalfPair = code >= 0xd800 && code <= 0xdfff;
  const rest = found.length > 2 ? found.slice(1) : '';
  return `#${isHalfPair ? 0xfffd : code};${rest}`;
}
