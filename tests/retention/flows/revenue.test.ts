import fc from 'fast-check';
import { type CustomerRevenue, revenueChange, revenueRetention } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, visible } from '../../questionnaire/laws.js';
import { written } from '../books.js';

describe('revenue retention', () => {
  // vectors.md, Retention: opening 50,000, contraction 2,000, churn 3,000, expansion 6,000 → 90 %, 102 %.
  it('reproduces the vector', () => {
    const movement = { opening: '50000', contraction: '2000', churn: '3000', expansion: '6000' };
    expect(revenueRetention(frozen(movement))).toEqual({ gross: 0.9, net: 1.02 });
  });

  it('is rounded once, however large the figures', () => {
    // (2^53 + 1 − 1) ÷ (2^53 + 1) lies nearer to 1 − 2^-53, the next number below, than to 1: 2^53 + 1 is no number itself.
    const movement = { opening: '90071992547409.93', contraction: '0', churn: '0.01', expansion: '0.02' };
    // With expansion (2^53 + 2) ÷ (2^53 + 1) = 1 + 2^-53 less a little: nearer to 1 than to 1 + 2^-52.
    expect(revenueRetention(movement)).toEqual({ gross: 1 - 2 ** -53, net: 1 });
    const whole = '9999999999999999999999999999999999';
    expect(revenueRetention({ opening: whole, contraction: '0', churn: whole, expansion: '0' }).gross).toBe(
      0,
    );
  });

  it.each([
    // vectors.md: zero opening → null, never NaN.
    ['nothing to begin with', '0', '0', '0', '0', null, null],
    ['nothing to begin with, and expansion', '0.00', '0', '0', '5', null, null],
    ['everything kept', '10', '0', '0', '0', 1, 1],
    ['everything lost', '10', '4', '6', '0', 0, 0],
    // 0.3 − 0.1 − 0.1 = 0.1, a third of it; in floating point 0.3 − 0.1 − 0.1 is 0.09999999999999998.
    ['tenths', '0.3', '0.1', '0.1', '0.1', 1 / 3, 2 / 3],
    ['more than a double holds', '90071992547409930000', '0', '9007199254740993000', '0', 0.9, 0.9],
  ])('with %s', (_, opening, contraction, churn, expansion, gross, net) => {
    const kept = revenueRetention({ opening, contraction, churn, expansion });
    expectPlain(kept);
    expect(kept).toEqual({ gross, net });
  });

  it('gross is never above net, nor above 1', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(written);
    fc.assert(
      fc.property(fen, fen, fen, fen, (opening, contraction, churn, expansion) => {
        const { gross, net } = revenueRetention({ opening, contraction, churn, expansion });
        if (gross === null || net === null) {
          expect([gross, net, opening]).toEqual([null, null, '0.00']);
          return;
        }
        expect(gross).toBeLessThanOrEqual(Math.min(1, net));
      }),
    );
  });

  it.each([
    ['opening', '-1', 'facts_invalid'],
    ['contraction', '-0.01', 'facts_invalid'],
    ['churn', 'CANARY', 'decimal_invalid'],
    ['expansion', 6000, 'decimal_invalid'],
  ])('refuses a figure that cannot be: %s', (path, bad, code) => {
    const movement = { opening: '1', contraction: '0', churn: '0', expansion: '0', [path]: bad as string };
    const error = errorOf(() => revenueRetention(movement));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });
});

describe('the change of revenue', () => {
  const paid = (revenues: Readonly<Record<string, string>>): CustomerRevenue[] =>
    Object.entries(revenues).map(([customer, revenue]) => ({ customer, revenue }));

  it('stands by customer, and new customers stand apart', () => {
    const change = revenueChange(
      frozen(paid({ less: '10', gone: '20', absent: '5', more: '7', same: '3', never: '0' })),
      frozen(paid({ less: '4', gone: '0', more: '9.50', same: '3', fresh: '8', never: '0' })),
    );
    expectPlain(change);
    expect(change).toEqual({
      opening: '45.00', // 10 + 20 + 5 + 7 + 3
      contraction: '6.00', // 10 − 4
      churn: '25.00', // 20 + 5
      expansion: '2.50', // 9.50 − 7
      new: '8.00',
      closing: '24.50', // 4 + 9.50 + 3 + 8
      customers: { contraction: 1, churn: 2, expansion: 1, new: 1, steady: 1 },
    });
  });

  const list = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'toString', 'd'), fc.bigInt({ min: 0n, max: 10n ** 17n }))
    .map((revenues) =>
      paid(Object.fromEntries(Object.entries(revenues).map(([id, fen]) => [id, written(fen)]))),
    );
  const fenOf = (text: string) => BigInt(text.includes('.') ? text.replace('.', '') : `${text}00`);

  it('adds up exactly, and nets nothing', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const change = revenueChange(before, after);
        const { opening, contraction, churn, expansion, closing } = change;
        expect(
          fenOf(opening) - fenOf(contraction) - fenOf(churn) + fenOf(expansion) + fenOf(change.new),
        ).toBe(fenOf(closing));
        // Turned round, a gain is a loss.
        const back = revenueChange(after, before);
        expect([back.contraction, back.churn, back.expansion, back.new]).toEqual([
          change.expansion,
          change.new,
          change.contraction,
          change.churn,
        ]);
        expect(revenueChange(before.toReversed(), after.toReversed())).toEqual(change);
      }),
    );
  });

  it.each([
    [
      'before',
      'facts_invalid',
      'before[1].customer',
      [
        { customer: 'CANARY', revenue: '1' },
        { customer: 'CANARY', revenue: '1' },
      ],
      [],
    ],
    ['after', 'facts_invalid', 'after[0].revenue', [], [{ customer: 'CANARY', revenue: '-1' }]],
    ['after', 'decimal_invalid', 'after[0].revenue', [], [{ customer: 'CANARY', revenue: 'x' }]],
    ['before', 'decimal_invalid', 'before[0].revenue', [{ customer: 'CANARY', revenue: 1 as never }], []],
  ])('refuses what cannot be, %s: %s', (_, code, path, before, after) => {
    const error = errorOf(() => revenueChange(before, after));
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
  });
});
