import fc from 'fast-check';
import { type LifetimeFigures, lifetimeValue } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, visible } from '../../questionnaire/laws.js';
import { written } from '../books.js';
import { fenOf, sumOf } from '../waking/plans.js';

const figures = (change: Partial<LifetimeFigures> = {}): LifetimeFigures => ({
  margin: '600.00',
  retention: '0.8',
  discount: '0.10',
  ...change,
});
const valued = (change: Partial<LifetimeFigures> = {}) => {
  const result = lifetimeValue(frozen(figures(change)));
  expectPlain(result);
  expectWorded(result.reasons);
  if (result.value.value !== null) expect(sumOf(result.reasons)).toBe(fenOf(result.value.value));
  return result;
};

describe('the multiple of the margin', () => {
  // vectors.md: CLV multiple r ÷ (1 + i − r), as printed.
  it.each([
    ['0.10', ['1.20', '1.75', '2.67', '4.50']],
    ['0.16', ['1.07', '1.52', '2.22', '3.46']],
  ])('at a discount of %s is as printed for a retention of 60 to 90 %', (discount, printed) => {
    const multiples = ['0.6', '0.7', '0.8', '0.9'].map(
      (retention) => valued({ retention, discount }).value.multiple,
    );
    expect(multiples.map((multiple) => multiple?.toFixed(2))).toEqual(printed);
  });

  it.each([
    ['nobody stays', { retention: '0' }, 0],
    ['nobody stays, and the first margin is today', { retention: '0', firstMargin: 'now' }, 1],
    ['nobody leaves: a perpetuity, 1 ÷ 10 %', { retention: '1' }, 10],
    [
      'nobody leaves and nothing is discounted, over 12 periods',
      { retention: '1', discount: '0', periods: 12 },
      12,
    ],
    ['half stay and nothing is discounted: ½ + ¼ + …', { retention: 0.5, discount: 0 }, 1],
    ['of two periods: ½ + ¼', { retention: 0.5, discount: 0, periods: 2 }, 0.75],
    [
      'of two periods from today: 1 + ½',
      { retention: 0.5, discount: 0, periods: 2, firstMargin: 'now' },
      1.5,
    ],
    ['from today, (1 + i) ÷ (1 + i − r) = 1.1 ÷ 0.3', { firstMargin: 'now' }, 1.1 / 0.3],
  ] as [string, Partial<LifetimeFigures>, number][])('when %s', (_, change, multiple) => {
    expect(valued(change).value.multiple).toBeCloseTo(multiple, 14);
  });

  it('of so many periods is the sum by the plain definition', () => {
    const cents = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (stay, interest, periods, today) => {
          const [retention, discount] = [stay / 100, interest / 100];
          let sum = 0;
          for (let k = today ? 0 : 1; k < periods + (today ? 0 : 1); k++)
            sum += (retention / (1 + discount)) ** k;
          const { multiple } = valued({
            retention,
            discount,
            periods,
            firstMargin: today ? 'now' : 'later',
          }).value;
          expect(Math.abs((multiple ?? NaN) - sum)).toBeLessThan(1e-12 * Math.max(1, sum));
          // All there will ever be is more, and one margin more from today.
          const whole = valued({ retention, discount });
          if (whole.value.multiple !== null) {
            const now = valued({ retention, discount, firstMargin: 'now' }).value.multiple ?? NaN;
            expect(now).toBeCloseTo(whole.value.multiple + 1, 9);
            expect(multiple).toBeLessThanOrEqual(now * (1 + 1e-12));
          }
        },
      ),
    );
  });

  it('has no limit when nobody leaves and nothing is discounted', () => {
    const { value, reasons } = valued({ retention: '1', discount: '0', acquisitionCost: '5.00' });
    expect(value).toEqual({ multiple: null, margins: null, value: null });
    expect(reasons).toEqual([{ rule: 'lifetime_endless', detail: {} }]);
  });

  it('does not hang on how the ratio is written, and takes 1,200 periods of 17 digits', () => {
    expect(valued({ retention: 0.8, discount: 0.1 }).value).toEqual(valued().value);
    expect(valued({ retention: '0.80', discount: '0.1' }).value).toEqual(valued().value);
    const long = { retention: 0.12345678901234567, discount: 0.98765432109876543 };
    expect(valued({ ...long, periods: 1200 }).value).toEqual(valued(long).value);
  });
});

