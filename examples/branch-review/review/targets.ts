import {
  type AssetTotals,
  course,
  type Customer,
  type Day,
  type ServiceTarget,
  serviceTargets,
  type Trade,
} from 'panhuo';

/** The service target lists that a customer stands on, and those of which it cannot be said. */
export interface TargetAnswer {
  readonly on: readonly ServiceTarget[];
  readonly unknown: readonly ServiceTarget[];
}

/** What the records say of a customer who may stand on a list. */
export interface TargetRecords {
  readonly customer: Customer | undefined;
  /** What he decided himself; `undefined`, as the number, when the input has no trades of anybody. */
  readonly trades: readonly Trade[] | undefined;
  readonly tradesInYear: number | undefined;
  readonly assets: AssetTotals | undefined;
}

/** Asks the library for the lists. */
export function targetsOf(
  { customer, trades = [], tradesInYear, assets }: TargetRecords,
  asOf: Day,
): TargetAnswer {
  const ratio = profitRatio(assets);
  const sold = lastSaleOf(trades);
  const openedOn = customer?.openedOn;
  const { value, reasons } = serviceTargets(
    course.serviceTargets,
    {
      ...(ratio !== undefined && { profitRatio: ratio }),
      ...(sold !== undefined && { lastSaleOn: sold }),
      ...(tradesInYear !== undefined && { tradesInYear }),
      ...(openedOn !== undefined && { openedOn }),
    },
    asOf,
  );
  const unknown = reasons.flatMap(({ rule, detail }) => (rule === 'status_unknown' ? detail['status'] : []));
  return { on: value, unknown: targetNames.filter((target) => unknown.includes(target)) };
}

/** The lists, in the order in which they are shown. */
export const targetNames: readonly ServiceTarget[] = ['deep-loser', 'long-trapped', 'low-activity', 'new'];

// Profit ÷ money put in; what is held cost its value less the profit on it.
function profitRatio(assets: AssetTotals | undefined): number | undefined {
  const cost = Number(assets?.holdings) - Number(assets?.profit);
  return cost > 0 ? Number(assets?.profit) / cost : undefined;
}

// Of a customer who never sold, the first purchase.
function lastSaleOf(trades: readonly Trade[]): Day | undefined {
  const sales = trades.filter(({ side }) => side === 'sell');
  const days = (sales.length > 0 ? sales : trades).map(({ on }) => on).sort();
  return sales.length > 0 ? days.at(-1) : days[0];
}
