import { course, type Explained, industry, selectVips, type SuitabilityLevel } from 'panhuo';
import type { Person } from './people.js';
import { targetNames } from './targets.js';

/** How many customers have each value. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  /** Customers of whom it is not known. */
  readonly unknown: number;
  /** Customers of whom the scheme does not speak. */
  readonly apart: number;
}

/** Who the customers are. */
export interface CustomerSection {
  readonly customers: number;
  /** By scheme; a scheme that the input has no facts for is left out. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** How many stand on each service target list, and of how many it cannot be said. */
  readonly targets: Readonly<Record<string, { readonly on: number; readonly unknown: number }>>;
  /** Schemes and lists by which nobody can be judged, because the input has no facts for them. */
  readonly unjudged: readonly string[];
  /** The VIPs, richest first, where assets are known. */
  readonly vips: Explained<string[]> | undefined;
  /** Share of the branch's assets that they hold. */
  readonly vipAssetShare: number | null;
  /** Customers whose assets are not known, so that they cannot be VIPs. */
  readonly withoutAssets: number;
}

/** A value of a scheme; `null` when it is not known, `undefined` when the scheme does not speak of the customer. */
type Read = (person: Person) => string | null | undefined;

const levels: readonly SuitabilityLevel[] = ['C1', 'C2', 'C3', 'C4', 'C5'];
const yesNo = (value: boolean | null): string | null => (value === null ? null : String(value));

/** The schemes in the order in which they are shown, each with its values in theirs. */
const schemes: Readonly<Record<string, readonly [values: readonly string[], read: Read]>> = {
  kind: [['individual', 'institution'], ({ customer }) => customer?.kind ?? null],
  wealth: [['high-net-worth', 'institution', 'retail'], ({ classes }) => classes?.wealth ?? null],
  tier: [
    ['private', 'diamond', 'platinum', 'gold', 'silver', 'standard'],
    ({ averageAssets, tier }) => (averageAssets === null ? null : tier),
  ],
  // It rests on the turnover, of which nothing is known without trades.
  cooperation: [
    ['strategic', 'important', 'regular'],
    ({ classes, trades }) => (trades === undefined ? null : (classes?.cooperation ?? null)),
  ],
  trading: [
    ['active', 'dormant', 'never-traded', 'no-trade-since'],
    ({ status, noTradeSince }) => status.trading ?? (noTradeSince === undefined ? null : 'no-trade-since'),
  ],
  // How long a dormant customer has been so: it does not speak of the others.
  dormancy: [
    ['3', '6', '12'],
    ({ status }) => (status.trading === 'dormant' ? String(status.dormantMonths) : undefined),
  ],
  effective: [['true', 'false'], ({ status }) => yesNo(status.effective)],
  churn: [['none', 'shallow', 'implicit', 'explicit'], ({ status }) => status.churn],
  reactivated: [['by-customer', 'by-market', 'not-reactivated'], reactivation],
  smallDormantAccount: [['true', 'false'], ({ status }) => yesNo(status.smallDormantAccount)],
  personality: [['conservative', 'steady', 'aggressive'], ({ behaviour }) => behaviour.personality],
  position: [['light', 'medium', 'heavy'], ({ behaviour }) => behaviour.position],
  profit: [['winning', 'even', 'losing'], ({ behaviour }) => behaviour.profit],
  suitability: [levels, ({ customer }) => customer?.suitability?.level ?? null],
};

// Whoever was effective at the last year-end has nothing to be re-activated from.
function reactivation({ status, facts }: Person): string | null | undefined {
  if (status.reactivated !== 'no') return status.reactivated;
  const effective = Number(facts.assetsAtYearEnd) >= Number(industry.activityStatus.effectiveFrom);
  return effective ? undefined : 'not-reactivated';
}

/** Counts the customers by every scheme that the input has facts for. */
export function reviewCustomers(people: readonly Person[]): CustomerSection {
  const tallies = Object.entries(schemes).map(
    ([scheme, [values, read]]) => [scheme, tally(people, values, read)] as const,
  );
  const targets = countTargets(people);
  const unjudged = [...tallies, ...targets].filter(([, { unknown }]) => unknown === people.length);
  const known = people.flatMap(({ id, assets }) => (assets ? [{ customer: id, assets: assets.total }] : []));
  // The share is of all customers. Those whose assets are not known take part with none, and so are never chosen.
  const ranked = people.map(({ id, assets }) => ({ customer: id, assets: assets?.total ?? '0' }));
  const vips = known.length === 0 ? undefined : selectVips(course.vipShare, ranked);
  const chosen = new Set(vips?.value);
  const sum = (list: typeof known): number => list.reduce((total, { assets }) => total + Number(assets), 0);
  const total = sum(known);
  return {
    customers: people.length,
    tallies: Object.fromEntries(tallies.filter(([, { counts }]) => Object.values(counts).some(Boolean))),
    targets: Object.fromEntries(targets.filter((line) => !unjudged.includes(line))),
    unjudged: unjudged.map(([name]) => name),
    vips,
    vipAssetShare: total > 0 ? sum(known.filter(({ customer }) => chosen.has(customer))) / total : null,
    withoutAssets: people.length - known.length,
  };
}

function tally(people: readonly Person[], values: readonly string[], read: Read): Tally {
  const counts: Record<string, number> = Object.fromEntries(values.map((value) => [value, 0]));
  let unknown = 0;
  let apart = 0;
  for (const person of people) {
    const value = read(person);
    if (value === null) unknown += 1;
    else if (value === undefined) apart += 1;
    else counts[value] = (counts[value] ?? 0) + 1;
  }
  return { counts, unknown, apart };
}

function countTargets(people: readonly Person[]) {
  const having = (read: (person: Person) => readonly string[], target: string): number =>
    people.filter((person) => read(person).includes(target)).length;
  return targetNames.map((target) => {
    const on = having(({ targets }) => targets.on, target);
    return [target, { on, unknown: having(({ targets }) => targets.unknown, target) }] as const;
  });
}
