import fc from 'fast-check';
import { lifetimeValue, type Turnover, turnoverCost } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, visible } from '../../questionnaire/laws.js';
import { written } from '../books.js';
import { fenOf } from '../waking/plans.js';

// domain.md §1: losing 100 customers a week and winning 100 others looks neutral and is not.
const hundred: Turnover = {
  lost: { customers: 100, margin: '600.00', retention: '0.9' },
  won: { customers: 100, margin: '500.00', retention: '0.6', acquisitionCost: '300.00' },
  discount: '0.10',
};
const turned = (change: Partial<Turnover> = {}) => {
  const result = turnoverCost(frozen({ ...hundred, ...change }));
  expectPlain(result);
  expectWorded([...result.lost.reasons, ...result.won.reasons]);
  return result;
};

describe('losing 100 customers a week and winning 100 others', () => {
  it('are two figures that stand apart', () => {
    // 600 × 0.9 ÷ 0.2 = 2,700 each; 500 × 0.6 ÷ 0.5 = 600 each, and 300 to win each.
    expect(turned()).toEqual({
      weeks: 1,
      lost: {
        customers: 100,
        forgone: '270000.00',
        reasons: [
          { rule: 'turnover_forgone', detail: { customers: 100, each: '2700.00', amount: '270000.00' } },
        ],
      },
      won: {
        customers: 100,
        spent: '30000.00',
        worth: '60000.00',
        reasons: [
          { rule: 'turnover_spent', detail: { customers: 100, each: '300.00', amount: '30000.00' } },
          { rule: 'turnover_gained', detail: { customers: 100, each: '600.00', amount: '60000.00' } },
        ],
      },
    });
  });

  it('for a year are 52 weeks of it', () => {
    const { lost, won, weeks } = turned({ weeks: 52 });
    expect([weeks, lost.customers, won.customers]).toEqual([52, 5200, 5200]);
    expect([lost.forgone, won.spent, won.worth]).toEqual(['14040000.00', '1560000.00', '3120000.00']);
  });

  it('look less far apart the shorter one looks ahead', () => {
    // One period: 0.9 ÷ 1.1 × 600 = 490.909…, rounded for one customer; 0.6 ÷ 1.1 × 500 = 272.7272…
    const { lost, won } = turned({ periods: 1 });
    expect([lost.forgone, won.worth]).toEqual(['49091.00', '27273.00']);
    const now = turned({ periods: 1, firstMargin: 'now' });
    expect([now.lost.forgone, now.won.worth]).toEqual(['60000.00', '50000.00']);
  });

  it('have no limit where nobody would ever have left, on that side alone', () => {
    const { lost, won } = turned({ discount: 0, lost: { ...hundred.lost, retention: 1 } });
    expect(lost).toEqual({
      customers: 100,
      forgone: null,
      reasons: [{ rule: 'lifetime_endless', detail: {} }],
    });
    expect(won.worth).toBe('75000.00'); // 0.6 ÷ 0.4 × 500 = 750 each
    expect(turned({ discount: 0, won: { ...hundred.won, retention: 1 } }).won).toMatchObject({
      spent: '30000.00',
      worth: null,
    });
  });

  it('are written at the scale of the currency', () => {
    const lost = { customers: 3, margin: '1000', retention: '0.8' };
    const won = { ...lost, acquisitionCost: '7' };
    // 2,666.67 is 2,667 yen each.
    expect(turnoverCost({ lost, won, discount: '0.1', currency: 'JPY' })).toMatchObject({
      lost: { forgone: '8001' },
      won: { spent: '21', worth: '8001' },
    });
  });
});

const sides = fc.record({
  customers: fc.integer({ min: 0, max: 500 }),
  margin: fc.bigInt({ min: -1000n, max: 10n ** 6n }).map(written),
  retention: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
});
const wins = fc.tuple(sides, fc.bigInt({ min: 0n, max: 10n ** 5n }).map(written));

describe('gains and losses', () => {
  it('are never netted: no figure of one side hangs on the other', () => {
    fc.assert(
      fc.property(sides, sides, wins, wins, (lost, otherLost, [won, cost], [otherWon, otherCost]) => {
        const book = { lost, won: { ...won, acquisitionCost: cost } };
        const whole = turned(book);
        expect(turned({ ...book, won: { ...otherWon, acquisitionCost: otherCost } }).lost).toEqual(
          whole.lost,
        );
        expect(turned({ ...book, lost: otherLost }).won).toEqual(whole.won);
        expect(Object.keys(whole)).toEqual(['weeks', 'lost', 'won']);
      }),
      { numRuns: 50 },
    );
  });

  it('are whole multiples of what one customer is worth', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 60 }), (lost, weeks) => {
        const { value } = lifetimeValue({
          margin: lost.margin,
          retention: lost.retention,
          discount: '0.10',
        }).value;
        const { forgone } = turned({ lost, weeks }).lost;
        expect(fenOf(forgone!)).toBe(fenOf(value!) * BigInt(lost.customers * weeks));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a turnover that cannot be', () => {
  it.each([
    ['no turnover', null, 'facts_invalid', ''],
    ['no lost customers', { lost: null }, 'facts_invalid', 'lost'],
    ['no customers who were won', { won: undefined }, 'facts_invalid', 'won'],
    ['half a customer', { lost: { ...hundred.lost, customers: 0.5 } }, 'facts_invalid', 'lost.customers'],
    ['less than none', { won: { ...hundred.won, customers: -1 } }, 'facts_invalid', 'won.customers'],
    [
      'more than can be counted',
      { lost: { ...hundred.lost, customers: 2 ** 52 }, weeks: 4 },
      'facts_invalid',
      'lost.customers',
    ],
    ['a margin in words', { lost: { ...hundred.lost, margin: 'CANARY' } }, 'decimal_invalid', 'lost.margin'],
    ['a retention above 1', { won: { ...hundred.won, retention: 1.1 } }, 'facts_invalid', 'won.retention'],
    [
      'a cost below nothing',
      { won: { ...hundred.won, acquisitionCost: '-1' } },
      'facts_invalid',
      'won.acquisitionCost',
    ],
    [
      'a cost of half a fen',
      { won: { ...hundred.won, acquisitionCost: '0.005' } },
      'decimal_invalid',
      'won.acquisitionCost',
    ],
    ['no discount', { discount: undefined }, 'facts_invalid', 'discount'],
    ['no periods', { periods: 0 }, 'facts_invalid', 'periods'],
    ['no week', { weeks: 0 }, 'facts_invalid', 'weeks'],
    ['half a week', { weeks: 0.5 }, 'facts_invalid', 'weeks'],
  ])('is refused by the place in it: %s', (_, change, code, path) => {
    const error = errorOf(() => turnoverCost((change === null ? null : { ...hundred, ...change }) as never));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });
});
