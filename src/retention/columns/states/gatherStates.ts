import { NEVER } from '../firstDays.js';

/**
 * The epoch day of an opening, in columns of days, of a customer who is there, nobody knows since when: before every day that
 * there is.
 */
export const NO_ONE_KNOWS = -2147483648;

/** Codes of the states: their places in `activityStateNames`. */
export const stateCodes = { unknown: 0, neverActive: 1, active: 2, dormant: 3, gone: 4, woken: 5 } as const;

const { unknown, neverActive, active, dormant, gone, woken } = stateCodes;

/** What the states are gathered from. Days are epoch days; one that is `NEVER` has not come. */
export interface StateSource {
  /** Where the active days of each customer begin, and after the last one where they end. */
  readonly dayStart: Int32Array;
  /** Rising for each customer. */
  readonly day: Int32Array;
  /** The first active day of each customer, by `asOf`. */
  readonly firstAct: Int32Array;
  readonly opened: Int32Array | undefined;
  readonly left: Int32Array | undefined;
  /** Nothing is known of the days before. */
  readonly seenFrom: number;
  /** Nothing after it is looked at. */
  readonly asOf: number;
  /** The day that the tables begin with: no day up to `asOf` comes before it. */
  readonly tableFrom: number;
  /** By day: the first day on which its act is so long ago that he is dormant, or gone, or no longer woken. */
  readonly dormantOn: Int32Array;
  readonly goneOn: Int32Array;
  readonly wokenUntil: Int32Array;
}

/** States as they come, customer by customer. */
interface Store {
  state: Uint8Array;
  from: Int32Array;
  used: number;
  /** Where the present customer begins. */
  start: number;
}

/** The states of all customers, laid out as `StateColumns` says. */
export interface GatheredStates {
  readonly start: Int32Array;
  readonly state: Uint8Array;
  readonly from: Int32Array;
  readonly lastAct: Int32Array;
}

/** Walks through the days of every customer once. Cost: one pass over the days; memory for the changes, not for the days. */
export function gatherStates(source: StateSource): GatheredStates {
  const { dayStart, day, firstAct, opened, left, seenFrom, asOf, tableFrom, dormantOn, goneOn, wokenUntil } =
    source;
  const customers = dayStart.length - 1;
  const start = new Int32Array(customers + 1);
  const lastAct = new Int32Array(customers).fill(NEVER);
  const size = customers * 4 + 16;
  const store: Store = { state: new Uint8Array(size), from: new Int32Array(size), used: 0, start: 0 };
  for (let customer = 0; customer < customers; customer++) {
    store.start = start[customer] = store.used;
    const end = dayStart[customer + 1]!;
    let place = dayStart[customer]!;
    let act = firstAct[customer]!;
    const leave = left === undefined ? NEVER : left[customer]!;
    if (opened !== undefined) enter(store, opened[customer]!, act, leave, seenFrom, asOf);
    if (act === NEVER) continue;
    let state = store.used > store.start ? store.state[store.used - 1]! : unknown;
    let until = NEVER;
    while (act !== NEVER) {
      place++;
      let next = place < end ? day[place]! : NEVER;
      if (next > asOf) next = NEVER;
      if (state === dormant || state === gone) {
        state = woken;
        until = wokenUntil[act - tableFrom]!;
        add(store, woken, act);
      } else if (state !== active && state !== woken) {
        state = active;
        add(store, active, act);
      }
      // What happens before he acts again, in the order in which the days can come. A silence is complete on its day;
      // whoever acts on that very day was not silent.
      const silent = dormantOn[act - tableFrom]!;
      const departure = leave >= act && leave < next && leave <= asOf ? leave : NEVER;
      if (state === woken && until < next && until < silent && until < departure && until <= asOf) {
        state = active;
        add(store, active, until);
      }
      if (silent < next && silent < departure && silent <= asOf) {
        state = dormant;
        add(store, dormant, silent);
        const lost = goneOn[act - tableFrom]!;
        if (lost < next && lost < departure && lost <= asOf) {
          state = gone;
          add(store, gone, lost);
        }
      }
      if (departure !== NEVER) {
        state = gone;
        add(store, gone, departure);
      }
      lastAct[customer] = act;
      act = next;
    }
  }
  start[customers] = store.used;
  const { state, from, used } = store;
  return { start, state: state.slice(0, used), from: from.slice(0, used), lastAct };
}

// What he is before his first act, if he was there before it.
function enter(
  store: Store,
  opened: number,
  act: number,
  leave: number,
  seenFrom: number,
  asOf: number,
): void {
  if (opened >= act || opened > asOf) return;
  const begin = opened < seenFrom ? seenFrom : opened;
  if (begin < act) add(store, opened < seenFrom ? unknown : neverActive, begin);
  if (leave >= opened && leave < act && leave <= asOf) add(store, gone, leave < begin ? begin : leave);
}

// A state that another follows on the same day was none; one that goes on is not written again.
function add(store: Store, state: number, from: number): void {
  if (store.used > store.start && store.from[store.used - 1] === from) store.used--;
  if (store.used > store.start && store.state[store.used - 1] === state) return;
  if (store.used === store.state.length) grow(store);
  store.state[store.used] = state;
  store.from[store.used] = from;
  store.used++;
}

function grow(store: Store): void {
  const state = new Uint8Array(store.used * 2);
  state.set(store.state);
  store.state = state;
  const from = new Int32Array(store.used * 2);
  from.set(store.from);
  store.from = from;
}
