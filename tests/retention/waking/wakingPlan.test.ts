import { describe, expect, it } from 'vitest';
import { wakingPlan } from 'panhuo';
import { listed, refused, sleeper } from '../sleepers.js';
import { listOf, namesOf, planned, planPolicy, prospect } from './plans.js';

const rulesOf = (line: { readonly reasons: readonly { readonly rule: string }[] } | undefined) =>
  line?.reasons.map(({ rule }) => rule);

describe('what a contact is expected to bring', () => {
  // Response 10 % if alive and 1 % if gone, 20.00 a contact (the preset): chance = 1 % + 9 % × P(alive).
  it.each([
    ['alive for certain: 10 % of 1,000 − 20', { alive: 1 }, 0.1, '80.00'],
    ['gone for certain: 1 % of 1,000 − 20', { alive: 0 }, 0.01, '-10.00'],
    ['half and half: 5.5 % of 1,000 − 20', {}, 0.055, '35.00'],
    ['as much as it costs: still a call', { alive: 1, worth: '200.00' }, 0.1, '0.00'],
    ['a number for a worth', { worth: 1000 }, 0.055, '35.00'],
    ['worth nothing: the cost is lost', { worth: '0' }, 0.055, '-20.00'],
    [
      'a response of his own kind: 30 % and 10 % make 20 %',
      { response: { ifAlive: '0.3', ifGone: 0.1 } },
      0.2,
      '180.00',
    ],
    // 10 % of 100.05 is 10.005 and of 100.15 is 10.015: half a fen goes to the even one, 10.00 and 10.02.
    ['half a fen, down to the even one', { alive: 1, worth: '100.05' }, 0.1, '-10.00'],
    ['half a fen, up to the even one', { alive: 1, worth: '100.15' }, 0.1, '-9.98'],
    ['a hair more than half a fen', { alive: 1, worth: '100.0500000000001' }, 0.1, '-9.99'],
    // 1e-7 × 9 % + 1 % of a thousand million: 10,000,000 + 9.
    [
      'a chance so small that its text has an exponent',
      { alive: 1e-7, worth: '1000000000' },
      0.010000009,
      '9999989.00',
    ],
  ])('%s', (_, change, chance, expected) => {
    const { call, waiting, notWorth } = planned({ list: listOf(['c1']), prospects: [prospect(change)] });
    expect(waiting).toEqual([]);
    expect([...call, ...notWorth]).toMatchObject([{ customer: 'c1', rank: 1, chance, expected }]);
    expect(notWorth).toHaveLength(expected.startsWith('-') ? 1 : 0);
  });

  it('counts trades × value a trade, discounted from the end of each month', () => {
    const own = prospect({ worth: undefined, trades: 12, valuePerTrade: '100.00', alive: 1 });
    // By the plain definition: one trade of 100.00 at the end of each of 12 months, at 1 % a month.
    let worth = 0;
    for (let month = 1; month <= 12; month++) worth += 100 / 1.01 ** month;
    expect(worth).toBeCloseTo(1125.5077, 4); // the annuity 100 × (1 − 1.01^−12) ÷ 0.01
    const [line] = planned({ list: listOf(['c1']), prospects: [own] }).call;
    expect(line?.expected).toBe((worth * 0.1 - 20).toFixed(2));
    expect(line?.reasons[1]).toMatchObject({
      rule: 'waking_awake_trades',
      detail: { trades: 12, value: '100.00', months: 12 },
    });
  });

  it('is not discounted where interest is nothing', () => {
    const own = prospect({ worth: undefined, trades: 7, valuePerTrade: 30.25, alive: 1 });
    const policy = planPolicy({ discountAMonth: '0', horizonMonths: 7 });
    // 7 × 30.25 = 211.75; 10 % of it is 21.175, to the even fen 21.18; − 20.
    expect(planned({ list: listOf(['c1']), prospects: [own] }, policy).call[0]?.expected).toBe('1.18');
  });

  it('is written at the scale of the currency', () => {
    // 10 % of 305 yen is 30.5: 30; − 20.
    const policy = planPolicy({ currency: 'JPY', costOfContact: '20' });
    const book = { list: listOf(['c1']), prospects: [prospect({ alive: 1, worth: '305' })] };
    expect(wakingPlan(policy, book).call[0]?.expected).toBe('10');
  });
});

