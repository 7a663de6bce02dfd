import type { Kind } from './battery/entry.js';

/** How far apart two numbers may be, relative to the larger. */
const tolerances: Readonly<Record<Kind, number>> = { exact: 0, transcendental: 1e-12, fitted: 1e-5 };

/** How one engine's results stand to the reference's. */
export interface Comparison {
  readonly same: number;
  readonly near: number;
  /** The largest relative difference of two numbers; 0 where none differ. */
  readonly largest: number;
  /** The same of what a search for a maximum settled on. */
  readonly largestFitted: number;
  /** The entries that differ, each with the first place at which they do. */
  readonly different: readonly string[];
}

/**
 * Compares the canonical texts of entries. Exact ones must have the same bytes. In the others two numbers may differ by
 * the tolerance of the kind, unless both are whole: counts and ranks are decisions. Left out is `iterations` alone, the number of
 * steps that a search took: it hangs on last places, and is no result. Text must be the same to the letter everywhere: a
 * decimal in text is rounded, so a last digit that turns over is a difference and is reported as one.
 */
export function compareRuns(
  reference: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
  kinds: Readonly<Record<string, Kind>>,
): Comparison {
  const names = new Set([...Object.keys(reference), ...Object.keys(other)]);
  let [same, near] = [0, 0];
  const largest = { exact: 0, transcendental: 0, fitted: 0 };
  const different: string[] = [];
  for (const name of names) {
    const [expected, found] = [reference[name], other[name]];
    if (expected === found) same += 1;
    else if (expected === undefined || found === undefined) different.push(`${name}: missing`);
    else if ((kinds[name] ?? 'exact') === 'exact')
      different.push(`${name}: ${firstDifference(expected, found)}`);
    else {
      const kind = kinds[name] ?? 'exact';
      const apart = distance(JSON.parse(expected), JSON.parse(found), '', tolerances[kind]);
      if (typeof apart === 'string') different.push(`${name}${apart}`);
      else {
        near += 1;
        largest[kind] = Math.max(largest[kind], apart);
      }
    }
  }
  return { same, near, largest: largest.transcendental, largestFitted: largest.fitted, different };
}

/** The largest relative difference of two trees, or the path at which they differ by more than they may. */
function distance(expected: unknown, found: unknown, path: string, tolerance: number): number | string {
  if (typeof expected === 'number' && typeof found === 'number') {
    if (expected === found) return 0;
    const apart = Math.abs(expected - found) / Math.max(Math.abs(expected), Math.abs(found));
    const whole = Number.isInteger(expected) && Number.isInteger(found);
    return apart <= tolerance && !whole ? apart : `${path}: ${String(expected)}, not ${String(found)}`;
  }
  if (typeof expected !== 'object' || typeof found !== 'object' || expected === null || found === null) {
    return expected === found ? 0 : `${path}: ${String(expected)}, not ${String(found)}`;
  }
  const [own, others] = [Object.entries(expected), Object.entries(found)];
  if (own.map(([key]) => key).join() !== others.map(([key]) => key).join()) return `${path}: another shape`;
  let largest = 0;
  for (const [place, [key, value]] of own.entries()) {
    if (key === 'iterations') continue;
    const apart = distance(value, others[place]![1], `${path}/${key}`, tolerance);
    if (typeof apart === 'string') return apart;
    largest = Math.max(largest, apart);
  }
  return largest;
}

function firstDifference(expected: string, found: string): string {
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
  return `…${around(expected)}…, not …${around(found)}…`;
}
