import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  decimal,
  decimalText,
  fromMinorUnits,
  inspectCurrency,
  money,
  requireDecimalText,
  scaleOf,
  sumMoney,
  textOfDecimal,
  toMinorUnits,
} from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../questionnaire/laws.js';

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
    expect(errorOf(() => decimal(text, 'a.b'))).toMatchObject({
      code: 'decimal_invalid',
      details: { path: 'a.b' },
    });
  });

  it.each([NaN, Infinity, 1e40, 1e-40, null, undefined, {}, [], true, 1n])(
    'refuses the value %s',
    (value) => {
      expect(errorOf(() => decimal(value as number))).toMatchObject({
        code: 'decimal_invalid',
        details: { path: '' },
      });
    },
  );

  it('takes 34 digits, and numbers down to 34 places', () => {
    const longest = ['9'.repeat(34), `0.${'1'.repeat(34)}`, `-${'1'.repeat(17)}.${'1'.repeat(17)}`];
    for (const text of longest) expect(decimal(text).toFixed()).toBe(text);
    expect(decimal(1e34).toFixed()).toBe(`1${'0'.repeat(34)}`);
    expect(decimal(1e-34).toFixed()).toBe(`0.${'0'.repeat(33)}1`);
    for (const number of [1e35, 1e-35]) expect(errorOf(() => decimal(number)).code).toBe('decimal_invalid');
  });

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
  expect(errorOf(() => decimalText('1.005', 2, rounding as 'up'))).toMatchObject({
    code: 'facts_invalid',
    details: { path: 'rounding' },
  });
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

  it.each(['XYZ', 'cny', '__proto__', 'toString', '', ['CNY']])(
    'does not know the currency %j',
    (currency) => {
      expect(errorOf(() => scaleOf(currency as string))).toMatchObject({
        code: 'currency_unknown',
        details: { policy: 'kernel/currencies' },
      });
    },
  );

  it('says where an amount has too many places, and rounds it where it is told to', () => {
    expect(errorOf(() => money('1.005', 'CNY', { path: 'fee' }))).toMatchObject({
      code: 'amount_scale',
      details: { path: 'fee', currency: 'CNY', scale: 2 },
    });
    expect(errorOf(() => money('x', 'CNY', { path: 'fee' })).details['path']).toBe('fee');
    expect(money('1.005', 'CNY', { rounding: 'half-up' })).toBe('1.01');
    expect(money('1.005', 'CNY', { rounding: 'half-even' })).toBe('1.00');
    expect(errorOf(() => sumMoney(['1.00', '1,00'], 'CNY')).details['path']).toBe('[1]');
  });

  it('of a currency that ISO 4217 has not is a finding', () => {
    expect(inspectCurrency('CNY', 'fee.currency')).toEqual([]);
    expect(inspectCurrency('toString', 'fee.currency')).toEqual([
      { rule: 'reference_unknown', severity: 'error', detail: { path: 'fee.currency' } },
    ]);
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
    expect(errorOf(() => toMinorUnits(text, 2, 'amount'))).toMatchObject({
      code: 'decimal_invalid',
      details: { path: 'amount' },
    });
  });

  it('say how many places there may be', () => {
    expect(errorOf(() => toMinorUnits('1.234', 2)).details).toEqual({
      path: '',
      expected: { zh: '最多 2 位小数', en: 'at most 2 decimal places' },
    });
  });

  it('have no point in a currency without decimals', () => {
    expect(fromMinorUnits(toMinorUnits('-1500', 0), 0)).toBe('-1500');
  });
});

describe('the text of a Decimal', () => {
  it('is exact, whichever copy of decimal.js made it', () => {
    const Copy = Decimal.clone({ precision: 3 });
    expect(textOfDecimal(new Copy('12.50'))).toBe('12.5');
    expect(textOfDecimal(new Decimal('1e-7'))).toBe('0.0000001');
  });

  const impostor = (answer: unknown) => ({
    toFixed: () => answer,
    isFinite: () => true,
    constructor: Decimal,
  });
  it.each([
    ['no Decimal', {}],
    ['NaN', new Decimal(NaN)],
    ['infinity', new Decimal(Infinity)],
    ['what only calls itself one', Object.assign(Object.create(Decimal.prototype) as object, impostor(5))],
  ])('of %s is none', (_, value) => {
    expect(textOfDecimal(value)).toBeUndefined();
  });
});

it('requireDecimalText refuses what is no decimal text', () => {
  expect(() => {
    requireDecimalText(5, 'a.b');
  }).toThrow('decimal_invalid at a.b');
});