describe('every line', () => {
  it('says why he stands on the list, what he is worth, with what chance, and what the contact costs', () => {
    const [line] = planned({ list: listOf(['c1']), prospects: [prospect()] }).call;
    expect(line?.reasons.slice(1)).toEqual([
      { rule: 'waking_awake_worth', detail: { worth: '1000.00' } },
      {
        rule: 'waking_gain',
        detail: { alive: 0.5, ifAlive: '0.10', ifGone: '0.01', chance: 0.055, amount: '55.00' },
      },
      { rule: 'waking_contact_cost', detail: { amount: '-20.00' } },
    ]);
    expect(rulesOf(line)?.[0]).toBe('waking_worth');
  });

  it('of whom rounding alone makes a contact pay does not call him, nor who is worth nothing for nothing', () => {
    // 2 % × 249.80 = 4.996, which is 5.00 when written: of one who is gone for certain, at a cost of 5.
    const response = { ifAlive: '0.10', ifGone: '0.02' };
    const gone = { customer: 'a', alive: 0 };
    const of = (worth: string, costOfContact: string) =>
      planned(
        { list: listOf(['a']), prospects: [prospect({ ...gone, worth })] },
        planPolicy({ response, costOfContact }),
      );
    expect(of('249.80', '5').notWorth.map(({ expected }) => expected)).toEqual(['0.00']);
    expect(of('250.00', '5').call.map(({ expected }) => expected)).toEqual(['0.00']);
    expect(namesOf(of('0', '0').notWorth)).toEqual(['a']);
    expect(namesOf(of('0.01', '0').call)).toEqual(['a']);
  });

  it('of those who are not called says why not', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const plan = planned({
      list: listOf(names),
      prospects: [
        prospect({ customer: 'a', adviser: 'li' }),
        prospect({ customer: 'b', adviser: 'li', alive: 0.4 }),
        prospect({ customer: 'c', alive: 0.3 }),
        prospect({ customer: 'd', adviser: 'on leave', alive: 1 }),
        prospect({ customer: 'e', alive: 0 }),
      ],
      advisers: [
        { adviser: 'li', contacts: 1 },
        { adviser: 'wu', contacts: 0 },
      ],
    });
    expect(namesOf(plan.call)).toEqual(['a']);
    expect(plan.waiting.map((line) => [line.customer, line.adviser, line.rank, line.reasons.at(-1)])).toEqual(
      [
        ['d', 'on leave', 1, { rule: 'waking_adviser_absent', detail: {} }],
        ['b', 'li', 3, { rule: 'waking_adviser_full', detail: { contacts: 1 } }],
        ['c', null, 4, { rule: 'waking_all_full', detail: { contacts: 1 } }],
      ],
    );
    expect(plan.notWorth.map((line) => [line.customer, line.reasons.at(-1)?.rule])).toEqual([
      ['e', 'waking_not_worth'],
    ]);
    expect(plan.unjudged.map((line) => [line.customer, rulesOf(line)])).toEqual([
      ['f', ['waking_worth', 'waking_no_prospect']],
    ]);
    expect(plan.advisers).toEqual([
      { adviser: 'li', contacts: 1, called: 1 },
      { adviser: 'wu', contacts: 0, called: 0 },
    ]);
  });

  it('of those whom the list does not let call is as on the list, whatever is expected of them', () => {
    const list = listed([
      sleeper({ customer: 'deep', deepLoser: true }),
      sleeper({ customer: 'held', contact: refused }),
      sleeper({ customer: 'other', silentMonths: 0 }),
    ]);
    const prospects = ['deep', 'held', 'other', 'stranger'].map((customer) =>
      prospect({ customer, alive: 1 }),
    );
    const plan = planned({ list, prospects });
    expect(plan).toMatchObject({ call: [], waiting: [], notWorth: [], unjudged: [] });
    expect([plan.deepLosers, plan.held, plan.others]).toEqual([list.deepLosers, list.held, list.others]);
  });
});

describe('the time of the advisers', () => {
  const four = ['a', 'b', 'c', 'd'].map((customer, place) => prospect({ customer, alive: 1 - place / 10 }));

  it('is no limit where no adviser is named', () => {
    const plan = planned({ list: listOf(['a', 'b', 'c', 'd']), prospects: four });
    expect(namesOf(plan.call)).toEqual(['a', 'b', 'c', 'd']);
    expect(plan.advisers).toEqual([]);
  });

  it('is the policy’s where an adviser has no number of his own', () => {
    const plan = planned(
      { list: listOf(['a', 'b', 'c', 'd']), prospects: four, advisers: [{ adviser: 'li' }] },
      planPolicy({ contactsAnAdviser: 3 }),
    );
    expect(plan.call.map(({ customer, adviser }) => [customer, adviser])).toEqual([
      ['a', 'li'],
      ['b', 'li'],
      ['c', 'li'],
    ]);
    expect(namesOf(plan.waiting)).toEqual(['d']);
  });

  it('goes to those whom any adviser may call only after the own customers of each are placed', () => {
    // Were 'a' given to Li at once, Li could not call 'b', and Wu would have nothing to do.
    const prospects = [prospect({ customer: 'a', alive: 1 }), prospect({ customer: 'b', adviser: 'li' })];
    const advisers = [
      { adviser: 'li', contacts: 1 },
      { adviser: 'wu', contacts: 1 },
    ];
    const plan = planned({ list: listOf(['a', 'b']), prospects, advisers });
    expect(plan.call.map(({ customer, adviser }) => [customer, adviser])).toEqual([
      ['a', 'wu'],
      ['b', 'li'],
    ]);
  });

  it('is shared: whoever has most left calls, by name where that is equal', () => {
    const advisers = [
      { adviser: 'wu', contacts: 2 },
      { adviser: 'li', contacts: 2 },
      { adviser: 'xu', contacts: 3 },
    ];
    const plan = planned({ list: listOf(['a', 'b', 'c', 'd']), prospects: four, advisers });
    expect(plan.call.map(({ adviser }) => adviser)).toEqual(['xu', 'li', 'wu', 'xu']);
  });
});

