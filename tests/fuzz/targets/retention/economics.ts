import { course, industry } from 'panhuo';
import * as retention from 'panhuo/retention';
import { canaries } from '../../canaries.js';
import { draftOf } from '../../draftOf.js';
import { type FuzzTarget, target } from '../../target.js';

const customer = canaries[1];
const silent = { days: 180, trades: 0, amount: '0', products: [], commission: '0' };
const woken = {
  days: 180,
  trades: 3,
  amount: '9000.00',
  products: ['stock'],
  commission: '15.00',
};
const group = () => retention.groupMeasures(course.reactivation, [{ before: silent, after: woken }] as never);
const contact = { value: { allowed: true }, reasons: [] };
const sleeper = {
  customer,
  accountUsable: true,
  funds: '80000.00',
  tradesAYear: 30,
  commissionAYear: '900.00',
  silentMonths: 7,
  contact,
};
const prospect = { customer, alive: 0.5, worth: '1000.00', funds: '80000.00', adviser: 'li' };
const models = {
  trades: { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
  value: { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } },
  unit: 'week',
};
const history = { customer, frequency: 2, recency: 30.43, age: 38.86, value: 22.35, funds: '80000.00' };
const list = () => retention.wakingList(course.waking, [sleeper] as never);

/** What customers are worth, and whom to wake. */
export const economicsTargets: readonly FuzzTarget[] = [
  target('retention/lifetimeValue', retention.lifetimeValue, () => [
    [{ margin: '600.00', retention: '0.8', discount: '0.10', acquisitionCost: '300' }],
    [{ margin: '600.00', retention: '0.8', discount: '0.10', periods: 3 }],
  ]),
  target('retention/turnoverCost', retention.turnoverCost, () => [
    [
      {
        lost: { customers: 100, margin: '600.00', retention: '0.9' },
        won: { customers: 100, margin: '600.00', retention: '0.6', acquisitionCost: '300.00' },
        discount: '0.10',
      },
    ],
  ]),
  target('retention/groupMeasures', retention.groupMeasures, () => [
    [
      course.reactivation,
      [
        { before: silent, after: woken },
        { before: woken, after: woken },
      ],
      { confidenceLevel: 0.9 },
    ],
  ]),
  target('retention/mergeGroupMeasures', retention.mergeGroupMeasures, () => [[group(), group()]]),
  target('retention/reactivationMeasures', retention.reactivationMeasures, () => [
    [course.reactivation, silent, woken],
    [course.reactivation, woken, woken],
  ]),
  target('retention/defineReactivationPolicy', retention.defineReactivationPolicy, () => [
    [draftOf(course.reactivation)],
  ]),
  target('retention/wakingList', retention.wakingList, () => [[course.waking, [sleeper]]]),
  target('retention/defineWakingPolicy', retention.defineWakingPolicy, () => [[draftOf(course.waking)]]),
  target('retention/wakingPlan', retention.wakingPlan, () => [
    [
      industry.wakingPlan,
      { list: list(), prospects: [prospect], advisers: [{ adviser: 'li', contacts: 1 }] },
    ],
  ]),
  target('retention/breakEvenCost', retention.breakEvenCost, () => [[industry.wakingPlan, prospect]]),
  target('retention/defineWakingPlanPolicy', retention.defineWakingPlanPolicy, () => [
    [draftOf(industry.wakingPlan)],
  ]),
  target('retention/wakingProspects', retention.wakingProspects, () => [
    [industry.wakingPlan, models, [history]],
  ]),
];
