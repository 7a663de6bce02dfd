import { day, type Day, fromEpochDay, toEpochDay } from '../../kernel/index.js';
import { clockOf } from '../cases/clock.js';
import { dueOn } from '../cases/dueOn.js';
import { compiledOf } from '../cases/compiled.js';
import { stageOf } from '../cases/ownCase.js';
import type { EntryOf, Funnel, FunnelCase, StageOf } from '../types.js';

/** A case that has stayed longer in its stage than the funnel finds right. */
export interface StalledCase<Stage extends string = string> {
  readonly case: string;
  readonly customer: string;
  readonly stage: Stage;
  /** The day that its days are counted from: that of its coming, moved by its pauses as the funnel's `restore` says. */
  readonly since: Day;
  /** Days from `since` to the day that was asked for. */
  readonly days: number;
  /** Days that the stage allows. */
  readonly staleAfterDays: number;
  /** Days beyond those allowed: 1 on the first day on which it counts as stalled. */
  readonly overdueDays: number;
}

/**
 * The cases that have stayed too long where they are. Paused cases never stall, and neither do cases in a stage for which
 * the funnel names no `staleAfterDays`.
 *
 * @param funnel - The funnel that opened the cases.
 * @param rows - The cases as they are stored.
 * @param asOf - The day to look from. A case stalls on the day after the days that its stage allows.
 * @returns The stalled cases, the most overdue first, ties by id. Cost: one pass and a sort of what was found.
 * @throws DomainError `case_mismatch` with the index of a row that belongs to another funnel or version; `day_invalid`
 * for a day that does not exist; `day_out_of_range` as `dueOn`.
 * @example
 * ```ts
 * import { day, defineFunnel, openCase, stalledCases } from 'panhuo';
 *
 * const text = { zh: '阶段', en: 'stage' };
 * const funnel = defineFunnel({
 *   id: 'calls',
 *   version: '1',
 *   entries: { list: 'call' },
 *   stages: {
 *     call: { text, kind: 'open', on: { reach: 'done' }, staleAfterDays: 7 },
 *     done: { text, kind: 'won' },
 *   },
 * });
 * const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-03-01'), entry: 'list' });
 * stalledCases(funnel, [row], day('2024-03-08')); // => []
 * const [stalled] = stalledCases(funnel, [row], day('2024-03-10'));
 * [stalled?.case, stalled?.stage, stalled?.days, stalled?.overdueDays]; // => ['k1', 'call', 9, 2]
 * ```
 */
export function stalledCases<F extends Funnel>(
  funnel: F,
  rows: readonly FunnelCase<StageOf<F>, EntryOf<F>>[],
  asOf: Day,
): StalledCase<StageOf<F>>[] {
  const compiled = compiledOf(funnel);
  const today = toEpochDay(day(asOf));
  const stalled: StalledCase<StageOf<F>>[] = [];
  for (const [index, row] of rows.entries()) {
    stageOf(compiled, row, `[${index}].`);
    const { id, customer, stage } = row;
    const { staleAfterDays = 0 } = funnel.stages[stage] ?? {};
    const { staleOn } = dueOn(funnel, row);
    if (staleOn === null || asOf < staleOn) continue;
    const clock = clockOf(funnel, row);
    const days = today - clock;
    const overdueDays = days - staleAfterDays;
    stalled.push({
      case: id,
      customer,
      stage,
      since: fromEpochDay(clock),
      days,
      staleAfterDays,
      overdueDays,
    });
  }
  return stalled.sort(
    (a, b) => b.overdueDays - a.overdueDays || Number(a.case > b.case) - Number(a.case < b.case),
  );
}
