import { DomainError, type Expectation, isDay, requireChecked } from '../kernel/index.js';
import { funnelRules } from './inspectFunnel.js';
import { moveOf } from './moves.js';
import { openCase } from './openCase.js';
import type { EntryOf, EventOf, Funnel, FunnelCase, StageOf, Step } from './types.js';

/**
 * Rebuilds a case from its log. Guards are not asked again: what they saw is not in the log, only what was done.
 *
 * @param funnel - The funnel that opened the case.
 * @param steps - The steps of one case in their order, the opening first.
 * @returns The row as it was after the last step.
 * @throws DomainError `step_invalid` with the index of the step that breaks the log: a gap, a wrong revision, an event
 * that the stage does not know, a day that goes back.
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
  steps: readonly Step<StageOf<F>, EventOf<F>>[],
): FunnelCase<StageOf<F>, EntryOf<F>> {
  const [first, ...rest] = steps;
  requireChecked(funnelRules.kind, funnel);
  if (first?.event !== 'open' || !isDay(first.on)) throw broken(0, 'the opening of a case');
  const entry = first.entry as EntryOf<F>;
  if (!Object.hasOwn(funnel.entries, entry)) throw broken(0, 'an entry of the funnel');
  let { row } = openCase(funnel, { id: first.case, customer: first.customer, on: first.on, entry });
  const isOpening =
    first.from === null && first.to === row.stage && first.revision === 0 && first.episode === 1;
  if (!isOpening) throw broken(0, 'the opening of a case');
  for (const [place, step] of rest.entries()) row = apply(funnel, row, step, place + 1);
  return row;
}

function apply<F extends Funnel>(
  funnel: F,
  row: FunnelCase<StageOf<F>, EntryOf<F>>,
  step: Step<StageOf<F>, EventOf<F>>,
  index: number,
): FunnelCase<StageOf<F>, EntryOf<F>> {
  if (step.case !== row.id || step.customer !== row.customer) throw broken(index, 'a step of the same case');
  if (step.revision !== row.revision + 1) throw broken(index, 'the revision after the one before');
  if (step.from !== row.stage) throw broken(index, 'the stage in which the case stands');
  const move = moveOf(funnel, row.stage, step.event);
  if (move?.to !== step.to) throw broken(index, 'a move of the funnel');
  if (!isDay(step.on) || step.on < row.enteredOn) throw broken(index, 'a day that does not go back');
  const episode = row.episode + (funnel.starts?.includes(step.event) === true ? 1 : 0);
  if (step.episode !== episode) throw broken(index, 'the episode in which the case stands');
  return { ...row, stage: step.to, enteredOn: step.on, revision: step.revision, episode };
}

function broken(index: number, expected: Expectation): DomainError {
  return new DomainError('step_invalid', { index, expected, path: `[${index}]` });
}
