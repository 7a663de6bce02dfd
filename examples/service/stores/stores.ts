import type { Branch } from '../branch/branch.js';
import type { Database } from '../database/database.js';
import { answerSheets } from './answerSheets.js';
import { customers } from './customers.js';
import { funnelCases } from './funnelCases.js';
import { marketBars } from './marketBars.js';
import { trades } from './trades.js';

/** Everything that the service keeps. */
export function openStores(branch: Branch, database: Database) {
  return {
    customers: customers(database),
    answers: answerSheets(branch.questionnaire, database),
    cases: funnelCases(branch.funnel, database, branch.source),
    bars: marketBars(branch.judge, database),
    trades: trades(database),
  };
}

/** The stores of the service. */
export type Stores = ReturnType<typeof openStores>;
