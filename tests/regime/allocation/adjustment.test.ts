import fc from 'fast-check';
import { allocate, course, definePositionPolicy, type Holding, type PositionPolicy } from 'panhuo';
import { toMinorUnits } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { holdings } from './holdings.js';

const cents = (text: unknown): bigint => toMinorUnits(text as string, 2);
const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);
const policyWith = (change: Partial<PositionPolicy>) =>
  definePositionPolicy({ ...throughJson<PositionPolicy>(course.positionBands), ...change });
const toEdge = policyWith({ rebalance: { to: 'edge' } });
const slowly = policyWith({ stepLimit: '0.10' });

describe('an adjustment', () => {
  // 100,000 CNY. Strong 75,000–100,000, steady at 87,500; weak 0–25,000, steady at 12,500; tolerance 5,000.
  it.each([
    ['nothing inside the tolerance', 'strong', '70000', '0.00', '0.00'],
    ['up to the target, or the lower edge', 'strong', '60000', '27500.00', '15000.00'],
    ['down to the target, or the upper edge', 'weak', '40000', '-27500.00', '-15000.00'],
    ['down although the drift is just too far', 'weak', '30000.01', '-17500.01', '-5000.01'],
    ['nothing in an unknown regime', 'unknown', '90000', '0.00', '0.00'],
  ] as const)('moves %s', (_, regime, invested, target, edge) => {
    const holding = { capital: '100000', personality: 'steady', regime, invested } as const;
    expect(allocate(course.positionBands, holding).value.adjustment).toBe(target);
    expect(allocate(toEdge, holding).value.adjustment).toBe(edge);
  });

  it('is cut to the step limit, and says so', () => {
    const holding = {
      capital: '100000',
      personality: 'steady',
      regime: 'strong',
      invested: '60000',
    } as const;
    const { value, reasons } = allocate(slowly, holding);
    // 10 % of 100,000, not the 27,500 to the target.
    expect(value).toMatchObject({ amount: '15000.00', adjustment: '10000.00' });
    expect(reasons.slice(-2)).toEqual([
      { rule: 'position_rebalance', detail: { to: 'target', aim: '87500.00', adjustment: '27500.00' } },
      { rule: 'position_step', detail: { limit: '0.10', adjustment: '-17500.00' } },
    ]);
  });

  it('leads below the ceiling at once, whatever the step limit', () => {
    const holding = { capital: '100000', regime: 'strong', ceiling: '0.30', invested: '80000' } as const;
    // Suitability allows 30,000: the 50,000 above it go, though one step is 10,000.
    expect(allocate(slowly, holding).value.adjustment).toBe('-50000.00');
    // Weak without personality aims at 0: the ceiling asks for 5,000, the step allows 10,000, and the target is 35,000 away.
    const drifted = { capital: '100000', regime: 'weak', ceiling: '0.30', invested: '35000' } as const;
    expect(allocate(slowly, drifted).value.adjustment).toBe('-10000.00');
  });
});

describe('a target', () => {
  it.each([
    ['0.01', '0.00'],
    ['0.03', '0.02'],
    ['0.05', '0.02'],
    ['100000.07', '50000.04'],
  ])('of half of %s is %s: half a cent goes to the even one', (capital, target) => {
    expect(allocate(course.positionBands, { capital, regime: 'sideways' }).value.target).toBe(target);
  });
});

const policies = fc
  .record({
    to: fc.constantFrom('edge' as const, 'target' as const),
    step: fc.integer({ min: 0, max: 100 }),
    tolerance: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ to, step, tolerance }) =>
    policyWith({
      rebalance: { to },
      stepLimit: (step / 100).toFixed(2),
      tolerance: (tolerance / 100).toFixed(2),
    }),
  );

describe('every adjustment', () => {
  it('is the sum of its reasons, points the way of the amount, and keeps to the step limit above no ceiling', () => {
    fc.assert(
      fc.property(policies, holdings, (policy, holding: Holding) => {
        const { value, reasons } = allocate(policy, frozen(holding));
        expectPlain({ value, reasons });
        expectWorded(reasons);
        const adjustment = cents(value.adjustment);
        const parts = reasons.flatMap(({ detail }) =>
          'adjustment' in detail ? [cents(detail['adjustment'])] : [],
        );
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(adjustment);
        if (value.state === 'inside' || value.state === null) expect(adjustment).toBe(0n);
        else expect(adjustment * cents(value.amount)).toBeGreaterThanOrEqual(0n);

        const [capital, invested] = [cents(value.invested) + cents(value.cash), cents(value.invested)];
        const ceiling = (capital * cents((holding.ceiling as string | undefined)?.slice(0, 4) ?? '1')) / 100n;
        if (invested <= ceiling)
          expect(magnitude(adjustment) * 100n).toBeLessThanOrEqual(capital * cents(policy.stepLimit));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing above the ceiling and never crosses the target, in any regime that is known', () => {
    fc.assert(
      fc.property(policies, holdings, (policy, holding: Holding) => {
        const { value } = allocate(policy, holding);
        if (value.state === null) return;
        const after = cents(value.invested) + cents(value.adjustment);
        const capital = cents(value.invested) + cents(value.cash);
        const thousandths = BigInt(Math.round(Number(holding.ceiling ?? 1) * 1000));
        expect(after * 1000n).toBeLessThanOrEqual(capital * thousandths);
        expect(cents(value.target) * 1000n).toBeLessThanOrEqual(capital * thousandths);
        if (value.state === 'below') expect(after).toBeLessThanOrEqual(cents(value.target));
        if (value.state === 'above') expect(after).toBeGreaterThanOrEqual(cents(value.target));
      }),
      { numRuns: 500 },
    );
  });

  it('comes to rest: taken whole, the next is zero', () => {
    fc.assert(
      fc.property(policies, holdings, (policy, holding: Holding) => {
        const free = definePositionPolicy({ ...throughJson<PositionPolicy>(policy), stepLimit: '1' });
        const { value } = allocate(free, holding);
        const after = cents(value.invested) + cents(value.adjustment);
        const invested = `${after / 100n}.${String(after % 100n).padStart(2, '0')}`;
        expect(allocate(free, { ...holding, invested }).value.adjustment).toBe('0.00');
      }),
      { numRuns: 300 },
    );
  });
});
