import type { Customer, Trade } from 'panhuo';
import type { Stores } from '../stores/stores.js';

const PAGE = 500;

/** Some hundred customers at a time, with all their trades. */
export async function* customerPages({
  customers,
  trades,
}: Stores): AsyncGenerator<{ customers: Customer[]; trades: Trade[] }> {
  for (let after = ''; ;) {
    const page = await customers.page(after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    yield { customers: page, trades: await trades.of(page.map(({ id }) => id)) };
    after = last.id;
  }
}
