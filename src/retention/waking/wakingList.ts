import {
  type Checked,
  type DecimalText,
  type Explained,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { exact } from './exact.js';
import { falling } from './falling.js';
import { requireSleepers } from './requireSleepers.js';
import { type WakingPolicy, wakingRules } from './wakingPolicy.js';

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
  /** Whole months since his last trade, as `tradingHabits` counts them; `null` when he never traded. */
  readonly silentMonths: number | null;
  /** Deep losers are called on apart, and not to trade. */
  readonly deepLoser?: boolean;
  /**
   * What the conduct gate says of contacting him, such as a decision of `mayContact`; left out: the gate was not asked,
   * and who is not asked about is held.
   */
  readonly contact?: Explained<{ readonly allowed: boolean }>;
  /**
   * What an experiment says of contacting him, such as `contactInExperiment` of his arm; left out: he is in none. It comes beside
   * the gate and never in its place.
   */
  readonly experiment?: Explained<{ readonly allowed: boolean }>;
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
  /** Would stand on one of these, but the gate does not let the branch contact him, or was not asked; or an experiment leaves him alone. */
  readonly held: readonly WakingLine[];
  /** Not worth waking, with everything that speaks against it. */
  readonly others: readonly WakingLine[];
}

/**
 * Sorts customers into those worth waking, those to be called on apart, those whom the branch may not contact, and the
 * others; each with reasons. Nobody is named for a contact that the conduct gate did not allow. The decision must be that of the
 * customer, the day and the way planned: a decision names nobody, so this cannot be checked here.
 *
 * @param policy - What makes a customer worth waking.
 * @param customers - The customers, each once, with what the gate says of contacting him on the day and by the channel planned.
 * @returns Four lists that hold every customer once. Cost: one sort.
 * @throws DomainError `facts_invalid` when a customer stands there twice, a count is none or the gate said neither yes nor no,
 * `decimal_invalid` for an amount.
 * @example
 * ```ts
 * import { course, wakingList } from 'panhuo';
 *
 * const sleeper = { accountUsable: true, funds: '80000.00', tradesAYear: 30, commissionAYear: '900.00', silentMonths: 7 };
 * // Stands for decisions of `mayContact(china.conduct, …)`, one a customer.
 * const contact = { value: { allowed: true }, reasons: [] };
 * const lists = wakingList(course.waking, [
 *   { customer: 'a', ...sleeper, contact },
 *   { customer: 'b', ...sleeper, contact, commissionAYear: '2000.00' },
 *   { customer: 'c', ...sleeper, contact, silentMonths: 1 },
 *   { customer: 'd', ...sleeper },
 * ]);
 * lists.wake.map(({ customer }) => customer); // => ['b', 'a']
 * lists.held.map(({ customer, reasons }) => [customer, reasons[0]?.rule]); // => [['d', 'waking_gate_unasked']]
 * lists.others.map(({ reasons }) => reasons.map(({ rule }) => rule)); // => [['waking_not_dormant']]
 * ```
 */
export function wakingList(
  policy: Checked<WakingPolicy>,
  customers: readonly SleepingCustomer[],
): WakingList {
  requireChecked(wakingRules.kind, policy);
  requireSleepers(customers);
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
  const lists = {
    wake: new Array<WakingLine>(),
    deepLosers: new Array<WakingLine>(),
    held: new Array<WakingLine>(),
    others: new Array<WakingLine>(),
  };
  for (const { sleeper } of ranked) {
    const { customer, deepLoser } = sleeper;
    const against = objections(policy, sleeper);
    const refused = refusal(sleeper);
    if (against.length > 0) lists.others.push({ customer, reasons: against });
    else if (refused.length > 0) lists.held.push({ customer, reasons: refused });
    else lists[deepLoser === true ? 'deepLosers' : 'wake'].push({ customer, reasons: [praise(sleeper)] });
  }
  return lists;
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

/** Why he may not be contacted; nothing when he may. */
function refusal({ contact, experiment }: SleepingCustomer): Reason[] {
  const leftAlone = experiment?.value.allowed === false;
  return [...refusedByGate(contact), ...(leftAlone ? [reason('waking_left_alone', {})] : [])];
}

// What the gate found in order is left out.
function refusedByGate(contact: SleepingCustomer['contact']): Reason[] {
  if (contact === undefined) return [reason('waking_gate_unasked', {})];
  if (contact.value.allowed) return [];
  return [reason('waking_held', {}), ...contact.reasons.filter(({ rule }) => rule !== 'conduct_met')];
}

function praise({ funds, tradesAYear, commissionAYear, silentMonths }: SleepingCustomer): Reason {
  return reason('waking_worth', { funds: funds ?? null, tradesAYear, commissionAYear, silentMonths });
}
