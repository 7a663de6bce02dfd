import fc from 'fast-check';
import { allocate, course, definePositionPolicy, type Holding } from 'panhuo';
import { toMinorUnits } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { holdings } from './holdings.js';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';

const policy = course.positionBands;
const cents = (text: string): bigint => toMinorUnits(text, 2);
const allocated = (holding: Holding) => {
  const result = allocate(policy, frozen(holding));
  expectPlain(result);
  expectWorded(result.reasons);
  return result;
};

describe('the course’s bands on 100,000 CNY', () => {
  // domain.md §6: strong ≥ 75 %, sideways 50 %, weak ≤ 25 %. design.md: conservative at the lower edge, steady in the
  // middle, aggressive at the upper. Without a personality: the lower edge, which is ours (note of the preset).
  it.each([
    ['strong', 'conservative', '75000.00'],
    ['strong', 'steady', '87500.00'],
    ['strong', 'aggressive', '100000.00'],
    ['strong', undefined, '75000.00'],
    ['sideways', 'conservative', '50000.00'],
    ['sideways', 'steady', '50000.00'],
    ['sideways', 'aggressive', '50000.00'],
    ['sideways', undefined, '50000.00'],
    ['weak', 'conservative', '0.00'],
    ['weak', 'steady', '12500.00'],
    ['weak', 'aggressive', '25000.00'],
    ['weak', undefined, '0.00'],
  ] as const)('%s market, %s customer: %s invested', (regime, personality, target) => {
    const { value } = allocated({
      capital: 100_000,
      regime,
      ...(personality !== undefined && { personality }),
    });
    const cash = (100_000 - Number(target)).toFixed(2);
    expect(value).toEqual({
      target,
      invested: target,
      cash,
      state: 'inside',
      amount: '0.00',
      adjustment: '0.00',
    });
  });

  it('say where an unknown personality stands', () => {
    const { reasons } = allocated({ capital: '100000', regime: 'strong' });
    const detail = { personality: null, point: '0', target: '75000.00' };
    expect(reasons[1]).toEqual({ rule: 'position_point', detail });
  });
});

describe('where a portfolio stands', () => {
  // Bands in CNY of 100,000: strong 75,000–100,000, sideways 50,000, weak 0–25,000; a drift of 5,000 is inside.
  it.each([
    ['strong', '75000', 'inside', '0.00'],
    ['strong', '70000', 'inside', '0.00'],
    ['strong', '69999.99', 'below', '5000.01'],
    ['strong', '0', 'below', '75000.00'],
    ['strong', '100000', 'inside', '0.00'],
    ['sideways', '45000', 'inside', '0.00'],
    ['sideways', '44999.99', 'below', '5000.01'],
    ['sideways', '55000', 'inside', '0.00'],
    ['sideways', '55000.01', 'above', '-5000.01'],
    ['weak', '0', 'inside', '0.00'],
    ['weak', '30000', 'inside', '0.00'],
    ['weak', '30000.01', 'above', '-5000.01'],
    ['weak', '100000', 'above', '-75000.00'],
  ] as const)('%s market with %s invested: %s by %s', (regime, invested, state, amount) => {
    const { value } = allocated({ capital: '100000', regime, invested });
    expect(value).toMatchObject({ state, amount, invested: Number(invested).toFixed(2) });
  });

  it('follows a tolerance of nothing to the cent', () => {
    const strict = definePositionPolicy({ ...throughJson(policy), tolerance: '0' });
    const state = (invested: string) =>
      allocate(strict, { capital: '100000', regime: 'strong', invested }).value.state;
    expect([state('74999.99'), state('75000')]).toEqual(['below', 'inside']);
  });
});

