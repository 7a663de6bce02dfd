import fc from 'fast-check';
import {
  type ActivityState,
  type ActivityStates,
  activityStates,
  activityStatus,
  type Day,
  industry,
  stateCounts,
  statesOn,
  summariseActivity,
  tallyActivity,
  toEpochDay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import {
  clocks,
  columnsOf,
  dayAt,
  days,
  judge,
  LAST,
  lives,
  nameAt,
  NEVER,
  staysOf,
  tradesOf,
  window,
} from './stateBooks.js';
import { stateByHand } from './stateOracle.js';

const stateOn = (states: ActivityStates, customer: string, on: number): ActivityState | undefined =>
  states.customers
    .find((line) => line.customer === customer)
    ?.spells.find(({ from, to }) => from <= dayAt(on) && (to === null || to > dayAt(on)))?.state;

/** Spells as they would have been written on an earlier day. */
const cutOff = (states: ActivityStates, on: Day) =>
  states.customers
    .map(({ customer, spells }) => ({
      customer,
      spells: spells
        .filter(({ from }) => from <= on)
        .map(({ to, ...spell }) => ({ ...spell, to: to !== null && to <= on ? to : null })),
    }))
    .filter(({ spells }) => spells.length > 0);

describe('the states of customers', () => {
  it('are on every day what the plain definition says', () => {
    fc.assert(
      fc.property(clocks, lives, (clock, book) => {
        const states = judge(clock, book, LAST);
        for (const [place, life] of book.entries()) {
          for (let on = 0; on <= LAST; on++) {
            expect(stateOn(states, nameAt(place), on)).toBe(stateByHand(clock, life, on));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of an earlier day are the later ones, cut off at that day', () => {
    fc.assert(
      fc.property(clocks, lives, days, (clock, book, on) => {
        const early = judge(clock, book, on);
        expect(cutOff(early, dayAt(on))).toEqual(cutOff(judge(clock, book, LAST), dayAt(on)));
        // What happens later changes nothing, whether the activity holds it or not.
        const past = book.map(({ acts, ...life }) => ({ ...life, acts: acts.filter((act) => act <= on) }));
        expect(judge(clock, past, on)).toEqual(early);
      }),
    );
  });

  it('follow one another without gaps, and never twice the same', () => {
    fc.assert(
      fc.property(clocks, lives, days, (clock, book, on) => {
        for (const { spells, state, since, firstActOn, lastActOn } of judge(clock, book, on).customers) {
          expect(spells.map(({ to }) => to)).toEqual([...spells.slice(1).map(({ from }) => from), null]);
          for (const [place, spell] of spells.entries()) {
            if (spell.to !== null) expect(spell.from < spell.to).toBe(true);
            expect(spell.state).not.toBe(spells[place - 1]?.state);
          }
          expect({ state, from: since, to: null }).toEqual(spells.at(-1));
          expect(firstActOn === null).toBe(lastActOn === null);
        }
      }),
    );
  });

  it('come out the same from columns as from records, and from a summary as from a tally', () => {
    fc.assert(
      fc.property(clocks, lives, days, (clock, book, on) => {
        const records = judge(clock, book, on);
        const columns = columnsOf(clock, book, on);
        const { states, customers, start, state, from } = columns;
        const lines = customers.map((customer, place) => ({
          customer,
          spells: [...state.subarray(start[place], start[place + 1])].map((code, index) => ({
            state: states[code],
            from: from[(start[place] ?? 0) + index],
          })),
        }));
        expect(
          lines.filter(({ spells }) => spells.length > 0).sort((a, b) => (a.customer < b.customer ? -1 : 1)),
        ).toEqual(
          records.customers.map(({ customer, spells }) => ({
            customer,
            spells: spells.map((spell) => ({ state: spell.state, from: toEpochDay(spell.from) })),
          })),
        );
        const tally = tallyActivity(tradesOf(book), window);
        const options = { asOf: dayAt(on), customers: staysOf(book) };
        expect(activityStates(clock, tally, options)).toEqual(records);
        expect(stateCounts(columns, { unit: 'month' })).toEqual(stateCounts(records, { unit: 'month' }));
      }),
    );
  });

  it('are plain data, worded, and change nothing that was handed in', () => {
    fc.assert(
      fc.property(clocks, lives, days, (clock, book, on) => {
        const activity = frozen(summariseActivity(tradesOf(book), window));
        const customers = frozen(staysOf(book));
        const states = frozen(activityStates(clock, activity, { asOf: dayAt(on), customers }));
        expectPlain(states);
        for (const { reasons } of states.customers) {
          expect(reasons).toHaveLength(1);
          expectWorded(reasons);
        }
        const counts = stateCounts(throughJson(states), { unit: 'week' });
        expectPlain(counts);
        expect(counts).toEqual(stateCounts(states, { unit: 'week' }));
      }),
    );
  });

  it('agree with the status of the customer room on every day: dormant or not', () => {
    fc.assert(
      fc.property(lives, days, (book, on) => {
        const lifeless = book.map(({ acts }) => ({ acts }));
        const states = judge(industry.activityClock, lifeless, on);
        for (const [place, { acts }] of lifeless.entries()) {
          const past = acts.filter((act) => act <= on);
          const lastTradeOn = past.length === 0 ? null : dayAt(Math.max(...past));
          const { trading } = activityStatus(industry.activityStatus, { lastTradeOn }, dayAt(on)).value;
          const state = stateOn(states, nameAt(place), on);
          const words = { active: 'active', woken: 'active', dormant: 'dormant', gone: 'dormant' } as const;
          expect(state === undefined ? 'never-traded' : words[state as keyof typeof words]).toBe(trading);
        }
      }),
    );
  });

  it('stand on a day as if they had been judged as of it', () => {
    fc.assert(
      fc.property(clocks, lives, days, (clock, book, on) => {
        const { states, customers, ...standing } = columnsOf(clock, book, LAST);
        const { state, since } = statesOn({ states, customers, ...standing }, dayAt(on));
        const lines = new Map(judge(clock, book, on).customers.map((line) => [line.customer, line]));
        for (const [place, customer] of customers.entries()) {
          const line = lines.get(customer);
          expect(states[state[place] ?? 0]).toBe(line?.state);
          expect(since[place]).toBe(line === undefined ? NEVER : toEpochDay(line.since));
        }
      }),
    );
  });
});
