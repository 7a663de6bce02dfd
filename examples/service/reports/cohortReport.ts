import {
  type CohortKind,
  type CohortTally,
  cohortTable,
  type Day,
  finishCohorts,
  mergeCohorts,
  type PeriodUnit,
  tallyCohorts,
} from 'panhuo';
import type { Stores } from '../stores/stores.js';
import { customerPages } from './customerPages.js';
import { notes } from './notes.js';

/** What table to make. */
export interface CohortReportQuestion {
  readonly unit: PeriodUnit;
  readonly kind: Exclude<CohortKind, 'bracket'>;
  readonly asOf: Day;
}

/** How many customers of each cohort (同期群) went on trading. Customers are read page by page and their tallies merged. */
export async function cohortReport(stores: Stores, question: CohortReportQuestion) {
  let whole: CohortTally<'customers'> | undefined;
  for await (const { trades } of customerPages(stores)) {
    if (trades.length === 0) continue;
    const part = tallyCohorts(trades, question);
    whole = whole === undefined ? part : mergeCohorts(whole, part);
  }
  const table = whole === undefined ? cohortTable([], question) : finishCohorts(whole);
  return { asOf: question.asOf, note: notes.cohorts, ...table };
}
