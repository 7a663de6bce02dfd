import fc from 'fast-check';
import {
  type ActivityClock,
  mergeStateCounts,
  spellColumnsUntil,
  type SpellOptions,
  spellsUntil,
  stateCounts,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain } from '../../questionnaire/laws.js';
import {
  clocks,
  columnsOf,
  dayAt,
  days,
  judge,
  LAST,
  type Life,
  lives,
  nameAt,
  numberOf,
} from './stateBooks.js';
import { stateByHand } from './stateOracle.js';

describe('the counts of states', () => {
  it('count everybody who stands in a state on the last day of the period', () => {
    fc.assert(
      fc.property(
        clocks,
        lives,
        days,
        fc.constantFrom('week', 'month', 'quarter'),
        (clock, book, on, unit) => {
          const { periods } = stateCounts(judge(clock, book, on), { unit });
          expect(periods.at(-1)?.on).toBe(dayAt(on));
          for (const period of periods) {
            const there = book.map((life) => stateByHand(clock, life, numberOf(period.on)));
            for (const [state, count] of Object.entries(period.counts)) {
              expect(count).toBe(there.filter((own) => own === state).length);
            }
            expect(period.customers).toBe(there.filter((own) => own !== undefined).length);
          }
        },
      ),
    );
  });

  it('of parts of a book add up to those of the whole, in any order', () => {
    fc.assert(
      fc.property(clocks, lives, days, (clock, book, on) => {
        const whole = judge(clock, book, on);
        const part = (holds: (place: number) => boolean) =>
          stateCounts(
            { ...whole, customers: whole.customers.filter((_, place) => holds(place)) },
            { unit: 'month' },
          );
        const [a, b] = [part((place) => place % 2 === 0), part((place) => place % 2 === 1)];
        expect(mergeStateCounts(a, b)).toEqual(stateCounts(whole, { unit: 'month' }));
        expect(mergeStateCounts(b, a)).toEqual(mergeStateCounts(a, b));
      }),
    );
  });
});

describe('the spells until customers are dormant or gone', () => {
  const options = fc.record(
    {
      event: fc.constantFrom('dormant', 'gone'),
      origin: fc.constantFrom('first-act', 'opened', 'woken'),
      observedFrom: days.map(dayAt),
    },
    { requiredKeys: ['event', 'origin'] },
  ) as fc.Arbitrary<SpellOptions>;

  it('are those that a walk from day to day finds', () => {
    fc.assert(
      fc.property(clocks, lives, options, (clock, book, asked) => {
        const spells = spellsUntil(judge(clock, book, LAST), asked);
        const expected = book.flatMap((life, place) =>
          spellsByHand(clock, life, asked).map((spell) => ({ customer: nameAt(place), ...spell })),
        );
        expect(spells).toEqual(
          expected.sort((a, b) => Number(a.customer > b.customer) - Number(a.customer < b.customer)),
        );
        expectPlain(spells);
      }),
      { numRuns: 60 },
    );
  });

  it('come out the same from columns as from records', () => {
    fc.assert(
      fc.property(clocks, lives, options, (clock, book, asked) => {
        const columns = columnsOf(clock, book, LAST);
        const { customer, time, event, entry } = spellColumnsUntil(columns, asked);
        const rows = [...customer].map((place, row) => ({
          customer: columns.customers[place] ?? '',
          time: time[row],
          event: event[row] === 1,
          ...((entry[row] ?? -1) >= 0 && { entry: entry[row] }),
        }));
        const sorted = rows.sort((a, b) => Number(a.customer > b.customer) - Number(a.customer < b.customer));
        expect(sorted).toEqual(spellsUntil(judge(clock, book, LAST), asked));
        expect(spellsUntil(columns, asked)).toHaveLength(rows.length);
      }),
    );
  });

  /** From day to day: begins on a day of the origin, ends on the first day in the event, never two at once. */
  function spellsByHand(clock: ActivityClock, life: Life, { event, origin, observedFrom }: SpellOptions) {
    const { acts, stay } = life;
    const first = Math.min(...acts);
    const opened = stay === undefined ? null : stay.opened;
    const isOlder = stay !== undefined && (opened === null || opened < 0);
    const state = (on: number) => stateByHand(clock, life, on);
    const isEvent = (on: number) => state(on) === 'gone' || (event === 'dormant' && state(on) === 'dormant');
    const starts: [origin: number, seen: number][] = [];
    if (origin === 'first-act' && !isOlder && acts.length > 0) starts.push([first, first]);
    if (origin === 'opened' && opened !== null && opened <= first) {
      if (opened >= 0 && opened <= LAST) starts.push([opened, opened]);
      if (opened < 0 && acts.length > 0) starts.push([opened, first]);
    }
    if (origin === 'woken') {
      for (let on = 0; on <= LAST; on++) {
        if (state(on) === 'woken' && state(on - 1) !== 'woken') starts.push([on, on]);
      }
    }
    let free = -Infinity;
    return starts.flatMap(([from, seen]) => {
      if (from < free) return [];
      let end = seen;
      while (end < LAST && !isEvent(end)) end++;
      const happened = isEvent(end);
      free = end;
      const entered = observedFrom === undefined ? seen : Math.max(seen, numberOf(observedFrom));
      if (entered > from && end <= entered) return [];
      return { ...(entered > from && { entry: entered - from }), time: end - from, event: happened };
    });
  }
});
