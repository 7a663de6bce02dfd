import {
  type Checked,
  type Currency,
  type Day,
  defineFeeSchedule,
  fromEpochDay,
  type FeeRule,
  type FeeSchedule,
} from 'panhuo';
import * as fc from 'fast-check';
import { throughJson } from '../questionnaire/laws.js';

const source = { document: 'tests' };

/** A fee that both sides pay at all times, changed. */
export function feeRule(change: Partial<FeeRule>): FeeRule {
  const text = { zh: '费用', en: 'a fee' };
  return { id: 'a', text, sides: ['buy', 'sell'], from: null, until: null, rate: '0.001', source, ...change };
}

/** A schedule of fees; of none, only its head. */
export function feeSchedule(fees: readonly FeeRule[], currency: Currency = 'CNY'): Checked<FeeSchedule> {
  const schedule = { id: 'tests/fees', version: '1', source, currency, fees };
  return fees.length === 0 ? (throughJson(schedule) as Checked<FeeSchedule>) : defineFeeSchedule(schedule);
}

const rates = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }).map((parts) => (parts / 1e7).toFixed(7)),
  fc.constantFrom('0', '1', '0.00025', '0.0005', '0.001', '0.00001', '0.5'),
);
const minimums = fc.constantFrom(undefined, '0', '0.01', '5', '123.45');
const roundings = fc.constantFrom(undefined, 'half-up', 'half-even', 'down', 'up');
const sides = fc.constantFrom<FeeRule['sides'][]>(['buy'], ['sell'], ['buy', 'sell']);

/** The days on which one rule gives way to the next in random histories. */
export const turns = ['2015-08-01', '2020-02-29', '2023-08-28'] as const;
const ends = ['2015-07-31', '2020-02-28', '2023-08-27'] as const;

const terms = fc.record({ rate: rates, minimum: minimums, rounding: roundings });

// A fee whose history has up to four periods that follow one another, and may begin late and end early.
const histories = fc
  .record({
    sides,
    periods: fc.array(terms, { minLength: 1, maxLength: 4 }),
    isOpen: fc.record({ first: fc.boolean(), last: fc.boolean() }),
  })
  .map(({ sides: paidBy, periods, isOpen }) =>
    periods.map(({ rate, minimum, rounding }, index): Partial<FeeRule> => {
      const from = index === 0 ? (isOpen.first ? null : '2010-01-01') : turns[index - 1]!;
      const until = index === periods.length - 1 ? (isOpen.last ? null : '2030-12-31') : ends[index]!;
      return {
        sides: paidBy,
        rate,
        from: from as Day | null,
        until: until as Day | null,
        ...(minimum === undefined ? {} : { minimum }),
        ...(rounding === undefined ? {} : { rounding }),
      };
    }),
  );

/** Random schedules of one to four fees. */
export const schedules = fc
  .array(histories, { minLength: 1, maxLength: 4 })
  .map((fees) =>
    feeSchedule(
      fees.flatMap((periods, place) => periods.map((rule) => feeRule({ id: `f${place}`, ...rule }))),
    ),
  );

/** Days around the turns, and far from them. */
export const days = fc.constantFrom(
  ...['2009-12-31', '2010-01-01', '2012-05-05', ...turns, ...ends, '2024-03-01', '2030-12-31', '2031-01-01'],
) as fc.Arbitrary<Day>;

/** Whether every fee of a purchase is stated on a day. */
export function isCovered({ fees }: FeeSchedule, epochDay: number): boolean {
  const on = fromEpochDay(epochDay);
  const paid = fees.filter(({ sides: paidBy }) => paidBy.includes('buy'));
  const inForce = paid.filter(({ from, until }) => (from ?? '0') <= on && on <= (until ?? '9'));
  return paid.every(({ id }) => inForce.some((rule) => rule.id === id));
}
