import { armBalance, assignArms } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../../questionnaire/laws.js';
import { threeArms } from './designs.js';

describe('armBalance', () => {
  // Planned 50 : 30 : 20 of 200, counted 110, 60, 30: 10²/100 + 0²/60 + 10²/40 = 3.5; exp(−3.5/2) on two degrees of freedom.
  it('is Pearson’s chi-square against the plan', () => {
    const { value, reasons } = armBalance(threeArms, { control: 110, call: 60, letter: 30 });
    expectPlain(value);
    expectWorded(reasons);
    expect(value.arms.map(({ expected }) => expected)).toEqual([100, 60, 40]);
    expect(value.chiSquare).toBeCloseTo(3.5, 12);
    expect(value.p).toBeCloseTo(Math.exp(-1.75), 12);
    expect(value.balanced).toBe(true);
  });

  it('sounds the alarm below the level of the design', () => {
    // Missing arms count nobody: 200²/… is far beyond exp(−x/2) = 0.001.
    const { value, reasons } = armBalance(threeArms, { control: 200 });
    expect(value.balanced).toBe(false);
    expect(reasons.at(-1)?.rule).toBe('experiment_arms_unbalanced');
  });

  it('counts a list, and finds who was assigned in balance', () => {
    const customers = Array.from({ length: 97 }, (_, index) => ({ customer: `c${index}`, stratum: 'A' }));
    const lines = assignArms(threeArms, customers);
    const { value } = armBalance(threeArms, lines);
    expect(value.arms.reduce((sum, arm) => sum + arm.customers, 0)).toBe(97);
    expect(value.balanced).toBe(true);
  });

  it('cannot judge nobody', () => {
    const { value, reasons } = armBalance(threeArms, []);
    expect([value.chiSquare, value.p, value.balanced]).toEqual([null, null, null]);
    expect(reasons.at(-1)?.rule).toBe('experiment_no_customers');
    expectWorded(reasons);
  });

  it.each([
    ['an arm that there is not', [{ arm: 'x' }], '[0].arm'],
    ['no object', [null], '[0]'],
    ['a key that is no arm', { x: 1 }, '[0]'],
    ['half a customer', { control: 0.5 }, '[0]'],
    ['fewer than none', { control: 1, call: -1 }, '[1]'],
    ['nothing', null, ''],
  ])('refuses %s', (_, counted, path) => {
    const error = errorOf(() => armBalance(threeArms, counted as never));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});
