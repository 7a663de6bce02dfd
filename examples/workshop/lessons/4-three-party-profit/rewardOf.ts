import { type DecimalText, sumMoney } from 'panhuo';
import { type Checked, decimal, decimalText, scaleOf } from 'panhuo/kernel';
import type { RewardMeasure, RewardPolicy } from './rewardPolicy.js';

/** What is known of an adviser's year: a figure for each measure, and what compliance found. */
export interface AdviserRecord extends Readonly<Record<RewardMeasure, number>> {
  /** Customers in his book. */
  readonly customers: number;
  /** Contacts against rules of conduct. */
  readonly findings: number;
}

/** A line of a reward. The amounts add up to the reward. */
export interface RewardLine {
  readonly on: RewardMeasure | 'findings';
  readonly figure: number;
  readonly amount: DecimalText;
}

/** A reward, and the lines that it is the sum of. */
export interface Reward {
  readonly amount: DecimalText;
  readonly lines: readonly RewardLine[];
}

/** What an adviser earns for his year. Each line is rounded half-even to the currency; then they are added exactly. */
export function rewardOf(policy: Checked<RewardPolicy>, record: AdviserRecord): Reward {
  const { currency, full, measures, conduct } = policy;
  const scale = scaleOf(currency);
  const earned = measures.map(({ measure, weight, goal }): RewardLine => {
    const met = Math.min(1, record[measure] / Number(goal));
    return {
      on: measure,
      figure: record[measure],
      amount: decimalText(decimal(full).times(weight).times(met), scale),
    };
  });
  const before = sumMoney(
    earned.map(({ amount }) => amount),
    currency,
  );
  const { findings } = record;
  const lost = findings >= conduct.vetoFrom ? decimal(1) : decimal(conduct.deduction).times(findings);
  const share = lost.greaterThan(1) ? decimal(1) : lost;
  const deduction: RewardLine = {
    on: 'findings',
    figure: findings,
    amount: decimalText(decimal(before).times(share).negated(), scale),
  };
  const lines = [...earned, deduction];
  return {
    amount: sumMoney(
      lines.map(({ amount }) => amount),
      currency,
    ),
    lines,
  };
}
