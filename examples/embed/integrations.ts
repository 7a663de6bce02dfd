import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPage } from './openPage.js';
import { type RuntimeName, runtimes } from './runtimes.js';

/** What an integration printed, or why this machine cannot run it. */
export type Outcome = { readonly line: string } | { readonly skipped: string };

/** An integration: a file of this folder, and what runs it. */
export interface Integration {
  readonly name: string;
  readonly file: string;
  readonly runs: RuntimeName | 'page';
}

/** The integrations in the order in which one meets them. */
export const integrations: readonly Integration[] = [
  { name: 'node', file: 'node.mjs', runs: 'node' },
  { name: 'commonjs', file: 'commonjs.cjs', runs: 'node' },
  { name: 'worker', file: 'worker.mjs', runs: 'node' },
  { name: 'browser', file: 'browser.html', runs: 'page' },
  { name: 'web-worker', file: 'webWorker.html', runs: 'page' },
  { name: 'deno', file: 'deno.ts', runs: 'deno' },
  { name: 'bun', file: 'bun.ts', runs: 'bun' },
  { name: 'xstate', file: 'xstate.ts', runs: 'tsx' },
  { name: 'duckdb', file: 'duckdb.ts', runs: 'tsx' },
  { name: 'echarts', file: 'echarts.ts', runs: 'tsx' },
];

/** Runs an integration as its first comment says; what it writes goes into the folder. */
export async function runIntegration({ file, runs }: Integration, folder: string): Promise<Outcome> {
  if (runs !== 'page') return runFile(runs, join(import.meta.dirname, file), folder);
  const opened = await openPage(file);
  return 'skipped' in opened ? opened : { line: opened.text };
}

/** Runs a file with a runtime, in a folder, and gives what it printed. */
export async function runFile(runtime: RuntimeName, path: string, folder: string): Promise<Outcome> {
  const found = runtimes[runtime]();
  if ('skipped' in found) return found;
  const [program, ...words] = found.command;
  const { stdout } = await promisify(execFile)(program!, [...words, path], { cwd: folder });
  return { line: stdout.trim() };
}
