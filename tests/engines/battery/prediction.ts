import {
  type BgNbd,
  calibrationOf,
  chooseModel,
  contractSurvival,
  customerValue,
  customerValueColumns,
  expectedLifetime,
  expectedTrades,
  expectedTradesOfNew,
  expectedValue,
  type Fitted,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitModel,
  fitParetoNbd,
  fitShiftedBetaGeometric,
  day,
  forecastTrades,
  historyColumns,
  logLikelihood,
  type MbgNbd,
  predictColumns,
  probabilityAlive,
  retentionRate,
  splitHistories,
  splitHistoryColumns,
  tradeCountProbability,
  trackForecast,
  tradingHistories,
} from 'panhuo';
import { activity, span, tally } from './book.js';
import { drawsFrom } from './draw.js';
import { exact, fitted, transcendental } from './entry.js';

// The published estimates of Fader, Hardie and Lee (2005) and of Fader and Hardie (2013, 2007).
const models = [
  { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
  { kind: 'mbg-nbd', parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
  { kind: 'pareto-nbd', parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } },
] as const;
const gammaGamma = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const;
const contracts = { kind: 'shifted-beta-geometric', parameters: { alpha: 0.668, beta: 3.806 } } as const;

/** Histories in weeks: many of no second trade, few of many. */
function histories(count: number) {
  const draw = drawsFrom(71);
  return Array.from({ length: count }, () => {
    const age = 20 + draw(190) / 10;
    const frequency = Math.floor((draw(40) * draw(40) * draw(40)) / 6400);
    const recency = frequency === 0 ? 0 : (age * (1 + draw(99))) / 100;
    return { frequency, recency, age, value: 1 + draw(30_000) / 100 };
  });
}

function book(count: number) {
  const all = histories(count);
  const column = (name: 'frequency' | 'recency' | 'age' | 'value') =>
    Float64Array.from(all, (row) => row[name]);
  return {
    frequency: column('frequency'),
    recency: column('recency'),
    age: column('age'),
    value: column('value'),
  };
}

// Histories that have a maximum under all three models: those of the examples of the fits, and some between them.
const silent = [
  ...[
    [0, 0, 39, 60],
    [1, 4, 38, 12],
    [2, 30, 38, 9],
    [5, 12, 36, 6],
    [9, 35, 36, 4],
    [1, 20, 39, 15],
  ],
  ...[
    [3, 10, 37, 6],
    [0, 0, 30, 25],
    [2, 6, 33, 8],
    [4, 28, 35, 5],
    [7, 20, 31, 3],
  ],
].map(([frequency, recency, age, count]) => ({
  frequency: frequency!,
  recency: recency!,
  age: age!,
  count: count!,
}));

const spendings = Object.entries({ 1: [8, 22, 230], 2: [14, 31, 60], 6: [18, 27, 45] }).flatMap(
  ([frequency, own]) => own.map((value) => ({ frequency: Number(frequency), value, count: 20 })),
);

/** What a fit says where there is no maximum: a ridge leads away, and where the search stopped on it says nothing. */
const outcomeOf = ({ status, reasons, logLikelihood, customers }: Fitted<BgNbd | MbgNbd>) => ({
  ...{ status, reasons, logLikelihood, customers },
});

const split = { calibratedOn: day('2024-03-31'), until: span.to, unit: 'week' } as const;
const periods = { periods: 4, length: 13 };
const terms = { ...periods, discount: '0.03' };

/** Histories, fits, predictions, calibration, values, contracts. */
export const predictionBattery = [
  exact('prediction/histories', () => [
    tradingHistories(activity(), { asOf: span.to, unit: 'week' }),
    historyColumns(tally(), { asOf: span.to, unit: 'month' }),
    splitHistories(activity(), split),
    splitHistoryColumns(tally(), split),
  ]),
  fitted('prediction/fitBgNbd', () => fitBgNbd(silent)),
  fitted('prediction/fitMbgNbd', () => fitMbgNbd(silent)),
  fitted('prediction/fitParetoNbd', () => fitParetoNbd(silent)),
  fitted('prediction/fitModel', () => fitModel('bg-nbd', silent)),
  transcendental('prediction/fits without a maximum', () => [
    outcomeOf(fitBgNbd(histories(800))),
    outcomeOf(fitMbgNbd(book(800))),
  ]),
  transcendental('prediction/chooseModel', () => {
    const { value, reasons } = chooseModel(splitHistories(activity(), split));
    return [value.chosen?.kind, value.trials.map(({ kind }) => kind), reasons.map(({ rule }) => rule)];
  }),
  fitted('prediction/fitGammaGamma', () => fitGammaGamma(spendings)),
  fitted('prediction/fitShiftedBetaGeometric', () => [
    fitShiftedBetaGeometric([1000, 631, 468, 382, 326, 289, 262, 241]),
    fitShiftedBetaGeometric([
      [1000, 869, 743, 653],
      [800, 520],
    ]),
  ]),
  ...models.map((model) =>
    transcendental(`prediction/${model.kind}`, () => [
      ...histories(60).map((history) => [
        probabilityAlive(model, history),
        expectedTrades(model, history, 39),
        logLikelihood(model, [history]),
        [0, 1, 5].map((trades) => tradeCountProbability(model, history, trades, 26)),
        customerValue(model, gammaGamma, history, terms),
      ]),
      expectedTradesOfNew(model, 52),
      predictColumns(model, book(500), { horizon: 39 }),
      customerValueColumns(model, gammaGamma, book(500), terms),
      forecastTrades(model, histories(300), periods),
      trackForecast(model, activity(), { ...split, periodDays: 14 }),
      calibrationOf(model, splitHistories(activity(), split)),
    ]),
  ),
  exact('prediction/expectedValue', () =>
    histories(100).map(({ frequency, value }) => expectedValue(gammaGamma, { frequency, value })),
  ),
  transcendental('prediction/contracts', () =>
    Array.from({ length: 60 }, (_, renewals) => [
      contractSurvival(contracts, renewals),
      retentionRate(contracts, renewals + 1),
      expectedLifetime(contracts, { discount: '0.10', renewals }),
    ]),
  ),
];
