import { coxRegression, type CoxModel, kaplanMeier, type SurvivalCurve } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { bareCurve } from './bareCurve.js';
import { asked, besidePython } from './besidePython.js';
import type { Benchmark } from './harness.js';

const SPELLS = 1_000_000;
const YEARS_IN_DAYS = 3650;
const SUBJECTS = 100_000;
const COVARIATES = 5;

/** Whether two numbers differ by rounding alone. */
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(b));

/** A million spells in whole days, a third of them censored. */
function millionSpells(): { readonly time: Int32Array; readonly event: Uint8Array } {
  const chance = seededRandom(20260201);
  const time = Int32Array.from({ length: SPELLS }, () => 1 + Math.floor(YEARS_IN_DAYS * chance.next() ** 2));
  const event = Uint8Array.from({ length: SPELLS }, () => (chance.below(3) > 0 ? 1 : 0));
  return { time, event };
}

/** What a peer says of a curve; its points beside ours. */
interface PeerCurve {
  readonly time: readonly number[];
  readonly survival: readonly number[];
  readonly lower: readonly (number | null)[];
}

/** A curve with its confidence limits, beside a peer. */
function curve(peerName: string, peerOf: (spells: ReturnType<typeof millionSpells>) => () => unknown) {
  return (): Benchmark => {
    const spells = millionSpells();
    return {
      peerName,
      unit: 'spells/s',
      rows: SPELLS,
      ours: () => kaplanMeier(spells, { confidence: 'log-log' }),
      peer: peerOf(spells),
      equal: (ours, peer) => {
        const { points } = ours as SurvivalCurve;
        const theirs = peer as PeerCurve;
        return (
          points.length === theirs.time.length &&
          points.every(
            ({ time: at, survival, lower }, place) =>
              at === theirs.time[place] &&
              close(survival, theirs.survival[place]!) &&
              (survival === 0 || close(lower!, theirs.lower[place]!)),
          )
        );
      },
    };
  };
}

const besideLifelines = curve('lifelines', ({ time, event }) =>
  asked('survival.py', 'curve', { time, event: Int32Array.from(event) }),
);
const besideBareLoop = curve(
  'a bare loop',
  ({ time, event }) =>
    () =>
      bareCurve(time, event, YEARS_IN_DAYS),
);

/** A hundred thousand spells in whole days with five covariates: many ties. */
function regressions(): Benchmark {
  const chance = seededRandom(20260202);
  const columns = Array.from({ length: COVARIATES }, (_, place) =>
    Float64Array.from({ length: SUBJECTS }, () => (place === 0 ? chance.below(2) : chance.next() * 2 - 1)),
  );
  const time = new Int32Array(SUBJECTS);
  const event = new Uint8Array(SUBJECTS);
  for (let row = 0; row < SUBJECTS; row++) {
    const risk = columns.reduce((sum, column, place) => sum + (0.5 - 0.2 * place) * column[row]!, 0);
    time[row] = 1 + Math.floor((-Math.log(1 - chance.next()) * 400) / Math.exp(risk));
    event[row] = chance.below(4) > 0 ? 1 : 0;
  }
  const named = Object.fromEntries(columns.map((column, place) => [`x${String(place)}`, column]));
  return {
    peerName: 'lifelines',
    unit: 'spells/s',
    rows: SUBJECTS,
    ours: () => coxRegression({ time, event }, { columns }, { ties: 'efron' }),
    peer: asked('survival.py', 'regression', { time, event: Int32Array.from(event), ...named }),
    equal: (ours, peer) => {
      const { coefficients } = ours as CoxModel;
      const theirs = peer as { estimate: number[]; standardError: number[] };
      return (
        coefficients.length === theirs.estimate.length &&
        coefficients.every(
          ({ estimate, standardError }, place) =>
            // lifelines stops its steps earlier: at about seven digits.
            Math.abs(estimate! - theirs.estimate[place]!) < 1e-6 &&
            Math.abs(standardError! - theirs.standardError[place]!) < 1e-6,
        )
      );
    },
  };
}

/** The benchmarks of survival by name. */
export const survivalBenchmarks = {
  'retention/kaplanMeier/lifelines': besidePython(besideLifelines),
  'retention/kaplanMeier/bare loop': besideBareLoop,
  'retention/coxRegression, 5 covariates/lifelines': besidePython(regressions),
};
