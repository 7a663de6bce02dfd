import type { Condition } from '../types.js';

/**
 * A condition as an expression of FEEL, the expression language of DMN, over the context `facts`. A comparison of different
 * types is null there, and not false: where it matters, the type is asked first.
 */
export function feelCondition({ fact, is, value = true }: Condition): string {
  const own = `get value(facts, ${feelLiteral(fact)})`;
  switch (is) {
    case 'true':
    case 'equals':
      return `${own} = ${feelLiteral(value)}`;
    case 'present':
      return `${own} != null and not(${own} instance of string and ${own} = "")`;
    case 'oneOf':
      return `list contains(${feelLiteral(value)}, ${own})`;
    case 'atLeast':
      return `${own} instance of number and ${own} >= ${feelLiteral(value)}`;
    case 'atMost':
      return `${own} instance of number and ${own} <= ${feelLiteral(value)}`;
  }
}

/** A value as FEEL writes it: as JSON does, and numbers without an exponent. */
export function feelLiteral(value: Condition['value']): string {
  if (typeof value === 'number') return withoutExponent(value);
  return typeof value === 'object' ? `[${value.map(feelLiteral).join(', ')}]` : JSON.stringify(value);
}

// By moving its point: decimal arithmetic is not needed to write a number down.
function withoutExponent(value: number): string {
  const [digits = '', power] = String(Math.abs(value)).split('e');
  const sign = value < 0 ? '-' : '';
  if (power === undefined) return sign + digits;
  const shift = Number(power);
  const all = digits.replace('.', '');
  return sign + (shift < 0 ? `0.${'0'.repeat(-shift - 1)}${all}` : all.padEnd(shift + 1, '0'));
}
