import {
  addMonths,
  type Checked,
  type Day,
  DomainError,
  type Explained,
  isDay,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { type RecordPolicy, recordRules } from './recordPolicy.js';

/** A record whose time of keeping is asked for. */
export interface KeptRecord {
  /** One of the kinds of the policy. */
  readonly kind: string;
  /**
   * The day that the rules of the kind count from (`countsFrom`): on which it was made, or the deal, the agreement or the
   * relation ended. `null`: it has not come, or is not known.
   */
  readonly since: Day | null;
}

/**
 * The last day through which a record must be kept, as the rules stand on a day.
 *
 * Every rule of the kind counts that was in force on some day from `since` to `asOf`, and the longest decides: a law that
 * becomes longer takes the records along that are still there, and one that becomes shorter frees none. Whether a longer law
 * reaches a record whose time was over before is a question for compliance; here it does. Years end on the day of the same
 * date, else on the last of the month (民法典 第201、202条); an end on a holiday is not moved.
 *
 * It never says that a record may be deleted: a dispute, an inquiry or the purpose itself may ask for more.
 *
 * @param policy - The policy, checked.
 * @param record - Its kind, and the day that its time counts from.
 * @param asOf - The day of the question: rules of later days are not read.
 * @returns The last day, the day itself included; `null` when it cannot be told, and the record must be kept meanwhile.
 * Cost: one pass over the rules.
 * @throws DomainError `definition_unchecked`; `facts_invalid` when the kind is no text or a day does not exist;
 * `day_out_of_range` when the end lies after the year 9999.
 * @example
 * ```ts
 * import { china, day, keepUntil } from 'panhuo';
 *
 * // The law on money laundering asked for 5 years until the end of 2024, and asks for 10 since.
 * const file = { kind: 'customer-identity', since: day('2022-06-30') };
 * keepUntil(china.recordRetention, file, day('2024-12-31')).value; // => '2027-06-30'
 * keepUntil(china.recordRetention, file, day('2025-01-01')).value; // => '2032-06-30'
 * ```
 */
export function keepUntil(
  policy: Checked<RecordPolicy>,
  record: KeptRecord,
  asOf: Day,
): Explained<Day | null> {
  requireChecked(recordRules.kind, policy);
  const { kind, since } = requireRecord(record);
  requireDay(asOf, 'asOf');
  const rules = policy.rules.filter((rule) => rule.kind === kind);
  const [first] = rules;
  if (first === undefined) return { value: null, reasons: [reason('record_kind_unknown', {})] };
  const { countsFrom } = first;
  if (since === null || since > asOf) {
    return { value: null, reasons: [reason('record_start_open', { countsFrom })] };
  }
  const reasons: Reason[] = [];
  let last: Day | null = null;
  for (const { from, until, years, source } of rules) {
    const inForce = (from === null || from <= asOf) && (until === null || since <= until);
    if (!inForce) continue;
    const end = addMonths(since, years * 12);
    const detail = { kind, countsFrom, since, years, until: end };
    reasons.push(reason('record_rule_applies', { ...detail, ...source }));
    if (last === null || end > last) last = end;
  }
  if (last === null) return { value: null, reasons: [reason('record_rule_none', { kind, since, asOf })] };
  return { value: last, reasons: [...reasons, reason('record_kept_until', { kind, until: last })] };
}

function requireRecord(record: KeptRecord): KeptRecord {
  // From untyped callers anything may come.
  const given: unknown = record;
  if (typeof given !== 'object' || given === null) {
    throw new DomainError('facts_invalid', { path: 'record', expected: 'an object' });
  }
  if (typeof record.kind !== 'string' || record.kind === '') {
    throw new DomainError('facts_invalid', { path: 'record.kind', expected: 'text' });
  }
  if (record.since !== null) requireDay(record.since, 'record.since');
  return record;
}

function requireDay(on: unknown, path: string): void {
  if (!isDay(on)) throw new DomainError('facts_invalid', { path, expected: 'a day, YYYY-MM-DD' });
}
