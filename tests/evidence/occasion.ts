import { spawnSync } from 'node:child_process';
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** When, on what and of which sources something was measured. */
export interface Occasion {
  /** Day and time in UTC; the clock is read here and nowhere in src. */
  readonly at: string;
  readonly machine: string;
  readonly node: string;
  /** How many programs wanted to run in the minute before the command began. */
  readonly load: number;
  /** Of the last commit, with a plus sign where the sources differ from it. */
  readonly commit: string;
}

const GIBIBYTE = 2 ** 30;
// Read once and handed on to processes that this one starts: it has made the machine busy itself by then.
const load = Number((process.env['PANHUO_LOAD_BEFORE'] ??= loadavg()[0]!.toFixed(2)));

/** The occasion of now. */
export function occasion(): Occasion {
  const memory = `${String(Math.round(totalmem() / GIBIBYTE))} GiB`;
  const cores = `${String(availableParallelism())} cores of ${cpus()[0]?.model.trim() ?? arch()}`;
  return {
    at: `${new Date().toISOString().slice(0, 19)}Z`,
    machine: `${cores}, ${memory} · ${platform()} ${arch()}`,
    node: process.versions.node,
    load,
    commit: commitOf(),
  };
}

function commitOf(): string {
  const isChanged = git('status', '--porcelain', 'src') !== '';
  return `${git('rev-parse', '--short', 'HEAD') || 'unknown'}${isChanged ? '+' : ''}`;
}

function git(...args: readonly string[]): string {
  const folder = new URL('../..', import.meta.url);
  const { stdout, status } = spawnSync('git', ['--no-optional-locks', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : '';
}
