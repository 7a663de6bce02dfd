import type { Checked } from '../../kernel/index.js';
import type { Bar } from '../bars/types.js';
import { createJudge } from './createJudge.js';
import type { JudgeState } from './judgeState.js';
import type { Judgement, JudgePolicy } from './types.js';

/**
 * The pure form of the live judge: a state and a bar in, the next state and a judgement out.
 *
 * @param policy - How to judge.
 * @param state - The state after the bar before; `undefined` for the first bar.
 * @param bar - The next bar.
 * @returns The state to keep, as JSON, and the judgement. Cost: the longest window.
 * @throws DomainError as `createJudge` and its `push`.
 * @example
 * ```ts
 * import { course, day, stepJudge } from 'panhuo';
 *
 * const { state } = stepJudge(course.marketJudge, undefined, { day: day('2024-01-02'), close: 2962.28 });
 * const { judgement } = stepJudge(course.marketJudge, state, { day: day('2024-01-03'), close: 2967.25 });
 * judgement.reasons[0]?.detail['bars']; // => 2
 * ```
 */
export function stepJudge(
  policy: Checked<JudgePolicy>,
  state: JudgeState | undefined,
  bar: Bar,
): { readonly state: JudgeState; readonly judgement: Judgement } {
  const judge = createJudge(policy, state);
  const judgement = judge.push(bar);
  return { state: judge.save(), judgement };
}
