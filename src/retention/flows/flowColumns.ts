import type { CashFlow, SecuritiesTransfer } from '../../customer/index.js';
import {
  type Currency,
  type Day,
  demandChoice,
  DomainError,
  type Money,
  periodNumber,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import type { FlowColumns } from './types.js';
import type { DatedBook } from './withFirstDay.js';

type Part = keyof FlowColumns;
interface Entries {
  readonly amounts: bigint[];
  readonly slots: number[];
}

/** What a cash flow moves, and whether it is taken off. */
const cashParts: Readonly<Record<CashFlow['kind'], { readonly part: Part; readonly sign: 1n | -1n }>> = {
  deposit: { part: 'inflow', sign: 1n },
  withdrawal: { part: 'outflow', sign: 1n },
  dividend: { part: 'income', sign: 1n },
  interest: { part: 'income', sign: 1n },
  fee: { part: 'cost', sign: 1n },
  tax: { part: 'cost', sign: 1n },
  'adjustment-in': { part: 'adjustment', sign: 1n },
  'adjustment-out': { part: 'adjustment', sign: -1n },
};

/**
 * The flows of a book by customer and period; `undefined` when cash flows or transfers are not known.
 *
 * @param book - The records; those outside its time are not looked at.
 * @param currency - The currency that all must have.
 * @param places - The place of each customer.
 * @param periods - How many periods the ledger has.
 * @throws DomainError `currency_mixed`, `decimal_invalid` with the index of a record.
 */
export function flowColumns(
  { from, asOf, unit = 'month', cashFlows, transfers }: DatedBook,
  currency: Currency,
  places: ReadonlyMap<string, number>,
  periods: number,
): FlowColumns | undefined {
  if (cashFlows === undefined || transfers === undefined) return undefined;
  const scale = scaleOf(currency);
  const first = periodNumber(from, unit);
  const rows = places.size * (periods + 1);
  const entries: Record<Part, Entries> = {
    inflow: { amounts: [], slots: [] },
    outflow: { amounts: [], slots: [] },
    income: { amounts: [], slots: [] },
    cost: { amounts: [], slots: [] },
    adjustment: { amounts: [], slots: [] },
    unvalued: { amounts: [], slots: [] },
  };
  const enter = (part: Part, { customer, on }: { customer: string; on: Day }, amount: bigint): void => {
    const period = periodNumber(on, unit) - first + 1;
    entries[part].amounts.push(amount);
    entries[part].slots.push((places.get(customer) ?? 0) * (periods + 1) + period);
  };
  const unitsOf = (money: Money, path: string): bigint => {
    if (money.currency !== currency) throw new DomainError('currency_mixed', { path: `${path}.currency` });
    return toMinorUnits(money.amount, scale, path);
  };
  const isInside = ({ on }: { readonly on: Day }): boolean => on >= from && on <= asOf;

  const kinds = Object.keys(cashParts);
  for (const [index, flow] of cashFlows.entries()) {
    if (!isInside(flow)) continue;
    demandChoice(flow.kind, kinds, () => `cashFlows[${index}].kind`);
    const { part, sign } = cashParts[flow.kind];
    enter(part, flow, sign * unitsOf(flow.amount, `cashFlows[${index}].amount`));
  }
  for (const [index, transfer] of transfers.entries()) {
    if (!isInside(transfer)) continue;
    if (transfer.value === undefined) enter('unvalued', transfer, 1n);
    else {
      const { part, sign } = transferPart(transfer);
      enter(part, transfer, sign * unitsOf(transfer.value, `transfers[${index}].value`));
    }
  }
  const column = ({ amounts, slots }: Entries) => sumBySlot(amounts, Int32Array.from(slots), rows);
  return {
    inflow: column(entries.inflow),
    outflow: column(entries.outflow),
    income: column(entries.income),
    cost: column(entries.cost),
    adjustment: column(entries.adjustment),
    unvalued: column(entries.unvalued),
  };
}

// What the firm moved, for corporate actions and court orders, is no own money.
function transferPart({ by, direction }: SecuritiesTransfer): { part: Part; sign: 1n | -1n } {
  if (by === 'firm') return { part: 'adjustment', sign: direction === 'in' ? 1n : -1n };
  return { part: direction === 'in' ? 'inflow' : 'outflow', sign: 1n };
}
