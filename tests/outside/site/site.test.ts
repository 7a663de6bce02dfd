import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { check, LinkState } from 'linkinator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, found, pagesOf, searchIndexOf } from './builtSite.js';

const docs = join(import.meta.dirname, '../../../docs');
const guides = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

const site = mkdtempSync(join(tmpdir(), 'panhuo-site-'));

beforeAll(() => {
  buildSite(site);
});

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

const read = (page: string): string => readFileSync(join(site, page), 'utf8');

describe('the documentation site', () => {
  it('is built without a warning, and begins with the README', () => {
    expect(read('index.html')).toContain('The domain core of a securities branch');
  });

  it.each(guides)('has a page under the title of its first heading: %s', (guide) => {
    const [, title] = /^# (.+)$/m.exec(readFileSync(join(docs, guide), 'utf8'))!;
    const page = read(`documents/docs_${guide.replace('/', '_').replace('.md', '.html')}`);
    expect(page).toContain(`<title>${title!} | panhuo`);
  });

  it('says the title of a page once', () => {
    const ours = pagesOf(site).filter((page) => page === 'index.html' || page.startsWith('documents/'));
    const headed = ours.map((page) => [page, read(page).match(/<h1\b/g)?.length]);
    expect(headed.filter(([, titles]) => titles !== 1)).toEqual([]);
    expect(ours.filter((page) => read(page).includes('tsd-page-title'))).toEqual([]);
  });

  it('leads only to what exists', async () => {
    const outside = new Set<string>();
    const { links } = await check({
      path: site,
      recurse: true,
      linksToSkip: (link) => {
        const leads = !link.startsWith('http://localhost');
        if (leads) outside.add(link);
        return Promise.resolve(leads);
      },
    });
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => [parent, url])).toEqual([]);
    // Those that lead outside are listed and not asked.
    console.log([...outside].sort().join('\n'));
    expect([...outside].filter((link) => !link.startsWith('https://'))).toEqual([]);
  });

  it('leads only to headings that exist', () => {
    const pages = pagesOf(site);
    const anchors = new Map(
      pages.map((page) => [page, new Set([...read(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))]),
    );
    const lost = pages.flatMap((page) =>
      [...read(page).matchAll(/href="(?!https?:)([^"#]*)#([^"]+)"/g)]
        .map(([, file, anchor]) => [
          file === '' ? page : normalize(join(dirname(page), decodeURI(file!))).replaceAll('\\', '/'),
          decodeURIComponent(anchor!),
        ])
        .filter(([file, anchor]) => file!.endsWith('.html') && !anchors.get(file!)?.has(anchor!))
        .map(([file, anchor]) => `${page}: ${file!}#${anchor!}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['hysteres', 'documents/docs_regime.html'],
    ['xstate', 'documents/docs_embedding.html'],
    ['netting', 'documents/docs_choosing-a-metric.html'],
    ['滞后带', 'documents/docs_zh_regime.html'],
    ['得失相抵', 'documents/docs_zh_choosing-a-metric.html'],
    ['免打扰', 'documents/docs_zh_compliance.html'],
    ['保收益', 'documents/docs_zh_compliance.html'],
    ['advanc', 'functions/funnel.advance.html'],
  ])('finds “%s” in %s', (part, page) => {
    expect(found(searchIndexOf(site), part)).toContain(page);
  });
});
