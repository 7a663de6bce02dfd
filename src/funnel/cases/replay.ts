import { demand, DomainError, type Expectation, isDay } from '../../kernel/index.js';
import { migrateCase } from '../migration/migrateCase.js';
import type { MigrationPlan } from '../migration/planMigration.js';
import type { EntryOf, Funnel, FunnelCase, StageOf, Step } from '../types.js';
import { latestDay } from './clock.js';
import { type CompiledFunnel, type CompiledMove, compiledOf } from './compiled.js';
import { nextRow } from './nextRow.js';
import { isNamed } from './objections.js';
import { openCase } from './openCase.js';
import { stageOf } from './ownCase.js';
import { isPauseEvent, pauseMoves } from './pauseMoves.js';

/**
 * Rebuilds a case from its log. Guards are not asked again: what they saw is not in the log, only what was done.
 *
 * @param funnel - The funnel to which the case belongs now.
 * @param steps - The steps of one case in their order, the opening first.
 * @param plans - The migrations that the log went through, in their order.
 * @returns The row as it was after the last step.
 * @throws DomainError `step_invalid` with the index of the step that breaks the log: a gap, a wrong revision, an event
 * that the stage does not know, a loss without a reason code, a day that goes back; `case_mismatch` when the log ends in another version;
 * `facts_invalid` when `steps` is no list, or the opening names no case or no customer; `migration_invalid` for a plan that
 * `planMigration` has not made.
 * @example
 * ```ts
 * import { advance, course, openCase, replay } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const opened = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const silent = advance(funnel, opened.row, { event: 'fall-silent', on: day('2024-04-08') });
 * const steps = silent.moved ? [opened.step, silent.step] : [];
 * replay(funnel, steps).stage; // => 'silent'
 * ```
 */
export function replay<F extends Funnel>(
  funnel: F,
  steps: readonly Step[],
  plans: readonly MigrationPlan[] = [],
): FunnelCase<StageOf<F>, EntryOf<F>> {
  demand(Array.isArray(steps), '', 'a list of steps');
  let current = compiledOf(plans[0]?.from ?? funnel);
  let row = opened(current, steps[0]);
  let migrations = 0;
  for (const [index, step] of steps.entries()) {
    if (index === 0) continue;
    requireNext(row, step, index);
    if (step.event === 'migrate') {
      const plan = plans[migrations++];
      row = migrated(row, step, index, plan);
      current = compiledOf(plan?.to ?? funnel);
    } else {
      row = applied(current, row, step, index);
    }
  }
  stageOf(compiledOf(funnel), row);
  return row as FunnelCase<StageOf<F>, EntryOf<F>>;
}

function opened({ definition }: CompiledFunnel, first: Step | undefined): FunnelCase {
  if (first?.event !== 'open' || !isDay(first.on)) throw broken(0, 'the opening of a case');
  const { entry = '' } = first;
  if (typeof entry !== 'string' || !Object.hasOwn(definition.entries, entry))
    throw broken(0, 'an entry of the funnel');
  if (first.at != null && !Number.isSafeInteger(first.at)) throw broken(0, 'a whole number');
  const { row } = openCase(definition as Funnel, {
    id: first.case,
    customer: first.customer,
    on: first.on,
    at: first.at,
    entry,
  });
  const isOpening =
    first.from === null && first.to === row.stage && first.revision === 0 && first.episode === 1;
  if (!isOpening) throw broken(0, 'the opening of a case');
  return row;
}

// A log from storage may hold anything, so that even a missing step is named.
function requireNext(row: FunnelCase, step: Step | null | undefined, index: number): asserts step is Step {
  if (step?.case !== row.id || step.customer !== row.customer) throw broken(index, 'a step of the same case');
  if (step.revision !== row.revision + 1) throw broken(index, 'the revision after the one before');
  if (step.from !== row.stage) throw broken(index, 'the stage in which the case stands');
  if (!isDay(step.on) || step.on < latestDay(row)) throw broken(index, 'a day that does not go back');
  const { at } = step;
  if (at != null && !(Number.isSafeInteger(at) && at >= (row.at ?? at))) {
    throw broken(index, 'a moment that does not go back');
  }
}

function applied(compiled: CompiledFunnel, row: FunnelCase, step: Step, index: number): FunnelCase {
  const stage = stageOf(compiled, row);
  const own = isPauseEvent(step.event);
  const moves =
    own || row.pausedOn !== undefined ? new Map<string, Moves>(pauseMoves(stage, row)) : stage.moves;
  const move = moves.get(step.event)?.find(({ to }) => to === step.to);
  if (move === undefined) throw broken(index, 'a move of the funnel');
  if (!isNamed(compiled.definition, step.reason, move.loses))
    throw broken(index, 'a reason code of the funnel');
  const episode = row.episode + (compiled.starts.has(step.event) ? 1 : 0);
  if (step.episode !== episode) throw broken(index, 'the episode in which the case stands');
  return nextRow(row, step.to, step, episode);
}

type Moves = readonly CompiledMove[];

function migrated(row: FunnelCase, step: Step, index: number, plan: MigrationPlan | undefined): FunnelCase {
  const next = plan === undefined ? undefined : migrateCase(plan, row, { at: step.at });
  const isPlanned =
    next?.moved === true &&
    next.step.to === step.to &&
    next.step.on === step.on &&
    next.step.entry === step.entry;
  if (!isPlanned) throw broken(index, 'a migration that was planned');
  if (step.episode !== row.episode) throw broken(index, 'the episode in which the case stands');
  return next.row;
}

function broken(index: number, expected: Expectation): DomainError {
  return new DomainError('step_invalid', { index, expected, path: `[${index}]` });
}
