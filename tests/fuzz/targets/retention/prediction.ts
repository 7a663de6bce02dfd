import { day } from 'panhuo/kernel';
import * as retention from 'panhuo/retention';
import { type FuzzTarget, target } from '../../target.js';
import { summary, tally } from './acts.js';

const models = [
  { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
  { kind: 'mbg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
  { kind: 'pareto-nbd', parameters: { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 } },
];
const [bgNbd] = models;
const money = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } };
const contract = { kind: 'shifted-beta-geometric', parameters: { alpha: 0.668, beta: 3.806 } };
const history = { frequency: 2, recency: 30.43, age: 38.86 };
const histories = [
  { frequency: 0, recency: 0, age: 39, count: 60 },
  { frequency: 1, recency: 4, age: 38, count: 12 },
  { frequency: 5, recency: 12, age: 36, count: 6 },
];
const column = (...values: number[]) => Float64Array.from(values);
const book = () => ({ frequency: column(2, 0), recency: column(30.43, 0), age: column(38.86, 38.86) });
const split = { calibratedOn: '2024-03-31', until: '2024-06-30', unit: 'week' };
const splitOf = () =>
  retention.splitHistories(summary(), {
    ...split,
    calibratedOn: day('2024-03-31'),
    until: day('2024-06-30'),
  } as never);
const ofEach = (...rest: unknown[]) => models.map((model) => [model, ...rest]);
/** A model may search long: one step shows as much of its input. */
const fewSteps = { maxIterations: 2 };

/** Who is alive, and what he will do: models fitted, read from storage, and asked. */
export const predictionTargets: readonly FuzzTarget[] = [
  target('retention/probabilityAlive', retention.probabilityAlive, () => ofEach(history)),
  target('retention/expectedTrades', retention.expectedTrades, () => ofEach(history, 39)),
  target('retention/expectedTradesOfNew', retention.expectedTradesOfNew, () => ofEach(52)),
  target('retention/logLikelihood', retention.logLikelihood, () => [...ofEach(histories), [bgNbd, book()]]),
  target('retention/predictColumns', retention.predictColumns, () => ofEach(book(), { horizon: 39 })),
  target('retention/tradeCountProbability', retention.tradeCountProbability, () => [
    ...ofEach(history, 2, 39),
    [bgNbd, null, 0, 39],
  ]),
  target('retention/forecastTrades', retention.forecastTrades, () => [
    ...ofEach(histories, { periods: 3, length: 13 }),
    [bgNbd, histories, { periods: 3, newcomers: [{ customers: 10, after: 1 }] }],
  ]),
  target('retention/trackForecast', retention.trackForecast, () => [
    [bgNbd, summary(), { ...split, periodDays: 14 }],
  ]),
  target('retention/calibrationOf', retention.calibrationOf, () => [
    [bgNbd, splitOf(), { most: 3, bins: 2, confidenceLevel: 0.9 }],
  ]),
  target('retention/chooseModel', retention.chooseModel, () => [
    [[{ frequency: 0, recency: 0, age: 10, count: 50 }], { kinds: ['bg-nbd'] }],
  ]),
  target('retention/fitBgNbd', retention.fitBgNbd, () => [[histories, fewSteps]]),
  target('retention/fitMbgNbd', retention.fitMbgNbd, () => [[histories, fewSteps]]),
  target('retention/fitParetoNbd', retention.fitParetoNbd, () => [[histories, fewSteps]]),
  target('retention/fitModel', retention.fitModel, () => [
    ['bg-nbd', histories, { ...fewSteps, unit: 'week' }],
  ]),
  target('retention/fitGammaGamma', retention.fitGammaGamma, () => [
    [
      [
        { frequency: 1, value: 22, count: 20 },
        { frequency: 2, value: 31, count: 20 },
        { frequency: 6, value: 18, count: 20 },
      ],
      fewSteps,
    ],
  ]),
  target('retention/expectedValue', retention.expectedValue, () => [
    [money, { frequency: 2, value: 22.35 }],
    [money, { frequency: 0 }],
  ]),
  target('retention/customerValue', retention.customerValue, () => [
    [bgNbd, money, { ...history, value: 22.35 }, { periods: 3, length: 13, discount: '0.03' }],
  ]),
  target('retention/customerValueColumns', retention.customerValueColumns, () => [
    [bgNbd, money, { ...book(), value: column(22.35, NaN) }, { periods: 3, length: 13, discount: '0.03' }],
  ]),
  target('retention/historyColumns', retention.historyColumns, () => [
    [tally(), { asOf: '2024-06-30', unit: 'week', bornFrom: '2024-01-02' }],
  ]),
  target('retention/splitHistoryColumns', retention.splitHistoryColumns, () => [[tally(), split]]),
  target('retention/tradingHistories', retention.tradingHistories, () => [
    [summary(), { asOf: '2024-06-30', unit: 'week' }],
    [tally(), { asOf: '2024-06-30', unit: 'day' }],
  ]),
  target('retention/splitHistories', retention.splitHistories, () => [[summary(), split]]),
  target('retention/contractSurvival', retention.contractSurvival, () => [[contract, 4]]),
  target('retention/retentionRate', retention.retentionRate, () => [[contract, 4]]),
  target('retention/expectedLifetime', retention.expectedLifetime, () => [
    [contract, { discount: '0.10', renewals: 5 }],
  ]),
  target('retention/fitShiftedBetaGeometric', retention.fitShiftedBetaGeometric, () => [
    [[1000, 631, 468, 382], fewSteps],
    [
      [
        [1000, 631, 468],
        [800, 520],
      ],
      fewSteps,
    ],
  ]),
];
