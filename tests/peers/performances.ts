import assert from 'node:assert/strict';
import { performance, type Performance } from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const TOLERANCE = 1e-12;
const generator = xoroshiro128plus(20260105);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const figures = [
  'cumulative',
  'annualReturn',
  'volatility',
  'sharpe',
  'sortino',
  'calmar',
  'maxDrawdown',
] as const;

/** What empyrical says of a series. */
export type PerformanceAnswer = Readonly<Record<(typeof figures)[number], number | null>>;

/** Two years of days, months or weeks at most, with gaps; the first two returns are known and differ. */
export const performanceQuestions = many(1000, () => ({
  periodsPerYear: [252, 12, 52][whole(0, 2)]!,
  riskFree: whole(0, 20) / 1e5,
  returns: [-0.01, 0.02, ...many(whole(0, 500), () => (whole(0, 19) === 0 ? null : whole(-700, 720) / 1e4))],
}));

/** Compares all ratios. */
export function checkPerformances(answers: readonly PerformanceAnswer[]): string {
  assert.equal(answers.length, performanceQuestions.length);
  for (const [index, { returns, ...options }] of performanceQuestions.entries()) {
    const ours: Performance = performance(returns, options);
    for (const figure of figures) {
      const [own, other] = [ours[figure], answers[index]![figure]];
      const what = `series ${String(index)}, ${figure}: ${String(own)} and ${String(other)}`;
      assert.ok(own !== null && other !== null, what);
      // A mean close to zero has lost digits in either sum: it is measured against 1.
      assert.ok(Math.abs(own - other) <= TOLERANCE * Math.max(1, Math.abs(other)), what);
    }
  }
  return `${String(answers.length)} performances with gaps as by empyrical, to ${String(TOLERANCE)}`;
}
