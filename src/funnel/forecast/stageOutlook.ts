import { type Reason, reason } from '../../kernel/index.js';
import { solveChain } from './absorbingChain.js';
import { leadingTo } from './reach.js';
import { type NamedRates, readChain } from './readChain.js';
import type { FunnelChain } from './types.js';

/** What lies before a case in one stage. What cannot be judged is `null`, and a reason says why. */
export interface StageOutlook<Stage extends string = string, End extends string = string> {
  readonly stage: Stage;
  /** Expected visits to each stage before the end, this one counted. */
  readonly visits: Readonly<Record<Stage, number>> | null;
  /** Expected visits to all stages. */
  readonly steps: number | null;
  /** Chance to come to each end. They sum to 1 where no episode ends but there. */
  readonly probability: Readonly<Record<End, number>> | null;
  /** Why it cannot be judged; empty where it can. */
  readonly reasons: readonly Reason[];
}

/**
 * What lies before a case in each stage of a chain: how often it will still be where, and where it will end.
 *
 * A stage that may lead to one of which nothing is known cannot be judged, nor one that may lead to where nobody was seen to
 * come to an end.
 *
 * @param chain - The chain, of `chainFromReference`, `chainFromLog` or your own.
 * @returns One line a stage, in the order of the chain. Cost: the cube of the stages.
 * @throws DomainError `facts_invalid` with the path of a chain that is none.
 * @example
 * ```ts
 * import { chainFromReference, course, stageOutlook } from 'panhuo';
 *
 * const [watch] = stageOutlook(chainFromReference(course.serviceFunnelReference));
 * watch?.steps; // => 1.7
 * watch?.probability; // => { close: 0.1, lost: 0.9 }
 * ```
 */
export function stageOutlook<Stage extends string, End extends string>(
  chain: FunnelChain<Stage, End>,
): StageOutlook<Stage, End>[] {
  return outlookOf(chain).lines;
}

/** The outlook, and the part of the chain that can be judged. */
export interface Outlook<Stage extends string, End extends string> {
  readonly lines: StageOutlook<Stage, End>[];
  /** The places in the chain of the stages that can be judged: the rows of the matrices below. */
  readonly judged: readonly number[];
  readonly rates: NamedRates;
  readonly visits: readonly (readonly number[])[];
  readonly probability: readonly (readonly number[])[];
}

/** The same with the matrices. */
export function outlookOf<Stage extends string, End extends string>(
  chain: FunnelChain<Stage, End>,
): Outlook<Stage, End> {
  const rates = readChain(chain);
  const { stages, ends } = chain;
  const against = objectionsOf(rates);
  const judged = [...stages.keys()].filter((place) => against[place]?.length === 0);
  // Who can be judged leads only to others who can.
  const own = <T>(rows: readonly T[]): T[] => rows.filter((_, place) => judged.includes(place));
  const solved = solveChain({
    transitions: own(rates.transitions).map((row) => Float64Array.from(judged, (to) => row[to] ?? 0)),
    absorbing: own(rates.absorbing),
    leaving: Float64Array.from(judged, (place) => rates.leaving[place] ?? 0),
  });
  const lines = stages.map((stage, place) => {
    const row = judged.indexOf(place);
    const reasons = against[place] ?? [];
    if (row < 0) return { stage, visits: null, steps: null, probability: null, reasons };
    const visits = stages.map((_, to) => solved.visits[row]?.[judged.indexOf(to)] ?? 0);
    return {
      stage,
      visits: byName(stages, visits),
      steps: solved.steps[row] ?? null,
      probability: byName(ends, solved.probability[row] ?? []),
      reasons,
    };
  });
  return { lines, judged, rates, visits: solved.visits, probability: solved.probability };
}

// By stage: the stages of which nothing is known, and those from which nobody comes to an end, that it may lead to.
function objectionsOf({ names, transitions, leaving, unknown }: NamedRates): Reason[][] {
  const doors = [...names.keys()].filter((place) => (leaving[place] ?? 0) > 0);
  const hopeful = leadingTo(transitions, [...doors, ...unknown]);
  const waysTo = (places: readonly number[]) =>
    places.map((place) => ({ name: names[place] ?? '', sources: leadingTo(transitions, [place]) }));
  const blanks = waysTo([...unknown]);
  const loops = waysTo([...names.keys()].filter((place) => !hopeful.has(place)));
  return names.map((stage, place) => {
    const found = (ways: typeof blanks): string[] =>
      ways.filter(({ sources }) => sources.has(place)).map(({ name }) => name);
    const [blank, endless] = [found(blanks), found(loops)];
    return [
      ...(blank.length > 0 ? [reason('chain_unknown', { stage, unknown: blank })] : []),
      ...(endless.length > 0 ? [reason('chain_endless', { stage, endless })] : []),
    ];
  });
}

function byName<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Readonly<Record<Name, number>> {
  const pairs = names.map((name, place) => [name, values[place] ?? 0] as const);
  return Object.fromEntries(pairs) as Record<Name, number>;
}
