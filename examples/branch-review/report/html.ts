import { count, escape } from './format.js';

/** A table. Cells are plain text and are escaped; columns named in `numbers` are set to the right. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const cell = (tag: 'th' | 'td', text: string, index: number): string =>
    `<${tag}${numbers.includes(index) ? ' class="number"' : ''}${tag === 'th' ? ' scope="col"' : ''}>${escape(text)}</${tag}>`;
  const line = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((text, index) => cell(tag, text, index)).join('')}</tr>`;
  return `<div class="scroll"><table><thead>${line('th', header)}</thead><tbody>${rows.map((row) => line('td', row)).join('')}</tbody></table></div>`;
}

/** Horizontal bars with their counts: a tally that reads at a glance. */
export function bars(
  title: string,
  entries: readonly (readonly [label: string, value: number])[],
  note = '',
): string {
  const total = Math.max(1, ...entries.map(([, value]) => value));
  const lines = entries.map(
    ([label, value]) =>
      `<li><span class="label">${escape(label)}</span><span class="bar" style="--share:${(value / total).toFixed(4)}"></span><span class="value">${count(value)}</span></li>`,
  );
  const small = note === '' ? '' : `<p class="note">${escape(note)}</p>`;
  return `<section class="tally"><h3>${escape(title)}</h3><ul>${lines.join('')}</ul>${small}</section>`;
}

/** A paragraph of plain text. */
export function paragraph(text: string, kind = ''): string {
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${escape(text)}</p>`;
}

/** A heading inside a section. */
export function heading(text: string): string {
  return `<h3>${escape(text)}</h3>`;
}
