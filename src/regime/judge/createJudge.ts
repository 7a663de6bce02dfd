import type { Checked } from '../../kernel/index.js';
import type { Bar } from '../bars/types.js';
import { judgeBar } from './judgeBar.js';
import { identityOf, type JudgeState, restore, saveJudge } from './judgeState.js';
import type { Judgement, JudgePolicy } from './types.js';

/** A judge that is fed bar by bar. */
export interface Judge {
  /** Judges the next bar. A bar that is refused leaves the judge as it was. */
  push(bar: Bar): Judgement;
  /** The judge as JSON: restored with `createJudge(policy, saved)` it goes on as if it had never stopped. */
  save(): JudgeState;
}

/**
 * A live judge of the market. It knows each bar and those before it, never one after it. A gap between days and a leap of
 * the close are taken as they are: whether they can be is for the source of the series to know.
 *
 * @param policy - How to judge.
 * @param saved - The state of a judge of the same policy, to go on from.
 * @returns The judge. Cost: constant a bar on average; memory: the longest window.
 * @throws DomainError `facts_invalid` when `saved` is no state of this policy, `input_not_plain` when it cannot be copied. `push`
 * throws `bars_invalid` with the index and the field of a bar that cannot be used.
 * @example
 * ```ts
 * import { addDays, course, createJudge, day } from 'panhuo';
 *
 * const judge = createJudge(course.marketJudge);
 * const first = judge.push({ day: day('2024-01-02'), close: 2962.28 });
 * first.regime; // => 'unknown'
 * const later = createJudge(course.marketJudge, judge.save());
 * later.push({ day: addDays(first.day, 1), close: 2967.25 }).regime; // => 'unknown'
 * ```
 */
export function createJudge(policy: Checked<JudgePolicy>, saved?: JudgeState): Judge {
  const running = restore(policy, saved);
  const identity = identityOf(policy);
  return {
    push: (bar) => judgeBar(policy, running, bar),
    save: () => saveJudge(identity, running),
  };
}
