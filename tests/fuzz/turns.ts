import { isObject } from './isObject.js';

/** A text, number or flag turned into another, by name. */
export const valueTurns: Readonly<Record<string, (value: unknown) => unknown>> = {
  'into text': (value) => (isObject(value) ? value : String(value)),
  'into a number': (value) => (isObject(value) ? NaN : Number(value)),
  'one more': (value) =>
    typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}1` : value,
  'one less': (value) =>
    typeof value === 'number' ? value - 1 : typeof value === 'string' ? value.slice(0, -1) : value,
  negative: (value) => (typeof value === 'number' ? -value : typeof value === 'string' ? `-${value}` : value),
  'a billion times': (value) => (typeof value === 'number' ? value * 1e9 : value),
  'a billionth': (value) => (typeof value === 'number' ? value / 1e9 : value),
  opposite: (value) => (typeof value === 'boolean' ? !value : value),
};

/** And anything turned into something of another kind or size. */
export const turns: Readonly<Record<string, (value: unknown) => unknown>> = {
  ...valueTurns,
  'into a list': (value) => [value],
  'into its first item': (value) => (Array.isArray(value) ? (value as unknown[])[0] : { value }),
  'the other way round': (value) => (Array.isArray(value) ? (value as unknown[]).toReversed() : value),
  'three thousand': (value) =>
    Array.isArray(value) && value.length > 0
      ? Array.from({ length: 3000 }, (_, index) => (value as unknown[])[index % value.length])
      : [value, value],
};
