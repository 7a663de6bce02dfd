import { isDay } from '../day.js';
import { decimalPattern } from '../decimalPattern.js';
import { type Finding, finding } from '../finding.js';

/**
 * A check of the outward form of plain data: it adds to the findings what does not fit. Definitions and policies come
 * from JSON as often as from code, so what the compiler demands is demanded at run time too.
 */
export type Shape = (value: unknown, path: string, findings: Finding[]) => void;

/** The finding that something else was expected at a path. */
export function unfit(expected: string, path: string): Finding {
  return finding('error', 'value_unfit', { path, expected });
}

/** Any text that is not empty. */
export const text: Shape = (value, path, findings) => {
  if (typeof value !== 'string' || value === '') findings.push(unfit('text', path));
};

/** A finite number. */
export const number: Shape = (value, path, findings) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) findings.push(unfit('number', path));
};

/** True or false. */
export const truth: Shape = (value, path, findings) => {
  if (typeof value !== 'boolean') findings.push(unfit('true or false', path));
};

/** A day that exists, as text. */
export const day: Shape = (value, path, findings) => {
  if (!isDay(value)) findings.push(unfit('YYYY-MM-DD', path));
};

/** Decimal text within inclusive limits. The limits are short, so comparing as numbers is exact enough. */
export function decimalWithin(min: number, max: number): Shape {
  return (value, path, findings) => {
    const fits = typeof value === 'string' && decimalPattern.test(value);
    if (!fits || Number(value) < min || Number(value) > max) {
      findings.push(unfit(`decimal text, ${min} to ${max}`, path));
    }
  };
}

/** A whole number within inclusive limits. */
export function integerWithin(min: number, max: number): Shape {
  return (value, path, findings) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
      findings.push(unfit(`whole number, ${min} to ${max}`, path));
    }
  };
}

/** One of a few values. */
export function oneOf(values: readonly (string | null)[]): Shape {
  return (value, path, findings) => {
    if (!values.includes(value as string | null)) findings.push(unfit(values.join(', ') || 'null', path));
  };
}
