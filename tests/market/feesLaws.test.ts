import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import {
  china,
  compileFees,
  type Day,
  DomainError,
  feesFor,
  type FeeSchedule,
  type Side,
  sumMoney,
  toEpochDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { days, schedules } from './schedules.js';

const modes = { 'half-up': 4, 'half-even': 6, down: 1, up: 0 } as const;
const Exact = Decimal.clone({ precision: 60 });

/** The fees by the words of the policy and decimal.js alone; `null` where a fee of the side is not stated. */
function byHand({ fees }: FeeSchedule, side: Side, units: number, on: Day): Decimal | null {
  const ofSide = fees.filter(({ sides }) => sides.includes(side));
  const inForce = ofSide.filter(({ from, until }) => (from ?? '0') <= on && on <= (until ?? '9'));
  const isStated = (id: string): boolean => inForce.some((rule) => rule.id === id);
  if (!ofSide.every(({ id }) => isStated(id))) return null;
  const amounts = inForce.map(({ rate, minimum = '0', rounding = 'half-up' }) => {
    const fee = new Exact(units).div(100).times(rate).toDecimalPlaces(2, modes[rounding]);
    return units === 0 ? new Exact(0) : Exact.max(fee, minimum);
  });
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
}

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 1e14 }),
  // Halves of a cent are where roundings part.
  fc.integer({ min: 0, max: 1e9 }).map((thousands) => thousands * 1000 + 500),
);
const text = (units: number): string => new Exact(units).div(100).toFixed(2);
const sides = fc.constantFrom<Side>('buy', 'sell');

describe('the fees of any schedule', () => {
  it('are the same in every form, and as decimal arithmetic has them', () => {
    fc.assert(
      fc.property(schedules, sides, amounts, days, (schedule, side, units, on) => {
        const expected = byHand(schedule, side, units, on);
        const compiled = () => compileFees(schedule).total(side, units, toEpochDay(on));
        const explained = () => feesFor(schedule, { side, amount: text(units), on });
        if (expected === null) {
          for (const ask of [compiled, explained]) {
            expect(ask).toThrow(DomainError);
            expect(ask).toThrow(/rules_uncovered/);
          }
          return;
        }
        expect(compiled()).toBe(expected.times(100).toNumber());
        const { value, reasons } = explained();
        expect(value.total).toBe(expected.toFixed(2));
        expect(
          sumMoney(
            value.fees.map(({ amount }) => amount),
            'CNY',
          ),
        ).toBe(value.total);
        expect(
          sumMoney(
            reasons.map(({ detail }) => detail['amount'] as string),
            'CNY',
          ),
        ).toBe(value.total);
      }),
      { numRuns: 2000 },
    );
  });

  it('never fall when the amount grows', () => {
    fc.assert(
      fc.property(
        schedules,
        sides,
        amounts,
        fc.integer({ min: 0, max: 1000 }),
        (schedule, side, units, more) => {
          const on = toEpochDay('2024-03-01' as Day);
          const { total } = compileFees(schedule);
          expect(total(side, Math.min(units + more, 1e14), on)).toBeGreaterThanOrEqual(
            total(side, units, on),
          );
        },
      ),
    );
  });
});

describe('the fees of A-shares', () => {
  it('of a million orders cost no object each: the same numbers from one compiled form', () => {
    const { total } = compileFees(china.aShareFees);
    const on = toEpochDay('2024-03-01' as Day);
    let sum = 0;
    for (let amount = 0; amount < 1_000_000; amount++) sum += total('sell', amount * 100, on);
    // Amount a in yuan: commission max(5, a/4000), duty a/2000, transfer a/100000, each half up to the cent; in cents
    // by integers: a×100×25/100000 = a/40 …
    let expected = 0;
    for (let amount = 1; amount < 1_000_000; amount++) {
      expected +=
        Math.max(500, Math.floor((amount + 20) / 40)) +
        Math.floor((amount + 10) / 20) +
        Math.floor((amount + 500) / 1000);
    }
    expect(sum).toBe(expected);
  });
});
