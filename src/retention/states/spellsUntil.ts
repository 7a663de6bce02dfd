import { type Day, day, demandChoice, demandObject, toEpochDay } from '../../kernel/index.js';
import { spellsOfStates } from '../columns/states/spellsOfStates.js';
import type { Spell } from '../survival/types.js';
import { readStates } from './readStates.js';
import { stateColumnsOf, type States } from './stateColumnsOf.js';
import { activityStateNames, type CustomerSpellColumns, type StateColumns } from './types.js';

/** From where and until when the time of a customer is counted. */
export interface SpellOptions {
  /** `dormant`: the first day on which he is dormant or gone; `gone`: the first day on which he is gone. */
  readonly event: 'dormant' | 'gone';
  /** `woken`: a spell from every day on which he is woken while no spell of his runs. */
  readonly origin: 'first-act' | 'opened' | 'woken';
  /** Who began earlier enters on this day (left truncation); who had the event by then is left out. Default: nobody does. */
  readonly observedFrom?: Day;
}

/** A spell, and whose it is. Times are whole days since the origin. */
export interface CustomerSpell extends Spell {
  readonly customer: string;
}

/**
 * How long customers last until they are dormant or gone: spells in whole days for `kaplanMeier` and its sisters, censored
 * on the day that was looked from.
 *
 * Left out is whose origin is not known. For `first-act`: customers from before the activity begins. For `opened`: those
 * whose opening is not known, and those who acted before it. Who opened before the activity begins enters on the first
 * act that was seen; an earlier silence of his is not known. Of whom no opening was handed in, the first act that was seen
 * is taken for his first: let the activity begin early enough, or hand in the openings.
 *
 * @param states - The states of a book, as records or columns.
 * @param options - Origin and event, and from when customers are watched.
 * @returns The spells in the order of the customers. Cost: one pass over the states.
 * @throws DomainError `facts_invalid` for an origin or event that is none, `day_invalid`; `columns_invalid` with the path of a
 * column that does not fit.
 * @example
 * ```ts
 * import { activityStates, day, industry, kaplanMeier, parseTrade, spellsUntil, summariseActivity } from 'panhuo';
 *
 * const trade = (customer: string, on: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const activity = summariseActivity([trade('a', '2024-01-05'), trade('b', '2024-05-31')], {
 *   from: day('2024-01-01'),
 *   to: day('2024-06-30'),
 * });
 * const states = activityStates(industry.activityClock, activity, { asOf: day('2024-06-30') });
 * const spells = spellsUntil(states, { event: 'dormant', origin: 'first-act' });
 * spells; // => [{ customer: 'a', time: 91, event: true }, { customer: 'b', time: 30, event: false }]
 * kaplanMeier(spells).median; // => 91
 * ```
 */
export function spellsUntil(states: States, options: SpellOptions): CustomerSpell[] {
  const columns = stateColumnsOf(states);
  const { customer, time, event, entry } = spellColumnsUntil(columns, options);
  return Array.from(customer, (place, row) => ({
    customer: columns.customers[place] ?? '',
    ...((entry[row] ?? -1) >= 0 && { entry: entry[row] ?? 0 }),
    time: time[row] ?? 0,
    event: event[row] === 1,
  }));
}

/**
 * As `spellsUntil`, as columns that `kaplanMeier` takes as they are.
 *
 * @param states - The states, from `activityStateColumns`.
 * @param options - Origin and event, and from when customers are watched.
 * @returns A row a spell, with the place of its customer. Cost: one pass over the states.
 * @throws DomainError as `spellsUntil`.
 * @example
 * ```ts
 * import { activityStateColumns, day, industry, kaplanMeier, spellColumnsUntil, tallyActivity } from 'panhuo';
 *
 * const acts = { customers: ['a'], customer: Int32Array.of(0), on: Int32Array.of(19727), currency: null };
 * const activity = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-06-30') });
 * const states = activityStateColumns(industry.activityClock, activity, { asOf: day('2024-06-30') });
 * const spells = spellColumnsUntil(states, { event: 'dormant', origin: 'first-act' });
 * [spells.time[0], spells.event[0]]; // => [91, 1]
 * kaplanMeier(spells).median; // => 91
 * ```
 */
export function spellColumnsUntil(states: StateColumns, options: SpellOptions): CustomerSpellColumns {
  readStates(states);
  demandObject(options, 'options');
  const { event, origin, observedFrom } = options;
  demandChoice(event, ['dormant', 'gone'], 'event');
  demandChoice(origin, ['first-act', 'opened', 'woken'], 'origin');
  const isEvent = Uint8Array.from(activityStateNames, (state) =>
    Number(state === 'gone' || (event === 'dormant' && state === 'dormant')),
  );
  return spellsOfStates(states, {
    ...{ origin, isEvent, seenFrom: toEpochDay(states.seenFrom), asOf: toEpochDay(states.asOf) },
    observedFrom: observedFrom === undefined ? -Infinity : toEpochDay(day(observedFrom)),
  });
}
