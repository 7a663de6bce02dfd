import type { Conversion, ConversionOptions } from './conversion.js';
import { finishConversion } from './finishConversion.js';
import { tallyConversion } from './tallyConversion.js';
import type { StepLog } from './types.js';

/**
 * How many cases passed the stages of a funnel (阶段转化), and how long it took. Every case counts once, with the best of
 * its way so far. A case that is under way is `open` and is not taken for lost, so the young cases of
 * `by: { opened: 'month' }` do not make the latest months look worse than they are.
 *
 * With a window, the best start of a case is taken: who enters the first stage again begins anew. A case has run out of
 * time when the window since its latest entry into the first stage is over (with the order `any`, into any of the
 * stages); on the last day of the window it is still open. The events `pause`, `resume` and `migrate` that leave a case in
 * its stage are no visit. With `reentry`, an episode has ended when the next one of its case has begun, and it belongs to
 * the period in which it began itself.
 *
 * With the order `strict`, a run that another stage breaks may begin anew at the first stage; ClickHouse's `strict_order`
 * gives up there for good.
 *
 * @param log - The steps of any number of cases, as records or columns; those of one case in their order.
 * @param options - The stages, how to pass them, and the moment to look from.
 * @returns The cases, one line a stage, and the same of each group where `by` asks for them; times in the unit. Cost: one
 * pass over the steps, one over the cases; memory in proportion to cases × stages. For records the encoding comes first,
 * and costs most.
 * @throws DomainError `step_invalid` with the index of a step that is none, lacks its moment, or lies before an earlier
 * one of its case where a time is taken; `columns_invalid` with the path; `facts_invalid` for options that do not fit;
 * `day_invalid`.
 * @example
 * ```ts
 * import { advance, course, openCase, stageConversion } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row, step } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * const facts = { needsSurveyed: true, behaviourAnalysed: true };
 * const next = advance(funnel, row, { event: 'interest', on: day('2024-01-09'), facts });
 * const steps = next.moved ? [step, next.step] : [step];
 * const { stages } = stageConversion(steps, { stages: ['watch', 'select', 'trade'], asOf: day('2024-01-31') });
 * stages.map(({ reached, open, fromPrevious }) => [reached, open, fromPrevious]); // => [[1, 0, null], [1, 1, 1], [0, 0, 0]]
 * stages[1]?.timeFromPrevious; // => { mean: 4, median: 4 }
 * ```
 */
export function stageConversion<Stage extends string, const Passed extends Stage>(
  log: StepLog<Stage>,
  options: ConversionOptions<Passed, Stage>,
): Conversion<Passed> {
  return finishConversion(tallyConversion(log, options));
}
