// What reaches a machine that installs the package: three dependencies that pull in nothing and run nothing, checksums,
// licences, advisories, a bill of materials, and a dry run of the publication. Says what is wrong and exits with 1.
// npm run check:supply; -- --write fills its section of docs/robustness.md; -- --bill <file> writes the bill of materials of
// a release, for which the registry must have answered the audit.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tableOf, writeSection } from '../evidence/writeSection.js';
import { contentFaults, type PackedList } from './contentFaults.js';
import { auditFaults, auditOutcome, auditSentence } from './supply/auditOutcome.js';
import { makeBill } from './supply/bill.js';
import { billFaults } from './supply/billFaults.js';
import { dependencyFaults, type Installed } from './supply/dependencyFaults.js';
import { type Lock, lockFaults, mayRunAtInstall } from './supply/lockFaults.js';
import { type Manifest, manifestFaults, runTime } from './supply/manifestFaults.js';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, bill: { type: 'string' } },
});
const root = join(import.meta.dirname, '../..');
const manifest = readJson('package.json') as Manifest;
const lock = readJson('package-lock.json') as Lock;
// One entry of the lock is the project itself.
const locked = String(Object.keys(lock.packages).length - 1);
const dependencies = runTime.map(installed);
const bill = makeBill(manifest, lock);
const audit = auditOutcome(
  spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], { cwd: root, encoding: 'utf8' })
    .stdout,
);
const auditWords = auditSentence(audit);

const faults = [
  ...manifestFaults(manifest),
  ...lockFaults(lock),
  ...dependencies.flatMap((one) => dependencyFaults(one, manifest.dependencies?.[one.manifest.name])),
  ...billFaults(JSON.parse(bill), manifest, lock),
  ...contentFaults(dryRun(), root),
  ...auditFaults(audit, { isRelease: values.bill !== undefined }),
];
console.log(auditWords);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else {
  console.log(`${String(runTime.length)} dependencies, ${locked} locked packages`);
  if (values.bill !== undefined) writeFileSync(values.bill, bill);
  if (values.write) await writeSection('robustness', 'supply', section());
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function installed(name: string): Installed {
  const folder = join('node_modules', name);
  return {
    manifest: readJson(join(folder, 'package.json')) as Manifest,
    files: readdirSync(join(root, folder)),
  };
}

// A version that is published already could not be tried again, so nobody is asked: no server listens on this port.
function dryRun(): PackedList {
  const nobody = ['--registry=http://127.0.0.1:9', '--fetch-retries=0'];
  const told = execFileSync('npm', ['publish', '--dry-run', '--ignore-scripts', '--json', ...nobody], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // npm 11 puts the list under the name of the package, npm 10 gives it bare.
  const list = JSON.parse(told) as PackedList & Record<string, PackedList>;
  return list[manifest.name] ?? list;
}

function section(): string {
  const rows = dependencies.map(({ manifest: { name, version, license } }) => [
    name,
    version,
    license ?? '',
    lock.packages[`node_modules/${name}`]?.integrity?.slice(0, 'sha512-'.length + 12) ?? '',
  ]);
  const table = tableOf(['run-time dependency', 'version', 'licence', 'checksum begins'], rows);
  return `${table}

They pull in no other package; neither they nor the library run anything when they are installed. All ${locked} packages
of the lock, with the development tools, have a SHA-512 checksum and come from the npm registry; of the tools,
${mayRunAtInstall.join(' and ')} may run a script when installed. The bill of materials (CycloneDX 1.5) names the library and these
dependencies; it is made anew and attached at every release. npm ${auditWords}.`;
}
