import { churnLedger, type ChurnBook, industry, type LedgerPeriod } from 'panhuo';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { on, quiet } from './churnBooks.js';

export const time = { from: on('2024-02-01'), asOf: on('2024-02-29') };

/** The ledger of a book in which everything else is known and quiet; every law of results is checked on the way. */
export const ledgerOf = (book: Partial<ChurnBook>, policy = industry.churn) => {
  const ledger = churnLedger(policy, frozen({ ...quiet, ...time, ...book }), { lists: true });
  expectPlain(ledger);
  for (const { reasons } of ledger.periods) expectWorded(reasons);
  return ledger;
};

/** The only period of a book over February 2024. */
export const february = (book: Partial<ChurnBook>): LedgerPeriod => ledgerOf(book).periods[0]!;

/** Who was there before the first day. */
export const was = (assets: string, wasEffective?: boolean) => [
  { customer: 'c1', assets, ...(wasEffective !== undefined && { wasEffective }) },
];

/** The figures in which somebody stands, apart from opening and closing. */
export const movesOf = ({ lists }: LedgerPeriod): string[] => {
  const found: string[] = [];
  const look = (path: string, value: unknown): void => {
    if (Array.isArray(value)) found.push(...(value.length > 0 ? [path] : []));
    else
      for (const [name, part] of Object.entries(value as object))
        look(path === '' ? name : `${path}.${name}`, part);
  };
  look('', lists);
  return found;
};
