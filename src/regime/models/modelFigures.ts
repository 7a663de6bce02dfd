import { fromEpochDay, wilsonInterval } from '../../kernel/index.js';
import type { ModelRun } from '../columns/runModel.js';
import { underwaterOf } from '../columns/underwaterOf.js';
import { type BootstrapOptions, stationaryBootstrap } from '../simulation/stationaryBootstrap.js';
import { mean, yearsOf } from '../simulation/summarise.js';
import type { Estimate, ModelStudy } from './study.js';

/** The statistics of a study. */
type Figures = Pick<
  ModelStudy,
  'yearlyReturn' | 'years' | 'hitRate' | 'turnover' | 'exposure' | 'maxDrawdown'
>;

const unmeasured: Estimate = { value: null, lower: null, upper: null };

/** The figures of a run over days, each day one close. */
export function modelFigures(run: ModelRun, day: Int32Array, bootstrap: BootstrapOptions): Figures {
  const { equity, traded, closed, hits } = run;
  const steps = Math.max(0, day.length - 1);
  const years = yearsOf({ day, first: 0, scale: 0 });
  const perYear = steps / years;

  // Growth is resampled as the sum of its logarithms: percentiles stay percentiles when it is written as a rate again.
  const growth = equity.subarray(1).map((value, step) => Math.log(value / (equity[step] ?? 1)));
  const rate = (log: number): number => Math.exp(log * perYear) - 1;
  const average = mean(equity);
  const moved = traded.subarray(1).map((amount) => (amount * perYear) / average);
  const twoWay = steps === 0 ? unmeasured : estimate(moved, bootstrap, (value) => value);
  return {
    yearlyReturn: steps === 0 ? unmeasured : estimate(growth, bootstrap, rate),
    years: yearlyReturns(equity, day),
    hitRate: hitRateOf(hits, closed, bootstrap.confidenceLevel),
    turnover: { oneWay: halfOf(twoWay), twoWay },
    exposure:
      day.length === 0 ? null : mean(run.invested.map((value, place) => value / (equity[place] ?? 1))),
    maxDrawdown: day.length === 0 ? null : lowestOf(equity),
  };
}

function estimate(
  values: Float64Array,
  bootstrap: BootstrapOptions,
  read: (mean: number) => number,
): Estimate {
  const interval = stationaryBootstrap(values, bootstrap);
  // A growth of days may be too large for a number when it is put on a year.
  const figure = (measured: number): number | null => {
    const value = read(measured);
    return Number.isFinite(value) ? value : null;
  };
  return {
    value: figure(mean(values)),
    lower: interval === null ? null : figure(interval.lower),
    upper: interval === null ? null : figure(interval.upper),
  };
}

function hitRateOf(hits: number, closed: number, confidenceLevel: number | undefined): Estimate {
  const interval = wilsonInterval(hits, closed, confidenceLevel);
  return interval === null ? unmeasured : { value: hits / closed, ...interval };
}

function halfOf({ value, lower, upper }: Estimate): Estimate {
  const half = (figure: number | null): number | null => (figure === null ? null : figure / 2);
  return { value: half(value), lower: half(lower), upper: half(upper) };
}

function lowestOf(equity: Float64Array): number {
  const { curve, lowest } = underwaterOf(equity);
  return curve[lowest] ?? 0;
}

/** Each year’s last equity against that of the year before; the first year’s against its first day. */
function yearlyReturns(equity: Float64Array, day: Int32Array): Figures['years'] {
  const years: { year: number; days: number; return: number }[] = [];
  let before = equity[0] ?? 1;
  for (let place = 0; place < day.length;) {
    const year = yearOf(day[place] ?? 0);
    let next = place + 1;
    while (next < day.length && yearOf(day[next] ?? 0) === year) next += 1;
    const last = equity[next - 1] ?? before;
    years.push({ year, days: next - place, return: last / before - 1 });
    before = last;
    place = next;
  }
  return years;
}

function yearOf(epochDay: number): number {
  return Number(fromEpochDay(epochDay).slice(0, 4));
}
