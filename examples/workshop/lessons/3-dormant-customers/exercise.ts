import type { Targets } from './targets.js';

/**
 * Exercise 3. You have 30 calls. As it stands, the branch calls whoever has most money. Say whom you would call, whom first, and
 * why; run `npm run workshop -- 3 --check`. A sleeper has: `accountUsable`, `funds` (left out: not known), `tradesAYear` and
 * `commissionAYear` while he still traded, `silentMonths` (null: never traded), `deepLoser`, and `contact`, the answer of the gate.
 */
export const targets: Targets = {
  choose: ({ funds }) => Number(funds ?? 0) > 0,
  order: (a, b) => Number(b.funds ?? 0) - Number(a.funds ?? 0),
  why: () => ({ zh: '他很有钱，保证赚钱', en: 'he is rich, and we guarantee a profit' }),
};
