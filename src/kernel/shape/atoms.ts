import { isDay } from '../day.js';
import { decimalPattern } from '../decimalPattern.js';
import { type Finding, finding } from '../finding.js';
import type { Label } from '../label.js';
import type { Expectation } from '../wording/index.js';

/**
 * A check of the outward form of plain data: it adds to the findings what does not fit. Definitions and policies come
 * from JSON as often as from code, so what the compiler demands is demanded at run time too.
 */
export type Shape = (value: unknown, path: string, findings: Finding[]) => void;

/** The finding that something else was expected at a path: in words of the library, or in words of its own. */
export function unfit(expected: Expectation | Label, path: string): Finding {
  return finding('error', 'value_unfit', {
    path,
    expected: typeof expected === 'string' ? expected : { ...expected },
  });
}

/** Any text that is not empty. */
export const textShape: Shape = (value, path, findings) => {
  if (typeof value !== 'string' || value === '') findings.push(unfit('text', path));
};

/** A finite number. */
export const numberShape: Shape = (value, path, findings) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) findings.push(unfit('a number', path));
};

/** True or false. */
export const truthShape: Shape = (value, path, findings) => {
  if (typeof value !== 'boolean') findings.push(unfit('true or false', path));
};

/** A day that exists, as text. */
export const dayShape: Shape = (value, path, findings) => {
  if (!isDay(value)) findings.push(unfit('a day, YYYY-MM-DD', path));
};

/** Decimal text within inclusive limits. The limits are short, so comparing as numbers is exact enough. */
export function decimalShape(min: number, max: number): Shape {
  return (value, path, findings) => {
    const fits = typeof value === 'string' && decimalPattern.test(value);
    if (!fits || Number(value) < min || Number(value) > max) {
      findings.push(
        unfit({ zh: `${min} 至 ${max} 的十进制文本`, en: `decimal text, ${min} to ${max}` }, path),
      );
    }
  };
}

/** A whole number within inclusive limits. */
export function integerShape(min: number, max: number): Shape {
  return (value, path, findings) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
      findings.push(unfit({ zh: `${min} 至 ${max} 的整数`, en: `a whole number, ${min} to ${max}` }, path));
    }
  };
}

/** One of a few values. */
export function choiceShape(values: readonly (string | null)[]): Shape {
  return (value, path, findings) => {
    if (!values.includes(value as string | null)) findings.push(unfit(choiceOf(values.map(String)), path));
  };
}

/**
 * The wording of a choice, for what was expected.
 *
 * @param values - What may be chosen.
 * @returns The wording, plain data.
 */
export function choiceOf(values: readonly string[]): { readonly zh: string; readonly en: string } {
  return { zh: `以下之一：${values.join('、')}`, en: `one of ${values.join(', ')}` };
}
