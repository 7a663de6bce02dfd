import { course, industry } from 'panhuo';
import { day } from 'panhuo/kernel';
import * as retention from 'panhuo/retention';
import { canaries } from '../../canaries.js';
import { draftOf } from '../../draftOf.js';
import { type FuzzTarget, target } from '../../target.js';

const customer = canaries[1];
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const time = { from: '2024-01-01', to: '2024-12-30' };
const book = {
  from: '2024-02-01',
  asOf: '2024-03-31',
  opening: [{ customer, assets: '20000.00' }],
  snapshots: [
    { customer, on: '2024-02-20', total: cny('3000') },
    { customer: canaries[0], on: '2024-02-05', total: cny('8000') },
  ],
  events: [{ customer, on: '2024-03-02', kind: 'closed', account: 'a1' }],
  cashFlows: [{ customer, on: '2024-02-10', kind: 'withdrawal', amount: cny('100.00') }],
  transfers: [],
};
const columns = () => retention.encodeChurn(industry.churn, book as never);
const ledger = () => retention.churnLedger(industry.churn, book as never);
const held = [
  { customer, opening: '100', closing: '150', inflow: '0', outflow: '0' },
  { customer: 'b', opening: '100', closing: '50', inflow: '10', outflow: '50' },
];
const said = [
  { customer, reason: 'price' },
  { customer: 'b', reason: 'neglect' },
];
const movements = () => ({
  kind: Uint8Array.of(0, 1),
  on: Int32Array.of(19_723, 19_800),
  amount: Float64Array.of(500_000, 1250),
  currency: 'CNY',
});
const moved = () => retention.tallyMovements(movements(), { from: day(time.from), to: day(time.to) });
const revenues = [[{ customer, revenue: '100' }], [{ customer, revenue: '80' }]] as const;
const assets = {
  opening: cny('100000.00'),
  closing: cny('108000.00'),
  transfers: [],
  ...time,
  cashFlows: [{ customer, on: '2024-03-01', kind: 'deposit', amount: cny('5000.00') }],
};

/** Churn, revenue, assets and turnover. */
export const flowTargets: readonly FuzzTarget[] = [
  target('retention/churnLedger', retention.churnLedger, () => [
    [industry.churn, book, { lists: true }],
    [industry.churn, columns()],
  ]),
  target('retention/encodeChurn', retention.encodeChurn, () => [[industry.churn, book]]),
  target('retention/mergeChurnLedgers', retention.mergeChurnLedgers, () => [[ledger(), ledger()]]),
  target('retention/defineChurnPolicy', retention.defineChurnPolicy, () => [[draftOf(industry.churn)]]),
  target('retention/assetsRetained', retention.assetsRetained, () => [
    [held],
    [{ opening: Float64Array.of(10_000), closing: Float64Array.of(15_000), currency: 'CNY' }],
  ]),
  target('retention/mergeAssetsRetained', retention.mergeAssetsRetained, () => {
    const part = retention.assetsRetained(held);
    return [[part, part]];
  }),
  target('retention/revenueChange', retention.revenueChange, () => [
    revenues,
    [{ before: Float64Array.of(10_000), after: Float64Array.of(8000), currency: 'CNY' }],
  ]),
  target('retention/mergeRevenueChanges', retention.mergeRevenueChanges, () => {
    const part = retention.revenueChange(...revenues);
    return [[part, part]];
  }),
  target('retention/revenueRetention', retention.revenueRetention, () => [
    [{ opening: '50000', contraction: '2000', churn: '3000', expansion: '6000' }],
  ]),
  target('retention/averageYield', retention.averageYield, () => [
    [{ revenue: '750', averageAssets: '1000000', days: 73 }],
  ]),
  target('retention/fundsTurnover', retention.fundsTurnover, () => [
    [{ bought: '300000', sold: '220000', averageAssets: '200000', days: 73 }],
  ]),
  target('retention/netNewAssets', retention.netNewAssets, () => [
    [{ opening: '1000000', inflow: '30000', outflow: '10000', days: 73 }],
  ]),
  target('retention/netNewAssetsOf', retention.netNewAssetsOf, () => [
    [industry.netNewAssetsUbs, assets],
    [
      industry.netNewAssetsSchwab,
      { opening: cny('100000.00'), closing: cny('108000.00'), movements: moved() },
    ],
  ]),
  target('retention/defineNetNewAssetsPolicy', retention.defineNetNewAssetsPolicy, () => [
    [draftOf(industry.netNewAssetsUbs)],
  ]),
  target('retention/tallyMovements', retention.tallyMovements, () => [
    [movements(), time],
    [{ cashFlows: assets.cashFlows, transfers: [] }, time],
  ]),
  target('retention/mergeMovements', retention.mergeMovements, () => [[moved(), moved()]]),
  target('retention/churnReasons', retention.churnReasons, () => [
    [course.churnClaims, said],
    [
      course.churnClaims,
      {
        customers: 2,
        customer: Int32Array.of(0, 1, 1),
        reason: Uint8Array.of(1, 1, 0),
        reasons: ['price', 'neglect'],
      },
    ],
  ]),
  target('retention/mergeChurnReasons', retention.mergeChurnReasons, () => {
    const { value } = retention.churnReasons(course.churnClaims, said);
    return [[course.churnClaims, value, value]];
  }),
  target('retention/defineChurnClaimsPolicy', retention.defineChurnClaimsPolicy, () => [
    [draftOf(course.churnClaims)],
  ]),
];
