import { medianGap } from '../medianGap.js';

/**
 * The rhythm of every customer: the median of the days between his neighbouring active days.
 *
 * @param dayStart - Where the days of each customer begin.
 * @param day - Epoch days, rising for each customer.
 * @returns Days; NaN for a customer with fewer than two active days. Cost: a sort of the gaps of each customer.
 */
export function gapColumn(dayStart: Int32Array, day: Int32Array): Float64Array {
  const customers = dayStart.length - 1;
  const medians = new Float64Array(customers);
  let most = 0;
  for (let customer = 0; customer < customers; customer++) {
    most = Math.max(most, dayStart[customer + 1]! - dayStart[customer]!);
  }
  const gaps = new Int32Array(most);
  for (let customer = 0; customer < customers; customer++) {
    medians[customer] = medianGap(day, dayStart[customer]!, dayStart[customer + 1]!, gaps);
  }
  return medians;
}
