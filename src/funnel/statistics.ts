import { type Day, day, DomainError } from '../kernel/index.js';
import type { Step } from './types.js';

/** How many cases came how far. */
export interface StageReach<Stage extends string = string> {
  readonly stage: Stage;
  /** Cases that came to this stage, having come to all before it, in order. */
  readonly reached: number;
  /** Cases that stand in this stage on the day: in an open stage they are under way, and not lost. */
  readonly standing: number;
  /** Reached ÷ reached of the stage before; `null` for the first stage, and where nobody came to the stage before. */
  readonly fromPrevious: number | null;
  /** Reached ÷ reached of the first stage; `null` where nobody came to it. */
  readonly fromFirst: number | null;
}

/** What to count. */
export interface ConversionOptions<Stage extends string> {
  /** The stages to pass, in order; others may lie between them. */
  readonly stages: readonly Stage[];
  /** Later steps are not looked at. */
  readonly asOf: Day;
}

/**
 * How many cases passed the stages of a funnel in order. Every case counts once, with the best of its way so far; a
 * case that is under way counts where it stands and is not taken for lost.
 *
 * @param steps - The steps of any number of cases; those of one case in their order.
 * @param options - The stages in order, and the day to look from.
 * @returns The cases, and one line a stage. Cost: one pass over the steps.
 * @example
 * ```ts
 * import { course, openCase, stageConversion } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const { step } = openCase(course.serviceFunnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const { stages } = stageConversion([step], { stages: ['watch', 'select'], asOf: day('2024-01-31') });
 * stages.map(({ reached, standing, fromPrevious }) => [reached, standing, fromPrevious]); // => [[1, 1, null], [0, 0, 0]]
 * ```
 */
export function stageConversion<Stage extends string, const Passed extends Stage>(
  steps: readonly Step<Stage>[],
  { stages, asOf }: ConversionOptions<Passed>,
): { cases: number; stages: StageReach<Passed>[] } {
  day(asOf);
  const furthest = new Map<string, number>();
  const latest = new Map<string, string>();
  for (const step of steps) {
    if (step.on > asOf) continue;
    latest.set(step.case, step.to);
    const passed = furthest.get(step.case) ?? 0;
    furthest.set(step.case, step.to === stages[passed] ? passed + 1 : passed);
  }
  const reached = stages.map((_, place) => count(furthest, (passed) => passed > place));
  const first = reached[0] ?? 0;
  return {
    cases: latest.size,
    stages: stages.map((stage, place) => ({
      stage,
      reached: reached[place] ?? 0,
      standing: count(latest, (current) => current === stage),
      fromPrevious: place === 0 ? null : quotient(reached[place] ?? 0, reached[place - 1] ?? 0),
      fromFirst: quotient(reached[place] ?? 0, first),
    })),
  };
}

/** A stage beside its reference. */
export interface ReferenceLine<Stage extends string = string> {
  readonly stage: Stage;
  readonly count: number;
  /** Count ÷ count of the stage before. */
  readonly rate: number | null;
  /** The same of the reference. */
  readonly referenceRate: number | null;
  /** Rate ÷ reference rate: below 1 is weaker than the reference. */
  readonly ratio: number | null;
}

/**
 * Compares the counts of a funnel with reference counts, step by step, and names the weakest step.
 *
 * @param counts - Cases that reached each stage.
 * @param reference - Reference counts, in the order of the stages.
 * @returns One line a stage, and the stage whose step falls furthest behind; `null` when none can be judged.
 * @throws DomainError `facts_invalid` for a count that is none, by its place in the order of the reference.
 * @example
 * ```ts
 * import { compareWithReference, course } from 'panhuo';
 *
 * const counts = { watch: 200, select: 90, trade: 40, close: 12 };
 * compareWithReference(counts, course.serviceFunnelReference).weakest; // => 'close'
 * ```
 */
export function compareWithReference<Stage extends string>(
  counts: Readonly<Record<Stage, number>>,
  reference: Readonly<Record<Stage, number>>,
): { stages: ReferenceLine<Stage>[]; weakest: Stage | null } {
  const order = Object.keys(reference) as Stage[];
  requireCounts(counts, order, 'counts');
  requireCounts(reference, order, 'reference');
  const stages = order.map((stage, place): ReferenceLine<Stage> => {
    const before = order[place - 1];
    const rate = before === undefined ? null : quotient(counts[stage], counts[before]);
    const referenceRate = before === undefined ? null : quotient(reference[stage], reference[before]);
    const ratio = rate === null || referenceRate === null ? null : quotient(rate, referenceRate);
    return { stage, count: counts[stage], rate, referenceRate, ratio };
  });
  let weakest: ReferenceLine<Stage> | undefined;
  for (const line of stages) {
    if (line.ratio !== null && line.ratio < (weakest?.ratio ?? Infinity)) weakest = line;
  }
  return { stages, weakest: weakest?.stage ?? null };
}

function requireCounts<Stage extends string>(
  counts: Readonly<Record<Stage, number>>,
  stages: readonly Stage[],
  path: string,
): void {
  for (const [place, stage] of stages.entries()) {
    if (!(counts[stage] >= 0 && counts[stage] < Infinity)) {
      throw new DomainError('facts_invalid', { path: `${path}[${place}]`, expected: 'zero or more' });
    }
  }
}

function count<T>(cases: ReadonlyMap<string, T>, wanted: (value: T) => boolean): number {
  let found = 0;
  for (const value of cases.values()) if (wanted(value)) found += 1;
  return found;
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
