import { addDays, addMonths, type Checked, type Day, demand, requireChecked } from '../../kernel/index.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import { churnFlags } from './churnFlags.js';
import { churnLimits, type ChurnPolicy, churnRules, type OwnAct } from './churnPolicy.js';
import { type EveningRules, eveningsOf } from './eveningsOf.js';
import { flowColumns } from './flowColumns.js';
import { ledgerPeriods } from './ledgerPeriods.js';
import { type OwnRecords, ownRecords } from './ownRecords.js';
import type { ChurnBook, ChurnColumns } from './types.js';
import { withFirstDay } from './withFirstDay.js';

/** Of few records many rows are made, where the time is long and the unit short: more than a machine holds is never asked for. */
const MOST_ROWS = 10_000_000;

/** The records in which an act is found. */
const recordsOf: Readonly<Record<OwnAct, 'trades' | 'cashFlows' | 'transfers'>> = {
  trade: 'trades',
  deposit: 'cashFlows',
  withdrawal: 'cashFlows',
  'transfer-in': 'transfers',
  'transfer-out': 'transfers',
};

/**
 * Writes a book as columns for `churnLedger`: assets and what is known of every customer, on every evening on which a
 * period ends. Large books are split by customer and encoded in parts.
 *
 * @param policy - The definitions.
 * @param records - The records, in any order; nothing after `asOf` is looked at. Snapshots count as `assetsOn` counts them.
 * @returns The columns, customers sorted by number. Cost: one sort of the records of each customer; 9 bytes a customer
 * and evening, 48 more where flows are known.
 * @throws DomainError `currency_mixed` with the index of a record in another currency, `decimal_invalid`,
 * `facts_invalid` for a customer that stands there twice, a time that ends before it begins, more than 36,525 periods (a hundred
 * years of days), or more than 10,000,000 evenings of all customers.
 * @example
 * ```ts
 * import { day, encodeChurn, industry, parseAssetSnapshot } from 'panhuo';
 *
 * const snapshot = parseAssetSnapshot({ customer: 'c1', on: '2024-01-15', total: { amount: '8000', currency: 'CNY' } });
 * const columns = encodeChurn(industry.churn, {
 *   from: day('2024-01-01'), asOf: day('2024-02-29'), snapshots: [snapshot], events: [],
 * });
 * [columns.ids, [...columns.assets]]; // => [['c1'], [0, 800000, 800000]]
 * ```
 */
export function encodeChurn(policy: Checked<ChurnPolicy>, records: ChurnBook): ChurnColumns {
  requireChecked(churnRules.kind, policy);
  const book = withFirstDay(records);
  const { from, asOf, unit = 'month' } = book;
  const periods = ledgerPeriods(book);
  const evenings = [addDays(from, -1), ...periods.map(({ end }) => end)];
  const people = [...ownRecords(policy, book)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rules: EveningRules = {
    limits: churnLimits(policy),
    implicitMonths: policy.implicitMonths,
    actsKnown: policy.reactivatedBy.every((act) => book[recordsOf[act]] !== undefined),
  };
  const rows = people.length * evenings.length;
  demand(rows <= MOST_ROWS, 'unit', 'at most 10,000,000 evenings of customers');
  const assets: bigint[] = [];
  const flags = new Uint8Array(rows);
  const notNew = new Uint8Array(people.length);
  for (const [place, [, own]] of people.entries()) {
    const known = eveningsOf(own, evenings, rules);
    for (const evening of known) {
      flags[assets.length] = evening.flags;
      assets.push(evening.assets);
    }
    const first = known.findIndex((evening) => (evening.flags & churnFlags.wasEffective) !== 0);
    notNew[place] = newnessOf(policy, own, evenings[first] ?? from);
  }
  const ids = people.map(([customer]) => customer);
  const places = new Map(ids.map((customer, place) => [customer, place]));
  const flows = flowColumns(book, policy.currency, places, periods.length);
  return {
    unit,
    from,
    asOf,
    customers: people.length,
    ids,
    assets: sumBySlot(assets, Int32Array.from(assets.keys()), rows),
    flags,
    notNew,
    ...(flows !== undefined && { flows }),
  };
}

// As `activityStatus` says it, apart from how long a customer is new: here he is when he first becomes effective.
function newnessOf(
  { newAfterClosingMonths }: ChurnPolicy,
  { about, events }: OwnRecords,
  firstEffective: Day,
): number {
  if (about === undefined) return 0;
  if (about.halfOpen === true) return 1;
  const { openedOn, kind } = about;
  // An opening that comes later than that tells nothing of it.
  if (openedOn === undefined || openedOn > firstEffective) return 0;
  const before = events.filter(({ on }) => on < openedOn);
  if (before.some((event) => event.kind === 'opened')) return 2;
  const closed = before
    .filter((event) => event.kind === 'closed')
    .reduce<Day | null>((last, { on }) => (last === null || on > last ? on : last), null);
  const isSoon = closed !== null && addMonths(closed, newAfterClosingMonths) > openedOn;
  return kind === 'individual' && isSoon ? 3 : 0;
}
