import { type Checked, fromEpochDay, toEpochDay } from '../../kernel/index.js';
import type { BarSeries } from '../bars/types.js';
import { datePlace } from '../columns/datePlace.js';
import { judgeColumns } from '../columns/judgeColumns.js';
import { readBars } from '../columns/readBars.js';
import { scorePhases } from '../columns/scorePhases.js';
import { centreOf } from '../dating/centreOf.js';
import type { JudgePolicy } from '../judge/types.js';
import { requireOptions } from './requireOptions.js';
import type { AgreementOptions, JudgeAgreement } from './types.js';

/**
 * How well a judge matches the dated phases of a market, so that a branch chooses its judge by evidence.
 *
 * Every scored day lies in a phase: from a trough on it is a bull phase, from a peak on a bear phase. The bar of a turn is
 * the last of the phase that ends with it. Days before the first turn lie in the phase that it ends; days after the last
 * turn in the one that it began, which may yet be found to have ended before the last bar: score up to the last turn with
 * `until` where that matters. Only the turns handed in count; without one, no day is scored.
 *
 * - Strong in a bull phase and weak in a bear phase are right, the reverse is wrong; sideways is neither.
 * - A turn is *called* on the first bar of its phase whose regime matches, also when the judge had said so before the turn.
 * - A *false alarm* is a change into weak within a bull phase, or into strong within a bear phase. It is none when the judge
 *   held that regime on the bar of the turn and has not called the new phase yet: then it still lags. The first
 *   judgement after warm-up is no change.
 * - A *whipsaw* is a change of regime, sideways included, that is taken back within `whipsawBars` bars. It counts on the
 *   day on which it is taken back, and that change may be taken back in its turn.
 *
 * The judge sees all bars from the first on; days outside `from` and `until` are left out of every count. It is a
 * statistic about a policy, no advice to trade.
 *
 * @param policy - The judge.
 * @param bars - The series; days strictly rise.
 * @param options - The market, its turns, what a whipsaw is, and the days to score.
 * @returns The counts. Rates are `null` where there is nothing to divide by. Cost: that of judging, and two passes.
 * @throws DomainError `bars_invalid` with the index of the first bar that cannot be used; `facts_invalid` for turns that do
 * not alternate or options that cannot be.
 * @example
 * ```ts
 * import { addDays, course, day, judgeAgreement } from 'panhuo';
 *
 * // Up to 6,000 and down again.
 * const bars = Array.from({ length: 1000 }, (_, place) => ({
 *   day: addDays(day('2020-01-01'), place),
 *   close: 6000 - 10 * Math.abs(500 - place),
 * }));
 * const peak = { day: addDays(day('2020-01-01'), 500), kind: 'peak', close: 6000 } as const;
 * const { market, calls } = judgeAgreement(course.marketJudge, bars, {
 *   market: 'drawn',
 *   turns: [{ ...peak, confirmedOn: addDays(peak.day, 121) }],
 *   whipsawBars: 20,
 * });
 * market.foreign; // => true
 * calls[0]?.outcome; // => 'called'
 * // The fall of 20 % that made it a turn was known later.
 * (calls[0]?.lead ?? 0) > 0; // => true
 * ```
 */
export function judgeAgreement(
  policy: Checked<JudgePolicy>,
  bars: BarSeries,
  options: AgreementOptions,
): JudgeAgreement {
  requireOptions(options);
  const columns = readBars(bars);
  const { regime } = judgeColumns(policy, columns);
  const { day } = columns;
  const { market, turns, from, until, whipsawBars } = options;
  const first = from === undefined ? 0 : datePlace(day, toEpochDay(from) - 1) + 1;
  const last =
    turns.length === 0 ? -1 : until === undefined ? day.length - 1 : datePlace(day, toEpochDay(until));
  const dayAt = (place: number) => fromEpochDay(day[place] ?? NaN);

  const score = scorePhases({ day, regime }, turns, { first, last, whipsawBars });
  const { bull, bear } = score.table;
  const right = bull.strong + bear.weak;
  const wrong = bull.weak + bear.strong;
  const sideways = bull.sideways + bear.sideways;
  const unknown = bull.unknown + bear.unknown;
  const known = <Value>(values: readonly (Value | null)[]) => values.filter((value) => value !== null);
  return {
    policy: { id: policy.id, version: policy.version },
    market: { designedFor: policy.market.id, scoredOn: market, foreign: policy.market.id !== market },
    period: first <= last ? { from: dayAt(first), until: dayAt(last) } : null,
    days: right + wrong + sideways + unknown,
    ...{ right, wrong, sideways, unknown, ...score },
    agreement: quotient(right, right + wrong),
    coverage: quotient(right + wrong, right + wrong + sideways),
    missed: score.calls.filter(({ outcome }) => outcome === 'missed').length,
    delay: centreOf(known(score.calls.map(({ delay }) => delay))),
    confirmation: centreOf(known(score.calls.map(({ confirmation }) => confirmation))),
    lead: centreOf(known(score.calls.map(({ lead }) => lead))),
  };
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
