import type { Detail, Reason } from './reason.js';
import type { ErrorCode } from './wording/index.js';

const brand = Symbol.for('panhuo.DomainError');

/**
 * The one error of the library: a broken contract, never a business answer ("not allowed" and "cannot judge" are
 * results with reasons).
 *
 * `details` and `message` hold the path to the fault and what was expected there, never the value that was found:
 * no name, no number of a document, no phone, no key that the caller made up. It carries no `cause`.
 *
 * `instanceof DomainError` is true for the errors of every copy of the library in one program, so an error thrown by
 * the CommonJS build is recognised by code that imported the ESM build.
 *
 * @example
 * ```ts
 * import { day, DomainError } from 'panhuo';
 *
 * function codeOf(action: () => unknown) {
 *   try {
 *     action();
 *     return 'fine';
 *   } catch (error) {
 *     return error instanceof DomainError ? error.code : 'unknown';
 *   }
 * }
 * codeOf(() => day('2023-02-29')); // => 'day_invalid'
 * ```
 */
export class DomainError extends Error {
  /** Known by its brand, so that the errors of another copy of the library count too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }

  override readonly name = 'DomainError';
  /** What went wrong, stable across versions. */
  readonly code: ErrorCode;
  /** Where, and what was expected. Plain JSON data without personal data. */
  readonly details: Detail;

  constructor(code: ErrorCode, details: Detail = {}) {
    const path = details['path'];
    super(typeof path === 'string' && path !== '' ? `${code} at ${path}` : code);
    this.code = code;
    this.details = details;
    Object.defineProperty(this, brand, { value: true });
  }

  /** The same fault as a reason, so that `describe` can put it into words. */
  get reason(): Reason {
    return { rule: this.code, detail: this.details };
  }
}
