import fc from 'fast-check';
import { course, defineWakingPolicy, type SleepingCustomer, wakingList, type WakingPolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson, visible } from '../questionnaire/laws.js';
import { written } from './books.js';
import { allowed, listed, refused, sleeper } from './sleepers.js';

const policy = course.waking;

describe('whom to wake', () => {
  // domain.md §7: has an account, has funds, traded often before and is dormant now. From 3 months, 5,000 CNY (§2) and
  // 12 trades a year, which are ours (note of the preset).
  it.each([
    ['nothing speaks against him', {}, []],
    ['exactly at every limit', { funds: '5000.00', tradesAYear: 12, silentMonths: 3 }, []],
    ['no account', { accountUsable: false }, ['waking_no_account']],
    ['a hair too little', { funds: '4999.9999999999999999' }, ['waking_no_funds']],
    ['a fen too little', { funds: '4999.99' }, ['waking_no_funds']],
    ['funds that nobody knows', { funds: undefined }, ['waking_funds_unknown']],
    ['traded too seldom', { tradesAYear: 11.9 }, ['waking_seldom_traded']],
    ['not dormant yet', { silentMonths: 2 }, ['waking_not_dormant']],
    ['never traded, which is a third thing', { silentMonths: null, tradesAYear: 0 }, ['waking_never_traded']],
    [
      'everything speaks against him, and all of it is said',
      { accountUsable: false, funds: '0', tradesAYear: 0, silentMonths: 0 },
      ['waking_no_account', 'waking_no_funds', 'waking_seldom_traded', 'waking_not_dormant'],
    ],
    [
      'never traded, without account and funds',
      { accountUsable: false, funds: '-5', tradesAYear: 0, silentMonths: null },
      ['waking_no_account', 'waking_no_funds', 'waking_never_traded'],
    ],
  ])('%s', (_, change, rules) => {
    const { wake, deepLosers, held, others } = listed([sleeper(change as Partial<SleepingCustomer>)]);
    expect([...deepLosers, ...held]).toEqual([]);
    expect(wake).toHaveLength(rules.length === 0 ? 1 : 0);
    expect(others.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual(
      rules.length === 0 ? [] : [rules],
    );
  });

  it('says what makes him worth it, and what is missing by how much', () => {
    expect(listed([sleeper()]).wake).toEqual([
      {
        customer: 'c1',
        reasons: [
          {
            rule: 'waking_worth',
            detail: { funds: '80000.00', tradesAYear: 30, commissionAYear: '900.00', silentMonths: 7 },
          },
        ],
      },
    ]);
    expect(listed([sleeper({ funds: '10.00', tradesAYear: 3, silentMonths: 1 })]).others[0]?.reasons).toEqual(
      [
        { rule: 'waking_no_funds', detail: { funds: '10.00', from: '5000' } },
        { rule: 'waking_seldom_traded', detail: { tradesAYear: 3, from: 12 } },
        { rule: 'waking_not_dormant', detail: { silentMonths: 1, from: 3 } },
      ],
    );
  });

  it('calls deep losers apart, unless they are not worth waking anyway', () => {
    const lists = listed([
      sleeper({ customer: 'a', deepLoser: true }),
      sleeper({ customer: 'b', deepLoser: false }),
      sleeper({ customer: 'c', deepLoser: true, silentMonths: 1 }),
    ]);
    const names = (list: readonly { customer: string }[]) => list.map(({ customer }) => customer);
    expect([names(lists.wake), names(lists.deepLosers), names(lists.others)]).toEqual([['b'], ['a'], ['c']]);
  });

  it('puts the highest commission first, then the most funds, then the customer number', () => {
    const lists = listed([
      sleeper({ customer: 'c10', commissionAYear: '900', funds: '10000.00' }),
      sleeper({ customer: 'e', commissionAYear: '90.00', funds: '900000' }),
      sleeper({ customer: 'd', commissionAYear: '900.00', funds: '9000' }),
      sleeper({ customer: 'c', commissionAYear: '900.0', funds: '10000' }),
      sleeper({ customer: 'b', commissionAYear: '1000.00', funds: '5000' }),
      sleeper({ customer: 'a', commissionAYear: '-1', funds: '5000' }),
    ]);
    // As text, '1000.00' would come before '90.00' and '9000' after '10000'.
    expect(lists.wake.map(({ customer }) => customer)).toEqual(['b', 'c', 'c10', 'd', 'e', 'a']);
  });
});

const sleepers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 }).chain((names) =>
  fc.tuple(
    ...names.map((customer) =>
      fc.record(
        {
          customer: fc.constant(customer),
          accountUsable: fc.boolean(),
          funds: fc.bigInt({ min: 0n, max: 1_000_000n }).map(written),
          tradesAYear: fc.constantFrom(0, 11, 12, 40),
          commissionAYear: fc.bigInt({ min: 0n, max: 300n }).map((fen) => written(fen * 100n)),
          silentMonths: fc.constantFrom(null, 0, 2, 3, 60),
          deepLoser: fc.boolean(),
          contact: fc.constantFrom(allowed, refused),
        },
        {
          noNullPrototype: true,
          requiredKeys: [
            'customer',
            'accountUsable',
            'funds',
            'tradesAYear',
            'commissionAYear',
            'silentMonths',
            'deepLoser',
          ],
        },
      ),
    ),
  ),
);

