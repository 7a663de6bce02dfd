import {
  addMonths,
  type Checked,
  type Day,
  day,
  fromMinorUnits,
  requireChecked,
} from '../../kernel/index.js';
import { type Past, pastOf } from './past.js';
import { readMoney } from './readMoney.js';
import type { AtStake, MeasureOf, MissingFacts, WarningFacts, WarningRecords } from './factTypes.js';
import type { RuleOf, WarningKind, WarningPolicy } from './policyTypes.js';
import { warningKinds } from './warningKinds.js';
import { warningRules } from './warningPolicy.js';

/**
 * Measures what has changed with one customer, by the rules of a policy: against what of his own past, and since when.
 * Only his own acts count: never forced sales, dividends, interest or fees. Nothing after `asOf` is looked at.
 *
 * @param policy - The rules, which say what to measure.
 * @param records - Records of one customer, in any order. A kind that is left out is unknown: rules that need it are not judged.
 * @param asOf - The day to judge; what happened on it counts.
 * @returns A measure a rule, or what is missing for it. Cost: one sort of the snapshots and acts, one pass a rule.
 * @throws DomainError `facts_invalid` for records of several customers, `currency_mixed` for an amount in another currency
 * than the policy's, `currency_unknown` for trades in one that there is not, `decimal_invalid`, `day_invalid`, `day_out_of_range`.
 * @example
 * ```ts
 * import { industry, warningFacts } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const facts = warningFacts(industry.earlyWarning, { contacts: [], openedOn: day('2024-01-02') }, day('2024-05-31'));
 * facts.measures['no-contact']; // => { kind: 'no-contact', since: '2024-01-02', contacted: false }
 * facts.measures['complaint']; // => { kind: 'missing', facts: ['complaints'] }
 * ```
 */
export function warningFacts(
  policy: Checked<WarningPolicy>,
  records: WarningRecords,
  asOf: Day,
): WarningFacts {
  requireChecked(warningRules.kind, policy);
  const past = pastOf(records, day(asOf), policy.currency);
  return {
    policy: { id: policy.id, version: policy.version },
    asOf,
    atStake: atStakeOf(past),
    measures: Object.fromEntries(policy.rules.map((rule) => [rule.id, measure(rule, past)])),
  };
}

function measure<Kind extends WarningKind>(rule: RuleOf<Kind>, past: Past): MeasureOf<Kind> | MissingFacts {
  return warningKinds[rule.kind].measure(rule, past);
}

function atStakeOf(past: Past): AtStake {
  const { asOf, assets, records, scale } = past;
  const latest = assets.at(-1);
  const yearAgo = addMonths(asOf, -12);
  const commission = records.trades?.reduce((sum, { on, by, commission: fee }, index) => {
    if (on > asOf || on <= yearAgo || by === 'firm' || fee === undefined) return sum;
    return sum + readMoney(fee, past, `trades[${index}].commission`);
  }, 0n);
  return {
    assets: latest === undefined ? null : fromMinorUnits(latest.total, scale),
    on: latest?.on ?? null,
    commissionAYear: commission === undefined ? null : fromMinorUnits(commission, scale),
  };
}
