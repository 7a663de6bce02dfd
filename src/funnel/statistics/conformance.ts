import { demand, DomainError, type Reason, reason } from '../../kernel/index.js';
import { type CompiledFunnel, compiledOf } from '../cases/compiled.js';
import { replay } from '../cases/replay.js';
import type { MigrationPlan } from '../migration/planMigration.js';
import type { Funnel, Step } from '../types.js';
import { quotient } from './quotient.js';

/** A move, and how often it was made. */
export interface MoveCount {
  /** `null` for an opening in the middle of a case. */
  readonly from: string | null;
  readonly event: string;
  readonly to: string;
  readonly count: number;
}

/** The first step at which a case leaves its definition. */
export interface Deviation {
  readonly case: string;
  /** The place of the step in the log, counted from 0. */
  readonly index: number;
  /** The revision that the step has; `null` where it has none. */
  readonly revision: number | null;
  /** `step_deviates`, with what the definition expects there. */
  readonly reason: Reason;
}

/** How well a log agrees with a definition. */
export interface Conformance {
  readonly cases: number;
  /** Cases whose whole log could have been made by the funnel. */
  readonly conforming: number;
  /** Conforming ÷ cases; `null` where there is no case. */
  readonly fitness: number | null;
  /** One for each of the other cases, in the order in which the cases begin. */
  readonly deviations: readonly Deviation[];
  /** Every move of the definition, in its order; those never made have the count 0. */
  readonly moves: readonly MoveCount[];
  /** Moves that the definition does not have, the most frequent first. */
  readonly unknownMoves: readonly MoveCount[];
}

/**
 * How well a log agrees with a funnel: which cases could have been made by it, where the others leave it, which of its
 * moves are never used, and which moves are made beside it. A log from another system is judged as well as our own.
 *
 * A case is followed up to its first fault. Guards are not asked again, for what they saw is not in the log. Moves are
 * counted whether their case conforms or not, and only those since the last migration of the case: the ones before it
 * belong to another version.
 *
 * @param funnel - The funnel.
 * @param steps - The steps of any number of cases; those of one case in their order.
 * @param plans - The migrations up to this funnel, in their order. A case that went through fewer of them is taken to
 * have been opened in between.
 * @returns The agreement; a deviation is a result and never thrown. Cost: one pass, and one through every case.
 * @throws DomainError `step_invalid` with the index of what is no step, or has no case, event or stages; `facts_invalid` when
 * `steps` is no list; `definition_unchecked`.
 * @example
 * ```ts
 * import { conformance, course, openCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { step } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const skipped = { ...step, revision: 1, event: 'deal', from: 'watch', to: 'close' };
 * const { fitness, deviations, unknownMoves } = conformance(funnel, [step, skipped]);
 * fitness; // => 0
 * deviations.map(({ index, reason }) => [index, reason.detail['expected']]); // => [[1, 'a move of the funnel']]
 * unknownMoves; // => [{ from: 'watch', event: 'deal', to: 'close', count: 1 }]
 * ```
 */
export function conformance(
  funnel: Funnel,
  steps: readonly Step[],
  plans: readonly MigrationPlan[] = [],
): Conformance {
  demand(Array.isArray(steps), '', 'a list of steps');
  const compiled = compiledOf(funnel);
  const cases = logsOf(steps);
  const known = movesIn(compiled);
  const unknown = new Map<string, MoveCount>();
  const deviations: Deviation[] = [];
  for (const log of cases.values()) {
    const deviation = deviationOf(funnel, log, plans);
    if (deviation !== undefined) deviations.push(deviation);
    for (const step of movesSinceMigration(log.steps)) {
      if (isPause(compiled, step)) continue;
      const key = keyOf(step);
      const counts = known.has(key) ? known : unknown;
      const { from, event, to } = step;
      counts.set(key, { from, event, to, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const conforming = cases.size - deviations.length;
  return {
    cases: cases.size,
    conforming,
    fitness: quotient(conforming, cases.size),
    deviations,
    moves: [...known.values()],
    unknownMoves: [...unknown]
      .sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1))
      .map(([, move]) => move),
  };
}

interface CaseLog {
  readonly steps: Step[];
  /** The place of each step in the whole log. */
  readonly places: number[];
}

function logsOf(steps: readonly Step[]): Map<string, CaseLog> {
  const cases = new Map<string, CaseLog>();
  for (const [index, step] of steps.entries()) {
    requireNames(step, index);
    let log = cases.get(step.case);
    if (log === undefined) cases.set(step.case, (log = { steps: [], places: [] }));
    log.steps.push(step);
    log.places.push(index);
  }
  return cases;
}

// What a move is counted by must be there; whether it fits is what is judged.
function requireNames(step: Partial<Step> | null | undefined, index: number): void {
  const isNamed = [step?.case, step?.event, step?.to, step?.from ?? ''].every(
    (name) => typeof name === 'string',
  );
  if (isNamed && step?.from !== undefined) return;
  throw new DomainError('step_invalid', {
    index,
    path: `[${index}]`,
    expected: 'a step with its case, event and stages',
  });
}

function deviationOf(
  funnel: Funnel,
  { steps, places }: CaseLog,
  plans: readonly MigrationPlan[],
): Deviation | undefined {
  const migrations = steps.filter(({ event }) => event === 'migrate').length;
  try {
    replay(funnel, steps, plans.slice(Math.max(0, plans.length - migrations)));
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const place = placeOf(error, steps.length);
    const [step, index = 0] = [steps[place], places[place]];
    const { expected = null } = error.details;
    return {
      case: step?.case ?? '',
      index,
      revision: Number.isSafeInteger(step?.revision) ? (step?.revision ?? null) : null,
      reason: reason('step_deviates', { index, expected }),
    };
  }
}

// A fault of the opening names no step, and neither does a log that ends in another version.
function placeOf({ code, details }: DomainError, steps: number): number {
  if (typeof details['index'] === 'number') return details['index'];
  return code === 'case_mismatch' ? steps - 1 : 0;
}

// Every move of the definition, in its order, with the count 0.
function movesIn({ stages }: CompiledFunnel): Map<string, MoveCount> {
  const counts = new Map<string, MoveCount>();
  for (const [from, { moves }] of stages) {
    for (const [event, targets] of moves) {
      for (const { to } of targets) counts.set(keyOf({ from, event, to }), { from, event, to, count: 0 });
    }
  }
  return counts;
}

function movesSinceMigration(steps: readonly Step[]): readonly Step[] {
  const migrated = steps.findLastIndex(({ event }) => event === 'migrate');
  const isOpening = migrated === -1 && steps[0]?.event === 'open' && steps[0].from === null;
  return steps.slice(isOpening ? 1 : migrated + 1);
}

function isPause({ stages }: CompiledFunnel, { event, from, to }: Step): boolean {
  return (event === 'pause' || event === 'resume') && from === to && stages.get(to)?.pausable === true;
}

function keyOf({ from, event, to }: Pick<MoveCount, 'from' | 'event' | 'to'>): string {
  return JSON.stringify([from, event, to]);
}