describe('every book', () => {
  it('has each customer on exactly one list', () => {
    fc.assert(
      fc.property(sleepers, (customers) => {
        const { wake, deepLosers, held, others } = listed(customers);
        const all = [...wake, ...deepLosers, ...held, ...others].map(({ customer }) => customer);
        expect(all.toSorted()).toEqual(customers.map(({ customer }) => customer).toSorted());
        const callable = new Set(
          customers.filter((own) => own.contact === allowed).map((own) => own.customer),
        );
        for (const { customer } of [...wake, ...deepLosers]) expect(callable.has(customer)).toBe(true);
      }),
    );
  });

  it('gives the same lists in any order', () => {
    const shuffled = sleepers.chain((own) =>
      fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })),
    );
    fc.assert(
      fc.property(shuffled, ([customers, other]) => {
        expect(wakingList(policy, other)).toEqual(wakingList(policy, customers));
      }),
    );
  });

  it('falls from line to line in commission, and in funds where that is equal', () => {
    fc.assert(
      fc.property(sleepers, (customers) => {
        const known = new Map(customers.map((own) => [own.customer, own]));
        for (const list of Object.values(listed(customers))) {
          const lines = (list as readonly { customer: string }[]).map(({ customer }) => known.get(customer)!);
          for (const [place, line] of lines.slice(1).entries()) {
            const above = lines[place]!;
            const fall = Number(above.commissionAYear) - Number(line.commissionAYear);
            const less = Number(above.funds) - Number(line.funds);
            expect(
              fall > 0 || (fall === 0 && (less > 0 || (less === 0 && above.customer < line.customer))),
            ).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a book that cannot be listed', () => {
  it.each([
    [
      'a customer twice',
      [sleeper(), sleeper({ customer: 'CANARY' }), sleeper({ customer: 'CANARY' })],
      'facts_invalid',
      '[2].customer',
    ],
    ['nobody', [sleeper({ customer: undefined as never })], 'facts_invalid', '[0].customer'],
    ['a customer without a number', [sleeper({ customer: '' })], 'facts_invalid', '[0].customer'],
    ['trades that are no count', [sleeper({ tradesAYear: NaN })], 'facts_invalid', '[0].tradesAYear'],
    ['trades without end', [sleeper({ tradesAYear: Infinity })], 'facts_invalid', '[0].tradesAYear'],
    ['trades in words', [sleeper({ tradesAYear: '30' as never })], 'facts_invalid', '[0].tradesAYear'],
    ['a loser in words', [sleeper({ deepLoser: 'true' as never })], 'facts_invalid', '[0].deepLoser'],
    [
      'an experiment that says yes in words',
      [sleeper({ experiment: { value: { allowed: 'true' as never }, reasons: [] } })],
      'facts_invalid',
      '[0].experiment',
    ],
    [
      'an account that may be usable',
      [sleeper({ accountUsable: 'no' as never })],
      'facts_invalid',
      '[0].accountUsable',
    ],
    [
      'a gate that says no in words',
      [sleeper({ contact: { value: { allowed: 'false' as never }, reasons: [] } })],
      'facts_invalid',
      '[0].contact',
    ],
    ['a gate that says nothing', [sleeper({ contact: {} as never })], 'facts_invalid', '[0].contact'],
    ['silence of half a month', [sleeper({ silentMonths: 3.5 })], 'facts_invalid', '[0].silentMonths'],
    ['silence of less than nothing', [sleeper({ silentMonths: -1 })], 'facts_invalid', '[0].silentMonths'],
    ['funds that are no number', [sleeper({ funds: 'CANARY' })], 'decimal_invalid', '[0].funds'],
    [
      'a commission with grouping',
      [sleeper(), sleeper({ customer: 'b', commissionAYear: '1,000' })],
      'decimal_invalid',
      '[1].commissionAYear',
    ],
  ])('is refused by the place in it: %s', (_, customers, code, path) => {
    const error = errorOf(() => wakingList(policy, customers));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });
});

describe('a waking policy', () => {
  const base = throughJson<WakingPolicy>(policy);
  it.each([
    ['no months', { dormantMonths: 0 }, 'dormantMonths'],
    ['funds as a number', { fundsFrom: 5000 }, 'fundsFrom'],
    ['negative funds', { fundsFrom: '-1' }, 'fundsFrom'],
    ['half a trade', { tradesAYearFrom: 0.5 }, 'tradesAYearFrom'],
    ['an unknown key', { CANARY: 1 }, ''],
  ])('with %s is refused', (_, change, path) => {
    const error = errorOf(() => defineWakingPolicy({ ...base, ...change } as unknown as WakingPolicy));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
  });

  it('that was not checked lists nobody', () => {
    expect(errorOf(() => wakingList({ ...policy }, [])).code).toBe('definition_unchecked');
  });
});
