import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  decimal,
  decimalText,
  fromMinorUnits,
  money,
  requireDecimalText,
  scaleOf,
  sumMoney,
  toMinorUnits,
} from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
/** Minor units as text with two places, written by hand: the origin of the expectations below. */
const written = (units: bigint): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(3, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe('decimal', () => {
  it.each([
    '1,000',
    '1e5',
    '0x10',
    '',
    ' 1',
    '1.',
    '.5',
    '+1',
    'NaN',
    '--1',
    '1'.repeat(35),
    `0.${'1'.repeat(35)}`,
    `${'1'.repeat(20)}.${'1'.repeat(20)}`,
  ])('refuses %j', (text) => {
    expect(() => decimal(text)).toThrow(expect.objectContaining({ code: 'decimal_invalid' }));
  });

  it.each([NaN, Infinity, 1e40, 1e-40, null, undefined, {}, [], true, 1n])(
    'refuses the value %s',
    (value) => {
      expect(() => decimal(value as number)).toThrow(expect.objectContaining({ code: 'decimal_invalid' }));
    },
  );

  it('takes numbers at their shortest decimal form, and decimals of another copy', () => {
    expect(decimal(0.1).plus(0.2).toFixed()).toBe('0.3');
    expect(decimal(new Decimal('12.5')).toFixed()).toBe('12.5');
  });

  it('leaves the caller’s global Decimal alone', () => {
    const before = Decimal.precision;
    decimal(1).div(3);
    expect(Decimal.precision).toBe(before);
    expect(decimal(1).div(3).precision()).toBe(34);
  });

  it.each([
    ['2.345', 'half-even', '2.34'],
    ['2.355', 'half-even', '2.36'],
    ['2.345', 'half-up', '2.35'],
    ['-2.345', 'half-up', '-2.35'],
    ['2.349', 'down', '2.34'],
    ['2.341', 'up', '2.35'],
    ['-0.001', 'half-even', '0.00'],
  ] as const)('rounds %s %s to %s', (text, rounding, rounded) => {
    expect(decimalText(text, 2, rounding)).toBe(rounded);
  });
});

it.each(['nope', 'toString', ''])('there is no rounding %j', (rounding) => {
  expect(() => decimalText('1.005', 2, rounding as 'up')).toThrow(
    expect.objectContaining({ code: 'facts_invalid' }),
  );
});

describe('money', () => {
  it.each([
    [37500, 'CNY', '37500.00'],
    ['37500.5', 'CNY', '37500.50'],
    ['-0', 'CNY', '0.00'],
    [1500, 'JPY', '1500'],
    ['1.234', 'KWD', '1.234'],
    [0.1 + 0.2 - 0.3, 'CNY', null], // 5.55e-17: dust of binary arithmetic is not money
  ])('%s in %s is %s', (amount, currency, text) => {
    if (text === null)
      expect(() => money(amount, currency)).toThrow(expect.objectContaining({ code: 'amount_scale' }));
    else expect(money(amount, currency)).toBe(text);
  });

  it.each(['XYZ', 'cny', '__proto__', 'toString', ''])('does not know the currency %j', (currency) => {
    expect(() => scaleOf(currency)).toThrow(expect.objectContaining({ code: 'currency_unknown' }));
  });

  it('takes the scales of another policy', () => {
    const policy = { id: 'own', version: '1', source: { document: 'own' }, scales: { CNY: 4 } };
    expect(money('0.1234', 'CNY', { policy })).toBe('0.1234');
  });

  it('sums exactly', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 20 }), (amounts) => {
        expect(sumMoney(amounts.map(written), 'CNY')).toBe(
          written(amounts.reduce((sum, units) => sum + units, 0n)),
        );
      }),
    );
  });
});

describe('minor units', () => {
  it('are read and written without loss', () => {
    fc.assert(
      fc.property(cents, (units) => {
        expect(toMinorUnits(written(units), 2)).toBe(units);
        expect(fromMinorUnits(units, 2)).toBe(written(units));
      }),
    );
  });

  it.each(['1.234', 'x', '', '1e3'])('refuse %j', (text) => {
    expect(() => toMinorUnits(text, 2, 'amount')).toThrow(
      expect.objectContaining({
        code: 'decimal_invalid',
        details: expect.objectContaining({ path: 'amount' }) as unknown,
      }),
    );
  });

  it('have no point in a currency without decimals', () => {
    expect(fromMinorUnits(toMinorUnits('-1500', 0), 0)).toBe('-1500');
  });
});

it('requireDecimalText refuses what is no decimal text', () => {
  expect(() => {
    requireDecimalText(5, 'a.b');
  }).toThrow('decimal_invalid at a.b');
});
