import fc from 'fast-check';
import { activityFacts, industry } from 'panhuo';
import { type AssetSnapshot, assetsOn, parseAssetSnapshot } from 'panhuo/customer';
import { addDays, day, fromMinorUnits } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError } from './explained.js';
import { deepFreeze } from './samples.js';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const snapshot = (on: string, account: string | undefined, amounts: Record<string, string>): AssetSnapshot =>
  parseAssetSnapshot({
    customer: 'c1',
    account,
    on,
    ...Object.fromEntries(Object.entries(amounts).map(([part, amount]) => [part, cny(amount)])),
  });

describe('assetsOn', () => {
  const snapshots = deepFreeze([
    snapshot('2024-01-10', 'a1', { total: '100', cash: '40', holdings: '60', profit: '-5' }),
    snapshot('2024-01-05', 'a2', { total: '0.10', cash: '0.10', holdings: '0' }),
    snapshot('2024-02-01', 'a1', { total: '0.20', cash: '0.20', holdings: '0', profit: '1' }),
  ]);

  // Added up by hand; profit is not known of account a2.
  it.each([
    ['2024-01-04', undefined],
    ['2024-01-05', { on: '2024-01-05', total: '0.10', cash: '0.10', holdings: '0.00' }],
    ['2024-01-31', { on: '2024-01-10', total: '100.10', cash: '40.10', holdings: '60.00' }],
    ['2024-02-01', { on: '2024-02-01', total: '0.30', cash: '0.30', holdings: '0.00' }],
    ['2030-01-01', { on: '2024-02-01', total: '0.30', cash: '0.30', holdings: '0.00' }],
  ])('adds up the newest snapshot of each account on %s', (on, together) => {
    expect(assetsOn(snapshots, day(on))).toEqual(
      together === undefined ? undefined : { currency: 'CNY', ...together },
    );
  });

  it('says the profit where every account does', () => {
    expect(assetsOn([snapshots[0]!], day('2024-01-10'))).toMatchObject({ profit: '-5.00' });
    expect(assetsOn([], day('2024-01-10'))).toBeUndefined();
  });

  it('takes the later of two snapshots of one day', () => {
    const twice = ['1', '2'].map((total) => snapshot('2024-01-05', 'a1', { total }));
    expect(assetsOn(twice, day('2024-01-05'))).toMatchObject({ total: '2.00' });
  });

  it('does not look ahead: what lies after the day changes nothing, not even a fault', () => {
    const on = day('2024-01-31');
    const later = {
      ...snapshot('2024-02-02', 'a1', { total: '9' }),
      customer: 'c2',
      total: { amount: '1.00', currency: 'HKD' },
    };
    expect(assetsOn([...snapshots, later], on)).toEqual(assetsOn(snapshots, on));
  });

  it('agrees with the activity facts, and does not depend on the order', () => {
    const entries = fc.uniqueArray(
      fc.record({
        at: fc.nat(60),
        account: fc.constantFrom(undefined, 'a1', 'a2'),
        fen: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      }),
      { maxLength: 12, selector: ({ at, account }) => `${at} ${account ?? ''}` },
    );
    const first = day('2024-01-01');
    fc.assert(
      fc.property(entries, fc.nat(60), (rows, at) => {
        const known = rows.map((row) =>
          snapshot(addDays(first, row.at), row.account, { total: fromMinorUnits(row.fen, 2) }),
        );
        const on = addDays(first, at);
        const together = assetsOn(known, on);
        expect(assetsOn([...known].reverse(), on)).toEqual(together);
        expect(activityFacts(industry.activityStatus, { snapshots: known }, on).assets).toBe(together?.total);
      }),
    );
  });

  it('refuses several customers and several currencies, by their place', () => {
    const strange = { ...snapshots[1]!, customer: 'CANARY' };
    const on = day('2024-03-01');
    expect(() => assetsOn([snapshots[0]!, strange], on)).toThrow(
      domainError('facts_invalid', '[1].customer'),
    );
    const mixed = { ...snapshots[1]!, cash: { amount: '0.10', currency: 'HKD' } };
    expect(() => assetsOn([snapshots[0]!, mixed], on)).toThrow(
      domainError('currency_mixed', '[1].cash.currency'),
    );
  });
});
