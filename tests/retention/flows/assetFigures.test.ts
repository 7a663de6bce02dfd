import fc from 'fast-check';
import { assetsRetained, averageYield, fundsTurnover, type HeldAssets } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, visible } from '../../questionnaire/laws.js';
import { written } from '../books.js';

describe('assets retained', () => {
  const held = (
    customer: string,
    opening: string,
    closing: string,
    inflow?: string,
    outflow?: string,
  ): HeldAssets => ({
    customer,
    opening,
    closing,
    ...(inflow !== undefined && { inflow }),
    ...(outflow !== undefined && { outflow }),
  });

  it('hide no loss behind the growth of another', () => {
    // In sum 200 became 200; by customer 100 + 50 of 200 are there, and b took 40 of 200 out on balance.
    const kept = assetsRetained(
      frozen([held('a', '100', '150', '0', '0'), held('b', '100', '50', '10', '50')]),
    );
    expectPlain(kept);
    expect(kept).toEqual({
      opening: '200',
      byHoldings: { retained: '150', share: 0.75 },
      byFlows: { retained: '160', share: 0.8 },
    });
  });

  it.each([
    [
      'nobody',
      [],
      { opening: '0', byHoldings: { retained: '0', share: null }, byFlows: { retained: '0', share: null } },
    ],
    [
      'one who comes later',
      [held('a', '0', '50', '50', '0')],
      { opening: '0', byHoldings: { retained: '0', share: null }, byFlows: { retained: '0', share: null } },
    ],
    // Who takes out more than he had, because prices rose, has taken out all.
    [
      'more taken out than there was',
      [held('a', '100', '20', '0', '130')],
      { opening: '100', byHoldings: { retained: '20', share: 0.2 }, byFlows: { retained: '0', share: 0 } },
    ],
    [
      'more paid in than taken out',
      [held('a', '100', '90', '30', '10')],
      { opening: '100', byHoldings: { retained: '90', share: 0.9 }, byFlows: { retained: '100', share: 1 } },
    ],
    [
      'a debt at the end',
      [held('a', '100', '-5', '0', '0')],
      { opening: '100', byHoldings: { retained: '0', share: 0 }, byFlows: { retained: '100', share: 1 } },
    ],
    [
      'a debt at the beginning',
      [held('a', '-5', '3'), held('b', '1.50', '1.5')],
      { opening: '1.50', byHoldings: { retained: '1.50', share: 1 }, byFlows: null },
    ],
    [
      'unknown flows of one who had nothing',
      [held('a', '100', '50', '0', '50'), held('b', '0', '10'), held('c', '-5', '10')],
      { opening: '100', byHoldings: { retained: '50', share: 0.5 }, byFlows: { retained: '50', share: 0.5 } },
    ],
    [
      'unknown outflow of one',
      [held('a', '1', '1', '0', '0'), held('b', '1', '1', '0')],
      { opening: '2', byHoldings: { retained: '2', share: 1 }, byFlows: null },
    ],
  ])('of %s', (_, customers, expected) => {
    expect(assetsRetained(customers)).toEqual(expected);
  });

  it('lie between nothing and everything, and do not depend on the order', () => {
    const fen = fc.bigInt({ min: -(10n ** 6n), max: 10n ** 17n }).map(written);
    const flow = fc.bigInt({ min: 0n, max: 10n ** 17n }).map(written);
    const list = fc
      .array(fc.tuple(fen, fen, flow, flow))
      .map((rows) => rows.map((row, place) => held(`c${place}`, ...row)));
    fc.assert(
      fc.property(list, (customers) => {
        const kept = assetsRetained(customers);
        for (const { share } of [kept.byHoldings, kept.byFlows!]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(assetsRetained(customers.toReversed())).toEqual(kept);
      }),
    );
  });

  it.each([
    ['facts_invalid', '[1].customer', [held('CANARY', '1', '1'), held('CANARY', '1', '1')]],
    ['facts_invalid', '[0].outflow', [held('CANARY', '1', '1', '0', '-1')]],
    ['decimal_invalid', '[0].inflow', [held('CANARY', '1', '1', 'x', '1')]],
    ['decimal_invalid', '[0].opening', [held('CANARY', 'x', '1')]],
    ['decimal_invalid', '[0].closing', [held('CANARY', '1', 1 as never)]],
  ])('refuse what cannot be: %s %s', (code, path, customers) => {
    const error = errorOf(() => assetsRetained(customers));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });
});

describe('the average yield', () => {
  it.each([
    // 750 ÷ 1,000,000 = 7.5 basis points in a fifth of a year, so 37.5 a year.
    ['a fifth of a year', { revenue: '750', averageAssets: '1000000', days: 73 }, 37.5],
    ['a year of 360 days', { revenue: '25', averageAssets: '100000', days: 90, daysAYear: 360 }, 10],
    ['refunds', { revenue: '-1.00', averageAssets: '10000', days: 365 }, -1],
    ['no assets', { revenue: '1', averageAssets: '0', days: 365 }, null],
  ])('of %s', (_, figures, points) => {
    expect(averageYield(frozen(figures))).toBe(points);
  });

  it.each([
    ['days', 0, 'facts_invalid'],
    ['daysAYear', -1, 'facts_invalid'],
    // Else a year of 1e307 days would yield Infinity, which is no JSON.
    ['daysAYear', 367, 'facts_invalid'],
    ['daysAYear', NaN, 'facts_invalid'],
    ['averageAssets', '-1', 'facts_invalid'],
    ['revenue', 'x', 'decimal_invalid'],
  ])('refuses what cannot be: %s', (path, bad, code) => {
    const figures = { revenue: '1', averageAssets: '1', days: 1, [path]: bad };
    expect(errorOf(() => averageYield(figures))).toMatchObject({ code, details: { path } });
  });
});

describe('the turnover of funds', () => {
  // As the simulations of the regime room: amount traded a year ÷ average assets; one-way is half of two-way.
  it.each([
    // (300,000 + 220,000) ÷ 200,000 = 2.6 in a fifth of a year: 13 a year two-way, 6.5 one-way.
    ['a fifth of a year', { bought: '300000', sold: '220000', averageAssets: '200000', days: 73 }, 6.5, 13],
    ['purchases alone', { bought: '100', sold: '0', averageAssets: '100', days: 365 }, 0.5, 1],
    [
      'a year of 360 days',
      { bought: '50', sold: '50', averageAssets: '100', days: 90, daysAYear: 360 },
      2,
      4,
    ],
    ['no assets', { bought: '1', sold: '1', averageAssets: '0.00', days: 365 }, null, null],
  ])('of %s', (_, figures, oneWay, twoWay) => {
    const turnover = fundsTurnover(frozen(figures));
    expectPlain(turnover);
    expect(turnover).toEqual({ oneWay, twoWay });
  });

  it.each([
    ['days', 0.5, 'facts_invalid'],
    ['bought', '-1', 'facts_invalid'],
    ['sold', '-1', 'facts_invalid'],
    ['averageAssets', '1e3', 'decimal_invalid'],
  ])('refuses what cannot be: %s', (path, bad, code) => {
    const figures = { bought: '1', sold: '1', averageAssets: '1', days: 1, [path]: bad };
    expect(errorOf(() => fundsTurnover(figures))).toMatchObject({ code, details: { path } });
  });
});
