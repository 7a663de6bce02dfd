import {
  type Checked,
  checkDefinition,
  type DecimalText,
  type DefinitionRules,
  DomainError,
  type Expectation,
  type PolicyHead,
  type Reason,
  reason,
  requireChecked,
  requireDecimalText,
  decimalShape,
  integerShape,
  policyShape,
} from '../../kernel/index.js';
import { exact } from './exact.js';

/** Whom to wake: has an account, has funds, traded often before, is dormant now. Amounts are decimal text. */
export interface WakingPolicy extends PolicyHead {
  /** Months without a trade from which a customer is dormant. */
  readonly dormantMonths: number;
  /** Assets of at least this amount. */
  readonly fundsFrom: DecimalText;
  /** Trades a year, while he still traded, of at least this many. */
  readonly tradesAYearFrom: number;
}

/** What is known of a customer who might be woken. Amounts are decimal text in one currency. */
export interface SleepingCustomer {
  readonly customer: string;
  /** He has an account that is neither closed nor frozen. */
  readonly accountUsable: boolean;
  /** Assets; left out when they are not known. */
  readonly funds?: DecimalText;
  /** Trades a year while he still traded; 0 when he never did. */
  readonly tradesAYear: number;
  /** What the branch earned from him in a year while he still traded. */
  readonly commissionAYear: DecimalText;
  /** Whole months since his last trade; `null` when he never traded. */
  readonly silentMonths: number | null;
  /** Deep losers are called on apart, and not to trade. */
  readonly deepLoser?: boolean;
}

/** A customer on a list, and why he stands there. */
export interface WakingLine {
  readonly customer: string;
  readonly reasons: readonly Reason[];
}

/** The lists; every customer stands on exactly one. */
export interface WakingList {
  /** Worth waking: the highest commission a year first, then the most funds, then the customer number. */
  readonly wake: readonly WakingLine[];
  /** Would be worth waking, but lost so much that he is called on apart. */
  readonly deepLosers: readonly WakingLine[];
  /** Not worth waking, with everything that speaks against it. */
  readonly others: readonly WakingLine[];
}

const rules: DefinitionRules<WakingPolicy> = {
  kind: 'waking-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      dormantMonths: integerShape(1, 600),
      fundsFrom: decimalShape(0, 1e15),
      tradesAYearFrom: integerShape(0, 1e6),
    }),
};

/**
 * Checks a waking policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `wakingList` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { course, defineWakingPolicy } from 'panhuo';
 *
 * const policy = defineWakingPolicy({ ...course.waking, id: 'branch/waking', dormantMonths: 6 });
 * policy.dormantMonths; // => 6
 * defineWakingPolicy({ ...course.waking, dormantMonths: 0 }); // throws policy_invalid
 * ```
 */
export function defineWakingPolicy(policy: WakingPolicy): Checked<WakingPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * Sorts customers into those worth waking, those to be called on apart, and the others; each with reasons. It says whom
 * the branch's policy names, not whom it may contact: that needs consent and the conduct gate.
 *
 * @param policy - What makes a customer worth waking.
 * @param customers - The customers, each once.
 * @returns Three lists that hold every customer once. Cost: one sort.
 * @throws DomainError `facts_invalid` when a customer stands there twice or a count is none, `decimal_invalid` for an
 * amount.
 * @example
 * ```ts
 * import { course, wakingList } from 'panhuo';
 *
 * const sleeper = { accountUsable: true, funds: '80000.00', tradesAYear: 30, commissionAYear: '900.00', silentMonths: 7 };
 * const lists = wakingList(course.waking, [
 *   { customer: 'a', ...sleeper },
 *   { customer: 'b', ...sleeper, commissionAYear: '2000.00' },
 *   { customer: 'c', ...sleeper, silentMonths: 1 },
 * ]);
 * lists.wake.map(({ customer }) => customer); // => ['b', 'a']
 * lists.others.map(({ reasons }) => reasons.map(({ rule }) => rule)); // => [['waking_not_dormant']]
 * ```
 */
export function wakingList(
  policy: Checked<WakingPolicy>,
  customers: readonly SleepingCustomer[],
): WakingList {
  requireChecked(rules.kind, policy);
  requireUsable(customers);
  const ranked = customers
    .map((sleeper) => ({
      sleeper,
      commission: exact(sleeper.commissionAYear),
      funds: exact(sleeper.funds ?? '0'),
    }))
    .sort(
      (a, b) =>
        falling(a.commission, b.commission) ||
        falling(a.funds, b.funds) ||
        (a.sleeper.customer < b.sleeper.customer ? -1 : 1),
    );
  const lists = { wake: [] as WakingLine[], deepLosers: [] as WakingLine[], others: [] as WakingLine[] };
  for (const { sleeper } of ranked) {
    const { customer } = sleeper;
    const against = objections(policy, sleeper);
    const reasons = against.length > 0 ? against : [praise(sleeper)];
    const list =
      against.length > 0 ? lists.others : sleeper.deepLoser === true ? lists.deepLosers : lists.wake;
    list.push({ customer, reasons });
  }
  return lists;
}

function falling(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function objections(policy: WakingPolicy, sleeper: SleepingCustomer): Reason[] {
  const { dormantMonths, fundsFrom, tradesAYearFrom } = policy;
  const { accountUsable, funds, tradesAYear, silentMonths } = sleeper;
  const reasons: Reason[] = [];
  if (!accountUsable) reasons.push(reason('waking_no_account', {}));
  if (funds === undefined) reasons.push(reason('waking_funds_unknown', {}));
  else if (exact(funds) < exact(fundsFrom)) {
    reasons.push(reason('waking_no_funds', { funds, from: fundsFrom }));
  }
  if (silentMonths === null) reasons.push(reason('waking_never_traded', {}));
  else if (tradesAYear < tradesAYearFrom) {
    reasons.push(reason('waking_seldom_traded', { tradesAYear, from: tradesAYearFrom }));
  }
  if (silentMonths !== null && silentMonths < dormantMonths) {
    reasons.push(reason('waking_not_dormant', { silentMonths, from: dormantMonths }));
  }
  return reasons;
}

function praise({ funds, tradesAYear, commissionAYear, silentMonths }: SleepingCustomer): Reason {
  return reason('waking_worth', { funds: funds ?? null, tradesAYear, commissionAYear, silentMonths });
}

function requireUsable(customers: readonly SleepingCustomer[]): void {
  const seen = new Set<string>();
  for (const [index, sleeper] of customers.entries()) {
    const invalid = (key: keyof SleepingCustomer, expected: Expectation): DomainError =>
      new DomainError('facts_invalid', { path: `[${index}].${key}`, expected });
    if (seen.has(sleeper.customer)) throw invalid('customer', 'each only once');
    seen.add(sleeper.customer);
    if (typeof sleeper.accountUsable !== 'boolean') throw invalid('accountUsable', 'true or false');
    if (!(sleeper.tradesAYear >= 0)) throw invalid('tradesAYear', 'zero or more');
    const { silentMonths } = sleeper;
    if (silentMonths !== null && !(Number.isInteger(silentMonths) && silentMonths >= 0)) {
      throw invalid('silentMonths', 'a whole number of zero or more');
    }
    for (const key of ['funds', 'commissionAYear'] as const) {
      if (key !== 'funds' || sleeper.funds !== undefined)
        requireDecimalText(sleeper[key], `[${index}].${key}`);
    }
  }
}
