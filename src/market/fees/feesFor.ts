import {
  type Checked,
  type Currency,
  type Day,
  type DecimalInput,
  type DecimalText,
  demandObject,
  DomainError,
  type Explained,
  fromMinorUnits,
  isDay,
  type Reason,
  reason,
  requireChecked,
  scaleOf,
  toEpochDay,
} from '../../kernel/index.js';
import { minorUnitsOf } from '../arithmetic/minorUnitsOf.js';
import { feeOf, type FeePart, partsFor } from './compileFees.js';
import { feeRules, type FeeSchedule, type Side, sides } from './feeSchedule.js';

/** One order to charge. */
export interface ChargedOrder {
  readonly side: Side;
  /** What is traded, price times quantity, in the currency of the schedule; zero or more. */
  readonly amount: DecimalInput;
  readonly on: Day;
}

/** What an order costs beside its amount. */
export interface Fees {
  /** Each fee of the side, in the order of the schedule. */
  readonly fees: readonly { readonly id: string; readonly amount: DecimalText }[];
  /** Their sum. */
  readonly total: DecimalText;
}

/**
 * What an order costs on a day (交易费用): commission, duties, levies. Each fee is rounded by itself and is at least its
 * minimum; an order of nothing costs nothing.
 *
 * @param schedule - From `defineFeeSchedule`.
 * @param order - Side, amount and day.
 * @returns The fees; the amounts of the reasons add up to the total. O(rules).
 * @throws DomainError `rules_uncovered` on a day for which a fee of the side is not stated, `decimal_invalid` or
 * `amount_scale` for the amount, `facts_invalid` for a side or a day that does not exist, or an amount below zero.
 * @example
 * ```ts
 * import { china, day, feesFor } from 'panhuo';
 *
 * const { value } = feesFor(china.aShareFees, { side: 'sell', amount: '10000', on: day('2024-03-01') });
 * value.total; // => '10.10'
 * value.fees[1]; // => { id: 'stampDuty', amount: '5.00' }
 * feesFor(china.aShareFees, { side: 'sell', amount: '10000', on: day('2010-03-01') }); // throws rules_uncovered
 * ```
 */
export function feesFor(schedule: Checked<FeeSchedule>, order: ChargedOrder): Explained<Fees> {
  requireChecked(feeRules.kind, schedule);
  demandObject(order, 'order');
  const { side, amount, on } = order;
  if (!sides.includes(side))
    throw new DomainError('facts_invalid', { path: 'side', expected: 'buy or sell' });
  if (!isDay(on)) throw new DomainError('facts_invalid', { path: 'on', expected: 'a day, YYYY-MM-DD' });
  const units = minorUnitsOf(amount, schedule.currency, 'amount');
  if (units < 0) throw new DomainError('facts_invalid', { path: 'amount', expected: 'zero or more' });
  const parts = partsFor(schedule, side, toEpochDay(on));
  const charged = parts.map((part) => ({ part, units: feeOf(part, units) }));
  const text = textIn(schedule.currency);
  return {
    value: {
      fees: charged.map(({ part, units }) => ({ id: part.rule.id, amount: text(units) })),
      total: text(charged.reduce((sum, { units }) => sum + units, 0)),
    },
    reasons: charged.map(({ part, units }) => feeReason(part, text(units), units)),
  };
}

function feeReason({ rule, minimum }: FeePart, amount: DecimalText, units: number): Reason {
  const { id: fee, rate } = rule;
  return minimum > 0 && units === minimum
    ? reason('fee_minimum', { fee, rate, amount })
    : reason('fee_rate', { fee, rate, amount });
}

function textIn(currency: Currency): (units: number) => DecimalText {
  const scale = scaleOf(currency);
  return (units) => fromMinorUnits(BigInt(units), scale);
}
