import {
  type Checked,
  checkDefinition,
  type DecimalText,
  type DefinitionRules,
  DomainError,
  type Explained,
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

/** When a re-activation counts as a success. Tolerances are ratios of the rate before. */
export interface ReactivationPolicy extends PolicyHead {
  /** At most so many trades before count as silence. */
  readonly silentTrades: number;
  /** By how much the rates of amount, trades and commission must rise to count as larger, faster, more profitable. */
  readonly tolerance: DecimalText;
}

/** What a customer did in a period. Amounts are decimal text in one currency. */
export interface PeriodRecord {
  /** Days of the period, whole and above zero. */
  readonly days: number;
  readonly trades: number;
  readonly amount: DecimalText;
  /** Kinds of product traded. */
  readonly products: readonly string[];
  readonly commission: DecimalText;
}

/** The five measures of success; `null` where the measure does not apply. */
export interface ReactivationMeasures {
  /** 1: trades again after silence (恢复交易); `null` when he was not silent before. */
  readonly resumed: boolean | null;
  /** 2: a larger amount a day (交易量增大). */
  readonly larger: boolean;
  /** 3: more kinds of product (产品种类增加). */
  readonly wider: boolean;
  /** 4: more trades a day (频率提高). */
  readonly faster: boolean;
  /** 5: more commission a day (利润贡献增加). */
  readonly moreProfitable: boolean;
}

const rules: DefinitionRules<ReactivationPolicy> = {
  kind: 'reactivation-policy',
  code: 'policy_invalid',
  shape: () => policyShape({ silentTrades: integerShape(0, 1e6), tolerance: decimalShape(0, 100) }),
};

/**
 * Checks a re-activation policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `reactivationMeasures` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { course, defineReactivationPolicy } from 'panhuo';
 *
 * const policy = defineReactivationPolicy({ ...course.reactivation, id: 'branch/reactivation', tolerance: '0.1' });
 * policy.tolerance; // => '0.1'
 * defineReactivationPolicy({ ...course.reactivation, silentTrades: -1 }); // throws policy_invalid
 * ```
 */
export function defineReactivationPolicy(policy: ReactivationPolicy): Checked<ReactivationPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * The five measures of a re-activation (存量盘活), before against after. Rates are per day, so that periods of
 * different length compare. They say what changed, not why: without a control group nothing proves that the campaign
 * did it. Larger and faster trading may be reported, and must never be what staff is paid for.
 *
 * @param policy - What counts as silence and as more.
 * @param before - The customer's record before.
 * @param after - His record after.
 * @returns The measures, each with its reason.
 * @throws DomainError `facts_invalid` for a period without whole days or a count that is none, `decimal_invalid` for an
 * amount.
 * @example
 * ```ts
 * import { course, reactivationMeasures } from 'panhuo';
 *
 * const silent = { days: 180, trades: 0, amount: '0.00', products: [], commission: '0.00' };
 * const awake = { days: 90, trades: 4, amount: '80000.00', products: ['stock'], commission: '20.00' };
 * reactivationMeasures(course.reactivation, silent, awake).value.resumed; // => true
 * ```
 */
export function reactivationMeasures(
  policy: Checked<ReactivationPolicy>,
  before: PeriodRecord,
  after: PeriodRecord,
): Explained<ReactivationMeasures> {
  requireChecked(rules.kind, policy);
  requireRecord(before, 'before');
  requireRecord(after, 'after');
  const reasons: Reason[] = [];
  // Rates are compared crosswise: as quotients, 0.10 in one day would be more than 0.30 in three. The tolerance is a
  // share of the size of what was, so that a loss must become smaller to count as more.
  const [one, tolerance] = [exact('1'), exact(policy.tolerance)];
  const exceeds = (now: bigint, then: bigint): boolean =>
    now * BigInt(before.days) * one >
    (then * one + (then < 0n ? -then : then) * tolerance) * BigInt(after.days);
  const rises = (measure: string, figure: (record: PeriodRecord) => DecimalText): boolean => {
    const was = Number(figure(before)) / before.days;
    const is = Number(figure(after)) / after.days;
    const more = exceeds(exact(figure(after)), exact(figure(before)));
    reasons.push(
      reason('measure_rate', { measure, before: was, after: is, tolerance: policy.tolerance, more }),
    );
    return more;
  };
  const silent = before.trades <= policy.silentTrades;
  const resumed = silent ? after.trades > policy.silentTrades : null;
  const trades = { before: before.trades, after: after.trades };
  reasons.push(
    resumed === null
      ? reason('measure_not_silent', trades)
      : reason('measure_resumed', { ...trades, resumed }),
  );
  const larger = rises('larger', ({ amount }) => amount);
  const gained = after.products.filter((product) => !before.products.includes(product));
  const wider = new Set(after.products).size > new Set(before.products).size;
  reasons.push(reason('measure_wider', { gained, wider }));
  const faster = rises('faster', ({ trades }) => String(trades));
  const moreProfitable = rises('moreProfitable', ({ commission }) => commission);
  return { value: { resumed, larger, wider, faster, moreProfitable }, reasons };
}

function requireRecord(record: PeriodRecord, path: string): void {
  if (!Number.isSafeInteger(record.days) || record.days < 1) {
    throw new DomainError('facts_invalid', { path: `${path}.days`, expected: 'a whole number above zero' });
  }
  if (!Number.isSafeInteger(record.trades) || record.trades < 0) {
    throw new DomainError('facts_invalid', {
      path: `${path}.trades`,
      expected: 'a whole number of zero or more',
    });
  }
  for (const key of ['amount', 'commission'] as const) {
    requireDecimalText(record[key], `${path}.${key}`);
  }
}
