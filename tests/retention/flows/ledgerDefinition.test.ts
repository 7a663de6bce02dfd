import fc from 'fast-check';
import { activityFacts, activityStatus, addDays, churnLedger, type Day, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../questionnaire/laws.js';
import { bookOf, churnBooks, customersOf, type FullBook } from './churnBooks.js';

// Some runs of many records each: about two seconds for the whole file.
const runs = { numRuns: 40 };
const fenOf = (text: string): bigint => BigInt(text.replace('.', ''));
const ledgerOf = (book: FullBook) => churnLedger(industry.churn, frozen(book), { lists: true });

/** What `activityStatus` says of a customer on an evening; the opening list is a snapshot that speaks for all accounts. */
function statusOn(book: FullBook, customer: string, evening: Day) {
  const own = bookOf(book, (other) => other === customer);
  const before = addDays(book.from, -1);
  const opening = (own.opening ?? []).map(({ assets }) => ({
    customer,
    on: before,
    total: { amount: assets, currency: 'CNY' },
  }));
  const facts = activityFacts(
    industry.activityStatus,
    { events: own.events, snapshots: [...own.snapshots, ...opening] },
    evening,
  );
  const was = own.opening?.[0]?.wasEffective === true;
  const status = activityStatus(
    industry.activityStatus,
    { ...facts, ...(was && facts.assets !== undefined && { wasEffective: true }) },
    evening,
  ).value;
  return { ...status, wasEffective: was || facts.wasEffective === true, facts };
}

type State = 'effective' | 'explicit' | 'implicit' | 'shallow' | 'unknown' | 'outside' | 'noSnapshot';

/** What is known of each customer on each evening, asked once. */
function judgeOf(book: FullBook) {
  const known = new Map<string, ReturnType<typeof statusOn> & { readonly state: State }>();
  return (customer: string, evening: Day) => {
    const key = `${customer} ${evening}`;
    const status = known.get(key) ?? statusOn(book, customer, evening);
    const judged = { ...status, state: stateOf(status) };
    known.set(key, judged);
    return judged;
  };
}

/** The state of a customer, by the definition in words. */
function stateOf(status: ReturnType<typeof statusOn>): State {
  if (status.effective === null) return 'noSnapshot';
  if (!status.wasEffective) return 'outside';
  if (status.churn === 'explicit') return 'explicit';
  if (status.effective) return 'effective';
  if (status.churn === null) return 'unknown';
  return status.churn === 'none' ? 'outside' : status.churn;
}

describe('the churn ledger, against the definitions of the customer room', () => {
  it('classifies every customer on every evening as activityStatus does', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const judge = judgeOf(book);
        for (const { end, standing, unknown, assets } of ledgerOf(book).periods) {
          const counts = { effective: 0, explicit: 0, implicit: 0, shallow: 0, unknown: 0, outside: 0 };
          let noCash = 0;
          let held = 0n;
          for (const customer of customersOf(book)) {
            const { state, churn, facts } = judge(customer, end);
            if (state === 'noSnapshot') continue;
            counts[state] += 1;
            if (state === 'effective') held += fenOf(facts.assets!);
            if (churn === null && state !== 'outside') noCash += 1;
          }
          const { unknown: unknownLoss, ...known } = counts;
          expect(standing).toEqual({ ...known, unknownLoss });
          expect(unknown.noCash).toBe(noCash);
          expect(fenOf(assets.closing)).toBe(held);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('lists who made which move, by the states of the two evenings and the acts between', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const judge = judgeOf(book);
        for (const { start, end, customers, lists } of ledgerOf(book).periods) {
          const before = addDays(start, -1);
          const expected: Record<string, string[]> = {};
          for (const customer of customersOf(book)) {
            const was = judge(customer, before).state;
            const is = judge(customer, end).state;
            const lost = ['explicit', 'implicit', 'shallow', 'unknown'];
            const grave = ['shallow', 'implicit', 'explicit'];
            let move = '';
            if (is === 'effective' && lost.includes(was)) move = 'returned';
            else if (is === 'effective' && was !== 'effective') move = 'gained';
            else if (lost.includes(is) && was === 'effective') move = `lost.${is}`;
            else if (lost.includes(is) && !lost.includes(was)) move = 'passing';
            else if (grave.includes(is) && grave.includes(was) && is !== was) {
              move = grave.indexOf(is) > grave.indexOf(was) ? `deepened.${is}` : `eased.${is}`;
            }
            if (move !== '') (expected[move] ??= []).push(customer);
          }
          const { returned, notNew, lost, deepened, eased, passing } = lists!;
          const told = {
            gained: [...lists!.new, ...Object.values(notNew).flat()].sort(),
            returned: Object.values(returned).flat().sort(),
            passing: [...passing],
            ...Object.fromEntries(Object.entries(lost).map(([way, who]) => [`lost.${way}`, [...who]])),
            ...Object.fromEntries(
              Object.entries(deepened).map(([way, who]) => [`deepened.${way}`, [...who]]),
            ),
            ...Object.fromEntries(Object.entries(eased).map(([way, who]) => [`eased.${way}`, [...who]])),
          };
          const some = Object.fromEntries(Object.entries(told).filter(([, who]) => who.length > 0));
          expect(some).toEqual(expected);
          expect(customers.lost.shallow).toBe(lost.shallow.length);
          expect(customers.new).toBe(lists!.new.length);
        }
      }),
      runs,
    );
  });

  it('parts the own money of those who stayed, and of nobody else', () => {
    fc.assert(
      fc.property(churnBooks, (book) => {
        const judge = judgeOf(book);
        for (const { start, end, assets } of ledgerOf(book).periods) {
          const stayed = (customer: string) =>
            [addDays(start, -1), end].every((evening) => judge(customer, evening).state === 'effective');
          const rows = [...book.cashFlows, ...book.transfers].filter(
            ({ on, customer }) => on >= start && on <= end && stayed(customer),
          );
          const total = (...kinds: string[]) =>
            rows.reduce((sum, row) => {
              if ('kind' in row) return kinds.includes(row.kind) ? sum + fenOf(row.amount.amount) : sum;
              const kind = `${row.by === 'firm' ? 'firm-' : ''}${row.direction}`;
              return kinds.includes(kind) ? sum + fenOf(row.value?.amount ?? '0.00') : sum;
            }, 0n);
          const parts = assets.parts!;
          expect(
            [parts.inflow, parts.outflow, parts.income, parts.cost, parts.adjustment].map(fenOf),
          ).toEqual([
            total('deposit', 'in'),
            total('withdrawal', 'out'),
            total('dividend', 'interest'),
            total('fee', 'tax'),
            total('adjustment-in', 'firm-in') - total('adjustment-out', 'firm-out'),
          ]);
        }
      }),
      runs,
    );
  });
});