it('the totals are those of the calls', () => {
  const plan = planned({
    list: listOf(['a', 'b', 'c']),
    prospects: [
      prospect({ customer: 'a', alive: 1 }),
      prospect({ customer: 'b' }),
      prospect({ customer: 'c', alive: 0 }),
    ],
  });
  // 10 % and 5.5 % of 1,000.
  expect(plan.totals).toEqual({
    contacts: 2,
    woken: 0.1 + 0.055,
    gain: '155.00',
    cost: '40.00',
    expected: '115.00',
  });
});

describe('beside it, the rule of calling the richest', () => {
  it('gets as many contacts, and no more than the richest are', () => {
    // 20 % of six is 1.2: two places. The richest are e and f, of whom 0.01 × 1,000 − 20 and 5.5 % × 1,000 − 20 are expected.
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const alive = { a: 1, b: 0.9, c: 0.8, d: 0.7, e: 0, f: 0.5 };
    const prospects = Object.entries(alive).map(([customer, chance]) =>
      prospect({ customer, alive: chance, funds: { e: '900000.5', f: '900000.4' }[customer] ?? '5000' }),
    );
    const { comparison } = planned({ list: listOf(names), prospects });
    // The plan’s two best: 80 + (0.01 + 0.09 × 0.9) × 1,000 − 20 = 71.
    expect(comparison.value).toEqual({
      richest: 2,
      contacts: 2,
      shared: 0,
      plan: '151.00',
      rule: '25.00',
      difference: '126.00',
      ratio: 151 / 25,
    });
  });

  it('is as good where the richest are the best', () => {
    const prospects = [
      prospect({ customer: 'a', funds: '9', alive: 1 }),
      prospect({ customer: 'b', funds: '8' }),
    ];
    const { comparison } = planned(
      { list: listOf(['a', 'b']), prospects },
      planPolicy({ richestShare: '1' }),
    );
    expect(comparison.value).toMatchObject({ contacts: 2, shared: 2, difference: '0.00', ratio: 1 });
  });

  it('takes of equal assets the first name, however much is expected of the other', () => {
    const prospects = [
      prospect({ customer: 'a', funds: '5.0' }),
      prospect({ customer: 'b', funds: '5', alive: 1 }),
    ];
    const { comparison } = planned(
      { list: listOf(['a', 'b']), prospects },
      planPolicy({ richestShare: '0.5' }),
    );
    expect(comparison.value).toMatchObject({ richest: 1, shared: 0, plan: '80.00', rule: '35.00' });
  });

  it('has no more time of the advisers either', () => {
    const rich = ['a', 'b', 'c'].map((customer) => prospect({ customer, adviser: 'li', alive: 0.5 }));
    const prospects = [...rich, prospect({ customer: 'd', adviser: 'wu', funds: '1', alive: 1 })];
    const advisers = [
      { adviser: 'li', contacts: 1 },
      { adviser: 'wu', contacts: 1 },
    ];
    const { comparison, call } = planned(
      { list: listOf(['a', 'b', 'c', 'd']), prospects, advisers },
      planPolicy({ richestShare: '0.75' }),
    );
    expect(namesOf(call)).toEqual(['d', 'a']);
    // Of the three richest Li has time for one.
    expect(comparison.value).toMatchObject({
      richest: 3,
      contacts: 1,
      shared: 0,
      plan: '80.00',
      rule: '35.00',
    });
  });

  it('gives no ratio where it brings nothing, and nothing at all of nobody', () => {
    const loss = planned({ list: listOf(['a']), prospects: [prospect({ customer: 'a', alive: 0 })] });
    expect(loss.comparison.value).toMatchObject({ richest: 1, contacts: 0, difference: '0.00', ratio: null });
    const nobody = planned({ list: listOf([]), prospects: [] });
    expect(nobody.totals).toEqual({ contacts: 0, woken: 0, gain: '0.00', cost: '0.00', expected: '0.00' });
    expect(nobody.comparison.value.ratio).toBeNull();
  });
});
