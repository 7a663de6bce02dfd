import { describe, type Explained, type Reason } from 'panhuo/kernel';
import { expect } from 'vitest';

/** Both wordings of a reason, after seeing that they are words: no code, no hole, no template left over. */
export function wordsOf(reason: Reason): { readonly zh: string; readonly en: string } {
  const words = { zh: describe(reason, 'zh'), en: describe(reason, 'en') };
  for (const text of Object.values(words)) {
    expect(text).not.toMatch(/[{}]|undefined|NaN|\[object/);
    expect(text).not.toBe(reason.rule);
    expect(text).not.toBe('');
  }
  expect(words.zh).toMatch(/\p{Script=Han}/u);
  return words;
}

/** The value of a decision, after seeing that it has reasons, that both languages can word, and that survive JSON. */
export function valueOf<T>({ value, reasons }: Explained<T>): T {
  for (const reason of reasons) wordsOf(reason);
  expect(JSON.parse(JSON.stringify(reasons))).toEqual(reasons);
  return value;
}

/** The codes of the reasons of a decision. */
export function rulesOf({ reasons }: Explained<unknown>): string[] {
  return reasons.map(({ rule }) => rule);
}

/** What an action throws, as a matcher wants it: a DomainError with this code, and this path where one is named. */
export function domainError(code: string, path?: string): Error {
  const details = path === undefined ? {} : { details: expect.objectContaining({ path }) as unknown };
  return expect.objectContaining({ name: 'DomainError', code, ...details }) as Error;
}
