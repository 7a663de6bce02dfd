import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { type Occasion, occasion } from './occasion.js';

/** The pages of evidence; each section of them is written by the command that measured it and never by hand. */
export type EvidencePage = 'benchmarks' | 'robustness';

/** Puts Markdown between the marks `begin` and `end` of a section; the marks must stand in the page. */
export async function writeSection(page: EvidencePage, section: string, markdown: string): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/${page}.md`, import.meta.url));
  const [begin, end] = [`<!-- begin ${section} -->`, `<!-- end ${section} -->`];
  const text = readFileSync(path, 'utf8');
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`docs/${page}.md has no section ${section}`);
  const whole = `${text.slice(0, start + begin.length)}\n\n${markdown.trim()}\n\n${text.slice(stop)}`;
  writeFileSync(path, await format(whole, { ...(await resolveConfig(path)), filepath: path }));
}

/** When and on what something was measured, as a line under a table: now, with versions of what took part. */
export function measuredOn(...versions: readonly string[]): string {
  return measuredAt([occasion()], ...versions);
}

/** The same of several occasions, from the first to the last; they must be of one machine and one version of Node. */
export function measuredAt(occasions: readonly Occasion[], ...versions: readonly string[]): string {
  const places = distinct(occasions.map(({ machine, node }) => `${machine} · Node ${node}`));
  if (places.length !== 1) throw new Error(`measured in one place only, not in: ${places.join('; ')}`);
  const days = distinct(occasions.map(({ at }) => at.slice(0, 10)));
  const loads = distinct(occasions.map(({ load }) => load)).map((load) => load.toFixed(2));
  const commits = [...new Set(occasions.map(({ commit }) => commit))];
  const when = days.length > 1 ? `from ${days[0]!} to ${days.at(-1)!}` : `on ${days[0]!}`;
  const load = loads.length > 1 ? `${loads[0]!} to ${loads.at(-1)!}` : loads[0]!;
  const facts = [...places, `load before it ${load}`, `sources ${commits.join(', ')}`, ...versions];
  return `Measured ${when}: ${facts.join(' · ')}.`;
}

/** Values that differ, in their order. */
function distinct<Value extends string | number>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

/** A share for people. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A Markdown table; a bar inside a cell is escaped. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
