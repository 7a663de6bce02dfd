import {
  activityStateColumns,
  activityStates,
  assetMovements,
  assetsRetained,
  averageYield,
  breakEvenCost,
  churnLedger,
  churnReasons,
  cohortTable,
  course,
  day,
  defineActivityClock,
  defineChurnClaimsPolicy,
  defineChurnPolicy,
  defineNetNewAssetsPolicy,
  defineRfmPolicy,
  defineWarningPolicy,
  encodeActs,
  encodeChurn,
  encodeWarningFacts,
  finishActivity,
  finishCohorts,
  fundsTurnover,
  industry,
  lifetimeValue,
  mergeActivity,
  mergeAssetsRetained,
  mergeChurnLedgers,
  mergeChurnReasons,
  mergeCohorts,
  mergeMovements,
  mergeRevenueChanges,
  mergeStateCounts,
  netNewAssets,
  netNewAssetsOf,
  recencyFrequencyValue,
  revenueChange,
  revenueRetention,
  rfmColumns,
  rfmCounts,
  spellColumnsUntil,
  spellsUntil,
  stateCounts,
  statesOn,
  summariseActivity,
  tallyActivity,
  tallyCohorts,
  tallyMovements,
  turnoverCost,
  warn,
  warningColumns,
  warningFacts,
  warningList,
  watchedCustomers,
} from 'panhuo';
import { activity, acts, snapshots, span, tally, trades } from './book.js';
import { drawsFrom, idsOf } from './draw.js';
import { exact, transcendental } from './entry.js';

const asOf = span.to;
const units = ['week', 'month', 'quarter', 'year'] as const;
const clock = () => defineActivityClock({ ...industry.activityClock, id: 'engines/clock' });
const until = { event: 'dormant', origin: 'first-act' } as const;

/** A book of yearly revenues, a third of whose customers change between the years. */
function revenues(seed: number, from: number) {
  const draw = drawsFrom(seed);
  return idsOf(300)
    .slice(from, from + 200)
    .map((customer) => ({ customer, revenue: `${String(draw(5000))}.${String(draw(90) + 10)}` }));
}

function churnBook(from: number, to: number) {
  const ids = new Set(idsOf(60).slice(from, to));
  return {
    ...{ from: day('2023-04-01'), asOf, events: [] },
    opening: [...ids].map((customer, place) => ({ customer, assets: `${String(8000 + 700 * place)}.00` })),
    snapshots: snapshots().filter(({ customer, on }) => ids.has(customer) && on >= '2023-04-01'),
  };
}

