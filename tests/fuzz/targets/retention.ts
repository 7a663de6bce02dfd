import { industry } from 'panhuo';
import { day } from 'panhuo/kernel';
import * as retention from 'panhuo/retention';
import { canaries } from '../canaries.js';
import { type FuzzTarget, target } from '../target.js';
import { actColumns, options, summary, tally, trade, trades } from './retention/acts.js';
import { economicsTargets } from './retention/economics.js';
import { experimentTargets } from './retention/experiments.js';
import { flowTargets } from './retention/flows.js';
import { predictionTargets } from './retention/prediction.js';
import { survivalTargets } from './retention/survival.js';
import { warningTargets } from './retention/warning.js';
import { draftOf } from '../draftOf.js';

const asOf = '2024-06-30';
const cohorts = { unit: 'month', kind: 'exact', asOf };
const cohortTally = () => retention.tallyCohorts(tally(), cohorts as never);
const clock = industry.activityClock;
const states = () => retention.activityStates(clock, summary(), { asOf: day(asOf) });
const stateColumns = () => retention.activityStateColumns(clock, tally(), { asOf: day(asOf) });
const rfmColumns = () => retention.rfmColumns(industry.rfm, tally(), day(asOf));

const activityTargets = [
  target('retention/encodeActs', retention.encodeActs, () => [
    [trades],
    [
      { trades, cashFlows: [], contacts: [] },
      { from: '2024-01-01', to: asOf, counted: ['trade'] },
    ],
  ]),
  target('retention/summariseActivity', retention.summariseActivity, () => [
    [trades, options],
    [actColumns(), { ...options, unit: 'month', keep: ['trades', 'amount'], counted: ['trade'] }],
  ]),
  target('retention/tallyActivity', retention.tallyActivity, () => [
    [trades, options],
    [actColumns(), { ...options, unit: 'day', keep: ['trades'] }],
  ]),
  target('retention/finishActivity', retention.finishActivity, () => [[tally()]]),
  target('retention/mergeActivity', retention.mergeActivity, () => [
    [summary(), summary()],
    [tally(), tally()],
  ]),
  target('retention/cohortTable', retention.cohortTable, () => [
    [summary(), cohorts],
    [tally(), { ...cohorts, kind: 'bracket', brackets: [1, 3], view: 'age' }],
  ]),
  target('retention/tallyCohorts', retention.tallyCohorts, () => [[tally(), cohorts]]),
  target('retention/finishCohorts', retention.finishCohorts, () => [[cohortTally()]]),
  target('retention/mergeCohorts', retention.mergeCohorts, () => [[cohortTally(), cohortTally()]]),
  target('retention/recencyFrequencyValue', retention.recencyFrequencyValue, () => [
    [industry.rfm, summary(), asOf],
  ]),
  target('retention/rfmColumns', retention.rfmColumns, () => [[industry.rfm, tally(), asOf]]),
  target('retention/rfmCounts', retention.rfmCounts, () => [[rfmColumns()]]),
  target('retention/mergeRfmCounts', retention.mergeRfmCounts, () => {
    const counts = retention.rfmCounts(rfmColumns());
    return [[counts, counts]];
  }),
  target('retention/defineRfmPolicy', retention.defineRfmPolicy, () => [[draftOf(industry.rfm)]]),
  target('retention/defineActivityClock', retention.defineActivityClock, () => [[draftOf(clock)]]),
  target('retention/activityStates', retention.activityStates, () => [
    [clock, summary(), { asOf, customers: [{ customer: canaries[2], openedOn: '2024-05-06' }] }],
    [clock, tally(), { asOf }],
  ]),
  target('retention/activityStateColumns', retention.activityStateColumns, () => [
    [clock, tally(), { asOf }],
  ]),
  target('retention/spellsUntil', retention.spellsUntil, () => [
    [states(), { event: 'dormant', origin: 'first-act' }],
    [stateColumns(), { event: 'gone', origin: 'woken', observedFrom: '2024-02-01' }],
  ]),
  target('retention/spellColumnsUntil', retention.spellColumnsUntil, () => [
    [stateColumns(), { event: 'dormant', origin: 'first-act' }],
  ]),
  target('retention/stateCounts', retention.stateCounts, () => [
    [states(), { unit: 'month' }],
    [stateColumns(), { unit: 'day' }],
  ]),
  target('retention/mergeStateCounts', retention.mergeStateCounts, () => {
    const counts = retention.stateCounts(states(), { unit: 'month' });
    return [[counts, counts]];
  }),
  target('retention/statesOn', retention.statesOn, () => [[stateColumns(), '2024-04-04']]),
  target('retention/tradingHabits', retention.tradingHabits, () => [
    [
      retention.summariseActivity(
        [{ ...trade('2024-01-05'), commission: trade('2024-01-05').amount }],
        options as never,
      ),
    ],
    [tally()],
  ]),
];

/** What takes things that a service stores or passes on: parts, counts and states, models, assignments. */
const takesStored = new RegExp(
  `/(${[
    'merge.*|finish.*|stateCounts|statesOn|spellsUntil|spellColumnsUntil|rfmCounts|nelsonAalen|kaplanMeier',
    'probabilityAlive|expected(Trades|TradesOfNew|Value|Lifetime)|tradeCountProbability|forecastTrades',
    'predictColumns|customerValue(Columns)?|contractSurvival|retentionRate|survivalFor|wakingPlan|wakingProspects',
    'assignArms|shareOutcome|meanOutcome|experimentVerdict|sequentialLook|contactInExperiment',
  ].join('|')})$`,
);

/** Every function of the retention room. */
export const retentionTargets: readonly FuzzTarget[] = [
  ...activityTargets,
  ...survivalTargets,
  ...warningTargets,
  ...flowTargets,
  ...predictionTargets,
  ...experimentTargets,
  ...economicsTargets,
].map((one) => (takesStored.test(one.name) ? { ...one, takes: 'json' } : one));
