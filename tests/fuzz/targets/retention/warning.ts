import { industry } from 'panhuo';
import { day } from 'panhuo/kernel';
import * as retention from 'panhuo/retention';
import { canaries } from '../../canaries.js';
import { draftOf } from '../../draftOf.js';
import { type FuzzTarget, target } from '../../target.js';
import { trades } from './acts.js';

const policy = industry.earlyWarning;
const asOf = '2024-05-31';
const customer = canaries[1];
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const records = {
  trades: trades.filter(({ on }) => on < asOf),
  cashFlows: [{ customer, on: '2024-05-02', kind: 'withdrawal', amount: cny('5000.00') }],
  transfers: [],
  snapshots: [
    { customer, on: '2024-01-31', total: cny('90000.00') },
    { customer, on: '2024-05-30', total: cny('30000.00') },
  ],
  events: [],
  contacts: [],
  complaints: [{ id: 'k1', customer, on: '2024-05-02', about: 'fee' }],
};
const own = {
  ...records,
  trades: records.trades.filter((trade) => trade.customer === customer),
  openedOn: '2020-01-02',
};
const facts = () => retention.warningFacts(policy, own as never, day(asOf));

/** Early warning. */
export const warningTargets: readonly FuzzTarget[] = [
  target('retention/warningFacts', retention.warningFacts, () => [
    [policy, own, asOf],
    [policy, {}, asOf],
  ]),
  target('retention/warn', retention.warn, () => [[policy, facts()]]),
  target('retention/warningList', retention.warningList, () => [[policy, [{ customer, facts: facts() }]]]),
  target('retention/encodeWarningFacts', retention.encodeWarningFacts, () => [[policy, [facts(), facts()]]]),
  target('retention/warningColumns', retention.warningColumns, () => [
    [policy, retention.encodeWarningFacts(policy, [facts()])],
  ]),
  target('retention/watchedCustomers', retention.watchedCustomers, () => [
    [policy, { customers: [{ id: customer, openedOn: '2020-01-02' }], ...records }, asOf],
  ]),
  target('retention/defineWarningPolicy', retention.defineWarningPolicy, () => [[draftOf(policy)]]),
];
