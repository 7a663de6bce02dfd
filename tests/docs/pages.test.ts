import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { maskingTable } from 'panhuo/customer';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = [
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
];

/** Everything that src and the examples say, for looking up names. */
const sources = ['src', 'examples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts'))
  .map(read)
  .join('\n');

describe('the pages', () => {
  it.each(pages)('link only to what exists: %s', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('show the masking table as it is', () => {
    const rows = [
      ...read('docs/customer.md').matchAll(/^\| `([\w-]+)` +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm),
    ];
    const shown = Object.fromEntries(
      rows.map(([, kind, start, end, stars]) => [
        kind!,
        { start: Number(start), end: Number(end), stars: Number(stars) },
      ]),
    );
    expect(shown).toEqual(maskingTable);
  });

  it('show only SQL that the example of the service runs', () => {
    const shown = [...read('docs/funnel.md').matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, sql]) =>
      sql!.split('\n'),
    );
    const run = read('examples/funnel-service/schema.sql') + read('examples/funnel-service/service.ts');
    // The page leaves columns and a reference out, so the last line of a table may end without its comma.
    const lines = shown.map((line) => line.trim().replace(/,$/, '')).filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !run.includes(line))).toEqual([]);
  });

  it('have a glossary whose names exist in the code', () => {
    const names = [...read('docs/glossary.md').matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !sources.includes(name))).toEqual([]);
  });

  it('say the same in both READMEs: the same program, commands and rooms', () => {
    const parts = (page: string) => ({
      code: [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) =>
        code!.replace(/ *\/\/ (?!=>).*$/gm, ''),
      ),
      rooms: [...page.matchAll(/^\| \[?`(panhuo[^`]*)`/gm)].map(([, room]) => room),
      headings: page.match(/^## /gm)?.length,
      commands: [...page.matchAll(/npm (run|test|ci|install)[\w -]*/g)].length,
    });
    expect(parts(read('README.zh-CN.md'))).toEqual(parts(read('README.md')));
  });
});
