import { describe as wordsOf, DomainError, type Reason } from 'panhuo';
import { expect } from 'vitest';
import { wordingOf } from '../../src/kernel/wording/index.js';

// The laws of docs/design: what every engine promises of every result. The suites of all four engines use them.

/** Freezes data all the way down: an engine that changes what it was given then throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) frozen(item);
    Object.freeze(value);
  }
  return value;
}

/** A value as it comes back from storage. */
export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Law 1: a result is plain data, and JSON text loses nothing of it (no NaN, no −0, no class, no undefined key). */
export function expectPlain(result: unknown): void {
  expect(throughJson(result)).toStrictEqual(result);
}

/** Law 4: every reason can be put into words, in both languages, with every fact in its place. */
export function expectWorded(reasons: readonly Reason[]): void {
  expectTold(reasons);
  for (const reason of reasons) {
    for (const language of ['zh', 'en'] as const) {
      const words = wordsOf(reason, language);
      expect(words).not.toBe(reason.rule);
      expect(words).not.toMatch(/\{|undefined|NaN|Infinity|\[object/);
      expect(words.trim()).not.toBe('');
    }
  }
}

/**
 * The DomainError that an action throws; it must say all that its wording speaks of. Any other error passes through and fails
 * the test.
 */
export function errorOf(action: () => unknown): DomainError {
  try {
    action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expectTold(error.reasons);
    return error;
  }
  return expect.fail('it should throw');
}

/** Every fact that the wording of a reason speaks of is there, and what was expected is not left empty. */
function expectTold(reasons: readonly Reason[]): void {
  for (const { rule, detail } of reasons) {
    for (const [, fact] of wordingOf(rule)!.en.matchAll(/\{(\w+)/g)) {
      expect(detail[fact!], `${rule} ${fact!}`).toBeDefined();
    }
    const { expected } = detail;
    const texts = typeof expected === 'object' && expected !== null ? Object.values(expected) : [expected];
    expect(texts, `${rule} expected`).not.toContain('');
  }
}

/** What may stand where a record should. */
export const noRecords = [undefined, null, 'CANARY', 7, ['CANARY']] as const;

/** A refusal with this code and these facts alone, in words, that repeats no CANARY of what it was given. */
export function expectRefused(action: () => unknown, code: string, details: object): void {
  const error = errorOf(action);
  expect(error.code).toBe(code);
  expect(error.details).toStrictEqual(details);
  expectWorded(error.reasons);
  expect(visible(error)).not.toContain('CANARY');
}

/** What an error shows to whoever logs it: message, stack, code, details, cause. */
export function visible(error: DomainError): string {
  return JSON.stringify(error, Object.getOwnPropertyNames(error)) + JSON.stringify(error.details);
}
