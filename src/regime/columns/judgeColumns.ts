import type { Checked } from '../../kernel/index.js';
import type { BarSeries } from '../bars/types.js';
import { limitsOf } from '../judge/limits.js';
import type { JudgePolicy } from '../judge/types.js';
import { createMachine } from './judgeMachine.js';
import { readBars } from './readBars.js';
import { runJudge } from './runJudge.js';

/** Judgements as columns, a place for each bar. */
export interface JudgementColumns {
  /** Codes of the regimes: their places in `regimes`. */
  readonly regime: Uint8Array;
  /** Codes of the phases: their places in `phases`. */
  readonly phase: Uint8Array;
  /** First days of the regimes, as epoch days. */
  readonly since: Int32Array;
}

/**
 * Judges a whole market series as columns: what `judgeMarket` says, without its reasons.
 *
 * @param policy - How to judge.
 * @param series - The series, as columns or as bars; days strictly rise.
 * @returns Regime, phase and first day of the regime by bar. Cost: linear in the bars, no allocation a bar.
 * @throws DomainError `bars_invalid` with the index and the field of the first bar that cannot be used.
 * @example
 * ```ts
 * import { course, judgeColumns, regimes } from 'panhuo';
 *
 * const close = Float64Array.from({ length: 400 }, (_, place) => 3000 + 5 * place);
 * const day = Int32Array.from(close, (_, place) => 18262 + place);
 * const { regime } = judgeColumns(course.marketJudge, { day, close });
 * regimes[regime[399]!]; // => 'strong'
 * ```
 */
export function judgeColumns(policy: Checked<JudgePolicy>, series: BarSeries): JudgementColumns {
  const machine = createMachine(limitsOf(policy));
  const { day, close, high = close, low = close, breadth } = readBars(series);
  const rows = day.length;
  const regime = new Uint8Array(rows);
  const phase = new Uint8Array(rows);
  const since = new Int32Array(rows);
  runJudge(machine, { close, high, low, breadth }, { regime, phase });
  let from = 0;
  for (let bar = 1; bar <= rows; bar++) {
    if (bar < rows && regime[bar] === regime[from]) continue;
    since.fill(day[from]!, from, bar);
    from = bar;
  }
  return { regime, phase, since };
}
