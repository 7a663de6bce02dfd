import {
  course,
  defineReactivationPolicy,
  defineWakingPlanPolicy,
  defineWakingPolicy,
  groupMeasures,
  industry,
  mergeGroupMeasures,
  reactivationMeasures,
  tradingHabits,
  wakingList,
  wakingPlan,
  wakingProspects,
} from 'panhuo';
import { activity } from './book.js';
import { drawsFrom, idsOf } from './draw.js';
import { exact, transcendental } from './entry.js';

const contact = { value: { allowed: true }, reasons: [] } as const;

function sleepers(count: number) {
  const draw = drawsFrom(81);
  return idsOf(count).map((customer) => ({
    ...{ customer, accountUsable: draw(9) > 0, funds: `${String(draw(200) * 1000)}.00`, contact },
    ...{ tradesAYear: draw(60), commissionAYear: `${String(draw(20) * 100)}.00`, silentMonths: draw(20) },
  }));
}

function prospects(count: number) {
  const draw = drawsFrom(82);
  return idsOf(count).map((customer, place) => ({
    ...{ customer, alive: draw(100) / 100, worth: `${String(draw(20) * 100)}.00` },
    ...{ funds: `${String(draw(200) * 1000)}.00`, adviser: ['10', '9', 'İ'][place % 3]! },
  }));
}

const period = (seed: number) => {
  const draw = drawsFrom(seed);
  return {
    ...{ days: 90, trades: draw(9), amount: `${String(draw(90_000))}.00` },
    ...{
      products: ['stock', 'fund'].slice(draw(2)),
      commission: `${String(draw(90))}.50`,
      market: 3000 + draw(900),
    },
  };
};
const pairs = (from: number) =>
  Array.from({ length: 80 }, (_, place) => ({
    before: period(from + place),
    after: period(from + place + 5000),
  }));

/** Who sleeps and who is worth waking, in an order with many ties; and what waking them brought. */
export const wakingBattery = [
  exact('waking/list', () =>
    wakingList(defineWakingPolicy({ ...course.waking, id: 'engines/waking' }), sleepers(400)),
  ),
  exact('waking/plan', () =>
    wakingPlan(defineWakingPlanPolicy({ ...industry.wakingPlan, id: 'engines/plan' }), {
      list: wakingList(course.waking, sleepers(300)),
      prospects: prospects(300),
      advisers: ['İ', '9', '10'].map((adviser) => ({ adviser, contacts: 12 })),
    }),
  ),
  exact('waking/habits', () => tradingHabits(activity())),
  exact('waking/measures', () => {
    const policy = defineReactivationPolicy({ ...course.reactivation, id: 'engines/reactivation' });
    return pairs(100).map(({ before, after }) => reactivationMeasures(policy, before, after));
  }),
  transcendental('waking/groups', () =>
    mergeGroupMeasures(
      groupMeasures(course.reactivation, pairs(1)),
      groupMeasures(course.reactivation, pairs(900)),
    ),
  ),
  transcendental('waking/prospects', () => {
    const draw = drawsFrom(83);
    const models = {
      trades: { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
      value: { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } },
      unit: 'week',
    } as const;
    const own = idsOf(150).map((customer) => {
      const frequency = draw(9);
      const recency = frequency === 0 ? 0 : 1 + draw(37);
      return { customer, frequency, recency, age: 38.86, value: 10 + draw(90), funds: '80000.00' };
    });
    return wakingProspects(industry.wakingPlan, models, own);
  }),
];
