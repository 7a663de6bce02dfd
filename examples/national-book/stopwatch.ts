/** The work on a chunk: making it, what the library does with it, merging, and counting it again in bare loops. */
export const works = [
  'making',
  'activity',
  'states',
  'cohorts',
  'rfm',
  'funnel',
  'questionnaire',
  'merging',
  'checking',
] as const;
export type Work = (typeof works)[number];

/** The seconds that went into each. */
export type Seconds = Readonly<Record<Work, number>>;

/** Runs a piece of work, and remembers how long it took. */
export type Stopwatch = <Result>(work: Work, run: () => Result) => Result;

/** A stopwatch, and what it has read so far. */
export function startStopwatch(): { readonly time: Stopwatch; readonly seconds: Seconds } {
  const seconds = Object.fromEntries(works.map((work) => [work, 0])) as Record<Work, number>;
  const time: Stopwatch = (work, run) => {
    const start = performance.now();
    const result = run();
    seconds[work] += (performance.now() - start) / 1000;
    return result;
  };
  return { time, seconds };
}

/** What two threads took together. */
export function addSeconds(a: Seconds, b: Seconds): Seconds {
  return Object.fromEntries(works.map((work) => [work, a[work] + b[work]])) as Seconds;
}

/** What the library took: all but making the book and checking it. */
export function engineSeconds(seconds: Seconds): number {
  return works
    .filter((work) => work !== 'making' && work !== 'checking')
    .reduce((sum, work) => sum + seconds[work], 0);
}

/** What everything took. */
export function allSeconds(seconds: Seconds): number {
  return works.reduce((sum, work) => sum + seconds[work], 0);
}
