import { industry } from 'panhuo';
import * as retention from 'panhuo/retention';
import { canaries } from '../../canaries.js';
import { draftOf } from '../../draftOf.js';
import { type FuzzTarget, target } from '../../target.js';

const experiment = industry.wakingExperiment;
const drawn = retention.defineExperiment({
  ...experiment,
  id: 'branch-7/calls',
  seed: 'drawn on 2024-03-01',
});
const once = industry.wakingExperimentOnce;
const customers = [
  { customer: canaries[0], stratum: 'VIP' },
  { customer: canaries[1], stratum: 'VIP' },
  { customer: 'c', stratum: 'A' },
];
const assigned = [
  { customer: canaries[0], stratum: 'A', arm: 'treatment' },
  { customer: canaries[1], stratum: 'A', arm: 'control' },
  { customer: 'c', stratum: 'B', arm: 'treatment' },
];
const shares = {
  measure: 'share',
  treatment: { successes: 90, total: 500 },
  control: { successes: 45, total: 500 },
};
const means = {
  measure: 'mean',
  treatment: ['120.00', 80.5, '0.00', 310],
  control: ['60.00', 0, 0, '110.00'],
};
const before = [
  { before: '100.00', after: '140.00' },
  { before: 300, after: '330.00' },
];
const periods = () => ({ before: Float64Array.of(1, 2, 3), after: Float64Array.of(3, 5, 7) });
const size = { power: 0.8, confidenceLevel: 0.95 };

/** Experiments: designs, arms, outcomes, verdicts and sizes. */
export const experimentTargets: readonly FuzzTarget[] = [
  target('retention/defineExperiment', retention.defineExperiment, () => [
    [draftOf(experiment)],
    [draftOf(once)],
  ]),
  target('retention/assignArms', retention.assignArms, () => [
    [drawn, customers],
    [drawn, customers, [{ customer: 'd', stratum: 'A', arm: 'control' }]],
  ]),
  target('retention/assignArmColumns', retention.assignArmColumns, () => [
    [drawn, { customer: ['a', canaries[1]], stratum: ['A', 'B'] }],
    [drawn, { customer: ['a', 'b'], stratum: ['A', 'A'], before: Uint8Array.of(0, 255) }],
  ]),
  target('retention/readAssignments', retention.readAssignments, () => [[experiment, assigned]]),
  target('retention/contactInExperiment', retention.contactInExperiment, () => [
    [experiment, 'control', 'campaign'],
  ]),
  target('retention/armBalance', retention.armBalance, () => [[drawn, { control: 500, treatment: 510 }]]),
  target('retention/shareOutcome', retention.shareOutcome, () => [[experiment, assigned, [canaries[0]]]]),
  target('retention/meanOutcome', retention.meanOutcome, () => [
    [experiment, assigned, [{ customer: canaries[0], value: '12.50' }]],
  ]),
  target('retention/experimentVerdict', retention.experimentVerdict, () => [
    [experiment, shares],
    [once, shares],
  ]),
  target('retention/sequentialLook', retention.sequentialLook, () => [[experiment, shares]]),
  target('retention/adjustByPrePeriod', retention.adjustByPrePeriod, () => [[before, before]]),
  target('retention/adjustColumnsByPrePeriod', retention.adjustColumnsByPrePeriod, () => [
    [periods(), periods()],
  ]),
  target('retention/compareMeans', retention.compareMeans, () => [
    [means.treatment, means.control, { seed: 1, resamples: 99, confidenceLevel: 0.9 }],
    [Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4), { seed: 1, resamples: 99, confidenceLevel: 0.95 }],
  ]),
  target('retention/compareProportions', retention.compareProportions, () => [
    [shares.treatment, shares.control, { confidenceLevel: 0.9, continuityCorrection: true }],
  ]),
  target('retention/sampleSize', retention.sampleSize, () => [[{ from: 0.05, to: 0.06, ...size }]]),
  target('retention/sampleSizeOfMeans', retention.sampleSizeOfMeans, () => [
    [{ difference: 50, standardDeviation: 100, ...size }],
  ]),
  target('retention/minimumDetectableEffect', retention.minimumDetectableEffect, () => [
    [{ from: 0.05, customers: 8157.73, ...size }],
  ]),
  target('retention/minimumDetectableDifference', retention.minimumDetectableDifference, () => [
    [{ standardDeviation: 100, customers: 62.79, ...size }],
  ]),
];
