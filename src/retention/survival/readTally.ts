import { DomainError } from '../../kernel/index.js';
import { sumsFit } from '../columns/survival/sumsFit.js';
import type { SpellTally } from './types.js';

/** Refuses a tally of which the columns do not fit one another. Cost: a pass over the distinct times. */
export function readTally(tally: SpellTally): SpellTally {
  if (typeof tally !== 'object' || (tally as unknown) === null) {
    throw new DomainError('columns_invalid', { path: 'tally', expected: 'an object' });
  }
  const { times, events, censored, entries, entered } = tally;
  const fits = {
    times: sumsFit(times, 0, [events, censored]),
    entries: sumsFit(entries, -Infinity, [entered]),
  };
  for (const [path, isFit] of Object.entries(fits)) {
    if (isFit) continue;
    throw new DomainError('columns_invalid', {
      path,
      expected: 'rising times of events, entries and weights',
    });
  }
  return tally;
}
