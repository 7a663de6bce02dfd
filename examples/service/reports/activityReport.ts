import { activityFacts, activityStatus, type Day, type Trade } from 'panhuo';
import type { Branch } from '../branch/branch.js';
import type { Stores } from '../stores/stores.js';
import { customerPages } from './customerPages.js';
import { notes } from './notes.js';

/** How many customers trade, rest (休眠), or never traded, by the limits of the branch's policy. */
export async function activityReport({ activity }: Branch, stores: Stores, asOf: Day) {
  const trading = { active: 0, dormant: 0, 'never-traded': 0 };
  const dormantMonths: Record<string, number> = {};
  let count = 0;
  for await (const page of customerPages(stores)) {
    const byCustomer = new Map<string, Trade[]>(page.customers.map(({ id }) => [id, []]));
    for (const trade of page.trades) byCustomer.get(trade.customer)?.push(trade);
    for (const customer of page.customers) {
      const trades = byCustomer.get(customer.id)!;
      const { value } = activityStatus(activity, activityFacts(activity, { customer, trades }, asOf), asOf);
      count += 1;
      // The list of trades is known, if empty, so this is never in doubt.
      if (value.trading !== null) trading[value.trading] += 1;
      if (value.trading === 'dormant')
        dormantMonths[value.dormantMonths!] = (dormantMonths[value.dormantMonths!] ?? 0) + 1;
    }
  }
  return { asOf, note: notes.activity, customers: count, trading, dormantMonths };
}
