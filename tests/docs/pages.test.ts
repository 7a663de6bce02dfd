import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { china } from 'panhuo';
import { maskingTable } from 'panhuo/customer';
import { describe, expect, it } from 'vitest';
import budgets from '../../.size-limit.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const guides = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name.replaceAll('\\', '/')}`)
  .sort();
const pages = [...guides, 'README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'];

/** Everything that src and the examples say, for looking up names. */
const sources = ['src', 'examples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts'))
  .map(read)
  .join('\n');

const translated = guides.filter((page) => page.startsWith('docs/zh/'));

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return headingsOf(page).map(({ text }) => {
    const anchor = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const earlier = seen.get(anchor) ?? 0;
    seen.set(anchor, earlier + 1);
    return earlier === 0 ? anchor : `${anchor}-${earlier}`;
  });
}

function headingsOf(page: string): { level: number; text: string }[] {
  const prose = read(page).replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks, text]) => ({
    level: marks!.length,
    text: text!,
  }));
}

/** What both languages of a page share: the levels of their headings, and their code but for its comments. */
function outlineOf(page: string) {
  const fences = [...read(page).matchAll(/^```ts\n([\s\S]*?)^```/gm)];
  return {
    levels: headingsOf(page).map(({ level }) => level),
    code: fences.map(([, code]) => withoutComments(code!)),
  };
}

/** Code without comments; what it promises stays. */
function withoutComments(code: string): string {
  return code
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/ (?!=>|throws ).*$/, '').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

describe('the pages', () => {
  it.each(pages)('link only to what exists, down to the heading: %s', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const lost = links.filter(([, file, anchor]) => {
      const target = file === '' ? page : join(dirname(page), file!);
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it.each(translated)('say in Chinese what they say in English: %s', (page) => {
    expect(outlineOf(page)).toEqual(outlineOf(page.replace('docs/zh/', 'docs/')));
  });

  it.each(translated)('lead from one language to the other: %s', (page) => {
    const name = page.replace('docs/zh/', '');
    expect(read(page)).toContain(`[English](../${name})`);
    expect(read(`docs/${name}`)).toContain(`[中文](zh/${name})`);
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

  it.each(['docs/embedding.md', 'docs/zh/embedding.md'])('show sizes that are held: %s', (page) => {
    const shown = [...read(page).matchAll(/^\| (\S.*?) +\| ([\d.]+ kB) +\|$/gm)];
    expect(shown.length).toBeGreaterThan(5);
    for (const [, name, limit] of shown) {
      expect(budgets.find((budget) => budget.name === name)?.limit, name).toBe(limit);
    }
  });

  it.each(['docs/compliance.md', 'docs/zh/compliance.md'])(
    'name every document and article of the gate: %s',
    (page) => {
      const text = read(page);
      // What has no national rule stands there as ours.
      const lawful = china.conduct.rules.filter(({ source }) => !source.document.includes('本库'));
      for (const { source } of lawful) {
        expect(text).toContain(source.document);
        if (source.article !== undefined) expect(text).toContain(source.article);
      }
      for (const { source } of china.phrases.phrases) expect(text).toContain(source.article);
    },
  );

  it('show only SQL that the example of the service runs', () => {
    const shown = [...read('docs/funnel.md').matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, sql]) =>
      sql!.split('\n'),
    );
    const run =
      read('examples/service/migrations/001.do.funnel.sql') + read('examples/service/stores/funnelCases.ts');
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
