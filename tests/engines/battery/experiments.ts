import {
  adjustByPrePeriod,
  adjustColumnsByPrePeriod,
  armBalance,
  assignArmColumns,
  assignArms,
  compareMeans,
  compareProportions,
  contactInExperiment,
  defineExperiment,
  experimentVerdict,
  industry,
  meanOutcome,
  minimumDetectableDifference,
  minimumDetectableEffect,
  readAssignments,
  sampleSize,
  sampleSizeOfMeans,
  sequentialLook,
  shareOutcome,
} from 'panhuo';
import { drawsFrom, idsOf, oddIds } from './draw.js';
import { exact, transcendental } from './entry.js';

const experiment = () =>
  defineExperiment({ ...industry.wakingExperiment, id: 'engines/calls', seed: 'drawn on 2024-03-01' });
const customers = () => idsOf(400).map((customer, place) => ({ customer, stratum: oddIds[place % 5]! }));

function amounts(seed: number, count: number): number[] {
  const draw = drawsFrom(seed);
  return Array.from({ length: count }, () => (draw(3) === 0 ? 0 : draw(100_000) / 100));
}

const pairs = (seed: number) =>
  amounts(seed, 150).map((before, place) => ({ before, after: before * 0.9 + (place % 11) }));
const shares = [
  [24, 200, 14, 200],
  [90, 500, 45, 500],
  [3, 40, 0, 41],
  [560, 7000, 480, 8000],
] as const;

/** Lots, balance, outcomes, comparisons, looks, verdicts, sizes. */
export const experimentsBattery = [
  exact('experiments/arms', () => {
    const drawn = assignArms(experiment(), customers());
    const customer = idsOf(3000);
    return [
      drawn,
      readAssignments(experiment(), JSON.parse(JSON.stringify(drawn))),
      assignArmColumns(experiment(), { customer, stratum: customer.map((_, place) => oddIds[place % 7]!) }),
      contactInExperiment(experiment(), 'control', 'campaign'),
    ];
  }),
  exact('experiments/outcomes', () => {
    const drawn = assignArms(experiment(), customers());
    const ids = drawn.map(({ customer }) => customer);
    return [
      shareOutcome(experiment(), drawn, ids.slice(0, 90)),
      meanOutcome(
        experiment(),
        drawn,
        ids.slice(20, 300).map((customer, place) => ({ customer, value: `${String(place * 3)}.07` })),
      ),
    ];
  }),
  exact('experiments/adjustment', () => {
    const columns = (seed: number) => ({
      before: Float64Array.from(pairs(seed), ({ before }) => before),
      after: Float64Array.from(pairs(seed), ({ after }) => after),
    });
    return [adjustByPrePeriod(pairs(1), pairs(2)), adjustColumnsByPrePeriod(columns(1), columns(2))];
  }),
  transcendental('experiments/comparisons', () => [
    compareMeans(amounts(3, 60), amounts(4, 70), { seed: 1, resamples: 499, confidenceLevel: 0.9 }),
    compareMeans(amounts(3, 900), amounts(4, 800), {
      seed: 1,
      resamples: 199,
      confidenceLevel: 0.95,
      normalFrom: 500,
    }),
    shares.map(([successes, total, others, all]) =>
      compareProportions({ successes, total }, { successes: others, total: all }),
    ),
    armBalance(experiment(), { control: 500, treatment: 431 }),
  ]),
  transcendental('experiments/verdicts', () =>
    shares.flatMap(([successes, total, others, all]) => {
      const outcome = {
        measure: 'share',
        treatment: { successes, total },
        control: { successes: others, total: all },
      } as const;
      return [
        experimentVerdict(experiment(), outcome),
        sequentialLook(experiment(), outcome),
        experimentVerdict(
          defineExperiment({ ...industry.wakingExperimentOnce, id: 'engines/once' }),
          outcome,
        ),
      ];
    }),
  ),
  transcendental('experiments/sizes', () =>
    Array.from({ length: 40 }, (_, place) => {
      const plan = { power: 0.8, confidenceLevel: 0.95 };
      const from = (place + 1) / 50;
      return [
        sampleSize({ ...plan, from, to: from + 0.01 }),
        sampleSizeOfMeans({ ...plan, difference: 1 + place, standardDeviation: 100 }),
        minimumDetectableDifference({ ...plan, standardDeviation: 100, customers: 60 + place }),
        minimumDetectableEffect({ ...plan, from, customers: 500 + 100 * place }),
      ];
    }),
  ),
];
