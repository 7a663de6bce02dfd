import { count, escape } from './format.js';

/**
 * A table. Cells are plain text and are escaped; columns named in `numbers` are set to the right. Every cell carries its
 * heading, because a phone shows a row as a card.
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const align = (index: number): string => (numbers.includes(index) ? ' class="number"' : '');
  const heads = header.map((text, index) => `<th scope="col"${align(index)}>${escape(text)}</th>`);
  const lines = rows.map((row) => {
    const cells = row.map(
      (text, index) => `<td${align(index)} data-label="${escape(header[index] ?? '')}">${escape(text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

/** Horizontal bars with their counts: a tally that reads at a glance. */
export function bars(
  title: string,
  entries: readonly (readonly [label: string, value: number])[],
  { limits = '', notes = [] }: { readonly limits?: string; readonly notes?: readonly string[] } = {},
): string {
  const total = Math.max(1, ...entries.map(([, value]) => value));
  const lines = entries.map(
    ([label, value]) =>
      `<li><span class="label">${escape(label)}</span><span class="bar" style="--share:${(value / total).toFixed(4)}"></span><span class="value">${count(value)}</span></li>`,
  );
  const small = notes.map((note) => paragraph(note, 'note'));
  return `<section class="tally">${heading(title, limits)}<ul>${lines.join('')}</ul>${small.join('')}</section>`;
}

/** A paragraph of plain text. */
export function paragraph(text: string, kind = ''): string {
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${escape(text)}</p>`;
}

/** A heading inside a section; the limits of what it heads stand beside it. */
export function heading(text: string, limits = ''): string {
  return `<h3>${escape(text)}${limits === '' ? '' : ` <small>${escape(limits)}</small>`}</h3>`;
}

/** A list of sentences. */
export function list(sentences: readonly string[]): string {
  return `<ul>${sentences.map((sentence) => `<li>${escape(sentence)}</li>`).join('')}</ul>`;
}

/** Parts that stand side by side where there is room. */
export function columns(parts: readonly string[]): string {
  return `<div class="columns">${parts.map((html) => `<div>${html}</div>`).join('')}</div>`;
}

/** What the colours of a chart mean; a colour is a variable of the style sheet with its strength. */
export function legend(
  entries: readonly (readonly [label: string, colour: string, strength: number])[],
): string {
  const marks = entries.map(
    ([label, colour, strength]) =>
      `<span class="swatch" style="--swatch:var(--${colour});--strength:${String(strength)}"></span>${escape(label)}`,
  );
  return `<p class="legend">${marks.join(' ')}</p>`;
}
