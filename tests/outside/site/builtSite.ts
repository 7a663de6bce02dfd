import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const root = join(import.meta.dirname, '../../..');

/** Builds the documentation site into a folder. A warning of TypeDoc ends it. */
export function buildSite(folder: string): void {
  execFileSync(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc'), '--out', folder], {
    cwd: root,
    stdio: 'pipe',
  });
}

/** The HTML files of the site, relative to its folder. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'));
}

/** The search index as the site loads it: compressed JSON inside a script. */
export interface SearchIndex {
  readonly rows: readonly { readonly name: string; readonly url: string }[];
  readonly index: {
    /** A stem, and the rows that hold it, by field. */
    readonly invertedIndex: readonly (readonly [string, Readonly<Record<string, object | number>>])[];
  };
}

/** Reads the search index of the site. */
export function searchIndexOf(folder: string): SearchIndex {
  const script = readFileSync(join(folder, 'assets/search.js'), 'utf8');
  const [, packed] = /window\.searchData = "([^"]+)"/.exec(script)!;
  return JSON.parse(inflateSync(Buffer.from(packed!, 'base64')).toString()) as SearchIndex;
}

/** The addresses of the pages that hold a word with this part, as the site's own search asks. */
export function found({ rows, index }: SearchIndex, part: string): string[] {
  const fields = index.invertedIndex
    .filter(([stem]) => stem.includes(part))
    .flatMap(([, entry]) => Object.values(entry).filter((field) => typeof field === 'object'));
  return fields.flatMap((field) => Object.keys(field).map((row) => rows[Number(row)]!.url));
}
