import { heavier } from './groupHistories.js';
import type { SpendingColumns } from '../../prediction/value/types.js';

/** What those customers spent who traded again, sorted by frequency and value, with the mean value for the unit of money. */
export interface GroupedSpending {
  readonly frequency: Float64Array;
  readonly value: Float64Array;
  readonly weight: Float64Array;
  /** Weight of these rows. */
  readonly customers: number;
  /** Weight of the rows that were left out, for want of a repeat trade. */
  readonly leftOut: number;
  /** Mean value of these rows in the unit of the caller; 1 when there are none. */
  readonly unit: number;
}

/** Leaves out who never traded again, and puts the others in one order, whatever that of the rows is. Cost: a sort. */
export function groupSpending({ frequency, value, count }: SpendingColumns): GroupedSpending {
  const order = Uint32Array.from(frequency, (_, row) => row)
    .filter((row) => frequency[row]! > 0)
    .sort((a, b) => frequency[a]! - frequency[b]! || value[a]! - value[b]! || heavier(count, a, b));
  const grouped = {
    frequency: new Float64Array(order.length),
    value: new Float64Array(order.length),
    weight: new Float64Array(order.length),
  };
  let customers = 0;
  let spent = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    const weight = count === undefined ? 1 : count[row]!;
    grouped.frequency[place] = frequency[row]!;
    grouped.value[place] = value[row]!;
    grouped.weight[place] = weight;
    customers += weight;
    spent += weight * value[row]!;
  }
  const unit = customers > 0 ? spent / customers : 1;
  for (let place = 0; place < order.length; place++) grouped.value[place]! /= unit;
  const none = Uint32Array.from(frequency, (_, row) => row).filter((row) => frequency[row] === 0);
  let leftOut = 0;
  for (const row of none.sort((a, b) => heavier(count, a, b)))
    leftOut += count === undefined ? 1 : count[row]!;
  return { ...grouped, customers, leftOut, unit };
}
