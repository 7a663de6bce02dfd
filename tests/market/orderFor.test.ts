import * as fc from 'fast-check';
import { china, day, type Day, orderFor, type OrderWish, roundToLots, sumMoney } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, expectWorded, noRecords } from '../questionnaire/laws.js';
import { feeRule, feeSchedule } from './schedules.js';

const on = day('2024-03-01');
const { aShareFees, aShareRules } = china;

const order = (wish: Partial<OrderWish>) => {
  const answer = orderFor(aShareRules, aShareFees, {
    amount: '0',
    price: '10.00',
    board: 'main',
    on,
    ...wish,
  });
  expectPlain(answer);
  expectWorded(answer.reasons);
  const facts = answer.reasons.map(({ detail }) => detail);
  const amounts = facts.flatMap(({ amount }) => (amount === undefined ? [] : [amount as string]));
  expect(sumMoney(amounts, 'CNY')).toBe(answer.value.cash);
  const quantities = facts.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity as number]));
  expect(quantities.reduce((sum, part) => sum + part, 0)).toBe(answer.value.quantity);
  return answer.value;
};

describe('an order', () => {
  // 10,005.10 pays 1,000 shares at 10.00 with 5 commission and 0.10 transfer fee, a cent less does not.
  it.each([
    [
      '10005.10',
      { side: 'buy', quantity: 1000, value: '10000.00', fees: '5.10', cash: '-10005.10', rest: '0.00' },
    ],
    [
      '10005.09',
      { side: 'buy', quantity: 900, value: '9000.00', fees: '5.09', cash: '-9005.09', rest: '1000.00' },
    ],
    [
      '1005.01',
      { side: 'buy', quantity: 100, value: '1000.00', fees: '5.01', cash: '-1005.01', rest: '0.00' },
    ],
    ['1005.00', { side: null, quantity: 0, value: '0.00', fees: '0.00', cash: '0.00', rest: '1005.00' }],
    ['0', { side: null, quantity: 0, value: '0.00', fees: '0.00', cash: '0.00', rest: '0.00' }],
  ])('to invest %s at 10.00 is %j', (amount, expected) => {
    expect(order({ amount })).toEqual(expected);
  });

  // A sale of 10,000 costs 10.10 (domain facts, section 6).
  it.each([
    [
      '-10000',
      1000,
      { side: 'sell', quantity: 1000, value: '10000.00', fees: '10.10', cash: '9989.90', rest: '0.00' },
    ],
    [
      '-10500',
      5000,
      { side: 'sell', quantity: 1000, value: '10000.00', fees: '10.10', cash: '9989.90', rest: '-500.00' },
    ],
    [
      '-99999',
      1000,
      { side: 'sell', quantity: 1000, value: '10000.00', fees: '10.10', cash: '9989.90', rest: '-89999.00' },
    ],
    // 500 − 5 commission − 0.25 duty − 0.01 transfer fee (0.005 rounded up).
    ['-500', 50, { side: 'sell', quantity: 50, value: '500.00', fees: '5.26', cash: '494.74', rest: '0.00' }],
    ['-490', 50, { side: null, quantity: 0, value: '0.00', fees: '0.00', cash: '0.00', rest: '-490.00' }],
    ['-1000', 0, { side: null, quantity: 0, value: '0.00', fees: '0.00', cash: '0.00', rest: '-1000.00' }],
  ])('to release %s of %s shares is %j', (amount, held, expected) => {
    expect(order({ amount, held })).toEqual(expected);
  });

  it('names the fees as the reason for a smaller order only where they are one', () => {
    const rulesOf = (amount: string) =>
      orderFor(aShareRules, aShareFees, {
        amount,
        price: '10.00',
        board: 'main',
        on,
        held: 1000,
      }).reasons.map(({ rule }) => rule);
    const rest = ['order_value', 'fee_minimum', 'fee_rate'];
    expect(rulesOf('10005.09')).toStrictEqual(['quantity_wished', 'quantity_fees', ...rest]);
    expect(rulesOf('10005.10')).toStrictEqual(['quantity_wished', ...rest]);
    expect(rulesOf('-10000')).toStrictEqual(['quantity_wished', ...rest, 'fee_rate']);
  });

  it('may cost more than it brings, where the minimum of a fee is above the value', () => {
    // One share at 1.00: commission 5, no duty and no transfer fee after rounding.
    expect(order({ amount: '-1', price: '1.00', held: 1 })).toMatchObject({
      quantity: 1,
      fees: '5.00',
      cash: '-4.00',
    });
  });

  const wishes = fc.record({
    board: fc.constantFrom('main', 'chinext', 'star', 'bse'),
    cents: fc.integer({ min: -50_000_000, max: 50_000_000 }),
    price: fc.integer({ min: 1, max: 100_000 }).map((cents) => (cents / 100).toFixed(2)),
    held: fc.integer({ min: 0, max: 20_000 }),
    on: fc.constantFrom(
      '2022-04-28',
      '2022-04-29',
      '2023-08-27',
      '2023-08-28',
      '2026-07-06',
    ) as fc.Arbitrary<Day>,
  });

  it('conserves the amount to the cent, is lawful on its board, and never exceeds amount or holding', () => {
    fc.assert(
      fc.property(wishes, ({ cents, ...wish }) => {
        const amount = (cents / 100).toFixed(2);
        const { side, quantity, value, fees, rest } = order({ ...wish, amount });
        const minus = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);
        const parts = cents < 0 ? [minus(value), rest] : [value, fees, rest];
        expect(sumMoney(parts, 'CNY')).toBe(sumMoney([amount], 'CNY'));
        expect(Math.sign(Number(rest)) * (cents < 0 ? -1 : 1)).toBeGreaterThanOrEqual(0);
        expect(Math.round(Number(value) * 100)).toBe(quantity * Math.round(Number(wish.price) * 100));
        expect(side === null).toBe(quantity === 0);
        if (side === null) return;
        expect(side).toBe(cents < 0 ? 'sell' : 'buy');
        if (side === 'sell') expect(quantity).toBeLessThanOrEqual(wish.held);
        expect(roundToLots(aShareRules, { ...wish, side, quantity }).value.left).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never shrinks when the amount grows', () => {
    const more = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(wishes, more, ({ cents, ...wish }, extra) => {
        const signed = (units: number): number => {
          const { side, quantity } = order({ ...wish, amount: (units / 100).toFixed(2) });
          return side === 'sell' ? -quantity : quantity;
        };
        expect(signed(cents + extra)).toBeGreaterThanOrEqual(signed(cents));
      }),
      { numRuns: 500 },
    );
  });

  const wish = { amount: '10000', price: '10.00', board: 'main', on, held: 100 };
  it.each([
    ['a price off the tick', { price: '10.001' }, 'facts_invalid', 'price'],
    ['a price of zero', { price: 0 }, 'facts_invalid', 'price'],
    ['a price that is no number', { price: Infinity }, 'decimal_invalid', 'price'],
    ['an amount that is no number', { amount: '1,000' }, 'decimal_invalid', 'amount'],
    ['an amount finer than a cent', { amount: 0.001 }, 'amount_scale', 'amount'],
    ['an amount that no number holds', { amount: '9'.repeat(20) }, 'facts_invalid', 'amount'],
    ['a board', { board: 'otc' }, 'facts_invalid', 'board'],
    ['a day', { on: 'today' as Day }, 'facts_invalid', 'on'],
    ['a day before the rules', { on: day('1996-12-13') }, 'rules_uncovered', 'on'],
    ['a day before the fees', { on: day('2015-07-31') }, 'rules_uncovered', 'on'],
    [
      'a day before the fees, and nothing to order',
      { on: day('2015-07-31'), amount: 0 },
      'rules_uncovered',
      'on',
    ],
    ['a sale without what is held', { amount: -1, held: undefined }, 'facts_invalid', 'held'],
    ['a sale of half a share', { amount: -1, held: 0.5 }, 'facts_invalid', 'held'],
    ['a holding below zero', { held: -1 }, 'facts_invalid', 'held'],
  ])('is refused for %s', (_, change, code, path) => {
    const error = errorOf(() => orderFor(aShareRules, aShareFees, { ...wish, ...change }));
    expect(error.code).toBe(code);
    expect(error.details['path']).toBe(path);
    expectWorded(error.reasons);
  });

  it.each(noRecords)('is refused for %j in place of a wish', (none) => {
    expectRefused(() => orderFor(aShareRules, aShareFees, none as never), 'facts_invalid', {
      path: 'wish',
      expected: 'an object',
    });
  });

  it('is refused when rules and fees are of two currencies, or not checked', () => {
    const dollars = feeSchedule([feeRule({})], 'USD');
    expect(errorOf(() => orderFor(aShareRules, dollars, wish)).code).toBe('currency_mixed');
    expect(errorOf(() => orderFor({ ...aShareRules }, aShareFees, wish)).code).toBe('definition_unchecked');
    expect(errorOf(() => orderFor(aShareRules, { ...aShareFees }, wish)).code).toBe('definition_unchecked');
  });
});
