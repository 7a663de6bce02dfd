import { course, type Explained, selectVips, type SuitabilityLevel } from 'panhuo';
import type { Person } from './people.js';

/** How many customers have each value; customers of whom it is not known are counted apart. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  readonly unknown: number;
}

/** Who the customers are. */
export interface CustomerSection {
  readonly customers: number;
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly targets: Readonly<Record<string, number>>;
  /** The VIPs, richest first, where assets are known. */
  readonly vips: Explained<string[]> | undefined;
  /** Share of the branch's assets that they hold. */
  readonly vipAssetShare: number | null;
}

const levels: readonly SuitabilityLevel[] = ['C1', 'C2', 'C3', 'C4', 'C5'];

/** Counts the customers by every scheme that the input has facts for. */
export function reviewCustomers(people: readonly Person[]): CustomerSection {
  const by = (order: readonly string[], read: (person: Person) => string | null | undefined): Tally =>
    tally(people, order, read);
  const yesNo = (value: boolean | null): string | null => (value === null ? null : String(value));
  const all: Record<string, Tally> = {
    kind: by(['individual', 'institution'], ({ customer }) => customer?.kind),
    wealth: by(['high-net-worth', 'institution', 'retail'], ({ classes }) => classes?.wealth),
    tier: by(['private', 'diamond', 'platinum', 'gold', 'silver', 'standard'], ({ tier }) => tier),
    cooperation: by(['strategic', 'important', 'regular'], ({ classes }) => classes?.cooperation),
    trading: by(['active', 'dormant', 'never-traded'], ({ status }) => status.trading),
    dormancy: by(['3', '6', '12'], ({ status }) =>
      status.dormantMonths ? String(status.dormantMonths) : undefined,
    ),
    effective: by(['true', 'false'], ({ status }) => yesNo(status.effective)),
    churn: by(['none', 'shallow', 'implicit', 'explicit'], ({ status }) => status.churn),
    reactivated: by(['by-customer', 'by-market'], ({ status }) =>
      status.reactivated === 'no' ? undefined : status.reactivated,
    ),
    smallDormantAccount: by(['true'], ({ status }) =>
      status.smallDormantAccount === false ? undefined : yesNo(status.smallDormantAccount),
    ),
    personality: by(['conservative', 'steady', 'aggressive'], ({ behaviour }) => behaviour.personality),
    position: by(['light', 'medium', 'heavy'], ({ behaviour }) => behaviour.position),
    profit: by(['winning', 'even', 'losing'], ({ behaviour }) => behaviour.profit),
    suitability: by(levels, ({ customer }) => customer?.suitability?.level),
  };
  const known = people.flatMap(({ id, lastSnapshot }) =>
    lastSnapshot ? [{ customer: id, assets: lastSnapshot.total.amount }] : [],
  );
  const vips = known.length === 0 ? undefined : selectVips(course.vipShare, known);
  const chosen = new Set(vips?.value);
  const sum = (list: typeof known): number => list.reduce((total, { assets }) => total + Number(assets), 0);
  const total = sum(known);
  return {
    customers: people.length,
    tallies: Object.fromEntries(
      Object.entries(all).filter(([, { counts }]) => Object.values(counts).some((count) => count > 0)),
    ),
    targets: countTargets(people),
    vips,
    vipAssetShare: total > 0 ? sum(known.filter(({ customer }) => chosen.has(customer))) / total : null,
  };
}

function tally(
  people: readonly Person[],
  order: readonly string[],
  read: (person: Person) => string | null | undefined,
): Tally {
  const counts: Record<string, number> = Object.fromEntries(order.map((value) => [value, 0]));
  let unknown = 0;
  for (const person of people) {
    const value = read(person);
    if (value == null) unknown += 1;
    else counts[value] = (counts[value] ?? 0) + 1;
  }
  return { counts, unknown };
}

function countTargets(people: readonly Person[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { targets } of people) for (const target of targets) counts[target] = (counts[target] ?? 0) + 1;
  return counts;
}
