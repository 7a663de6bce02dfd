import { type Checked, requireChecked, scaleOf } from '../../kernel/index.js';
import { churnMoves } from '../columns/flows/churnMoves.js';
import { identityOf } from '../policyIdentity.js';
import { churnLimits, type ChurnPolicy, churnRules } from './churnPolicy.js';
import { churnSums } from './churnSums.js';
import { encodeChurn } from './encodeChurn.js';
import { ledgerPeriods } from './ledgerPeriods.js';
import { ledgerPeriod } from './ledgerPeriod.js';
import { forgottenRow, requireChurnColumns } from './requireChurnColumns.js';
import type { ChurnBook, ChurnColumns, ChurnLedger } from './types.js';

/** What to tell of a ledger. */
export interface LedgerOptions {
  /** Whether to list the customers behind each figure; default: no. */
  readonly lists?: boolean;
}

/**
 * The churn ledger: who was gained, who came back, who was lost, period by period, of customers and of their assets.
 * **Gains, losses and returns are never netted**: opening + gains + returns − losses = closing, exactly. It counts
 * *effective* customers on the evenings between periods; who moves from one way of being lost to a graver one was lost
 * before, and is shown apart (`deepened`), so that nobody is lost twice. The assets of those who stayed change too: own
 * money in and out, income, costs and market movement stand apart, and no growth hides a loss.
 *
 * @param policy - Who is effective and who is lost.
 * @param book - The records, or the columns of a book.
 * @param options - Whether to list the customers.
 * @returns One entry a period, plain data that `mergeChurnLedgers` adds up. Cost: records are encoded first, see
 * `encodeChurn`; then some passes over customers × evenings. Sums are exact, whatever their size.
 * @throws DomainError as `encodeChurn`, for more than 36,525 periods too; `columns_invalid` with the path of what does not fit.
 * @example
 * ```ts
 * import { churnLedger, day, industry, parseAssetSnapshot } from 'panhuo';
 *
 * const snapshot = (customer: string, on: string, amount: string) =>
 *   parseAssetSnapshot({ customer, on, total: { amount, currency: 'CNY' } });
 * const { periods } = churnLedger(industry.churn, {
 *   from: day('2024-02-01'),
 *   asOf: day('2024-02-29'),
 *   opening: [{ customer: 'a', assets: '20000.00' }],
 *   snapshots: [snapshot('a', '2024-02-20', '3000'), snapshot('b', '2024-02-05', '8000')],
 *   events: [],
 * });
 * const [february] = periods;
 * [february?.customers.opening, february?.customers.new, february?.customers.lost.shallow]; // => [1, 1, 1]
 * [february?.assets.new, february?.assets.lost.shallow, february?.assets.closing]; // => ['8000.00', '20000.00', '8000.00']
 * ```
 */
export function churnLedger(
  policy: Checked<ChurnPolicy>,
  book: ChurnBook | ChurnColumns,
  { lists = false }: LedgerOptions = {},
): ChurnLedger {
  requireChecked(churnRules.kind, policy);
  const columns = 'flags' in book ? book : encodeChurn(policy, book);
  const stretches = ledgerPeriods(columns);
  requireChurnColumns(columns, stretches.length, lists);
  const slots = churnMoves(columns, stretches.length, churnLimits(policy).effective);
  if (slots.forgotten >= 0) throw forgottenRow(slots.forgotten);
  const sums = churnSums(columns, slots, stretches, lists);
  const { currency } = policy;
  return {
    policy: identityOf(policy),
    currency,
    unit: columns.unit ?? 'month',
    periods: sums.map((period) => ledgerPeriod(period, scaleOf(currency))),
  };
}
