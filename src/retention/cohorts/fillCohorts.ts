import type { AssetSnapshot } from '../../customer/index.js';
import type { ActivityTally, MoneyColumn } from '../activity/types.js';
import type { CohortClock } from '../columns/cohorts/cohortClock.js';
import type { CohortRows } from '../columns/cohorts/cohortRows.js';
import { countCohorts } from '../columns/cohorts/countCohorts.js';
import { NEVER } from '../columns/firstDays.js';
import { hasValue } from '../columns/cohorts/hasValue.js';
import { placeFigures } from '../columns/cohorts/placeFigures.js';
import { placeHoldings } from '../columns/cohorts/placeHoldings.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import { codesOfPeriods } from './clockOf.js';
import { holdingsOf } from './holdingsOf.js';
import type { CohortQuestion, CohortTally } from './types.js';

/** A book laid out in cohorts. */
export interface Book {
  readonly tally: ActivityTally;
  readonly question: CohortQuestion;
  /** The first active day of every customer. */
  readonly first: Int32Array;
  readonly clock: CohortClock;
  readonly rows: CohortRows;
}

/** What the cells hold. */
export type Filled = Pick<CohortTally, 'currency' | 'eligible' | 'figure' | 'base'>;

/** Fills the cells with customers. */
export function fillCustomers({ tally, question, first, clock, rows }: Book): Filled {
  const counts = countCohorts(tally, first, clock, rows, fillingOf(question));
  return { currency: null, ...counts, base: new Float64Array(0) };
}

/** Fills the cells with money of the periods of the summary. */
export function fillFigures(book: Book, figures: MoneyColumn): Filled {
  const { tally, question, first, clock, rows } = book;
  const filling = fillingOf(question);
  const placed = placeFigures(tally, codesOfPeriods(clock, tally.unit), first, clock, rows, filling);
  return {
    // By the trades that are seen, or else the money: a part of the book, or an earlier day, knows no more.
    currency: isSeen([placed.figure, placed.base], tally.periodTrades ?? figures) ? tally.currency : null,
    // Who is eligible does not hang on money; unbounded, that is told without a look at the days.
    eligible: countCohorts(tally, first, clock, rows, { ...filling, isUnbounded: true }).eligible,
    figure: sumByCell(figures, placed.figure, rows),
    base: sumByCell(figures, placed.base, rows),
  };
}

/** Fills the cells with what is held when they end. */
export function fillHoldings(
  { tally, question, first, clock, rows }: Book,
  assets: readonly AssetSnapshot[],
): Filled {
  const members = tally.customers.map((customer, place) => (first[place] === NEVER ? null : customer));
  const { currency, held, excess, ...holdings } = holdingsOf(assets, members, question.asOf);
  const placed = placeHoldings(holdings, first, clock, rows, question.view === 'age');
  return {
    currency,
    eligible: placed.eligible,
    figure: sumByCell(excess, placed.figure, rows),
    base: sumByCell(held, placed.base, rows),
  };
}

function isSeen(slots: readonly Int32Array[], values: Int32Array | MoneyColumn): boolean {
  return slots.some((slot) => hasValue(values, slot));
}

function fillingOf({ kind, view }: CohortQuestion): { isUnbounded: boolean; isOwn: boolean } {
  return { isUnbounded: kind === 'unbounded', isOwn: view === 'age' };
}

function sumByCell(values: MoneyColumn, slot: Int32Array, { cellStart }: CohortRows): MoneyColumn {
  return sumBySlot(values, slot, cellStart[cellStart.length - 1] ?? 0);
}
