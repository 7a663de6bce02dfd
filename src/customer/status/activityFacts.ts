import {
  addMonths,
  type Checked,
  type Day,
  decimal,
  demandDay,
  DomainError,
  requireChecked,
} from '../../kernel/index.js';
import {
  addUp,
  after,
  type AssetTotals,
  changesUntil,
  closesTheLast,
  type Held,
  requireOneOwner,
} from '../classes/assetsOn.js';
import type { AccountEvent } from '../types/account.js';
import type { AssetSnapshot, CashFlow, SecuritiesTransfer, Trade } from '../types/activity.js';
import type { Customer } from '../types/customer.js';
import type { ActivityFacts } from './facts.js';
import { type ActivityStatusPolicy, activityStatusRules } from './policy.js';

/** The records of one customer. A kind of record that is left out is unknown; an empty list means that there is none. */
export interface ActivityRecords {
  readonly customer?: Customer;
  readonly trades?: readonly Trade[];
  readonly cashFlows?: readonly CashFlow[];
  readonly transfers?: readonly SecuritiesTransfer[];
  readonly snapshots?: readonly AssetSnapshot[];
  readonly events?: readonly AccountEvent[];
}

interface Dated {
  readonly on: Day;
}
type Facts = { -readonly [Key in keyof ActivityFacts]: ActivityFacts[Key] };

const leaving = ['custody-transferred', 'designation-revoked', 'closed'] as const;

/**
 * Gathers from the records of one customer what `activityStatus` needs. Nothing after `asOf` is looked at. Only acts
 * of the customer count as acts: dividends, interest, fees and forced sales never reset a clock. From the day on which an
 * account is closed it holds nothing; only the closing of the last account that the records name is a departure.
 *
 * @param policy - The limits of effective customers and implicit churn.
 * @param records - Records of one customer, in any order.
 * @param asOf - The day to judge; what happened on it counts.
 * @returns The facts that the records give. Cost: one sort of the snapshots, one pass over the rest.
 * @throws DomainError `currency_mixed` when an amount of a snapshot is in another currency than the policy,
 * `facts_invalid` when the records are of more than one customer, or `asOf` is no day; as `sumMoney` for the amounts of the snapshots.
 * @example
 * ```ts
 * import { activityFacts, industry, parseTrade } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const amount = { amount: '1000', currency: 'CNY' };
 * const trade = parseTrade({ customer: 'c1', on: '2023-05-04', side: 'buy', product: 'fund', amount });
 * activityFacts(industry.activityStatus, { trades: [trade] }, day('2024-01-31')).lastTradeOn; // => '2023-05-04'
 * ```
 */
export function activityFacts(
  policy: Checked<ActivityStatusPolicy>,
  records: ActivityRecords,
  asOf: Day,
): ActivityFacts {
  requireChecked(activityStatusRules.kind, policy);
  requireOneCustomer(records);
  demandDay(asOf, 'asOf');
  return {
    ...customerFacts(records),
    ...earlierAccounts(records, asOf),
    ...snapshotFacts(policy, records, asOf),
    ...actionFacts(records, asOf),
    ...leavingFacts(records, asOf),
  };
}

function requireOneCustomer({ customer, ...records }: ActivityRecords): void {
  let owner = customer?.id;
  for (const [kind, own] of Object.entries(records)) {
    for (const [index, record] of own.entries()) {
      owner ??= record.customer;
      if (record.customer !== owner) {
        throw new DomainError('facts_invalid', {
          path: `${kind}[${index}].customer`,
          expected: 'one customer',
        });
      }
    }
  }
}

function customerFacts({ customer }: ActivityRecords): Facts {
  const facts: Facts = {};
  if (customer === undefined) return facts;
  facts.kind = customer.kind;
  if (customer.openedOn !== undefined) facts.openedOn = customer.openedOn;
  if (customer.halfOpen !== undefined) facts.halfOpen = customer.halfOpen;
  return facts;
}

