import type { Checked } from '../kernel/index.js';
import { createJudge } from './createJudge.js';
import type { Bar, JudgePolicy, Judgement } from './types.js';

/**
 * Judges a market series bar by bar. Each judgement rests on its bar and those before it: a later bar never changes
 * an earlier judgement.
 *
 * It is a statistic about a policy, no advice to trade.
 *
 * @param policy - How to judge.
 * @param bars - The series; days strictly rise.
 * @returns One judgement a bar. Cost: linear in the bars.
 * @throws DomainError `bars_invalid` with the index of a bar whose close is not above zero, or whose day does not come
 * after the one before.
 * @example
 * ```ts
 * import { addDays, course, day, judgeMarket } from 'panhuo';
 *
 * const bars = Array.from({ length: 400 }, (_, place) => ({
 *   day: addDays(day('2020-01-01'), place),
 *   close: 3000 + 5 * place,
 * }));
 * const { regime, phase } = judgeMarket(course.marketJudge, bars)[399]!;
 * [regime, phase]; // => ['strong', 'rising']
 * ```
 */
export function judgeMarket(policy: Checked<JudgePolicy>, bars: readonly Bar[]): Judgement[] {
  const judge = createJudge(policy);
  return bars.map((bar) => judge.push(bar));
}
