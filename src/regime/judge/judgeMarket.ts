import { type Checked, DomainError } from '../../kernel/index.js';
import type { Bar } from '../bars/types.js';
import { beginJudge, judgeBar } from './judgeBar.js';
import type { Judgement, JudgePolicy } from './types.js';

/**
 * Judges a market series bar by bar. Each judgement rests on its bar and those before it: a later bar never changes
 * an earlier judgement.
 *
 * It is a statistic about a policy, no advice to trade.
 *
 * @param policy - How to judge.
 * @param bars - The series; days strictly rise.
 * @returns One judgement a bar. Cost: linear in the bars.
 * @throws DomainError `bars_invalid` with the index and the field of the first bar that cannot be used.
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
  const running = beginJudge(policy);
  if (!Array.isArray(bars))
    throw new DomainError('bars_invalid', { path: 'bars', expected: 'a list of bars' });
  // A gap in the list is no bar; `map` would pass over it.
  return Array.from(bars, (bar: Bar) => judgeBar(policy, running, bar));
}
