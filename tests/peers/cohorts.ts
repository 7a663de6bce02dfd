import assert from 'node:assert/strict';
import { type CohortKind, cohortTable, day, fromEpochDay, summariseActivity, type Trade } from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const generator = xoroshiro128plus(20260602);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const units: PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const asked = units.flatMap((unit) => [
  { unit, kind: 'exact', value: 'customers' } as const,
  { unit, kind: 'unbounded', value: 'customers' } as const,
  { unit, kind: 'exact', value: 'amount' } as const,
]);

/** Trades of three years with turns of the year and a leap day, and a table to make of them. Amounts are whole yuan. */
export const cohortQuestions: {
  readonly unit: PeriodUnit;
  readonly kind: CohortKind;
  readonly value: 'customers' | 'amount';
  readonly trades: [customer: string, on: string, amount: number][];
}[] = asked.map((question) => ({
  ...question,
  trades: many(3000, () => [`c${String(whole(1, 400))}`, fromEpochDay(whole(19_300, 20_400)), whole(1, 1e6)]),
}));

/** The cells of a table that hold anything: first day of the cohort, period, customers or yuan. */
export type CohortAnswer = [start: string, period: number, figure: number][];

/** Compares the cells of all tables. */
export function checkCohorts(answers: readonly CohortAnswer[]): string {
  let cells = 0;
  for (const [index, { unit, kind, value, trades }] of cohortQuestions.entries()) {
    const activity = summariseActivity(trades.map(tradeOf), {
      from: day('2022-01-01'),
      to: day('2025-12-31'),
      unit,
    });
    const { cohorts } = cohortTable(activity, { unit, kind, value, asOf: activity.to });
    const ours = cohorts.flatMap(({ start, cells: own }) =>
      own.flatMap((cell): CohortAnswer => {
        const figure = 'count' in cell ? cell.count : Number(cell.amount);
        return figure > 0 ? [[start, cell.period, figure]] : [];
      }),
    );
    assert.deepEqual(ours, answers[index], `${unit}, ${kind}, ${value}`);
    cells += ours.length;
  }
  return `${String(cells)} cells of cohorts by day, week, month, quarter and year, of heads and of money, as in pandas`;
}

function tradeOf([customer, on, amount]: readonly [string, string, number]): Trade {
  return {
    customer,
    on: day(on),
    side: 'buy',
    product: 'stock',
    amount: { amount: `${String(amount)}.00`, currency: 'CNY' },
  };
}
