import { demandNames } from '../statistics/demandNames.js';
import { type Rates, readMatrix, readRates } from './readRates.js';
import { totalOf } from './totalOf.js';
import type { FunnelChain } from './types.js';
import { unusable } from './unusable.js';

/** A chain, checked. */
export interface NamedRates extends Rates {
  readonly names: readonly string[];
  /** The places of the stages of which nothing is known. */
  readonly unknown: ReadonlySet<number>;
}

/** Reads a chain: one of ours that came back from storage, or one of the caller's own. */
export function readChain(chain: FunnelChain): NamedRates {
  const { stages, ends, unknown, counts } = chain;
  for (const [path, names] of Object.entries({ stages, ends, unknown })) {
    demandNames(names, path);
    if (new Set(names).size < names.length) throw unusable(path, 'each only once');
  }
  const rates = readRates(chain);
  if (rates.transitions.length !== stages.length) throw unusable('transitions', 'one row for each stage');
  for (const [place, row] of rates.absorbing.entries()) {
    if (row.length !== ends.length) throw unusable(`absorbing[${place}]`, 'one number for each end');
  }
  if (counts !== undefined) {
    readMatrix(counts.transitions, stages.length, stages.length, 'counts.transitions');
    readMatrix(counts.absorbing, stages.length, ends.length, 'counts.absorbing');
    readMatrix([counts.left], 1, stages.length, 'counts.left');
    // An estimate rests on something, or it is none.
    const blank = stages.findIndex((name, place) => totalOf(counts, place) === 0 && !unknown.includes(name));
    if (blank >= 0) throw unusable(`counts.transitions[${blank}]`, 'at least one transition');
  }
  const blank = unknown.map((name, place) => {
    const found = stages.indexOf(name);
    if (found < 0) throw unusable(`unknown[${place}]`, 'a stage of the chain');
    return found;
  });
  return { ...rates, names: stages, unknown: new Set(blank) };
}