/** Activity, cohorts, states, recency and value, flows, economics, warnings. */
export const retentionBattery = [
  exact('retention/activity of records', () => {
    const all = trades();
    return [
      ...units.map((unit) => summariseActivity(all, { ...span, unit })),
      mergeActivity(summariseActivity(all.slice(700), span), summariseActivity(all.slice(0, 700), span)),
    ];
  }),
  exact('retention/activity of columns', () => [
    encodeActs(trades()),
    finishActivity(tallyActivity(encodeActs(trades()), span)),
    tallyActivity(acts(), { ...span, keep: [] }),
  ]),
  exact('retention/cohorts', () => {
    const [summary, columns] = [activity(), tally()];
    return [
      ...units.flatMap((unit) =>
        (['exact', 'unbounded'] as const).map((kind) => cohortTable(summary, { unit, kind, asOf })),
      ),
      cohortTable(columns, { unit: 'month', kind: 'exact', asOf }),
      cohortTable(columns, { unit: 'month', kind: 'bracket', brackets: [1, 3, 6, 12], asOf }),
      finishCohorts(
        mergeCohorts(
          tallyCohorts(columns, { unit: 'quarter', kind: 'exact', asOf }),
          tallyCohorts(columns, { unit: 'quarter', kind: 'exact', asOf }),
        ),
      ),
    ];
  }),
  exact('retention/states', () => {
    const states = activityStates(clock(), activity(), { asOf });
    const columns = activityStateColumns(clock(), tally(), { asOf });
    return [
      states,
      columns,
      statesOn(columns, day('2024-02-29')),
      spellsUntil(states, until),
      spellColumnsUntil(columns, until),
      mergeStateCounts(stateCounts(states, { unit: 'month' }), stateCounts(columns, { unit: 'month' })),
    ];
  }),
  exact('retention/recency, frequency, value', () => {
    const policy = defineRfmPolicy({ ...industry.rfm, id: 'engines/rfm' });
    const columns = rfmColumns(policy, tally(), asOf);
    return [recencyFrequencyValue(policy, activity(), asOf), columns, rfmCounts(columns)];
  }),
  exact('retention/churn', () => {
    const policy = defineChurnPolicy({ ...industry.churn, id: 'engines/churn' });
    return [
      churnLedger(policy, churnBook(0, 60)),
      mergeChurnLedgers(churnLedger(policy, churnBook(0, 30)), churnLedger(policy, churnBook(30, 60))),
      encodeChurn(policy, churnBook(0, 60)),
    ];
  }),
  transcendental('retention/reasons of churn', () => {
    const claims = defineChurnClaimsPolicy({ ...course.churnClaims, id: 'engines/claims' });
    const draw = drawsFrom(17);
    const said = (count: number) =>
      idsOf(count).map((customer) => ({ customer, reason: ['price', 'neglect', 'product'][draw(3)]! }));
    return mergeChurnReasons(
      claims,
      churnReasons(claims, said(90)).value,
      churnReasons(claims, said(70)).value,
    );
  }),
  exact('retention/flows', () => {
    const draw = drawsFrom(18);
    const movements = (rows: number) => ({
      kind: Uint8Array.from({ length: rows }, () => draw(assetMovements.length)),
      on: Int32Array.from({ length: rows }, () => 19_358 + draw(700)),
      amount: Float64Array.from({ length: rows }, () => draw(1e9)),
      currency: 'CNY',
    });
    const money = (amount: string) => ({ amount, currency: 'CNY' });
    const net = defineNetNewAssetsPolicy({ ...industry.netNewAssetsUbs, id: 'engines/net-new' });
    const change = revenueChange(revenues(1, 0), revenues(2, 100));
    const kept = (seed: number) =>
      assetsRetained(
        revenues(seed, 0).map(({ customer, revenue }) => ({
          customer,
          opening: revenue,
          closing: '2500.33',
        })),
      );
    return [
      mergeMovements(tallyMovements(movements(3000), span), tallyMovements(movements(2000), span)),
      netNewAssetsOf(net, {
        ...{ opening: money('100000.00'), closing: money('108000.00'), transfers: [], ...span },
        cashFlows: [{ customer: '10', on: day('2024-02-29'), kind: 'deposit', amount: money('5000.00') }],
      }),
      netNewAssets({ opening: '1000003', inflow: '30000', outflow: '10000', days: 73 }),
      change,
      revenueRetention(change),
      mergeRevenueChanges(change, revenueChange(revenues(3, 0), revenues(4, 50))),
      mergeAssetsRetained(kept(5), kept(6)),
      averageYield({ revenue: '751', averageAssets: '1000003', days: 71 }),
      fundsTurnover({ bought: '300001', sold: '220000', averageAssets: '200003', days: 71 }),
    ];
  }),
  exact('retention/economics', () => {
    const prospect = { customer: '__proto__', alive: 0.37, worth: '1000.07', funds: '80000.00' };
    return [
      ...Array.from({ length: 50 }, (_, place) =>
        lifetimeValue({
          ...{ margin: '600.07', retention: `0.${String(place + 41)}`, discount: '0.087' },
          ...(place % 2 === 0 ? { periods: place + 1 } : { acquisitionCost: '300.11' }),
        }),
      ),
      breakEvenCost(industry.wakingPlan, prospect),
      turnoverCost({
        lost: { customers: 97, margin: '600.00', retention: '0.9' },
        won: { customers: 103, margin: '600.00', retention: '0.61', acquisitionCost: '300.00' },
        discount: '0.093',
      }),
    ];
  }),
  exact('retention/warnings', () => {
    const policy = defineWarningPolicy({ ...industry.earlyWarning, id: 'engines/warning' });
    const [all, evenings] = [trades(), snapshots()];
    const customers = idsOf(60).map((customer) => {
      const own = <T extends { readonly customer: string }>(records: readonly T[]) =>
        records.filter((record) => record.customer === customer);
      const records = { trades: own(all), snapshots: own(evenings), contacts: [], complaints: [] };
      return { customer, facts: warningFacts(policy, records, asOf) };
    });
    const book = { customers: idsOf(60).map((id) => ({ id })), trades: all, snapshots: evenings };
    return [
      customers.map(({ facts }) => warn(policy, facts)),
      warningList(policy, customers),
      warningColumns(
        policy,
        encodeWarningFacts(
          policy,
          customers.map(({ facts }) => facts),
        ),
      ),
      watchedCustomers(policy, book, asOf),
    ];
  }),
];
