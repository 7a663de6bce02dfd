import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkReport } from '../package/apiReports.js';

// The habits of the house are tools. Each is shown a planted fault here: a tool that finds nothing would pass too.
const root = join(import.meta.dirname, '../..');

describe('the rules of the language', () => {
  // The planted text is not the file's own. A parser that takes a CI machine's run for a single one would read the disk instead.
  const overrideConfig = {
    languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
  };
  const eslint = new ESLint({ cwd: root, overrideConfig });
  const rulesBroken = async (code: string): Promise<(string | null)[]> => {
    const [result] = await eslint.lintText(code, { filePath: join(root, 'src/kernel/label.ts') });
    return result!.messages.map(({ ruleId }) => ruleId);
  };

  it.each([
    ['the clock', '/** x */ export const now: number = Date.now();', 'no-restricted-properties'],
    ['the clock, as an object', '/** x */ export const now: Date = new Date();', 'no-restricted-syntax'],
    ['dice', '/** x */ export const dice: number = Math.random();', 'no-restricted-properties'],
    [
      'the locale',
      "/** x */ export const order: number = 'a'.localeCompare('b');",
      'no-restricted-properties',
    ],
    [
      'a number in the locale',
      '/** x */ export const text: string = (5).toLocaleString();',
      'no-restricted-properties',
    ],
    ['the environment', '/** x */ export const zone: unknown = process;', 'no-restricted-globals'],
    ['Intl', '/** x */ export const zone: unknown = Intl;', 'no-restricted-globals'],
    ['a built-in of Node', "/** x */ export { join } from 'node:path';", 'no-restricted-imports'],
    ['an export without documentation', 'export function undocumented(): void {}', 'jsdoc/require-jsdoc'],
    ['an unawaited type hole', '/** x */ export const hole: any = 1;', '@typescript-eslint/no-explicit-any'],
  ])('forbid %s in src', async (_, code, rule) => {
    expect(await rulesBroken(code)).toContain(rule);
  });

  it('find nothing wrong with what is right', async () => {
    expect(await rulesBroken('/** A day. */\nexport const day = 1;\n')).toEqual([]);
  });
});

const planted = [
  ['kernel', "export { mask } from '../customer/index.js';", 'kernel-knows-nobody'],
  ['customer', "export { advance } from '../funnel/index.js';", 'lower-rooms-know-only-the-kernel'],
  ['funnel', "export { scoreAnswers } from '../questionnaire/index.js';", 'engines-are-strangers'],
  ['funnel', "export { mask } from '../customer/index.js';", 'engines-import-only-types-of-customer'],
  ['regime', "export { vipShare } from '../presets/course/index.js';", 'engines-are-strangers'],
  ['regime', "export { day } from '../kernel/day.js';", 'rooms-are-entered-through-their-front-door'],
  ['retention', "export { day } from '../index.js';", 'nobody-imports-the-front-door'],
  ['funnel', "export { z } from 'zod';", 'zod-only-in-customer'],
  ['regime', "export { Decimal } from 'decimal.js';", 'decimal-behind-one-file'],
  ['kernel', "export { parse } from 'date-fns/parse';", 'date-fns-where-text-meets-days'],
  ['kernel', "export { default } from 'fast-check';", 'three-dependencies-and-no-more'],
  ['funnel', "import type { Trade } from '../customer/index.js';\nexport type Planted = Trade;", undefined],
] as const;

describe('the direction of imports', () => {
  let told = '';
  beforeAll(() => {
    const copy = mkdtempSync(join(tmpdir(), 'panhuo-layers-'));
    for (const name of ['src', 'tsconfig.json', 'package.json', '.dependency-cruiser.cjs']) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    for (const [index, [room, code]] of planted.entries()) {
      writeFileSync(join(copy, 'src', room, `planted${String(index)}.ts`), `${code}\n`);
    }
    const depcruise = join(root, 'node_modules/.bin/depcruise');
    const options = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
    told = spawnSync(depcruise, options, { cwd: copy }).stdout.toString();
  });

  it.each(planted.map((plan, index) => [index, ...plan] as const))(
    'meets planted file %i: src/%s says %s',
    (index, room, _, rule) => {
      const lines = told
        .split('\n')
        .filter((line) => line.includes(`src/${room}/planted${String(index)}.ts`));
      if (rule === undefined) expect(lines).toEqual([]);
      else expect(lines.join('\n')).toContain(rule);
    },
  );
});

describe('the API reports', () => {
  it('match the build, and do not when a planted change is made', () => {
    const folder = join(root, 'tests/package/.temp/planted');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(root, 'tests/package/api'), join(folder, 'api'), { recursive: true });
    const declarations = join(folder, 'dist/questionnaire/index.d.ts');
    const plan = { name: 'questionnaire', declarations, folder: join(folder, 'api') };
    expect(checkReport(plan, false)).toEqual([]);
    appendFileSync(declarations, '\nexport declare function planted(): void;\n');
    expect(checkReport(plan, false)).toEqual([expect.stringContaining('the API has changed')]);
  });
});
