import fc from 'fast-check';
import {
  type ActivityStates,
  activityStateColumns,
  activityStates,
  type CustomerStay,
  type Day,
  defineActivityClock,
  fromEpochDay,
  industry,
  summariseActivity,
  tallyActivity,
  toEpochDay,
  type Trade,
} from 'panhuo';
import { FIRST, tradeOf } from '../books.js';

/** What is known of one customer. Days count from `FIRST`; `opened` is `null` where nobody knows it. */
export interface Life {
  readonly acts: readonly number[];
  readonly stay?: { readonly opened: number | null; readonly left?: number };
}

/** The last day of every book. */
export const LAST = 500;

/** The day with a number from `FIRST`. */
export const dayAt = (number: number): Day => fromEpochDay(FIRST + number);

const numbers = fc.integer({ min: 0, max: LAST });

/** Lives with few acts, many acts, and none; with openings before, within and after them. */
export const lives: fc.Arbitrary<Life[]> = fc.array(
  fc.record(
    {
      acts: fc.oneof(
        fc.array(numbers, { maxLength: 4 }),
        fc.array(fc.integer({ min: 40, max: 160 }), { maxLength: 12 }),
      ),
      stay: fc.record(
        {
          opened: fc.option(fc.integer({ min: -90, max: LAST + 20 })),
          left: fc.integer({ min: -60, max: LAST + 20 }),
        },
        { requiredKeys: ['opened'] },
      ),
    },
    { requiredKeys: ['acts'] },
  ),
  { maxLength: 5 },
);

/** The name of the life in a place. */
export const nameAt = (place: number): string => ['c2', 'c10', '__proto__', 'c1', 'toString'][place] ?? '';

/** The trades of some lives. */
export const tradesOf = (book: readonly Life[]): Trade[] =>
  book.flatMap(({ acts }, place) => acts.map((act) => tradeOf(nameAt(place), dayAt(act))));

/** What is said of them besides. */
export const staysOf = (book: readonly Life[]): CustomerStay[] =>
  book.flatMap(({ stay }, place) =>
    stay === undefined
      ? []
      : {
          customer: nameAt(place),
          ...(stay.opened !== null && { openedOn: dayAt(stay.opened) }),
          ...(stay.left !== undefined && { leftOn: dayAt(stay.left) }),
        },
  );

/** The number of a day, from `FIRST`. */
export const numberOf = (on: Day): number => toEpochDay(on) - FIRST;

/** A clock that turns fast. */
export const short = defineActivityClock({
  ...industry.activityClock,
  id: 'test/short',
  dormantAfterMonths: 1,
  goneAfterMonths: 2,
  wokenMonths: 2,
});
/** Clocks. */
export const clocks = fc.constantFrom(industry.activityClock, short);
/** Days of the book. */
export const days = fc.integer({ min: 0, max: LAST });
/** The time of every book. */
export const window = { from: dayAt(0), to: dayAt(LAST) };
/** The day of what never happens. */
export const NEVER = 2147483647;

/** The states of a book, from records. */
export const judge = (clock: typeof short, book: readonly Life[], on: number): ActivityStates =>
  activityStates(clock, summariseActivity(tradesOf(book), window), {
    asOf: dayAt(on),
    customers: staysOf(book),
  });

/** The states of a book, from columns. */
export const columnsOf = (clock: typeof short, book: readonly Life[], on: number) => {
  // Everybody is named, with acts or without.
  const rows = book.flatMap(({ acts }, place) => acts.map((act) => [place, toEpochDay(dayAt(act))]));
  const acts = {
    customers: book.map((_, place) => nameAt(place)),
    customer: Int32Array.from(rows, ([place = 0]) => place),
    on: Int32Array.from(rows, ([, on = 0]) => on),
    currency: null,
  };
  const tally = tallyActivity(acts, window);
  const column = (of: (life: Life) => number) => Int32Array.from(book, of);
  return activityStateColumns(clock, tally, {
    asOf: dayAt(on),
    opened: column(({ stay }) =>
      stay === undefined ? NEVER : stay.opened === null ? -2147483648 : toEpochDay(dayAt(stay.opened)),
    ),
    left: column(({ stay }) => (stay?.left === undefined ? NEVER : toEpochDay(dayAt(stay.left)))),
  });
};
