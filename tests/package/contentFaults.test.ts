import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentFaults } from './contentFaults.js';

// The judge is shown planted faults; the package itself is judged in package.test.ts.
const folder = mkdtempSync(join(tmpdir(), 'contents-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const good: Record<string, string> = {
  'package.json': JSON.stringify({
    main: './dist/index.cjs',
    exports: { '.': { import: { types: './dist/index.d.ts', default: './dist/index.js' } } },
    devDependencies: { './dist/tool.js': '1.0.0' },
  }),
  LICENSE: 'MIT',
  'README.md': '[Guide](docs/guide.md#start) [site](https://example.org/x.md)',
  'README.zh-CN.md': '',
  'docs/guide.md': '![picture](images/one.png) [back](../README.md)',
  'docs/images/one.png': '',
  'dist/index.js': "export * from './chunk-A.js'; import 'zod'; import('date-fns/locale/zh-CN');",
  'dist/index.cjs': "const a = require('./chunk-B.cjs');",
  'dist/index.d.ts': "export * from './types.js';",
  'dist/chunk-A.js': '',
  'dist/chunk-B.cjs': "require('decimal.js');",
  'dist/types.d.ts': "import { z } from 'zod'; export type T = z.ZodType;",
};

function faultsOf(change: Record<string, string | undefined>, size = 1): string[] {
  const files = Object.entries({ ...good, ...change }).filter(([, text]) => text !== undefined);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text!);
  }
  return contentFaults({ size, unpackedSize: 1, files: files.map(([path]) => ({ path })) }, folder);
}

it('finds nothing wrong where every file is reached', () => {
  expect(faultsOf({})).toEqual([]);
});

it.each<[string, Record<string, string | undefined>, string]>([
  ['a chunk that nothing imports', { 'dist/chunk-C.js': '' }, 'not meant to be published: dist/chunk-C.js'],
  ['a source map', { 'dist/index.js.map': '' }, 'not meant to be published: dist/index.js.map'],
  ['a page that nothing links to', { 'docs/draft.md': '' }, 'not meant to be published: docs/draft.md'],
  ['a test', { 'tests/a.test.ts': '' }, 'not meant to be published: tests/a.test.ts'],
  [
    'a chunk that is missing',
    { 'dist/chunk-A.js': undefined },
    'pointed at and not published: dist/chunk-A.js',
  ],
  [
    'a declaration that is missing',
    { 'dist/types.d.ts': undefined },
    'pointed at and not published: dist/types.d.ts',
  ],
  [
    'a picture that is missing',
    { 'docs/images/one.png': undefined },
    'pointed at and not published: docs/images/one.png',
  ],
  [
    'an import of a tool',
    { 'dist/chunk-A.js': "import 'vitest/node';" },
    'imported and no dependency: vitest',
  ],
])('finds %s', (_, change, fault) => {
  expect(faultsOf(change)).toEqual([fault]);
});

it('finds a package that has grown by accident', () => {
  expect(faultsOf({}, 2_000_000)).toEqual(['size: 2000000 is over the budget']);
});
