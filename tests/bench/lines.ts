import type { Occasion } from '../evidence/occasion.js';
import type { Measured, Skipped } from './harness.js';

/** What `npm run bench -- --json` prints of a benchmark: what came of it, and on what occasion. */
export type Line = (Measured | (Skipped & { readonly name: string })) & Occasion;

/** The benchmarks that lines speak of, by name. */
export interface Told {
  readonly benchmarks: ReadonlyMap<string, Measured>;
  /** Why a benchmark did not run. */
  readonly skipped: ReadonlyMap<string, string>;
  readonly occasions: readonly Occasion[];
}

/** Reads the lines of one run or of several; of each benchmark the newest counts. What npm and the build print is passed over. */
export function readLines(text: string): Told {
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const newest = [...new Map(lines.map((line) => [line.name, line])).values()];
  return {
    benchmarks: new Map(newest.flatMap((line) => ('skipped' in line ? [] : [[line.name, line]]))),
    skipped: new Map(newest.flatMap((line) => ('skipped' in line ? [[line.name, line.skipped]] : []))),
    occasions: newest,
  };
}
