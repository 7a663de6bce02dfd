import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A `ts` fence of a doc comment or a page. */
export interface Example {
  /** File and line, for the reader of a failure. */
  readonly place: string;
  readonly code: string;
}

const root = join(import.meta.dirname, '../..');

/**
 * Every `ts` fence of src, docs and the READMEs, in the order of files and lines. The Chinese guides are left out: pages.test.ts
 * holds their code to that of the English ones.
 */
export function collectExamples(): Example[] {
  const guides = filesBelow('docs', '.md').filter((file) => !file.startsWith(join('docs', 'zh')));
  const files = [...filesBelow('src', '.ts'), ...guides, 'README.md', 'README.zh-CN.md'];
  return files.flatMap((file) => examplesOf(file, readFileSync(join(root, file), 'utf8')));
}

/** The `ts` fences of one text. A fence in a doc comment has ` * ` before each of its lines. */
export function examplesOf(file: string, text: string): Example[] {
  const examples: Example[] = [];
  let open: { start: number; lines: string[] } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = file.endsWith('.ts') ? raw.replace(/^\s*\* ?/, '') : raw;
    if (open === undefined) {
      if (line.trim() === '```ts') open = { start: index + 2, lines: [] };
    } else if (line.trim() === '```') {
      examples.push({ place: `${file}:${open.start}`, code: open.lines.join('\n') });
      open = undefined;
    } else {
      open.lines.push(line);
    }
  }
  return examples;
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
