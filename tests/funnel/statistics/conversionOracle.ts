import { type ConversionOptions, isDay, type Step, toEpochDay } from 'panhuo';

// Conversion by its definition, slowly: every way through the visits of a case is tried. Nothing of it is taken from src.

interface Visit {
  readonly stage: string;
  readonly time: number;
}

/** One way to the k-th stage: where it starts, the visit before the last, and where it comes to. */
interface Way {
  readonly start: number;
  readonly before: number;
  /** Index of the visit. */
  readonly end: number;
}

type Options = ConversionOptions;

const staying = ['pause', 'resume', 'migrate'];

function visitsOf(steps: readonly Step[], { unit }: Options): Visit[] {
  return steps
    .filter(({ event, from, to }) => !(staying.includes(event) && from === to))
    .map((step) => ({ stage: step.to, time: unit === 'second' ? step.at! : toEpochDay(step.on) }));
}

/** Every way to the first `depth` stages in their order, others between them or not. */
function orderedWays(visits: readonly Visit[], stages: readonly string[], depth: number): Way[] {
  const extend = (chain: readonly number[]): number[][] => {
    if (chain.length === depth) return [[...chain]];
    return visits.flatMap(({ stage }, index) =>
      index > (chain.at(-1) ?? -1) && stage === stages[chain.length] ? extend([...chain, index]) : [],
    );
  };
  return extend([]).map((chain) => wayOf(visits, chain));
}

/** Every way to `depth` different stages in any order. */
function anyWays(visits: readonly Visit[], stages: readonly string[], depth: number): Way[] {
  const extend = (chain: readonly number[]): number[][] => {
    if (chain.length === depth) return [[...chain]];
    return visits.flatMap(({ stage }, index) => {
      const isNew = stages.includes(stage) && chain.every((other) => visits[other]!.stage !== stage);
      return index > (chain.at(-1) ?? -1) && isNew ? extend([...chain, index]) : [];
    });
  };
  return extend([]).map((chain) => wayOf(visits, chain));
}

function wayOf(visits: readonly Visit[], chain: readonly number[]): Way {
  const end = chain.at(-1)!;
  return { start: visits[chain[0]!]!.time, before: visits[chain.at(-2) ?? end]!.time, end };
}

/** From every visit to the first stage on, as long as only stages come that were reached, or the next one. */
function strictWays(visits: readonly Visit[], stages: readonly string[], depth: number): Way[] {
  return visits.flatMap(({ stage, time }, first): Way[] => {
    if (stage !== stages[0]) return [];
    if (depth === 1) return [{ start: time, before: time, end: first }];
    const seen = [stage];
    for (let index = first + 1; index < visits.length; index++) {
      const next = visits[index]!;
      if (seen.includes(next.stage)) continue;
      if (next.stage !== stages[seen.length]) return [];
      if (seen.length === depth - 1) {
        const earlier = visits.slice(first, index).filter((visit) => visit.stage === seen.at(-1));
        return [{ start: time, before: earlier.at(-1)!.time, end: index }];
      }
      seen.push(next.stage);
    }
    return [];
  });
}

const waysOf = { ordered: orderedWays, strict: strictWays, any: anyWays };

/** What happened to each case, or episode: how far it came, how long that took, and whether it is over. */
export function oracle(cases: readonly (readonly Step[])[], options: Options) {
  const { stages, order = 'ordered', window = Infinity, ends = [], reentry = false } = options;
  const limit = limitOf(options);
  const subjects = cases
    .map((steps) => steps.filter((step) => timeOf(step, options) <= limit))
    .flatMap((steps) => (reentry ? episodesOf(steps) : [{ steps, isFollowed: false }]))
    .filter(({ steps }) => steps.length > 0)
    .map(({ steps, isFollowed }) => {
      const visits = visitsOf(steps, options);
      const reached = stages.flatMap((_, place) => {
        const ways = waysOf[order](visits, stages, place + 1).filter(
          ({ start, end }) => visits[end]!.time - start <= window,
        );
        // It counts when the stage is first reached, by the latest start and then the latest visit before.
        const [best] = ways.sort((a, b) => a.end - b.end || b.start - a.start || b.before - a.before);
        if (best === undefined) return [];
        const { time } = visits[best.end]!;
        return [{ fromFirst: time - best.start, fromPrevious: time - best.before }];
      });
      const starts = visits.filter(({ stage }) =>
        order === 'any' ? stages.includes(stage) : stage === stages[0],
      );
      const isLate = limit - (starts.at(-1)?.time ?? limit) > window;
      return { reached, isOver: isFollowed || isLate || ends.includes(steps.at(-1)!.to) };
    });

  const lines = stages.map((stage, place) => {
    const came = subjects.filter(({ reached }) => reached.length > place);
    const stopped =
      place === stages.length - 1 ? [] : came.filter(({ reached }) => reached.length === place + 1);
    const before = subjects.filter(({ reached }) => reached.length >= place).length;
    const first = subjects.filter(({ reached }) => reached.length > 0).length;
    return {
      stage,
      reached: came.length,
      open: stopped.filter(({ isOver }) => !isOver).length,
      ended: stopped.filter(({ isOver }) => isOver).length,
      fromPrevious: place === 0 || before === 0 ? null : came.length / before,
      fromFirst: first === 0 ? null : came.length / first,
      timeFromPrevious: summary(place === 0 ? [] : came.map(({ reached }) => reached[place]!.fromPrevious)),
      timeFromFirst: summary(came.map(({ reached }) => reached[place]!.fromFirst)),
    };
  });
  return { cases: subjects.length, stages: lines };
}

function episodesOf(steps: readonly Step[]) {
  const numbers = [...new Set(steps.map(({ episode }) => episode))];
  return numbers.map((number) => ({
    steps: steps.filter(({ episode }) => episode === number),
    isFollowed: number !== numbers.at(-1),
  }));
}

function limitOf({ unit, asOf }: Options): number {
  if (typeof asOf === 'number') return asOf;
  if (!isDay(asOf)) throw new Error('the oracle knows days only');
  return unit === 'second' ? toEpochDay(asOf) * 86_400 + 86_399 : toEpochDay(asOf);
}

function timeOf(step: Step, { unit }: Options): number {
  return unit === 'second' ? step.at! : toEpochDay(step.on);
}

function summary(values: readonly number[]) {
  if (values.length === 0) return { mean: null, median: null };
  const rising = values.toSorted((a, b) => a - b);
  const middle = rising.slice(Math.ceil(rising.length / 2) - 1, Math.floor(rising.length / 2) + 1);
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return { mean: mean(values), median: mean(middle) };
}
