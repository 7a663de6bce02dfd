import {
  addDays,
  type BoardRules,
  type Checked,
  china,
  day,
  type Day,
  defineMarketRules,
  inspectFeeSchedule,
  inspectMarketRules,
  lotsOf,
  type LotRule,
  type MarketRules,
  orderFor,
  priceLimits,
  sellableFrom,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, frozen, throughJson, visible } from '../questionnaire/laws.js';
import { feeRule, feeSchedule } from './schedules.js';

const source = { document: 'tests' };
const always = { from: null, until: null, source };
const lot: LotRule = { minimum: 1, step: 1, oddLotsSoldWhole: false, ...always };
const board: BoardRules = {
  lots: [lot],
  limits: [{ treatments: ['ordinary', 'special'], share: null, ...always }],
  listings: [],
};
const rules: MarketRules = {
  id: 'tests/rules',
  version: '1',
  source,
  currency: 'CNY',
  tick: '0.01',
  settlement: [{ sellableAfter: 0, ...always }],
  boards: { index: board },
};
const withBoard = (change: Partial<BoardRules>): MarketRules => ({
  ...rules,
  boards: { index: { ...board, ...change } },
});

describe('the presets', () => {
  it('have no faults and no gaps', () => {
    expect(inspectMarketRules(china.aShareRules)).toEqual([]);
    expect(inspectFeeSchedule(china.aShareFees)).toEqual([]);
  });

  it('name the document of every rule', () => {
    const { settlement, boards } = china.aShareRules;
    const stated = Object.values(boards).flatMap(({ lots, limits, listings }) => [
      ...lots,
      ...limits,
      ...listings,
    ]);
    for (const { source: named } of [...stated, ...settlement, ...china.aShareFees.fees]) {
      expect(named.document).not.toBe('');
    }
  });
});

describe('the rules of a market', () => {
  it('may be those of an index: single shares, free prices, sold on the day', () => {
    const made = defineMarketRules(rules);
    const on = day('2000-01-03');
    const wish = { board: 'index', on, price: '1455.22', amount: '5000' };
    // Three at 1,455.22 are 4,365.66, and the fee of 0.1 % on it is 4.37.
    expect(orderFor(made, feeSchedule([feeRule({})]), wish).value).toEqual({
      side: 'buy',
      quantity: 3,
      value: '4365.66',
      fees: '4.37',
      cash: '-4370.03',
      rest: '629.97',
    });
    const free = priceLimits(made, { board: 'index', on, previousClose: '1455.22' });
    expect(free.value).toBeNull();
    expectWorded(free.reasons);
    expect(sellableFrom(made, china.exchangeCalendar, day('2024-03-01'))).toBe('2024-03-01');
  });

  const later = { from: day('2020-01-01'), until: null, source };
  const earlier = { from: null, until: day('2019-12-31'), source };
  const limit = { treatments: ['ordinary'], share: '0.1' } as const;
  it.each([
    [
      'two lots at once',
      withBoard({ lots: [lot, { ...lot, ...later }] }),
      'rules_overlap',
      'boards.index.lots[1]',
    ],
    [
      'two limits of one treatment at once',
      withBoard({
        limits: [
          { ...limit, ...always },
          { treatments: ['special', 'ordinary'], share: null, ...later },
        ],
      }),
      'rules_overlap',
      'boards.index.limits[1]',
    ],
    [
      'two settlements at once',
      {
        ...rules,
        settlement: [
          { sellableAfter: 1, ...always },
          { sellableAfter: 2, ...later },
        ],
      },
      'rules_overlap',
      'settlement[1]',
    ],
    [
      'an end before the start',
      withBoard({ listings: [{ days: 5, limits: 'free', ...later, until: day('2019-12-31') }] }),
      'order_broken',
      'boards.index.listings[0].until',
    ],
    ['a tick of zero', { ...rules, tick: '0' }, 'value_unfit', 'tick'],
    ['a tick finer than a cent', { ...rules, tick: '0.001' }, 'value_unfit', 'tick'],
    [
      'a lot of nothing',
      withBoard({ lots: [{ ...lot, minimum: 0 }] }),
      'value_unfit',
      'boards.index.lots[0].minimum',
    ],
    [
      'a step of half',
      withBoard({ lots: [{ ...lot, step: 0.5 }] }),
      'value_unfit',
      'boards.index.lots[0].step',
    ],
    [
      'a share that is too fine',
      withBoard({ limits: [{ ...limit, ...always, share: '0.12345678' }] }),
      'value_unfit',
      'boards.index.limits[0].share',
    ],
    [
      'a share above 1',
      withBoard({ limits: [{ ...limit, ...always, share: '1.5' }] }),
      'value_unfit',
      'boards.index.limits[0].share',
    ],
    [
      'a day that does not exist',
      withBoard({ lots: [{ ...lot, from: '2021-02-29' as Day }] }),
      'value_unfit',
      'boards.index.lots[0].from',
    ],
    ['no lots', withBoard({ lots: [] }), 'value_unfit', 'boards.index.lots'],
    ['a currency that does not exist', { ...rules, currency: 'RMB' }, 'reference_unknown', 'currency'],
    ['a key that they do not have', { ...rules, slippage: '0.01' }, 'key_unknown', ''],
  ] as const)('are refused with %s', (_, faulty, rule, path) => {
    const findings = inspectMarketRules(frozen(throughJson(faulty)));
    expect(findings).toMatchObject([{ severity: 'error', rule, detail: { path } }]);
    expectWorded(findings);
    expect(errorOf(() => defineMarketRules(faulty)).code).toBe('policy_invalid');
  });

  it('are warned of a gap, once for both treatments', () => {
    const gap = { ...later, from: addDays(later.from, 1) };
    const limits = [
      { ...board.limits[0]!, ...earlier },
      { ...board.limits[0]!, ...gap },
    ];
    const findings = inspectMarketRules(withBoard({ limits }));
    expect(findings).toMatchObject([
      { severity: 'warning', rule: 'rules_gap', detail: { path: 'boards.index.limits[1]' } },
    ]);
    const made = defineMarketRules(withBoard({ limits }));
    const ask = (on: Day) => () => priceLimits(made, { board: 'index', on, previousClose: 1 });
    expect(errorOf(ask(later.from)).code).toBe('rules_uncovered');
    expect(ask(gap.from)().value).toBeNull();
  });

  it('may have one treatment follow its own history', () => {
    const limits = [
      { treatments: ['ordinary'], share: '0.1', ...always },
      { treatments: ['special'], share: '0.05', ...earlier },
      { treatments: ['special'], share: '0.1', ...later },
    ] as const;
    expect(inspectMarketRules(withBoard({ limits }))).toEqual([]);
  });

  it.each([null, 7, 'rules', [], new Map(), { boards: null }])('are not made of %j', (nonsense) => {
    expect(errorOf(() => defineMarketRules(nonsense as unknown as MarketRules)).code).toBe('policy_invalid');
    expect(inspectMarketRules(nonsense)).not.toEqual([]);
  });

  it('must be checked, and an error shows nothing of what was asked', () => {
    const asked = { board: 'secret-board', on: day('2024-03-01') };
    expect(errorOf(() => lotsOf(rules as Checked<MarketRules>, asked)).details).toMatchObject({
      kind: 'market-rules',
      define: 'defineMarketRules',
    });
    expect(visible(errorOf(() => lotsOf(china.aShareRules, asked)))).not.toContain('secret');
    const old = { board: 'main', on: day('1990-12-19') };
    expect(visible(errorOf(() => lotsOf(china.aShareRules, old)))).not.toContain('1990');
  });
});
