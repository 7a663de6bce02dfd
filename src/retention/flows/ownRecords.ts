import type { AccountEvent, AssetSnapshot } from '../../customer/index.js';
import { addDays, type Currency, type Day, DomainError, scaleOf, toMinorUnits } from '../../kernel/index.js';
import { requireOn } from '../requireOn.js';
import type { Holding } from './assetDays.js';
import type { ChurnPolicy, OwnAct } from './churnPolicy.js';
import type { ChurnBook } from './types.js';
import type { DatedBook } from './withFirstDay.js';

/** The records of one customer until the day to look from. */
export interface OwnRecords {
  readonly snapshots: Holding[];
  readonly events: AccountEvent[];
  /** Days of the acts by which he can come back, in any order. */
  readonly acts: Day[];
  /** The first day on which anything is known of him. */
  since: Day;
  wasEffective: boolean;
  about?: NonNullable<ChurnBook['customers']>[number];
}

/**
 * Parts the records of a book by customer.
 *
 * @throws DomainError `currency_mixed`, `decimal_invalid`, `facts_invalid` with the index of a record.
 */
export function ownRecords(policy: ChurnPolicy, book: DatedBook): Map<string, OwnRecords> {
  const { asOf } = book;
  const people = new Map<string, OwnRecords>();
  const ownOf = (customer: string, on: Day): OwnRecords => {
    let own = people.get(customer);
    if (own === undefined) {
      own = { snapshots: [], events: [], acts: [], since: on, wasEffective: false };
      people.set(customer, own);
    }
    if (on < own.since) own.since = on;
    return own;
  };

  for (const [index, snapshot] of book.snapshots.entries()) {
    if (requireOn(snapshot.on, `snapshots[${index}].on`) > asOf) continue;
    ownOf(snapshot.customer, snapshot.on).snapshots.push(holdingOf(snapshot, policy.currency, index));
  }
  readOpening(policy, book, ownOf);
  for (const [index, event] of book.events.entries()) {
    if (requireOn(event.on, `events[${index}].on`) <= asOf)
      ownOf(event.customer, event.on).events.push(event);
  }
  for (const { customer, on, act, path } of actsOf(book)) {
    if (requireOn(on, path) > asOf) continue;
    const own = ownOf(customer, on);
    if (act !== null && policy.reactivatedBy.includes(act)) own.acts.push(on);
  }
  const named = new Set<string>();
  for (const [index, about] of (book.customers ?? []).entries()) {
    if (named.has(about.id)) {
      throw new DomainError('facts_invalid', { path: `customers[${index}].id`, expected: 'each only once' });
    }
    named.add(about.id);
    const { openedOn } = about;
    if (openedOn !== undefined && openedOn <= asOf) ownOf(about.id, openedOn);
    const own = people.get(about.id);
    if (own !== undefined) own.about = about;
  }
  return people;
}

// What was there before the first day is a snapshot of that evening, which speaks for all accounts.
function readOpening(
  { currency }: ChurnPolicy,
  { opening = [], from }: DatedBook,
  ownOf: (customer: string, on: Day) => OwnRecords,
): void {
  const on = addDays(from, -1);
  const named = new Set<string>();
  for (const [index, { customer, assets, wasEffective = false }] of opening.entries()) {
    if (named.has(customer)) {
      throw new DomainError('facts_invalid', {
        path: `opening[${index}].customer`,
        expected: 'each only once',
      });
    }
    named.add(customer);
    const own = ownOf(customer, on);
    const total = toMinorUnits(assets, scaleOf(currency), `opening[${index}].assets`);
    own.snapshots.push({ account: undefined, on, total, cash: null });
    own.wasEffective = wasEffective;
  }
}

function* actsOf({ trades = [], cashFlows = [], transfers = [] }: ChurnBook): Generator<{
  readonly customer: string;
  readonly on: Day;
  readonly act: OwnAct | null;
  readonly path: string;
}> {
  for (const [index, { customer, on, by }] of trades.entries()) {
    yield { customer, on, act: by === 'firm' ? null : 'trade', path: `trades[${index}].on` };
  }
  for (const [index, { customer, on, kind }] of cashFlows.entries()) {
    const act = kind === 'deposit' || kind === 'withdrawal' ? kind : null;
    yield { customer, on, act, path: `cashFlows[${index}].on` };
  }
  for (const [index, { customer, on, by, direction }] of transfers.entries()) {
    const act = by === 'firm' ? null : (`transfer-${direction}` as const);
    yield { customer, on, act, path: `transfers[${index}].on` };
  }
}

function holdingOf({ account, on, total, cash }: AssetSnapshot, currency: Currency, index: number): Holding {
  const scale = scaleOf(currency);
  for (const [part, amount] of [
    ['total', total],
    ['cash', cash],
  ] as const) {
    if (amount !== undefined && amount.currency !== currency) {
      throw new DomainError('currency_mixed', { path: `snapshots[${index}].${part}.currency` });
    }
  }
  return {
    account,
    on,
    total: toMinorUnits(total.amount, scale, `snapshots[${index}].total`),
    cash: cash === undefined ? null : toMinorUnits(cash.amount, scale, `snapshots[${index}].cash`),
  };
}
