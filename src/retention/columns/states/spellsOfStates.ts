import type { CustomerSpellColumns, StateColumns } from '../../states/types.js';
import { NEVER } from '../firstDays.js';
import { NO_ONE_KNOWS, stateCodes } from './gatherStates.js';

/** From where and until when the time of a customer is counted. Days are epoch days. */
export interface SpellQuestion {
  readonly origin: 'first-act' | 'opened' | 'woken';
  /** The event is the first day in a state with one of these codes: 1 at their places. */
  readonly isEvent: Uint8Array;
  readonly seenFrom: number;
  readonly observedFrom: number;
  readonly asOf: number;
}

interface Rows {
  readonly customer: Int32Array;
  readonly time: Int32Array;
  readonly event: Uint8Array;
  readonly entry: Int32Array;
  used: number;
}

/** The spells of all customers. One pass over the states. */
export function spellsOfStates(states: StateColumns, question: SpellQuestion): CustomerSpellColumns {
  const { start, firstAct, opened } = states;
  const { origin, seenFrom } = question;
  const customers = start.length - 1;
  const most = origin === 'woken' ? countOf(states.state, stateCodes.woken) : customers;
  const rows: Rows = {
    customer: new Int32Array(most),
    time: new Int32Array(most),
    event: new Uint8Array(most),
    entry: new Int32Array(most),
    used: 0,
  };
  for (let customer = 0; customer < customers; customer++) {
    if (origin === 'woken') {
      addWoken(rows, states, question, customer);
      continue;
    }
    const first = firstAct[customer]!;
    const open = opened === undefined ? NEVER : opened[customer]!;
    const place = start[customer]!;
    if (origin === 'first-act') {
      // What an older customer did before is not known, so neither is his first act.
      if (first !== NEVER && open >= seenFrom)
        addSpell(rows, states, question, customer, place, first, first);
    } else if (open >= seenFrom) {
      if (open <= first && open <= question.asOf)
        addSpell(rows, states, question, customer, place, open, open);
    } else if (open !== NO_ONE_KNOWS && first !== NEVER) {
      // Since his first act that was seen he is known to be neither dormant nor gone.
      addSpell(rows, states, question, customer, place, open, first);
    }
  }
  const { customer, time, event, entry, used } = rows;
  return {
    customer: customer.slice(0, used),
    time: time.slice(0, used),
    event: event.slice(0, used),
    entry: entry.slice(0, used),
  };
}

// A customer who wakes again before the event has come is still in the spell that he is in.
function addWoken(rows: Rows, states: StateColumns, question: SpellQuestion, customer: number): void {
  const { start, state, from } = states;
  const end = start[customer + 1]!;
  for (let place = start[customer]!; place < end; place++) {
    if (state[place] !== stateCodes.woken) continue;
    place = addSpell(rows, states, question, customer, place, from[place]!, from[place]!);
  }
}

// Looks for the event from a place on; the answer is its place, or the end of the customer. Who was not yet watched when
// it came, or when watching ended, is left out: at risk at t is who entered before t.
function addSpell(
  rows: Rows,
  { start, state, from }: StateColumns,
  { isEvent, observedFrom, asOf }: SpellQuestion,
  customer: number,
  first: number,
  origin: number,
  watchedFrom: number,
): number {
  const end = start[customer + 1]!;
  let place = first;
  while (place < end && (from[place]! < watchedFrom || isEvent[state[place]!] === 0)) place++;
  const last = place < end ? from[place]! : asOf;
  const entered = watchedFrom < observedFrom ? observedFrom : watchedFrom;
  if (entered > origin && last <= entered) return place;
  const row = rows.used++;
  rows.customer[row] = customer;
  rows.time[row] = last - origin;
  rows.event[row] = place < end ? 1 : 0;
  rows.entry[row] = entered > origin ? entered - origin : -1;
  return place;
}

function countOf(codes: Uint8Array, code: number): number {
  let count = 0;
  for (let place = 0; place < codes.length; place++) if (codes[place] === code) count++;
  return count;
}
