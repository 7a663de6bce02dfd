import { readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const GIBIBYTE = 2 ** 30;

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

/** When and on what something was measured, as a line under a table; the clock's day is read here and nowhere in src. */
export function measuredOn(...versions: readonly string[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const memory = `${String(Math.round(totalmem() / GIBIBYTE))} GiB`;
  const machine = `${String(availableParallelism())} cores of ${cpus()[0]?.model.trim() ?? arch()}, ${memory}`;
  return `Measured on ${day}: ${[machine, `${platform()} ${arch()}`, `Node ${process.versions.node}`, ...versions].join(' · ')}.`;
}

/** A Markdown table; a bar inside a cell is escaped. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
