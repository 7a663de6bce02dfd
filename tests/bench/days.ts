import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { addDays, day, daysBetween } from 'panhuo';
import type { Benchmark } from './harness.js';

const same = (ours: unknown, peer: unknown): boolean => JSON.stringify(ours) === JSON.stringify(peer);

/** Days between pairs of days that stand as text. */
function counting(): Benchmark {
  const first = day('1990-01-01');
  const pairs = Array.from(
    { length: 50_000 },
    (_, index) => [addDays(first, index % 9973), addDays(first, (index * 31) % 12007)] as const,
  );
  return {
    peerName: 'date-fns',
    unit: 'pairs/s',
    rows: pairs.length,
    ours: () => pairs.map(([from, to]) => daysBetween(from, to)),
    peer: () => pairs.map(([from, to]) => differenceInCalendarDays(parseISO(to), parseISO(from))),
    equal: same,
  };
}

/** The benchmarks of days by name. */
export const dayBenchmarks = { 'kernel/daysBetween/date-fns': counting };