describe('the value of a customer', () => {
  it('is margin × multiple − acquisition cost, and the reasons add up to it', () => {
    // 600 × 0.8 ÷ 0.3 = 1,600.
    const { value, reasons } = valued({ acquisitionCost: '300.00' });
    expect(value).toMatchObject({ margins: '1600.00', value: '1300.00' });
    expect(reasons).toEqual([
      {
        rule: 'lifetime_margins',
        detail: {
          margin: '600.00',
          retention: '0.8',
          discount: '0.10',
          multiple: value.multiple,
          amount: '1600.00',
        },
      },
      { rule: 'lifetime_acquisition', detail: { amount: '-300.00' } },
    ]);
    expect(valued().reasons).toHaveLength(1);
  });

  it.each([
    // 0.5 ÷ (1 + 0 − 0.5) = 1; ÷ 2 by half a retention of 1/3: 0.2 ÷ 0.8 = ¼ of 0.02, 0.06 and −0.06 is half a fen.
    ['half a fen goes to the even one: 0.005', { margin: '0.02', retention: '0.2', discount: '0' }, '0.00'],
    ['0.015', { margin: '0.06', retention: '0.2', discount: '0' }, '0.02'],
    ['−0.015', { margin: '-0.06', retention: '0.2', discount: '0' }, '-0.02'],
    ['yen have no decimal places', { margin: '1000', currency: 'JPY' }, '2667'],
    ['two places without a currency', { margin: '1000' }, '2666.67'],
  ])('is rounded once, half-even: %s', (_, change, value) => {
    expect(lifetimeValue(figures(change)).value.value).toBe(value);
  });

  it('rises with margin and retention, falls with discount and cost', () => {
    const percent = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), percent, percent, percent, (margin, r, i, cost) => {
        const of = (m: bigint, stay: number, interest: number, c: number) => {
          const { value } = valued({
            margin: written(m),
            retention: stay / 100,
            discount: (interest + 1) / 100,
            acquisitionCost: written(BigInt(c)),
          }).value;
          return fenOf(value!);
        };
        const whole = of(margin, r, i, cost);
        expect(of(margin + 1n, r, i, cost)).toBeGreaterThanOrEqual(whole);
        expect(of(margin, r + 1, i, cost)).toBeGreaterThanOrEqual(whole);
        expect(of(margin, r, i === 99 ? i : i + 1, cost)).toBeLessThanOrEqual(whole);
        expect(of(margin, r, i, cost + 1)).toBe(whole - 1n);
      }),
      { numRuns: 50 },
    );
  });
});

describe('figures that cannot be', () => {
  it.each([
    ['no figures', null, 'facts_invalid', ''],
    ['a retention above 1', { retention: '1.0000000000000000000001' }, 'facts_invalid', 'retention'],
    ['a retention below nothing', { retention: -0.1 }, 'facts_invalid', 'retention'],
    ['a retention in words', { retention: 'CANARY' }, 'facts_invalid', 'retention'],
    ['no discount', { discount: undefined }, 'facts_invalid', 'discount'],
    ['a discount above 1', { discount: 10 }, 'facts_invalid', 'discount'],
    ['half a period', { periods: 0.5 }, 'facts_invalid', 'periods'],
    ['no period', { periods: 0 }, 'facts_invalid', 'periods'],
    ['periods without end', { periods: 1201 }, 'facts_invalid', 'periods'],
    ['a first margin some day', { firstMargin: 'CANARY' }, 'facts_invalid', 'firstMargin'],
    ['a margin in words', { margin: 'CANARY' }, 'decimal_invalid', 'margin'],
    ['a margin of half a fen', { margin: '1.005' }, 'decimal_invalid', 'margin'],
    ['a cost below nothing', { acquisitionCost: '-1' }, 'facts_invalid', 'acquisitionCost'],
    ['a cost of half a fen', { acquisitionCost: '1.005' }, 'decimal_invalid', 'acquisitionCost'],
  ])('are refused by their name: %s', (_, change, code, path) => {
    const error = errorOf(() =>
      lifetimeValue((change === null ? null : { ...figures(), ...change }) as never),
    );
    expect(error).toMatchObject({ code, details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('are refused in a currency that there is not', () => {
    expect(errorOf(() => valued({ currency: 'CNX' })).code).toBe('currency_unknown');
  });
});
