import {
  type Activity,
  calibrationOf,
  chooseModel,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  splitHistories,
  summariseActivity,
  trackForecast,
  tradingHistories,
  type ValuedHistory,
} from 'panhuo';
import { beforeAll, describe, expect, it } from 'vitest';
import { distanceOf } from './calibrationDistance.js';
import {
  CDNOW_FROM as FROM,
  CDNOW_SPLIT as SPLIT,
  CDNOW_UNTIL as UNTIL,
  cdnowAbsent as absent,
  cdnowPurchases,
  cdnowTrades,
} from './cdnow.js';

const digits = (value: number, places: number): number => Number(value.toFixed(places));
const split = { calibratedOn: SPLIT, until: UNTIL, unit: 'week' } as const;

describe.skipIf(absent !== '')(`18 months of 2,357 customers of CDNOW${absent}`, () => {
  let activity: Activity;
  let histories: ValuedHistory[];
  /** As the summary is published: times to two places. */
  let published: ValuedHistory[];
  /** The days on which each customer bought, straight from the file. */
  const days = new Map<string, string[]>();

  beforeAll(() => {
    activity = summariseActivity(cdnowTrades(), { from: FROM, to: UNTIL, unit: 'day' });
    histories = tradingHistories(activity, { asOf: SPLIT, unit: 'week', value: 'amount' });
    published = histories.map(({ recency, age, value, ...line }) => ({
      ...line,
      ...{ recency: digits(recency, 2), age: digits(age, 2), value },
    }));
    for (const { customer, on } of cdnowPurchases()) {
      const own = days.get(customer) ?? [];
      days.set(customer, own);
      if (!own.includes(on)) own.push(on);
    }
    for (const own of days.values()) own.sort();
  });

  it('gives the histories that are published', () => {
    // The summary that comes with the package lifetimes (cdnow_customers_summary_with_transactions.csv): its first lines (with
    // 22.35 for (29.73 + 14.96) / 2), and 946 customers with a repeat purchase.
    expect(published.slice(0, 2)).toEqual([
      { customer: '0001', frequency: 2, recency: 30.43, age: 38.86, value: 22.345 },
      { customer: '0002', frequency: 1, recency: 1.71, age: 38.86, value: 11.77 },
    ]);
    expect(histories).toHaveLength(2357);
    expect(histories.filter(({ frequency }) => frequency > 0)).toHaveLength(946);
    const repeats = [...days.values()].flatMap((own) => own.slice(1)).filter((on) => on <= '19970930');
    expect(histories.reduce((sum, { frequency }) => sum + frequency, 0)).toBe(repeats.length);
  });

  it.each([
    // Fader, Hardie and Lee (2005), table 2; Batislam, Denizel and Filiztekin (2007) as fitted by lifetimes.
    {
      fit: fitBgNbd,
      parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      logLikelihood: -9582.4,
      places: 1,
    },
    {
      fit: fitMbgNbd,
      parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
      logLikelihood: -9582.13,
      places: 2,
    },
    {
      fit: fitParetoNbd,
      parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
      logLikelihood: -9595.0,
      places: 1,
    },
  ])('fits $parameters, as is published', ({ fit, parameters, logLikelihood, places }) => {
    // The published Pareto/NBD is of times that were not rounded, the MBG/NBD of the rounded ones; the BG/NBD is of either.
    const model = fit('s' in parameters ? histories : published);
    expect(model.converged).toBe(true);
    const found = Object.entries(model.parameters).map(([name, value]) => [name, digits(value, 3)]);
    expect(Object.fromEntries(found)).toEqual(parameters);
    expect(digits(model.logLikelihood, places)).toBe(logLikelihood);
  });

  it('fits the value of a purchase as is published', () => {
    // Fader and Hardie (2013): of the 946 customers with a repeat purchase.
    const { parameters, converged, customers } = fitGammaGamma(published);
    expect(converged).toBe(true);
    expect(customers).toBe(946);
    expect([parameters.p, parameters.q, parameters.gamma].map((value) => digits(value, 2))).toEqual([
      6.25, 3.74, 15.44,
    ]);
  });

  it('keeps step with the book for as long again as it learnt', () => {
    const model = fitBgNbd(histories);
    const track = trackForecast(model, activity, { ...split, periodDays: 7 });
    // 39 weeks and 39 weeks, as in Fader, Hardie and Lee (2005), figure 2.
    expect(track.periods.map(({ phase }) => phase)).toEqual([
      ...Array.from({ length: 39 }, () => 'calibration'),
      ...Array.from({ length: 39 }, () => 'holdout'),
    ]);
    for (const { from, to, actual, cumulativeActual } of track.periods) {
      const [first, last] = [from.replaceAll('-', ''), to.replaceAll('-', '')];
      const repeats = [...days.values()].flatMap((own) => own.slice(1)).filter((on) => on <= last);
      expect(cumulativeActual).toBe(repeats.length);
      expect(actual).toBe(repeats.filter((on) => on >= first).length);
    }
    const offAfter = (week: number): number => {
      const { cumulativeExpected = 0, cumulativeActual = 1 } = track.periods[week - 1] ?? {};
      return cumulativeExpected / cumulativeActual - 1;
    };
    // 1.5 % above after 39 weeks, 4.1 % below after 78.
    expect(Math.abs(offAfter(39))).toBeLessThan(0.02);
    expect(Math.abs(offAfter(78))).toBeLessThan(0.05);
    expect(Math.abs(track.holdout.bias ?? 1)).toBeLessThan(0.12);
  });

  it('forecasts every customer better than his own past carried on', () => {
    const book = splitHistories(activity, split);
    const bought = [...days.values()].flatMap((own) => own.slice(1)).filter((on) => on > '19970930').length;
    for (const fit of [fitBgNbd, fitMbgNbd, fitParetoNbd]) {
      const { errors, byFrequency, byChance } = calibrationOf(fit(histories), book);
      for (const forecast of Object.values(errors)) expect(forecast.actual).toBe(bought);
      // 0.75 to 0.79 and 1.60 to 1.61 a customer; the naive ones 0.90 to 1.02 and 1.97 to 2.21.
      for (const naive of [errors.ownRate, errors.recent]) {
        expect(errors.model.rootMeanSquare).toBeLessThan(0.85 * (naive.rootMeanSquare ?? 0));
        expect(errors.model.meanAbsolute).toBeLessThan(0.9 * (naive.meanAbsolute ?? 0));
        expect(Math.abs(errors.model.bias ?? 1)).toBeLessThan(Math.abs(naive.bias ?? 0));
      }
      // Limits of the points: half a trade by past frequency, and by chance 0.08 on average over customers.
      expect(byFrequency).toHaveLength(8);
      for (const { expected, actual } of byFrequency) expect(Math.abs(expected - actual)).toBeLessThan(0.52);
      expect(distanceOf(byChance)).toBeLessThan(0.08);
    }
  });

  it('chooses a model that came near, and says which tells the past best', () => {
    const { value, reasons } = chooseModel(splitHistories(activity, split));
    expect(value.trials.every(({ model }) => model.converged)).toBe(true);
    // Log-likelihoods −9582.43, −9582.14 and −9594.98, so MBG/NBD before BG/NBD before Pareto/NBD.
    const byPast = [...value.trials].sort((a, b) => (a.aic ?? 0) - (b.aic ?? 0));
    expect(byPast.map(({ kind }) => kind)).toEqual(['mbg-nbd', 'bg-nbd', 'pareto-nbd']);
    expect(reasons.map(({ rule }) => rule)).toEqual([
      ...['model_chosen_holdout', 'model_total', 'model_next_holdout', 'model_likeliest'],
      ...['model_beats_naive', 'model_beats_naive'],
    ]);
  });
});
