import { type BgNbd, type Fitted, fitBgNbd, type HistoryColumns, predictColumns } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { scoredBySeries, scoredBySum } from './bareLoops.js';
import { asked, besidePython } from './besidePython.js';
import type { Benchmark } from './harness.js';

const CUSTOMERS = 1_000_000;
const HORIZON_IN_WEEKS = 39;
/** Fader, Hardie and Lee (2005), table 2. */
const model: BgNbd = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } };

/** The CDNOW sample of 2,357 customers, from the package lifetimes. */
function cdnow(): HistoryColumns & Record<string, Float64Array> {
  const { value } = asked('predictions.py', 'book', {})();
  const { frequency, recency, age } = value as Record<keyof HistoryColumns, number[]>;
  return {
    frequency: Float64Array.from(frequency),
    recency: Float64Array.from(recency),
    age: Float64Array.from(age),
  };
}

/** A fit to its last digits, with errors of the estimates, against a search for the estimates alone. */
function fits(task: string, peerName: string): () => Benchmark {
  return () => {
    const book = cdnow();
    return {
      peerName,
      unit: 'customers/s',
      rows: book.frequency.length,
      ours: () => fitBgNbd(book),
      peer: asked('predictions.py', task, book),
      equal: (ours, peer) => {
        const { logLikelihood, parameters } = ours as Fitted<BgNbd>;
        const theirs = peer as Pick<Fitted<BgNbd>, 'logLikelihood' | 'parameters'>;
        // Both are on the top, which ours is closer to: without slopes the search stops at about four digits.
        return (
          logLikelihood > theirs.logLikelihood - 1e-6 &&
          logLikelihood < theirs.logLikelihood + 1e-4 &&
          (['r', 'alpha', 'a', 'b'] as const).every(
            (name) => Math.abs(parameters[name] / theirs.parameters[name] - 1) < 1e-3,
          )
        );
      },
    };
  };
}

/** Customers of a year, who trade and fall silent as the model says. */
function lives(): HistoryColumns {
  const chance = seededRandom(20260701);
  const exponential = (): number => -Math.log(1 - chance.next());
  const frequency = new Float64Array(CUSTOMERS);
  const recency = new Float64Array(CUSTOMERS);
  const age = new Float64Array(CUSTOMERS);
  for (let row = 0; row < CUSTOMERS; row++) {
    age[row] = 26 + 26 * chance.next();
    // Close to the gamma and beta of the model: the speed depends on how many trade often, not on their law.
    const rate = (exponential() * chance.next() ** 3) / 4.5;
    const stop = chance.next() ** 2;
    for (let at = exponential() / rate; at < age[row]!; at += exponential() / rate) {
      recency[row] = at;
      frequency[row]!++;
      if (chance.next() < stop) break;
    }
  }
  return { frequency, recency, age };
}

/** P(alive) and expected trades of a million customers. */
function scores(loop: typeof scoredBySum, peerName: string): () => Benchmark {
  return () => {
    const book = lives();
    return {
      peerName,
      unit: 'customers/s',
      rows: CUSTOMERS,
      ours: () => predictColumns(model, book, { horizon: HORIZON_IN_WEEKS }),
      peer: () => loop(model.parameters, book, HORIZON_IN_WEEKS),
      equal: (ours, peer) => {
        const [own, theirs] = [ours, peer] as ReturnType<typeof scoredBySum>[];
        return (['alive', 'expected'] as const).every(
          (name) =>
            own![name].length === theirs![name].length &&
            own![name].every((value, row) => Math.abs(value - theirs![name][row]!) <= 1e-10 * value),
        );
      },
    };
  };
}

/** The benchmarks of prediction by name. */
export const predictionBenchmarks = {
  'retention/fitBgNbd, CDNOW/scipy with slopes': besidePython(
    fits('with-slopes', "scipy's L-BFGS-B, given the slopes"),
  ),
  'retention/fitBgNbd, CDNOW/scipy by differences': besidePython(
    fits('by-differences', "scipy's L-BFGS-B, slopes by differences"),
  ),
  'retention/fitBgNbd, CDNOW/scipy without slopes': besidePython(
    fits('without-slopes', "scipy's Nelder-Mead"),
  ),
  'retention/fitBgNbd, CDNOW/lifetimes': besidePython(fits('lifetimes', 'lifetimes')),
  'retention/predictColumns/bare loop': scores(scoredBySum, 'a bare loop over the same sum'),
  'retention/predictColumns/bare loop by series': scores(
    scoredBySeries,
    'a bare loop over the published series',
  ),
};
