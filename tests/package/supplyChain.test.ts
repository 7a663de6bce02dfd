import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditFaults, auditOutcome } from './supply/auditOutcome.js';
import { makeBill } from './supply/bill.js';
import { billFaults } from './supply/billFaults.js';
import { dependencyFaults } from './supply/dependencyFaults.js';
import { type Lock, type LockEntry, lockFaults } from './supply/lockFaults.js';
import { type Manifest, manifestFaults } from './supply/manifestFaults.js';

// Each judge is shown planted faults here: one that finds nothing would pass too. The project itself is judged by
// npm run check:supply.
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));
const manifest = readJson('package.json') as Manifest;
const lock = readJson('package-lock.json') as Lock;

describe('the judge of our manifest', () => {
  it('finds nothing wrong with it', () => {
    expect(manifestFaults(manifest)).toEqual([]);
  });

  it.each<[string, Partial<Manifest>, string]>([
    [
      'a fourth dependency',
      { dependencies: { ...manifest.dependencies, ms: '2.1.3' } },
      'dependencies: date-fns, decimal.js, ms, zod',
    ],
    [
      'a range',
      { dependencies: { ...manifest.dependencies, zod: '^4.0.0' } },
      'zod: ^4.0.0 is not an exact version',
    ],
    ['a peer', { peerDependencies: {} }, 'peerDependencies are asked for'],
    ['a bundle', { bundleDependencies: true }, 'bundleDependencies are asked for'],
    ['code at install', { scripts: { postinstall: 'x' } }, 'postinstall runs on the machine that installs'],
  ])('finds %s', (_, change, fault) => {
    expect(manifestFaults({ ...manifest, ...change })).toEqual([fault]);
  });
});

describe('the judge of an installed dependency', () => {
  const zod: Manifest = { name: 'zod', version: '4.6.7', license: 'MIT' };

  it.each<[string, Manifest, string[], string[]]>([
    ['nothing', zod, ['LICENSE'], []],
    [
      'another version',
      { ...zod, version: '4.6.8' },
      ['LICENCE.md'],
      ['4.6.8 is installed, 4.6.7 is pinned'],
    ],
    ['a package of its own', { ...zod, dependencies: { ms: '*' } }, ['LICENSE'], ['pulls in ms']],
    [
      'code at install',
      { ...zod, scripts: { install: 'x' } },
      ['LICENSE'],
      ['runs install on the machine that installs'],
    ],
    ['a build', zod, ['LICENSE', 'binding.gyp'], ['is compiled on the machine that installs']],
    ['another licence', { ...zod, license: 'GPL-3.0' }, ['LICENSE'], ['licence GPL-3.0']],
    ['no text of the licence', zod, [], ['has no text of its licence']],
  ])('finds %s', (_, changed, files, faults) => {
    expect(dependencyFaults({ manifest: changed, files }, '4.6.7')).toEqual(
      faults.map((fault) => `zod: ${fault}`),
    );
  });
});

describe('the judge of the lock', () => {
  const integrity = 'sha512-x';
  const withEntry = (folder: string, entry: LockEntry): Lock => ({
    packages: { ...lock.packages, [folder]: entry },
  });

  it('finds nothing wrong with ours', () => {
    expect(lockFaults(lock)).toEqual([]);
  });

  it.each<[string, string, LockEntry, string]>([
    ['no checksum', 'node_modules/x', { dev: true }, 'node_modules/x: has no SHA-512 checksum'],
    [
      'a weak checksum',
      'node_modules/x',
      { dev: true, integrity: 'sha1-x' },
      'node_modules/x: has no SHA-512 checksum',
    ],
    [
      'another source',
      'node_modules/x',
      { dev: true, integrity, resolved: 'http://registry.npmjs.org/x.tgz' },
      'node_modules/x: comes from http://registry.npmjs.org/x.tgz',
    ],
    [
      'code at install',
      'node_modules/a/node_modules/x',
      { dev: true, integrity, hasInstallScript: true },
      'node_modules/a/node_modules/x: runs code on the machine that installs',
    ],
    [
      'a package that reaches users',
      'node_modules/x',
      { integrity, resolved: 'https://registry.npmjs.org/x/-/x-1.0.0.tgz' },
      'reach our users: date-fns, decimal.js, x, zod',
    ],
  ])('finds %s', (_, folder, entry, fault) => {
    expect(lockFaults(withEntry(folder, entry))).toEqual([fault]);
  });
});

describe('the reader of npm audit', () => {
  it('counts what the registry reports', () => {
    const report = { auditReportVersion: 2, metadata: { vulnerabilities: { total: 3 } } };
    expect(auditOutcome(JSON.stringify(report))).toEqual({ findings: 3 });
  });

  it.each([
    [{ statusCode: 405, message: '405 Method Not Allowed' }, 'the registry does not answer (405)'],
    [
      { message: 'request to https://registry.npmjs.org/ failed, reason: connect ECONNREFUSED', error: {} },
      'the registry does not answer (no connection)',
    ],
  ])('says that nobody could be asked: %j', (told, skipped) => {
    expect(auditOutcome(JSON.stringify(told))).toEqual({ skipped });
  });

  it('finds fault with advisories, and for a release with silence too', () => {
    const [clean, bad, silent] = [
      { findings: 0 },
      { findings: 3 },
      { skipped: 'the registry does not answer (500)' },
    ];
    const faultsOf = (isRelease: boolean) =>
      [clean, bad, silent].map((one) => auditFaults(one, { isRelease }).length);
    expect([faultsOf(false), faultsOf(true)]).toEqual([
      [0, 1, 0],
      [0, 1, 1],
    ]);
  });

  it('takes nothing else for an answer', () => {
    const told = { message: 'This command requires an existing lockfile.', error: { code: 'ENOLOCK' } };
    expect(() => auditOutcome(JSON.stringify(told))).toThrow('requires an existing lockfile');
    expect(() => auditOutcome('')).toThrow(SyntaxError);
  });
});

describe('the bill of materials', () => {
  let text: string;
  beforeAll(() => {
    text = makeBill(manifest, lock);
  });
  type Bill = Record<string, unknown> & {
    components: { name: string; hashes: unknown; licenses: unknown }[];
  };
  const bill = (): Bill => JSON.parse(text) as Bill;

  it('names the package and the three dependencies with their locked checksums', () => {
    expect(billFaults(bill(), manifest, lock)).toEqual([]);
    expect(bill().components.map(({ name }) => name)).toEqual(['date-fns', 'decimal.js', 'zod']);
  });

  it('is refused when it names fewer, another checksum or no licence, and when it is none', () => {
    const fewer = bill();
    fewer.components.pop();
    expect(billFaults(fewer, manifest, lock)).toEqual([
      expect.stringMatching(/^bill: names pkg:npm\/panhuo@/),
    ]);
    const other = bill();
    other.components[0]!.hashes = [{ alg: 'SHA-512', content: '00' }];
    expect(billFaults(other, manifest, lock)).toEqual([
      'bill: the checksum of date-fns is not the locked one',
    ]);
    const unlicensed = bill();
    delete (unlicensed.components[1] as { licenses?: unknown }).licenses;
    expect(billFaults(unlicensed, manifest, lock)).toEqual([
      "bill/components/1: must have required property 'licenses'",
    ]);
    expect(billFaults({ bomFormat: 'SPDX' }, manifest, lock)).not.toEqual([]);
  });
});
