import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Where every tool leaves it alone.
const environment = join(import.meta.dirname, '../../node_modules/.cache/panhuo-peers');
/** The interpreter of the environment. */
export const python = join(environment, 'bin/python');

/** Makes the virtual environment if it is not there. Gives what is missing, in words, or `undefined` when all is well. */
export function preparePython(): string | undefined {
  if (spawnSync('python3', ['--version']).status !== 0) return 'there is no python3';
  if (!existsSync(python) && spawnSync('python3', ['-m', 'venv', environment]).status !== 0) {
    return 'python3 cannot make a virtual environment (on Debian: apt-get install python3-venv)';
  }
  const requirements = join(import.meta.dirname, 'requirements.txt');
  const installed = spawnSync(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
  return installed.status === 0 ? undefined : 'the peers cannot be installed (no network?)';
}

/** Asks the peers. */
export function askPeers(questions: object): unknown {
  const { stdout, stderr, status } = spawnSync(python, ['-B', join(import.meta.dirname, 'peers.py')], {
    input: JSON.stringify(questions),
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr.toString());
  // Python writes NaN, which JSON has not.
  return JSON.parse(stdout.toString().replace(/\bNaN\b/g, 'null'));
}
