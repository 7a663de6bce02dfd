import { readFileSync } from 'node:fs';
import { type Runtime, Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Benchmark, compare, warmUp } from './harness.js';

/** Where our side of a benchmark spends its time. */
export interface Profile {
  readonly name: string;
  /** The functions that take the most time themselves, and their shares of all of it. */
  readonly functions: readonly { readonly name: string; readonly share: number }[];
}

const SECONDS = 2;
const MICROSECONDS_A_SAMPLE = 200;
const LISTED = 10;

/** Samples our side, after the results were compared and the compilers have learnt. */
export async function profileOf(name: string, benchmark: Benchmark): Promise<Profile> {
  await compare(name, benchmark);
  await warmUp(benchmark.ours);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: MICROSECONDS_A_SAMPLE });
  await session.post('Profiler.start');
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) benchmark.ours();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const hits = new Map<string, number>();
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const own = nameOf(callFrame);
    hits.set(own, (hits.get(own) ?? 0) + hitCount);
  }
  const all = [...hits.values()].reduce((sum, count) => sum + count, 0);
  const functions = [...hits].map(([own, count]) => ({ name: own, share: count / all }));
  return { name, functions: functions.sort((a, b) => b.share - a.share).slice(0, LISTED) };
}

/** A function without a name is told by the source that it comes from, which the bundler notes above it, and by file and line. */
function nameOf({ functionName, url, lineNumber }: Runtime.CallFrame): string {
  if (functionName !== '') return functionName;
  // The engine counts lines from zero.
  const place = `${basename(url)}:${String(lineNumber + 1)}`;
  if (!url.startsWith('file:')) return place;
  const above = readFileSync(new URL(url), 'utf8')
    .split('\n')
    .slice(0, lineNumber + 1);
  const source = above.findLast((line) => line.startsWith('// src/'));
  return source === undefined ? place : `${source.slice('// '.length)} (${place})`;
}
