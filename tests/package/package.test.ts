import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentFaults } from './contentFaults.js';
import { type Manifest, manifestFaults } from './supply/manifestFaults.js';
import { type Consumer, packAndInstall } from './tarball.js';

const root = join(import.meta.dirname, '../..');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>;
};
const subpaths = Object.keys(exports)
  .filter((path) => path !== './package.json')
  .map((path) => path.replace(/^\./, 'panhuo'));

let consumer: Consumer;
beforeAll(() => {
  consumer = packAndInstall();
});

describe('the packed package', () => {
  it('holds what its exports and its README lead to, and nothing else', () => {
    expect(contentFaults(consumer.packed, consumer.installed)).toEqual([]);
  });

  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: consumer.installed, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('has the right types under every resolution (attw)', () => {
    const attw = join(root, 'node_modules/.bin/attw');
    expect(() =>
      execFileSync(attw, [consumer.tarball, '--profile', 'node16', '--no-color'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('asks for three dependencies, at exact versions, runs nothing at install and runs on Node 20', () => {
    const manifest = JSON.parse(readFileSync(join(consumer.installed, 'package.json'), 'utf8')) as Manifest;
    expect(manifestFaults(manifest)).toEqual([]);
    expect(manifest).toMatchObject({ sideEffects: false, engines: { node: '>=20' } });
  });

  it('uses nothing that only Node has', () => {
    for (const file of consumer.files.filter((name) => /\.c?js$/.test(name))) {
      const text = readFileSync(join(consumer.installed, file), 'utf8');
      expect(text, file).not.toMatch(
        /['"]node:|\bprocess\.|\bBuffer\b|require\(['"](fs|path|crypto|os)['"]\)/,
      );
    }
  });
});

const probe = `
  const check = (subpath, names) => names.every((name) => name in rooms[subpath]);
  const root = rooms['panhuo'];
  let error;
  try { rooms['panhuo/customer'].parseCustomer({}); } catch (thrown) { error = thrown; }
  console.log(JSON.stringify({
    loaded: Object.keys(rooms).filter((subpath) => Object.keys(rooms[subpath]).length > 0),
    sameClass: rooms['panhuo/kernel'].DomainError === root.DomainError,
    recognised: error instanceof root.DomainError && error instanceof rooms['panhuo/kernel'].DomainError,
    samePreset: root.course.vipShare === rooms['panhuo/presets/course'].vipShare,
    vips: root.selectVips(rooms['panhuo/presets/course'].vipShare, [{ customer: 'a', assets: 1 }]).value,
    level: rooms['panhuo/questionnaire'].scoreAnswers(root.course.tradingPersonality, {}).level,
    same: check('panhuo', ['parseCustomer', 'scoreAnswers', 'advance', 'judgeMarket', 'kaplanMeier']),
  }));
`;
const expected = {
  loaded: subpaths,
  sameClass: true,
  recognised: true,
  samePreset: true,
  vips: ['a'],
  level: null,
  same: true,
};

describe('a stranger’s program', () => {
  it('runs as an ES module', () => {
    const imports = subpaths
      .map((path, index) => `import * as room${String(index)} from '${path}';`)
      .join('\n');
    const rooms = `const rooms = { ${subpaths.map((path, index) => `'${path}': room${String(index)}`).join(', ')} };`;
    expect(consumer.run('program.mjs', `${imports}\n${rooms}\n${probe}`)).toEqual(expected);
  });

  it('runs as CommonJS', () => {
    const rooms = `const rooms = { ${subpaths.map((path) => `'${path}': require('${path}')`).join(', ')} };`;
    expect(consumer.run('program.cjs', `${rooms}\n${probe}`)).toEqual(expected);
  });

  it('recognises a DomainError of the other build, and the definitions that it checked', () => {
    const code = `
      import { createRequire } from 'node:module';
      import { DomainError, selectVips } from 'panhuo';
      const other = createRequire(import.meta.url)('panhuo');
      let error;
      try { other.day('x'); } catch (thrown) { error = thrown; }
      const { value } = selectVips(other.course.vipShare, [{ customer: 'a', assets: 1 }]);
      console.log(JSON.stringify([error instanceof DomainError, other.DomainError === DomainError, value]));
    `;
    expect(consumer.run('both.mjs', code)).toEqual([true, false, ['a']]);
  });

  it.each([
    ['Node16', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['a bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('type-checks under the resolution of %s', (_, module, moduleResolution) => {
    const files = ['esm.mts', 'cjs.cts'].map((name) => join(consumer.folder, name));
    for (const file of files) {
      writeFileSync(
        file,
        `${subpaths.map((path, index) => `import * as room${String(index)} from '${path}';`).join('\n')}
        export const regime: 'strong' | 'sideways' | 'weak' | 'unknown' = room0.judgeMarket(room0.course.marketJudge, [])[0]!.regime;
        export const level: 'conservative' | 'steady' | 'aggressive' | null = room0.scoreAnswers(room0.course.tradingPersonality, { q1: 'a' }).level;
        // @ts-expect-error there is no option z
        room0.scoreAnswers(room0.course.tradingPersonality, { q1: 'z' });
        export const all = [${subpaths.map((__, index) => `room${String(index)}`).join(', ')}];\n`,
      );
    }
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2023,
      types: [],
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(faults).toEqual([]);
  });
});

/** The dependencies that a bundler keeps for some names of the package, and the gzipped size is left to size-limit. */
async function keptDependencies(subpath: string, names: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${names} } from '${subpath}';\nconsole.log(${names});`,
      resolveDir: consumer.folder,
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs: kept }) => Object.entries(kept));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return ['date-fns', 'decimal.js', 'zod'].filter((name) => files.some((file) => file.includes(`/${name}/`)));
}

describe('an import', () => {
  it.each([
    ['panhuo', 'day', []],
    ['panhuo', 'defineFunnel, openCase, advance, choices, replay, stageConversion', []],
    ['panhuo/funnel', 'advance, readCase', []],
    ['panhuo', 'defineQuestionnaire, scoreAnswers, readAnswers', []],
    ['panhuo/market', 'compileFees, affordableQuantity, isTradingDay', []],
    ['panhuo', 'feesFor', ['decimal.js']],
    ['panhuo', 'judgeMarket, createJudge', []],
    ['panhuo', 'summariseActivity, cohortTable, kaplanMeier, kaplanMeierByGroup', []],
    ['panhuo/retention', 'wakingList, reactivationMeasures', []],
    ['panhuo/conduct', 'mayContact, compileGate, gateColumns, dutiesDue, checkWording, evidenceOf', []],
    ['panhuo', 'checkIdentifier, mask, redactCustomer', []],
    ['panhuo', 'describe', []],
    ['panhuo', 'allocate', ['decimal.js']],
    ['panhuo', 'readDay', ['date-fns']],
    ['panhuo', 'parseCustomer', ['decimal.js', 'zod']],
  ])('from %s of { %s } pulls in %j', async (subpath, names, dependencies) => {
    expect(await keptDependencies(subpath, names)).toEqual(dependencies);
  });
});
