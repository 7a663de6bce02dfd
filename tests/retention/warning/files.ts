import fc from 'fast-check';
import {
  type AssetSnapshot,
  type CashFlow,
  type Complaint,
  type Contact,
  type Day,
  defineWarningPolicy,
  fromEpochDay,
  type SecuritiesTransfer,
  type WarningPolicy,
  type WarningRecords,
} from 'panhuo';
import { tradeOf, written } from '../books.js';

/** 2024-01-01, from which the tests count days. */
export const START = 19723;
export const on = (number: number): Day => fromEpochDay(START + number);
export const cny = (amount: string) => ({ amount, currency: 'CNY' });

export const trade = (number: number, more = {}) => tradeOf('c1', on(number), '100.00', more);
export const flow = (number: number, kind: CashFlow['kind'], amount = '1.00'): CashFlow => ({
  customer: 'c1',
  on: on(number),
  kind,
  amount: cny(amount),
});
export const transfer = (
  number: number,
  direction: 'in' | 'out',
  value?: string,
  by?: 'customer' | 'firm',
): SecuritiesTransfer => ({
  customer: 'c1',
  on: on(number),
  direction,
  ...(value !== undefined && { value: cny(value) }),
  ...(by !== undefined && { by }),
});
export const snapshot = (
  number: number,
  total: string,
  more: { account?: string; holdings?: string; profit?: string } = {},
): AssetSnapshot => ({
  customer: 'c1',
  on: on(number),
  total: cny(total),
  ...(more.account !== undefined && { account: more.account }),
  ...(more.holdings !== undefined && { holdings: cny(more.holdings) }),
  ...(more.profit !== undefined && { profit: cny(more.profit) }),
});
export const contact = (number: number, by: Contact['by'], outcome?: Contact['outcome']): Contact => ({
  customer: 'c1',
  on: on(number),
  channel: 'call',
  purpose: 'care',
  by,
  ...(outcome !== undefined && { outcome }),
});
export const complaint = (number: number, closed?: number): Complaint => ({
  id: `k${number}`,
  customer: 'c1',
  on: on(number),
  about: 'fee',
  ...(closed !== undefined && { closedOn: on(closed) }),
});

const head = { id: 'test/warning', version: '1', source: { document: 'a test' }, currency: 'CNY' } as const;
export const levels = [
  { id: 'low', text: { zh: '低', en: 'low' }, from: 1 },
  { id: 'high', text: { zh: '高', en: 'high' }, from: 4 },
];

/** A policy of the rules that a test is about. */
export const policyOf = (...rules: WarningPolicy['rules']) => defineWarningPolicy({ ...head, rules, levels });

/** Two rules of each kind, with limits that the random files cross often; points that binary fractions cannot hold. */
export const everything = policyOf(
  {
    id: 'rhythm',
    kind: 'falling-rhythm',
    counted: ['trade'],
    pastMonths: 2,
    leastGaps: 2,
    times: '2.5',
    leastDays: 5,
    points: 0.1,
  },
  {
    id: 'all acts',
    kind: 'falling-rhythm',
    counted: ['trade', 'deposit', 'withdrawal', 'transfer', 'contact'],
    pastMonths: 12,
    leastGaps: 1,
    times: '0.3',
    leastDays: 1,
    points: 0.2,
  },
  { id: 'own', kind: 'shrinking-assets', months: 3, share: '0.25', cause: 'own', points: 0.3 },
  { id: 'any', kind: 'shrinking-assets', months: 6, share: '0.5', cause: 'any', points: 0.7 },
  { id: 'out', kind: 'transfers-out', days: 30, share: '0.3', points: 1.1 },
  { id: 'out 90', kind: 'transfers-out', days: 90, share: '1', points: 0.4 },
  { id: 'contact', kind: 'no-contact', days: 40, points: 1 },
  { id: 'contact 9', kind: 'no-contact', days: 9, points: 0.6 },
  { id: 'complaint', kind: 'complaint-open', days: 0, points: 2 },
  { id: 'complaint 30', kind: 'complaint-open', days: 30, points: 0.9 },
  { id: 'loss', kind: 'loss-after-wave', share: '0.3', points: 0.8 },
  { id: 'wave', kind: 'loss-after-wave', share: '0.1', withinDays: 60, points: 0.55 },
);

const LAST = 200;
const number = fc.integer({ min: 0, max: LAST });
const money = fc.integer({ min: 0, max: 40 }).map((hundreds) => written(BigInt(hundreds) * 10_000n));
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 5 });
const list = <T>(item: fc.Arbitrary<T>, maxLength = 8) => perhaps(fc.array(item, { maxLength }));

/** The day that the random files are judged on: some of their records are later. */
export const today = fc.integer({ min: 90, max: LAST });

/** Files of one customer: every kind of record may be unknown, empty or full, in any order. */
export const files: fc.Arbitrary<WarningRecords> = fc
  .record({
    trades: list(
      fc
        .tuple(number, fc.constantFrom(undefined, 'customer', 'firm'), perhaps(money))
        .map(([at, by, fee]) =>
          trade(at, { ...(by && { by }), ...(fee !== undefined && { commission: cny(fee) }) }),
        ),
      12,
    ),
    cashFlows: list(
      fc
        .tuple(number, fc.constantFrom('deposit', 'withdrawal', 'withdrawal', 'dividend', 'fee'), money)
        .map(([at, kind, amount]) => flow(at, kind as CashFlow['kind'], amount)),
    ),
    transfers: list(
      fc
        .tuple(
          number,
          fc.constantFrom('in', 'out'),
          fc.option(money, { nil: undefined, freq: 12 }),
          fc.constantFrom(undefined, 'firm'),
        )
        .map(([at, direction, value, by]) => transfer(at, direction as 'in', value, by)),
      4,
    ),
    snapshots: perhaps(
      fc.uniqueArray(
        fc
          .record({
            at: number,
            account: fc.constantFrom(undefined, undefined, 'a1', 'a2'),
            total: money,
            holdings: fc.option(money, { nil: undefined, freq: 12 }),
            profit: fc.option(
              fc.integer({ min: -30, max: 10 }).map((hundreds) => written(BigInt(hundreds) * 10_000n)),
              { nil: undefined, freq: 12 },
            ),
          })
          .map(({ at, total, account, holdings, profit }) =>
            snapshot(at, total, {
              ...(account !== undefined && { account }),
              ...(holdings !== undefined && { holdings }),
              ...(profit !== undefined && { profit }),
            }),
          ),
        { maxLength: 8, selector: ({ on: day, account }) => `${day}${account ?? ''}` },
      ),
    ),
    contacts: list(
      fc
        .tuple(
          number,
          fc.constantFrom('branch', 'customer'),
          fc.constantFrom(undefined, 'reached', 'not-reached', 'refused'),
        )
        .map(([at, by, outcome]) => contact(at, by as 'branch', outcome as 'refused' | undefined)),
      4,
    ),
    complaints: list(
      fc
        .tuple(number, perhaps(fc.integer({ min: 0, max: 60 })))
        .map(([at, closed]) => complaint(at, closed === undefined ? undefined : at + closed)),
      3,
    ),
    openedOn: perhaps(number.map(on)),
    wave: perhaps(
      fc.tuple(number, number).map(([a, b]) => ({ from: on(Math.min(a, b)), to: on(Math.max(a, b)) })),
    ),
  })
  .map((records) => {
    const known = Object.entries(records).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known);
  });
