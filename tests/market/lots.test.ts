import * as fc from 'fast-check';
import {
  affordableQuantity,
  china,
  compileFees,
  day,
  lawfulQuantity,
  lotsOf,
  roundToLots,
  type Side,
  toEpochDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, expectWorded, noRecords } from '../questionnaire/laws.js';
import { isCovered, schedules } from './schedules.js';

const on = day('2024-03-01');
const boards = ['main', 'chinext', 'star', 'bse'] as const;

const rounded = (board: string, side: Side, quantity: number, held?: number): number => {
  const answer = roundToLots(china.aShareRules, { board, on, side, quantity, held });
  expectPlain(answer);
  expectWorded(answer.reasons);
  expect(answer.value.quantity + answer.value.left).toBe(quantity);
  const parts = answer.reasons.map(({ detail }) => detail['quantity'] as number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(answer.value.quantity);
  return answer.value.quantity;
};

/** What the boards allow, by trying every quantity down from the one wished. */
function byHand(board: string, side: Side, quantity: number, held: number | undefined): number {
  const isLawful = (shares: number): boolean => {
    if (side === 'sell' && held !== undefined && shares > held) return false;
    if (side === 'sell' && shares === held) return true;
    if (board === 'star') return shares >= 200;
    if (board === 'bse') return shares >= 100;
    return shares % 100 === 0;
  };
  let shares = quantity;
  while (shares > 0 && !isLawful(shares)) shares--;
  return shares;
}

describe('lots', () => {
  // Domain facts, section 6: lots of 100; STAR ≥ 200 then 1; BSE ≥ 100 then 1; odd lots sold whole.
  it.each([
    ['main', 'buy', 99, undefined, 0],
    ['main', 'buy', 100, undefined, 100],
    ['main', 'buy', 199, undefined, 100],
    ['chinext', 'buy', 250, undefined, 200],
    ['star', 'buy', 199, undefined, 0],
    ['star', 'buy', 200, undefined, 200],
    ['star', 'buy', 201, undefined, 201],
    ['bse', 'buy', 99, undefined, 0],
    ['bse', 'buy', 101, undefined, 101],
    ['main', 'sell', 250, 250, 250],
    ['main', 'sell', 249, 250, 200],
    ['main', 'sell', 50, 50, 50],
    ['main', 'sell', 49, 50, 0],
    ['main', 'sell', 1000, 150, 150],
    ['main', 'sell', 250, undefined, 200],
    ['star', 'sell', 199, 199, 199],
    ['star', 'sell', 150, 199, 0],
    ['star', 'sell', 200, 350, 200],
    ['star', 'sell', 201, 350, 201],
    ['bse', 'sell', 99, 99, 99],
    ['bse', 'sell', 98, 99, 0],
    ['main', 'sell', 100, 0, 0],
  ] as const)('of %s, to %s %s of %s held, allow %s', (board, side, quantity, held, expected) => {
    expect(rounded(board, side, quantity, held)).toBe(expected);
  });

  it('allow the largest lawful quantity that is no more than the one wished', () => {
    const quantities = fc.integer({ min: 0, max: 1200 });
    const held = fc.option(quantities, { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom(...boards),
        fc.constantFrom<Side>('buy', 'sell'),
        quantities,
        held,
        (...wish) => {
          expect(rounded(...wish)).toBe(byHand(...wish));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('that may not be sold odd stay', () => {
    const lot = { minimum: 100, step: 100, oddLotsSoldWhole: false };
    expect(lawfulQuantity(lot, 'sell', 250, 250)).toBe(200);
    expect(lawfulQuantity(lot, 'sell', 250, 150)).toBe(100);
  });

  it.each([
    ['main', '1996-12-15'],
    ['chinext', '2009-10-29'],
    ['star', '2019-07-21'],
    ['bse', '2021-11-14'],
  ])('of %s are not guessed for %s', (board, before) => {
    const error = errorOf(() => lotsOf(china.aShareRules, { board, on: day(before) }));
    expect(error).toMatchObject({ code: 'rules_uncovered', details: { path: 'on', rules: `${board}.lots` } });
    expectWorded(error.reasons);
  });

  const wish = { board: 'main', on, side: 'sell', quantity: 100, held: 100 } as const;
  it.each([
    ['board', { board: '' }],
    ['on', { on: '2024-3-1' }],
    ['side', { side: 'short' }],
    ['quantity', { quantity: 0.5 }],
    ['quantity', { quantity: -100 }],
    ['quantity', { quantity: Infinity }],
    ['quantity', { quantity: '100' }],
    ['held', { held: NaN }],
    ['held', { held: null }],
  ])('are not asked with a wrong %s: %j', (path, change) => {
    const ask = () => roundToLots(china.aShareRules, { ...wish, ...change } as typeof wish);
    expect(errorOf(ask)).toMatchObject({ code: 'facts_invalid', details: { path } });
  });

  it.each(noRecords)('are not asked of %j in place of a place or a wish', (none) => {
    const { aShareRules } = china;
    const expected = 'an object';
    expectRefused(() => lotsOf(aShareRules, none as never), 'facts_invalid', { path: 'place', expected });
    expectRefused(() => roundToLots(aShareRules, none as never), 'facts_invalid', { path: 'wish', expected });
  });

  it('are asked of a place and a wish with keys that nobody reads', () => {
    expect(lotsOf(china.aShareRules, wish)).toEqual(lotsOf(china.aShareRules, { board: 'main', on }));
    expect(roundToLots(china.aShareRules, { ...wish, note: 'x' } as typeof wish).value.quantity).toBe(100);
  });
});

describe('what a budget affords', () => {
  it('is found for more money than whole numbers can count', () => {
    const lot = lotsOf(china.aShareRules, { board: 'main', on });
    const fees = compileFees(china.aShareFees);
    const most = affordableQuantity(lot, fees, { price: 1, budget: 1e20, epochDay: toEpochDay(on) });
    // No more than one share a fen, and the fees of Shanghai are far below a tenth.
    expect(most).toBeGreaterThan(9e19);
    expect(most).toBeLessThanOrEqual(1e20);
  });

  it('is the largest lawful quantity whose price and fees stay within it', () => {
    fc.assert(
      fc.property(
        schedules,
        fc.constantFrom(...boards),
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 0, max: 20_000_000 }),
        (schedule, board, price, budget) => {
          const lot = lotsOf(china.aShareRules, { board, on });
          const fees = compileFees(schedule);
          const epochDay = toEpochDay(on);
          fc.pre(isCovered(schedule, epochDay));
          const most = affordableQuantity(lot, fees, { price, budget, epochDay });
          const costs = (shares: number): number =>
            shares * price + fees.total('buy', shares * price, epochDay);
          expect(lawfulQuantity(lot, 'buy', most)).toBe(most);
          if (most > 0) expect(costs(most)).toBeLessThanOrEqual(budget);
          expect(costs(most === 0 ? lot.minimum : most + lot.step)).toBeGreaterThan(budget);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
