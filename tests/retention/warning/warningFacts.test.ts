import { type Day, industry, warningFacts, type WarningRule } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, visible } from '../../questionnaire/laws.js';
import { cny, contact, flow, on, policyOf, snapshot, trade, transfer } from './files.js';

const open = { id: 'r', kind: 'complaint-open', days: 7, points: 7 } as const satisfies WarningRule;

describe('what is at stake', () => {
  const fee = (at: number, amount: string, more = {}) => trade(at, { commission: cny(amount), ...more });

  it('is his assets, and the commission of his own trades in the last year', () => {
    // A year before 2024-12-31 (day 365) is 2023-12-31 (day −1), which is no longer in it.
    const records = {
      snapshots: [
        snapshot(300, '5', { account: 'a1' }),
        snapshot(310, '7', { account: 'a2' }),
        snapshot(366, '99'),
      ],
      trades: [
        fee(-1, '100'),
        fee(0, '0.10'),
        fee(365, '0.20'),
        fee(366, '100'),
        fee(5, '50', { by: 'firm' }),
        trade(7),
      ],
    };
    expect(warningFacts(policyOf(open), records, on(365)).atStake).toEqual({
      assets: '12.00',
      on: on(310),
      commissionAYear: '0.30',
    });
  });

  it('is not known where there are no records', () => {
    const nothing = { assets: null, on: null, commissionAYear: null };
    expect(warningFacts(policyOf(open), {}, on(0)).atStake).toEqual(nothing);
    expect(warningFacts(policyOf(open), { snapshots: [], trades: [] }, on(0)).atStake).toEqual({
      ...nothing,
      commissionAYear: '0.00',
    });
  });
});

describe('records that cannot be measured', () => {
  const usd = { amount: '1', currency: 'USD' };
  it.each([
    [
      'two customers',
      { trades: [trade(1)], contacts: [{ ...contact(2, 'customer'), customer: 'CANARY' }] },
      'facts_invalid',
      'contacts[0].customer',
    ],
    [
      'assets in another currency',
      { snapshots: [{ ...snapshot(1, '1'), total: usd }] },
      'currency_mixed',
      'snapshots[0].total.currency',
    ],
    [
      'profit in another currency',
      { snapshots: [{ ...snapshot(1, '1'), profit: usd }] },
      'currency_mixed',
      'snapshots[0].profit.currency',
    ],
    [
      'a withdrawal in another currency',
      { cashFlows: [flow(1, 'fee'), { ...flow(1, 'withdrawal'), amount: usd }] },
      'currency_mixed',
      'cashFlows[1].amount.currency',
    ],
    [
      'securities in another currency',
      { transfers: [{ ...transfer(1, 'out'), value: usd }] },
      'currency_mixed',
      'transfers[0].value.currency',
    ],
    [
      'a commission in another currency',
      { trades: [trade(1, { commission: usd })] },
      'currency_mixed',
      'trades[0].commission.currency',
    ],
    [
      'an amount that is none',
      { cashFlows: [flow(1, 'deposit', 'CANARY')] },
      'decimal_invalid',
      'cashFlows[0].amount.amount',
    ],
    [
      'thousandths of a fen',
      { snapshots: [snapshot(1, '0.001')] },
      'decimal_invalid',
      'snapshots[0].total.amount',
    ],
  ])('are refused by their place: %s', (_, records, code, path) => {
    const error = errorOf(() => warningFacts(policyOf(open), records, on(9)));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    // Later than the day that is judged, nobody looks at them.
    expect(() => warningFacts(policyOf(open), records, on(0))).not.toThrow();
  });

  it('are not asked for on a day that does not exist', () => {
    expect(errorOf(() => warningFacts(policyOf(open), {}, '2024-02-30' as Day)).code).toBe('day_invalid');
  });

  it('need a policy that was checked', () => {
    expect(errorOf(() => warningFacts({ ...industry.earlyWarning }, {}, on(0))).code).toBe(
      'definition_unchecked',
    );
  });
});
