import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookOf,
  capacities,
  type Drawn,
  drawnBooks,
  fenOf,
  judgedOf,
  linesOf,
  namesOf,
  planned,
  planPolicy,
  prospect,
  summed,
} from './plans.js';

const COST = 2000n; // fen a contact, of the preset

/** By the plain definition, in whole numbers: (gone + alive × more) × worth, half-even, less the cost. */
function expectedOf({ alivePercent, gonePercent, morePercent, worthFen }: Drawn): bigint {
  const parts = BigInt((100 * gonePercent + alivePercent * morePercent) * worthFen);
  const [whole, rest] = [parts / 10_000n, parts % 10_000n];
  const up = rest > 5000n || (rest === 5000n && whole % 2n === 1n);
  return whole + (up ? 1n : 0n) - COST;
}

/** Whether the advisers can make these calls, found by trying everybody. */
function fits(callers: readonly (string | null)[], time: Readonly<Record<string, number>>): boolean {
  const [first, ...others] = callers;
  if (first === undefined) return true;
  const able = first === null ? Object.keys(time) : [first];
  return able.some((adviser) => {
    const left = time[adviser] ?? 0;
    return left > 0 && fits(others, { ...time, [adviser]: left - 1 });
  });
}

const books = drawnBooks(9);

describe('every plan', () => {
  it('has each customer of the list on exactly one list, and calls nobody whom the gate holds', () => {
    fc.assert(
      fc.property(books, capacities, (drawn, time) => {
        const plan = planned(bookOf(drawn, time));
        expect(namesOf(linesOf(plan)).toSorted()).toEqual(namesOf(drawn).toSorted());
        const standings = new Map(drawn.map(({ customer, standing }) => [customer, standing]));
        for (const { customer } of [...plan.call, ...plan.waiting, ...plan.notWorth]) {
          expect(standings.get(customer)).toBe('wake');
        }
        expect(plan.held).toHaveLength(drawn.filter(({ standing }) => standing === 'held').length);
        expect(plan.unjudged).toHaveLength(drawn.filter(({ standing }) => standing === 'no-prospect').length);
      }),
    );
  });

  it('expects what the plain definition says, and ranks by it, then by name', () => {
    fc.assert(
      fc.property(books, (drawn) => {
        const lines = judgedOf(summed(bookOf(drawn)));
        const oracle = drawn
          .filter(({ standing }) => standing === 'wake')
          .map((one) => ({ customer: one.customer, expected: expectedOf(one) }))
          .sort((a, b) => Number(b.expected - a.expected) || (a.customer < b.customer ? -1 : 1));
        expect(lines.map(({ customer, expected }) => ({ customer, expected: fenOf(expected) }))).toEqual(
          oracle,
        );
        expect(lines.map(({ rank }) => rank)).toEqual(oracle.map((_, place) => place + 1));
      }),
    );
  });

  it('keeps within the time of every adviser, and leaves nobody to another’s', () => {
    fc.assert(
      fc.property(books, capacities, (drawn, time) => {
        const plan = summed(bookOf(drawn, time));
        const own = new Map(drawn.map(({ customer, adviser }) => [customer, adviser]));
        for (const { adviser, contacts, called } of plan.advisers) {
          expect(contacts).toBe(time[adviser as 'li' | 'wu']);
          expect(called).toBeLessThanOrEqual(contacts);
          expect(called).toBe(plan.call.filter((line) => line.adviser === adviser).length);
        }
        for (const { customer, adviser } of plan.call) {
          expect(['li', 'wu']).toContain(adviser);
          expect([null, adviser]).toContain(own.get(customer));
        }
        expect(plan.totals.contacts).toBe(plan.call.length);
      }),
    );
  });

  it('expects as much as the best of all choices that the advisers have time for', () => {
    fc.assert(
      fc.property(drawnBooks(7), capacities, (drawn, time) => {
        const able = drawn.filter(({ standing }) => standing === 'wake');
        let best = 0n;
        for (let choice = 0; choice < 2 ** able.length; choice++) {
          const chosen = able.filter((_, place) => (choice >> place) % 2 === 1);
          if (
            !fits(
              chosen.map(({ adviser }) => adviser),
              time,
            )
          )
            continue;
          const sum = chosen.reduce((total, one) => total + expectedOf(one), 0n);
          if (sum > best) best = sum;
        }
        expect(fenOf(summed(bookOf(drawn, time)).totals.expected)).toBe(best);
      }),
      { numRuns: 60 },
    );
  });

  it('is never worse than calling as many of the richest', () => {
    fc.assert(
      fc.property(books, fc.option(capacities, { nil: undefined }), (drawn, time) => {
        const { comparison, call } = summed(bookOf(drawn, time), planPolicy({ richestShare: '0.5' }));
        const { value } = comparison;
        expect(fenOf(value.difference)).toBe(fenOf(value.plan) - fenOf(value.rule));
        expect(fenOf(value.difference)).toBeGreaterThanOrEqual(0n);
        expect(value.contacts).toBeLessThanOrEqual(Math.min(call.length, value.richest));
        expect(value.shared).toBeLessThanOrEqual(value.contacts);
      }),
    );
  });

  it('is the same in whatever order the book is', () => {
    const shuffled = books.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
    );
    fc.assert(
      fc.property(shuffled, capacities, ([drawn, other], time) => {
        const book = bookOf(other, time);
        const turned = { ...book, advisers: [...(book.advisers ?? [])].reverse() };
        expect(summed(turned)).toEqual(summed(bookOf(drawn, time)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('whoever is more likely alive, worth more, or easier to wake', () => {
  const changes: fc.Arbitrary<(one: Drawn) => Drawn> = fc.constantFrom(
    (one) => ({ ...one, alivePercent: Math.min(100, one.alivePercent + 1) }),
    (one) => ({ ...one, alivePercent: 100 }),
    (one) => ({ ...one, worthFen: one.worthFen + 1 }),
    (one) => ({ ...one, worthFen: one.worthFen * 2 }),
    (one) => ({ ...one, morePercent: one.morePercent + 1 }),
    // The chance of those gone rises, that of those alive stays.
    (one) =>
      one.morePercent === 0
        ? one
        : { ...one, gonePercent: one.gonePercent + 1, morePercent: one.morePercent - 1 },
  );

  it('never ranks lower, expects less or loses his call', () => {
    fc.assert(
      fc.property(drawnBooks(10), capacities, fc.nat(), changes, (drawn, time, index, change) => {
        const able = drawn.filter(({ standing }) => standing === 'wake');
        fc.pre(able.length > 0);
        const chosen = able[index % able.length]!;
        const of = (book: readonly Drawn[]) => {
          const plan = summed(bookOf(book, time));
          const line = judgedOf(plan).find(({ customer }) => customer === chosen.customer)!;
          return { line, called: plan.call.includes(line), worthIt: !plan.notWorth.includes(line) };
        };
        const before = of(drawn);
        const after = of(drawn.map((one) => (one === chosen ? change(one) : one)));
        expect(after.line.rank).toBeLessThanOrEqual(before.line.rank);
        expect(fenOf(after.line.expected)).toBeGreaterThanOrEqual(fenOf(before.line.expected));
        if (before.called) expect(after.called).toBe(true);
        if (before.worthIt) expect(after.worthIt).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('by the policy, for all: nobody expects less', () => {
    const percent = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(drawnBooks(8), percent, percent, percent, (drawn, gone, more, extra) => {
        const of = (ifGone: number, ifAlive: number) => {
          const response = { ifGone: (ifGone / 100).toFixed(2), ifAlive: (ifAlive / 100).toFixed(2) };
          const book = bookOf(drawn);
          const prospects = book.prospects.map(({ customer, alive, worth, funds }) =>
            prospect({ customer, alive, worth, funds }),
          );
          const lines = judgedOf(summed({ ...book, prospects }, planPolicy({ response })));
          return new Map(lines.map(({ customer, expected }) => [customer, fenOf(expected)]));
        };
        const before = of(gone, gone + more);
        for (const after of [of(gone, gone + more + extra), of(gone + Math.min(more, extra), gone + more)]) {
          for (const [customer, expected] of after)
            expect(expected).toBeGreaterThanOrEqual(before.get(customer)!);
        }
      }),
    );
  });
});
