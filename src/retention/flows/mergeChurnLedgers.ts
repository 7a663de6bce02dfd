import {
  addCounts,
  demand,
  demandCount,
  demandDay,
  demandEach,
  demandObject,
  demandText,
  fromMinorUnits,
  requireSame,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { demandList } from '../demandList.js';
import { demandIdentity, requireSamePolicy } from '../policyIdentity.js';
import { ledgerReasons } from './ledgerReasons.js';
import type { ChurnLedger, LedgerPeriod } from './types.js';

/** Figures of figures: no ledger holds more levels of them. */
const LEVELS = 4;

type Figure = number | string | readonly string[] | null | { readonly [name: string]: Figure };

/**
 * Adds up the ledgers of two parts of a book: of branches, threads or machines. Every customer is in one part alone.
 *
 * @param a - The ledger of one part.
 * @param b - That of another, of the same policy, currency, unit and time; both with lists, or none.
 * @returns The ledger of both; parts merge to the same in any order. Cost: one pass over the figures, a sort of the lists.
 * @throws DomainError `unit_mismatch` when the parts were counted with different options; `facts_invalid` with the path of what is no
 * ledger, `currency_unknown`, `decimal_invalid` for a figure that is no amount.
 * @example
 * ```ts
 * import { churnLedger, day, industry, mergeChurnLedgers } from 'panhuo';
 *
 * const part = (customer: string) => churnLedger(industry.churn, {
 *   from: day('2024-02-01'), asOf: day('2024-02-29'),
 *   opening: [{ customer, assets: '20000.00' }], snapshots: [], events: [],
 * });
 * const { periods } = mergeChurnLedgers(part('a'), part('b'));
 * [periods[0]?.customers.closing, periods[0]?.assets.closing]; // => [2, '40000.00']
 * ```
 */
export function mergeChurnLedgers(a: ChurnLedger, b: ChurnLedger): ChurnLedger {
  requireLedger(a, 'a');
  requireLedger(b, 'b');
  requireSamePolicy(a.policy, b.policy);
  for (const path of ['currency', 'unit'] as const) requireSame(a[path], b[path], path);
  requireSame(timesOf(a), timesOf(b), 'periods');
  const scale = scaleOf(a.currency);
  return { ...a, periods: a.periods.map((period, place) => addPeriods(period, b.periods[place], scale)) };
}

// A part may come from storage: its figures are checked where they are added.
function requireLedger(ledger: ChurnLedger, path: string): void {
  demandObject(ledger, path);
  const { policy, currency, unit, periods } = ledger;
  demandIdentity(policy, `${path}.policy`);
  for (const [name, text] of Object.entries({ currency, unit })) demandText(text, `${path}.${name}`);
  demandList(periods, `${path}.periods`);
  for (const [place, period] of periods.entries()) {
    demandObject(period, () => `${path}.periods[${place}]`);
    demandDay(period.start, () => `${path}.periods[${place}].start`);
    demandDay(period.end, () => `${path}.periods[${place}].end`);
    demand(typeof period.complete === 'boolean', () => `${path}.periods[${place}].complete`, 'true or false');
  }
}

function timesOf({ periods }: ChurnLedger) {
  return periods.map(({ start, end, complete, lists }) => [start, end, complete, lists !== undefined]);
}

function addPeriods(sum: LedgerPeriod, part: LedgerPeriod | undefined, scale: number): LedgerPeriod {
  if (part === undefined) return sum;
  const { customers, assets, standing, unknown, lists } = sum;
  const merged = {
    start: sum.start,
    end: sum.end,
    complete: sum.complete,
    customers: add(customers, part.customers, scale),
    assets: add(assets, part.assets, scale),
    standing: add(standing, part.standing, scale),
    unknown: add(unknown, part.unknown, scale),
    ...(lists !== undefined && { lists: add(lists, part.lists, scale) }),
  };
  requireReasoned(merged);
  return { ...merged, reasons: ledgerReasons(merged) };
}

// What the reasons are made of; it may be missing in both parts.
function requireReasoned({
  unknown,
  customers,
  assets,
}: Pick<LedgerPeriod, 'unknown' | 'customers' | 'assets'>) {
  for (const figures of [unknown, customers, assets]) demandObject(figures, 'periods');
  demandObject(customers.returned, 'periods');
  const counts = [unknown.noSnapshot, unknown.noCash, customers.returned.unknown];
  if (assets.parts !== null) {
    demandObject(assets.parts, 'periods');
    counts.push(assets.parts.unvaluedTransfers);
  }
  for (const count of counts) demandCount(count, 'periods');
}

// Figures are counts, money or lists; what is not known of a part is not known of the whole.
function add<T extends object>(a: T, b: T | undefined, scale: number): T {
  return addFigures(a as unknown as Figure, b as unknown as Figure, scale, LEVELS) as unknown as T;
}

function addFigures(a: Figure, b: Figure, scale: number, levels: number): Figure {
  if (a === null || b === null) return null;
  if (typeof a === 'number' && typeof b === 'number') {
    for (const count of [a, b]) demandCount(count, 'periods');
    return addCounts(a, b, 'periods');
  }
  if (typeof a === 'string' && typeof b === 'string') {
    return fromMinorUnits(toMinorUnits(a, scale) + toMinorUnits(b, scale), scale);
  }
  if (isList(a) && isList(b)) {
    for (const list of [a, b]) demandEach(list, 'periods', demandText);
    return [...a, ...b].sort();
  }
  demandObject(a, 'periods');
  demandObject(b, 'periods');
  demand(levels > 0, 'periods', 'figures of a period');
  const own = a as Readonly<Record<string, Figure>>;
  const other = b as Readonly<Record<string, Figure>>;
  demand(
    Object.keys({ ...own, ...other }).every((name) => name in own && name in other),
    'periods',
    'figures of a period',
  );
  return Object.fromEntries(
    Object.entries(own).map(([name, figure]) => [
      name,
      addFigures(figure, other[name] ?? null, scale, levels - 1),
    ]),
  );
}

function isList(figure: Figure): figure is readonly string[] {
  return Array.isArray(figure);
}
