import fc from 'fast-check';
import {
  addDays,
  type AssetSnapshot,
  type CohortOptions,
  cohortTable,
  day,
  encodeActs,
  finishCohorts,
  fromEpochDay,
  mergeCohorts,
  summariseActivity,
  tallyActivity,
  tallyCohorts,
  toEpochDay,
} from 'panhuo';
import type { PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen } from '../../questionnaire/laws.js';
import { books as plainBooks, type Entry, FIRST, written } from '../books.js';
import { type Act, type Asked, cohortsByHand, type Held } from './cohortOracle.js';

const from = fromEpochDay(FIRST);
const to = fromEpochDay(FIRST + 430);
const keep = ['trades', 'amount', 'commission'] as const;
/** Books of many acts, also on few days, also with sums that no double can hold. */
const books = fc
  .tuple(plainBooks, plainBooks, plainBooks, fc.constantFrom(1n, 1000n), fc.constantFrom(1, 7))
  .map(([a, b, c, times, closer]) =>
    [...a, ...b, ...c].map(({ trade, amount, commission }): Entry => ({
      commission,
      amount: amount * times,
      trade: {
        ...trade,
        on: fromEpochDay(FIRST + Math.floor((toEpochDay(trade.on) - FIRST) / closer)),
        amount: { amount: written(amount * times), currency: 'CNY' },
      },
    })),
  );
const trades = (book: readonly Entry[]) => book.map(({ trade }) => trade);
const daily = (book: readonly Entry[]) => summariseActivity(trades(book), { from, to, unit: 'day', keep });

const acts = (book: readonly Entry[]): Act[] =>
  book
    .filter(({ trade }) => trade.by !== 'firm')
    .map(({ trade: { customer, on }, amount, commission }) => ({ customer, on, amount, commission }));

/** Snapshots of customers with trades and without, before and after them, by account and over all. */
const snapshots: fc.Arbitrary<Held[]> = fc.array(
  fc
    .record({
      customer: fc.constantFrom('c1', 'c2', 'c10', '__proto__', 'nobody'),
      account: fc.constantFrom(undefined, 'a1', 'a2', 'toString'),
      day: fc.oneof(fc.integer({ min: -30, max: 430 }), fc.constantFrom(0, 7, 30, 31)),
      amount: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 2n ** 54n })),
    })
    .map(({ day, ...rest }) => ({ ...rest, on: fromEpochDay(FIRST + day) })),
  { maxLength: 30 },
);

const asSnapshot = ({ customer, account, on, amount }: Held): AssetSnapshot => ({
  customer,
  ...(account !== undefined && { account }),
  on: on as AssetSnapshot['on'],
  total: { amount: written(amount), currency: 'CNY' },
});

const asked: fc.Arbitrary<Asked> = fc
  .record({
    unit: fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter', 'year'),
    kind: fc.constantFrom('exact' as const, 'unbounded' as const, 'bracket' as const),
    view: fc.constantFrom('calendar' as const, 'age' as const),
    value: fc.constantFrom('customers' as const, 'amount' as const, 'commission' as const, 'assets' as const),
    brackets: fc
      .uniqueArray(fc.nat({ max: 9 }), { minLength: 2, maxLength: 4 })
      .map((numbers) => numbers.sort((a, b) => a - b)),
    at: fc.integer({ min: -1, max: 431 }),
  })
  .map(({ brackets, at, ...rest }) => ({
    ...rest,
    // What is held is not added up over time.
    kind: rest.value === 'assets' && rest.kind === 'unbounded' ? 'exact' : rest.kind,
    ...(rest.kind === 'bracket' && { brackets }),
    asOf: fromEpochDay(FIRST + Math.min(at, 430)),
  }));

interface Case {
  readonly book: Entry[];
  readonly held: Held[];
  readonly question: Asked;
}

