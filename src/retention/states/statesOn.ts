import { type Day, day as requireDay, DomainError, toEpochDay } from '../../kernel/index.js';
import { statesAt } from '../columns/states/statesAt.js';
import { readStates } from './readStates.js';
import type { StateColumns } from './types.js';

/** How every customer stands on a day, a row a customer. */
export interface StandingColumns {
  /** Place in the names of the states; 255 for one who is not there yet. */
  readonly state: Uint8Array;
  /** Epoch day on which the state began; `NEVER` for one who is not there yet. */
  readonly since: Int32Array;
}

/**
 * How every customer stands on a day: as if the states had been made as of that day.
 *
 * @param states - The states, from `activityStateColumns`.
 * @param on - A day from the first of the activity to the day that the states were looked at from.
 * @returns A row a customer. Cost: one pass over the states.
 * @throws DomainError `facts_invalid` for a day outside, `day_invalid`, `columns_invalid` with the path of what does not fit.
 * @example
 * ```ts
 * import { activityStateColumns, day, encodeActs, industry, parseTrade, statesOn, tallyActivity } from 'panhuo';
 *
 * const amount = { amount: '1', currency: 'CNY' };
 * const trade = parseTrade({ customer: 'a', on: '2024-01-05', side: 'buy', product: 'fund', amount });
 * const tally = tallyActivity(encodeActs([trade]), { from: day('2024-01-01'), to: day('2024-06-30') });
 * const states = activityStateColumns(industry.activityClock, tally, { asOf: day('2024-06-30') });
 * states.states[statesOn(states, day('2024-04-04')).state[0] ?? 0]; // => 'active'
 * states.states[statesOn(states, day('2024-04-05')).state[0] ?? 0]; // => 'dormant'
 * ```
 */
export function statesOn(states: StateColumns, on: Day): StandingColumns {
  readStates(states);
  requireDay(on);
  if (on < states.seenFrom || on > states.asOf) {
    throw new DomainError('facts_invalid', { path: 'on', expected: 'a day that the activity covers' });
  }
  return statesAt(states, toEpochDay(on));
}
