import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTypes } from './checkTypes.js';
import { collectExamples, examplesOf } from './collectExamples.js';
import { toModule } from './toModule.js';

const folder = join(import.meta.dirname, '.temp');
const examples = collectExamples().map((example, index) => ({
  ...example,
  file: join(folder, `example${index}.ts`),
}));

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, code, place } of examples) writeFileSync(file, `// ${place}\n${toModule(code)}`);
});

describe('the examples of src, docs and README', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(50);
  });

  // One compiler for all of them: on a busy machine that takes minutes.
  it('type-check', { timeout: 600_000 }, () => {
    expect(checkTypes(examples.map(({ file }) => file))).toEqual([]);
  });

  it.each(examples)('keeps its promise: $place', async ({ file }) => {
    await import(/* @vite-ignore */ file);
  });
});

describe('the harness', () => {
  const planted = (name: string, code: string): string => {
    const file = join(folder, name);
    writeFileSync(file, toModule(code));
    return file;
  };

  it('fails for a planted wrong value', async () => {
    const file = planted(
      'wrongValue.ts',
      "import { day } from 'panhuo';\n\nday('2024-02-29'); // => '2024-03-01'\n",
    );
    await expect(import(/* @vite-ignore */ file)).rejects.toThrow(/2024-03-01/);
  });

  it('judges what a program prints', async () => {
    const file = planted('printed.ts', "console.log('a'.length); // => 2\n");
    await expect(import(/* @vite-ignore */ file)).rejects.toThrow(/expected 1 to deeply equal 2/);
  });

  it('fails for a planted error that is not thrown', async () => {
    const file = planted(
      'wrongError.ts',
      "import { day } from 'panhuo';\n\nday('2024-02-29'); // throws day_invalid\n",
    );
    await expect(import(/* @vite-ignore */ file)).rejects.toThrow();
  });

  it('fails for a planted wrong type', () => {
    const file = planted(
      'wrongType.ts',
      "import { day } from 'panhuo';\n\nday(20240229); // => '2024-02-29'\n",
    );
    expect(checkTypes([file]).join()).toMatch(/not assignable to parameter of type 'string'/);
  });

  it('refuses an example that promises nothing', () => {
    expect(() => toModule("import { day } from 'panhuo';\n\nday('2024-02-29');\n")).toThrow(
      /promises nothing/,
    );
  });

  it('reads fences of doc comments and of pages', () => {
    expect(examplesOf('a.ts', '/**\n * ```ts\n * a; // => 1\n * ```\n */')).toEqual([
      { place: 'a.ts:3', code: 'a; // => 1' },
    ]);
    expect(examplesOf('a.md', 'x\n```ts\nb;\n```\n')).toEqual([{ place: 'a.md:3', code: 'b;' }]);
  });
});