/** A question as of any day; as often of a day on which something happens, or of the day before. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(books, snapshots, asked, fc.option(fc.tuple(fc.nat(), fc.constantFrom(-1, 0))))
  .map(([book, held, question, near]) => {
    const days = [...book.map(({ trade }) => trade.on), ...held.map(({ on }) => day(on))];
    const on = near === null ? undefined : days[near[0] % days.length];
    if (near === null || on === undefined) return { book, held, question };
    return { book, held, question: { ...question, asOf: addDays(on, near[1]) } };
  });

const withAssets = (question: Asked, held: readonly Held[]): CohortOptions => ({
  ...question,
  ...(question.value === 'assets' && { assets: held.map(asSnapshot) }),
});

describe('cohortTable', () => {
  it('says what the definition says, for every unit, kind, view and value, from any day', () => {
    fc.assert(
      fc.property(cases, ({ book, held, question }) => {
        const table = cohortTable(frozen(daily(book)), frozen(withAssets(question, held)));
        const { unit, kind, view, value } = question;
        expect(table).toMatchObject({ unit, kind, view, value });
        const { cohorts, pooled } = table;
        // Text of no money has no places, where no act tells the currency.
        if (value === 'customers' || table.currency !== null) {
          expect({ cohorts, pooled }).toEqual(cohortsByHand(acts(book), held, question));
        }
        expectPlain(table);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of money that was summed by a longer unit, as of the end of the summary', () => {
    const fits = [
      ['day', 'month'],
      ['week', 'week'],
      ['month', 'month'],
      ['month', 'quarter'],
      ['quarter', 'quarter'],
      ['month', 'year'],
      ['quarter', 'year'],
      ['year', 'year'],
    ] as const;
    fc.assert(
      fc.property(books, asked, fc.constantFrom(...fits), (book, question, [summed, unit]) => {
        const { asOf, value } = question;
        if (asOf < from || value === 'assets') return;
        const options = { ...question, unit, view: 'calendar' } as const;
        const longer = summariseActivity(trades(book), { from, to: asOf, unit: summed, keep });
        expect(cohortTable(longer, options)).toEqual(cohortTable(daily(book), options));
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of columns as of records', () => {
    fc.assert(
      fc.property(cases, ({ book, held, question }) => {
        const columns = tallyActivity(trades(book), { from, to, unit: 'day', keep });
        const options = withAssets(question, held);
        expect(cohortTable(columns, options)).toStrictEqual(cohortTable(daily(book), options));
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of the trades themselves, in any form', () => {
    fc.assert(
      fc.property(cases, ({ book, held, question }) => {
        const options = withAssets({ ...question, asOf: question.asOf < to ? question.asOf : to }, held);
        const table = cohortTable(daily(book), options);
        expect(cohortTable(frozen(trades(book)), options)).toStrictEqual(table);
        expect(cohortTable({ trades: trades(book) }, options)).toStrictEqual(table);
        expect(cohortTable(encodeActs(trades(book)), options)).toStrictEqual(table);
      }),
      { numRuns: 150 },
    );
  });

  it('does not look ahead: what comes later changes nothing', () => {
    fc.assert(
      fc.property(cases, ({ book, held, question }) => {
        const past = book.filter(({ trade }) => trade.on <= question.asOf);
        const known = held.filter(({ on }) => on <= question.asOf);
        expect(cohortTable(daily(past), withAssets(question, known))).toStrictEqual(
          cohortTable(daily(book), withAssets(question, held)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('never changes a cell that is over for the whole cohort, as time goes on; unbounded, it can only rise', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 300 }), ({ book, held, question }, days) => {
        const at = (asOf: Asked['asOf']) => cohortTable(daily(book), withAssets({ ...question, asOf }, held));
        const asOf = fromEpochDay(Math.min(FIRST + 430, Date.parse(question.asOf) / 86_400_000 + days));
        const before = at(question.asOf).cohorts;
        const after = at(asOf).cohorts;
        for (const { start, cells } of before) {
          const now = after.find((cohort) => cohort.start === start)!;
          for (const [place, cell] of cells.entries()) {
            expect(now.cells[place]!.eligible).toBeGreaterThanOrEqual(cell.eligible);
            if (cell.eligible === 0) continue;
            // In the age view a cohort can still grow; then so does the cell.
            if (question.view === 'age' && now.cells[place]!.eligible > cell.eligible) continue;
            if (question.kind !== 'unbounded') expect(now.cells[place]).toStrictEqual(cell);
            else if (cell.rate !== null) expect(now.cells[place]!.rate).toBeGreaterThanOrEqual(cell.rate);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('mergeCohorts', () => {
  it('makes the same bytes of the parts in any order, as of the whole book', () => {
    const customers = ['c1', 'c2', 'c10', '__proto__', 'toString', 'nobody'] as const;
    const partings = fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 });
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(cases, partings, orders, ({ book, held, question }, parting, order) => {
        const isIn = (customer: string, part: number) =>
          parting[(customers as readonly string[]).indexOf(customer)] === part;
        const tallies = [0, 1, 2].map((part) => {
          const own = book.filter(({ trade }) => isIn(trade.customer, part));
          const ownHeld = held.filter(({ customer }) => isIn(customer, part));
          return tallyCohorts(daily(own), withAssets(question, ownHeld));
        });
        const [a, b, c] = order.map((part) => tallies[part]!) as [Tally, Tally, Tally];
        const whole = tallyCohorts(daily(book), withAssets(question, held));
        expect(mergeCohorts(mergeCohorts(a, b), c)).toStrictEqual(whole);
        expect(mergeCohorts(a, mergeCohorts(b, c))).toStrictEqual(whole);
        expect(finishCohorts(whole)).toStrictEqual(cohortTable(daily(book), withAssets(question, held)));
      }),
      { numRuns: 150 },
    );
  });
});

type Tally = ReturnType<typeof tallyCohorts>;