describe('a ceiling', () => {
  it('is kept to the cent: no tolerance leads above what suitability allows', () => {
    const at = (invested: string) =>
      allocated({ capital: '100000', regime: 'weak', ceiling: '0.20', invested }).value;
    expect(at('20000')).toMatchObject({ state: 'inside', amount: '0.00' });
    expect(at('20000.01')).toMatchObject({ state: 'above', amount: '-0.01' });
    // Without a ceiling the edge of 25 % and the tolerance of 5 % make 30 %.
    expect(allocated({ capital: '100000', regime: 'weak', invested: '30000' }).value.state).toBe('inside');
  });

  // Suitability only lowers: edges are the smaller of band and ceiling.
  it.each([
    ['strong', 'aggressive', '1', '100000.00'],
    ['strong', 'aggressive', '0.90', '90000.00'],
    ['strong', 'steady', '0.85', '80000.00'],
    ['strong', 'aggressive', '0.30', '30000.00'],
    ['strong', 'conservative', '0.30', '30000.00'],
    ['weak', 'aggressive', '0.20', '20000.00'],
    ['weak', 'aggressive', '0.90', '25000.00'],
    ['sideways', 'steady', '0', '0.00'],
  ] as const)('%s market, %s customer, at most %s: %s', (regime, personality, ceiling, target) => {
    const { value, reasons } = allocated({ capital: '100000', regime, personality, ceiling });
    expect(value.target).toBe(target);
    const hasReason = reasons.some(({ rule }) => rule === 'position_ceiling');
    expect(hasReason).toBe(Number(ceiling) < Number(policy.bands[regime].max));
  });

  it('is not passed by the rounding to a cent', () => {
    const { value } = allocated({
      capital: '100',
      regime: 'strong',
      personality: 'aggressive',
      ceiling: '0.66666',
    });
    expect(value.target).toBe('66.66');
  });

  it('is what a portfolio above it is measured by', () => {
    const { value } = allocated({ capital: '100000', regime: 'strong', ceiling: '0.3', invested: '80000' });
    expect(value).toMatchObject({ state: 'above', amount: '-50000.00' });
  });
});

describe('an unknown regime', () => {
  it.each([
    ['60000', '60000.00', '40000.00'],
    ['10000.01', '10000.01', '89999.99'],
    ['10000', '10000.00', '90000.00'],
    ['0', '0.00', '100000.00'],
  ])('judges nothing and keeps the %s that is held', (invested, kept, cash) => {
    const { value, reasons } = allocated({ capital: '100000', regime: 'unknown', invested, ceiling: '0.1' });
    const nothing = { amount: '0.00', adjustment: '0.00' };
    expect(value).toEqual({ target: kept, invested: kept, cash, state: null, ...nothing });
    const above = { rule: 'position_ceiling', detail: { ceiling: '0.1' } };
    // What suitability allows holds in every regime.
    expect(reasons).toEqual([
      { rule: 'regime_unknown', detail: {} },
      ...(Number(invested) > 10_000 ? [above] : []),
    ]);
  });
});

