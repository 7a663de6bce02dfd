import fc from 'fast-check';
import { activityFacts, activityStatus, industry } from 'panhuo';
import { parseCustomer } from 'panhuo/customer';
import { addDays, type Day, day } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { domainError, valueOf } from './explained.js';
import { asOf, cny, event, factsOf, flow, none, snapshot, trade, transfer } from './records.js';

describe('activityFacts', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((after) => addDays(day('2022-12-01'), after));
  const by = fc.constantFrom('customer', 'firm', undefined);
  const account = fc.constantFrom('f1', 'f2', undefined);
  const cents = fc.integer({ min: 0, max: 700_000 }).map((units) => (units / 100).toFixed(2));
  const lists = fc.record({
    trades: fc.array(
      fc.tuple(days, by).map((row) => trade(...row)),
      { maxLength: 8 },
    ),
    cashFlows: fc.array(
      fc.tuple(days, fc.constantFrom('deposit', 'withdrawal', 'dividend', 'fee')).map((row) => flow(...row)),
      { maxLength: 8 },
    ),
    transfers: fc.array(
      fc.tuple(days, by).map((row) => transfer(...row)),
      { maxLength: 4 },
    ),
    // One snapshot a day and account: two would contradict one another.
    snapshots: fc.uniqueArray(
      fc
        .tuple(days, cents, account, cents, fc.boolean())
        .map(([on, total, of, cash, tells]) =>
          snapshot(on, total, { account: of, ...(tells && { cash: cny(cash), holdings: cny('1') }) }),
        ),
      { maxLength: 10, selector: (row) => `${row.on} ${row.account ?? ''}` },
    ),
    events: fc.array(
      fc
        .tuple(
          days,
          fc.constantFrom('opened', 'custody-transferred', 'designation-revoked', 'closed', 'frozen'),
        )
        .map((row) => event(...row)),
      { maxLength: 6 },
    ),
  });

  it('looks at nothing after the day', () => {
    fc.assert(
      fc.property(lists, days, (records, on) => {
        const past = Object.fromEntries(
          Object.entries(records).map(([kind, rows]) => [
            kind,
            rows.filter((row: { on: Day }) => row.on <= on),
          ]),
        );
        expect(factsOf(records, on)).toEqual(factsOf(past, on));
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(lists, days, fc.infiniteStream(fc.nat()), (records, on, dice) => {
        const shuffle = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => [dice.next().value ?? 0, row] as const)
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row);
        const shuffled = {
          trades: shuffle(records.trades),
          cashFlows: shuffle(records.cashFlows),
          transfers: shuffle(records.transfers),
          snapshots: shuffle(records.snapshots),
          events: shuffle(records.events),
        };
        expect(factsOf(shuffled, on)).toEqual(factsOf(records, on));
      }),
    );
  });

  it('gives facts that activityStatus judges, and JSON keeps', () => {
    const customer = parseCustomer({ id: 'c1', kind: 'individual', name: '王', openedOn: '2023-01-05' });
    fc.assert(
      fc.property(lists, days, (records, on) => {
        const facts = factsOf({ customer, ...records }, on);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
        const status = valueOf(activityStatus(industry.activityStatus, facts, on));
        expect(status.trading).not.toBeNull();
        expect(status.effective === null).toBe(!records.snapshots.some((row) => row.on <= on));
      }),
    );
  });

  it('takes kind, opening and half-opening from the customer', () => {
    const given = {
      id: 'c1',
      kind: 'individual',
      name: '王',
      openedOn: '2023-01-05',
      halfOpen: true,
    } as const;
    expect(factsOf({ customer: parseCustomer(given) })).toEqual({
      kind: 'individual',
      openedOn: '2023-01-05',
      halfOpen: true,
    });
  });

  it('wakes a customer from his records', () => {
    // 4,000 at year-end, a deposit in March and 6,000 in May: re-activated by himself, and still dormant in trading
    // since 2023-05-31 + 12 months.
    const records = {
      ...none,
      trades: [trade('2023-05-31')],
      cashFlows: [flow('2024-03-05', 'deposit')],
      snapshots: [snapshot('2023-12-29', '4000'), snapshot('2024-05-30', '6000')],
      events: [],
    };
    expect(valueOf(activityStatus(industry.activityStatus, factsOf(records), asOf))).toEqual({
      effective: true,
      churn: 'none',
      reactivated: 'by-customer',
      trading: 'dormant',
      dormantMonths: 12,
      smallDormantAccount: false, // it needs three years
      isNew: null,
    });
  });

  it('refuses a policy that was not checked', () => {
    const unchecked = { ...industry.activityStatus } as typeof industry.activityStatus;
    expect(() => activityFacts(unchecked, {}, asOf)).toThrow(domainError('definition_unchecked'));
    expect(() => activityStatus(unchecked, {}, asOf)).toThrow(domainError('definition_unchecked'));
  });
});
