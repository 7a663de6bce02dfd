import { day } from 'panhuo/kernel';
import * as retention from 'panhuo/retention';
import { canaries } from '../../canaries.js';

/** The time that the acts of the seeds lie in. */
export const options = { from: '2024-01-01', to: '2024-06-30' };
const time = { from: day(options.from), to: day(options.to) };

/** A trade of one person. */
export const trade = (on: string, customer: string = canaries[1]) => ({
  customer,
  on: day(on),
  side: 'buy' as const,
  product: 'fund' as const,
  amount: { amount: '12.50', currency: 'CNY' },
});

/** The trades of two. */
export const trades = [
  ...['2024-01-05', '2024-01-19', '2024-04-20', '2024-06-11'].map((on) => trade(on)),
  trade('2024-02-20', canaries[0]),
];

/** Acts as columns. */
export const actColumns = () => ({
  customers: [canaries[0], canaries[1]],
  customer: Int32Array.of(1, 0, 1),
  on: Int32Array.of(19_727, 19_727, 19_783),
  amount: Float64Array.of(10, 20, 30),
  currency: 'CNY',
});

/** Activity as records and as columns. */
export const summary = () => retention.summariseActivity(trades, time);
export const tally = () => retention.tallyActivity(trades, time);