describe('every allocation', () => {
  it('adds up: invested and cash to the capital, the reasons to the amount, to the cent', () => {
    fc.assert(
      fc.property(holdings, (holding) => {
        const { value, reasons } = allocated(holding);
        expect(cents(value.invested) + cents(value.cash)).toBe(cents(holding.capital as string));
        const parts = reasons.flatMap(({ detail }) =>
          'amount' in detail ? [cents(detail['amount'] as string)] : [],
        );
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(cents(value.amount));
        expect(Math.sign(Number(value.amount))).toBe(
          { below: 1, inside: 0, above: -1 }[value.state ?? 'inside'],
        );
        expect(cents(value.cash)).toBeGreaterThanOrEqual(0n);
        if (holding.invested !== undefined)
          expect(cents(value.invested)).toBe(cents(holding.invested as string));
      }),
      { numRuns: 500 },
    );
  });

  it('names a target inside the band and below the ceiling, to half a cent', () => {
    fc.assert(
      fc.property(holdings, (holding) => {
        if (holding.regime === 'unknown') return;
        // Shares of at most three places: the edges are exact in thousandths of a cent.
        const capital = cents(holding.capital as string);
        const thousandths = (share: string) => capital * BigInt(Math.round(Number(share) * 1000));
        const { min, max } = policy.bands[holding.regime];
        const ceiling = thousandths((holding.ceiling as string | undefined) ?? '1');
        const [low, high] = [thousandths(min), thousandths(max)].map((edge) =>
          edge < ceiling ? edge : ceiling,
        );
        const target = cents(allocated(holding).value.target) * 1000n;
        // Half a cent, or down to the last cent below the ceiling.
        const most = ceiling - (ceiling % 1000n);
        expect(target).toBeGreaterThanOrEqual(low! - 500n < most ? low! - 500n : most);
        expect(target).toBeLessThanOrEqual(ceiling);
        expect(target).toBeLessThanOrEqual(high! + 500n);
      }),
      { numRuns: 500 },
    );
  });

  it('is never raised by a ceiling', () => {
    fc.assert(
      fc.property(holdings, (holding) => {
        const { ceiling, ...free } = holding;
        const without = allocated(free).value;
        expect(cents(allocated(holding).value.target)).toBeLessThanOrEqual(cents(without.target));
        expect(allocated({ ...free, ceiling: 1 }).value).toEqual(without);
        expect(ceiling === undefined || Number(ceiling) <= 1).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a holding that cannot be', () => {
  it.each([
    ['a negative capital', { capital: '-1' }, 'facts_invalid', 'capital'],
    ['a capital that is no number', { capital: 'CANARY' }, 'decimal_invalid', 'capital'],
    ['a capital that is NaN', { capital: NaN }, 'decimal_invalid', 'capital'],
    ['a capital with grouping', { capital: '100,000' }, 'decimal_invalid', 'capital'],
    ['a capital of half a cent', { capital: '0.005' }, 'amount_scale', 'capital'],
    ['a negative investment', { invested: '-0.01' }, 'facts_invalid', 'invested'],
    ['more invested than there is', { invested: '100000.01' }, 'facts_invalid', 'invested'],
    ['an investment that is no number', { invested: 'CANARY' }, 'decimal_invalid', 'invested'],
    ['a ceiling above one', { ceiling: '1.01' }, 'facts_invalid', 'ceiling'],
    ['a ceiling below zero', { ceiling: -0.01 }, 'facts_invalid', 'ceiling'],
    ['a ceiling that is no number', { ceiling: 'CANARY' }, 'decimal_invalid', 'ceiling'],
    ['a regime that does not exist', { regime: 'CANARY' }, 'facts_invalid', 'regime'],
    ['a regime named like a method', { regime: 'toString' }, 'facts_invalid', 'regime'],
    ['a personality that does not exist', { personality: 'CANARY' }, 'facts_invalid', 'personality'],
    ['a personality named like a method', { personality: 'toString' }, 'facts_invalid', 'personality'],
    ['a personality in a list', { personality: ['steady'] }, 'facts_invalid', 'personality'],
    [
      'a personality that is no text',
      { personality: Object.create(null) as unknown },
      'facts_invalid',
      'personality',
    ],
    ['an empty personality', { personality: '' }, 'facts_invalid', 'personality'],
  ])('is refused: %s', (_, change, code, path) => {
    const holding = { capital: '100000', regime: 'strong', ...change } as unknown as Holding;
    const error = errorOf(() => allocate(policy, holding));
    expect([error.code, error.details['path']]).toEqual([code, path]);
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('is not one of nothing: a zero may be written with a minus', () => {
    expect(allocated({ capital: '-0.00', regime: 'strong', invested: -0, ceiling: '-0' }).value).toEqual({
      target: '0.00',
      invested: '0.00',
      cash: '0.00',
      state: 'inside',
      amount: '0.00',
      adjustment: '0.00',
    });
  });
});