function actionFacts({ trades, cashFlows, transfers }: ActivityRecords, asOf: Day): Facts {
  const facts: Facts = {};
  const ownTrades = trades?.filter(isOwn);
  if (ownTrades !== undefined) facts.lastTradeOn = lastDay(ownTrades, asOf);
  if (ownTrades === undefined && cashFlows === undefined && transfers === undefined) return facts;
  const ownFlows = cashFlows?.filter(({ kind }) => kind === 'deposit' || kind === 'withdrawal') ?? [];
  const ownTransfers = transfers?.filter(isOwn) ?? [];
  const last = lastDay([...(ownTrades ?? []), ...ownFlows, ...ownTransfers], asOf);
  // Where a kind of record is unknown he may have acted later: then only an act of this year tells anything.
  const complete = ownTrades !== undefined && cashFlows !== undefined && transfers !== undefined;
  if (complete || last?.slice(0, 4) === asOf.slice(0, 4)) facts.lastOwnActionOn = last;
  return facts;
}

// One of several accounts may be closed without its owner leaving; the other steps are taken by whoever leaves.
function leavingFacts({ events, snapshots = [] }: ActivityRecords, asOf: Day): Facts {
  if (events === undefined) return {};
  const past = events.filter(({ on }) => on <= asOf);
  // Whoever opens an account again after leaving has not left.
  const opened = lastDay(
    past.filter(({ kind }) => kind === 'opened'),
    asOf,
  );
  const departures = past.filter(
    (event) =>
      leaving.some((by) => by === event.kind) &&
      event.on >= (opened ?? event.on) &&
      (event.kind !== 'closed' || closesTheLast(snapshots, past, event)),
  );
  const last = departures.reduce<AccountEvent | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
  return { left: last === null ? null : { on: last.on, by: last.kind } };
}

// What the records say of earlier accounts of the same person.
function earlierAccounts({ customer, events }: ActivityRecords, asOf: Day): Facts {
  const openedOn = customer?.openedOn;
  if (events === undefined || openedOn === undefined) return {};
  const before = events.filter(({ on }) => on < openedOn && on <= asOf);
  return {
    openedBefore: before.some(({ kind }) => kind === 'opened'),
    lastClosedOn: lastDay(
      before.filter(({ kind }) => kind === 'closed'),
      asOf,
    ),
  };
}

// On one day the more final step counts, whatever the order of the records.
function isLater(a: AccountEvent, b: AccountEvent): boolean {
  const finality = ({ kind }: AccountEvent): number => leaving.findIndex((by) => by === kind);
  return a.on > b.on || (a.on === b.on && finality(a) > finality(b));
}

function snapshotFacts(policy: ActivityStatusPolicy, records: ActivityRecords, asOf: Day): Facts {
  const days = totalsByDay(policy, records, asOf);
  const last = days.at(-1);
  if (last === undefined) return {};
  const yearEnd = addMonths(`${asOf.slice(0, 4)}-12-31` as Day, -12);
  const atYearEnd = days.findLast(({ on }) => on <= yearEnd);
  const below = days.findLastIndex(({ total }) => decimal(total).gte(policy.implicitBelow)) + 1;
  return {
    assets: last.total,
    ...(last.cash !== undefined && { cash: last.cash }),
    ...(last.holdings !== undefined && { holdings: decimal(last.holdings).gt(0) }),
    ...(atYearEnd !== undefined && { assetsAtYearEnd: atYearEnd.total }),
    wasEffective: days.some(({ total }) => decimal(total).gte(policy.effectiveFrom)),
    belowSince: days[below]?.on ?? null,
  };
}

function totalsByDay(
  { currency }: ActivityStatusPolicy,
  { snapshots = [], events = [] }: ActivityRecords,
  asOf: Day,
): AssetTotals[] {
  requireOneOwner(snapshots, asOf, { path: 'snapshots', currency });
  let held: Held = [];
  const totals = new Map<Day, AssetTotals>();
  for (const change of changesUntil(snapshots, events, asOf)) {
    held = after(held, change);
    const together = addUp(held);
    if (together !== undefined) totals.set(change.on, together);
  }
  return [...totals.values()];
}

function isOwn({ by }: { readonly by?: 'customer' | 'firm' }): boolean {
  return by !== 'firm';
}

function lastDay(items: readonly Dated[], asOf: Day): Day | null {
  return items.reduce<Day | null>(
    (last, { on }) => (on <= asOf && (last === null || on > last) ? on : last),
    null,
  );
}
