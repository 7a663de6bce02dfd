import type { Detail, Reason } from './reason.js';
import type { ErrorCode, Expectation } from './wording/index.js';

/** The facts of an error. What was expected stands in words of the library, or in a wording of its own. */
export type ErrorDetail = Detail & {
  readonly expected?: Expectation | { readonly zh: string; readonly en: string };
};

const brand = Symbol.for('panhuo.DomainError');

/**
 * The one error of the library: a broken contract, never a business answer ("not allowed" and "cannot judge" are
 * results with reasons).
 *
 * `details` and `message` hold the path to the fault and what was expected there, never the value that was found:
 * no name, no number of a document, no phone, no unknown key. Names that a definition gives its own parts, such as stages,
 * stand in its paths. It carries no `cause`. `reasons` lists
 * every fault, for `describe`.
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

  /** An error that stands for one or more faults; its path is that of the first. */
  static because(code: ErrorCode, faults: readonly Reason[], detail: Detail = {}): DomainError {
    const reasons = faults.map((fault) => ({ rule: fault.rule, detail: fault.detail }));
    return new DomainError(code, { ...detail, path: faults[0]?.detail['path'] ?? '', reasons });
  }

  override readonly name = 'DomainError';
  /** What went wrong, stable across versions. */
  readonly code: ErrorCode;
  /** Where, and what was expected. Plain JSON data without personal data. */
  readonly details: Detail;

  constructor(code: ErrorCode, details: ErrorDetail = {}) {
    super(messageOf(code, details));
    this.code = code;
    this.details = details;
    Object.defineProperty(this, brand, { value: true });
  }

  /** The same fault as a reason, so that `describe` can put it into words. */
  get reason(): Reason {
    return { rule: this.code, detail: this.details };
  }

  /** Everything that is wrong, where there are several faults in one definition or record; else the one reason. */
  get reasons(): readonly Reason[] {
    return faultsIn(this.details) ?? [this.reason];
  }
}

// For a developer's log: where, what kind of thing, and which rules are broken. Nothing in it comes from the input.
function messageOf(code: ErrorCode, { path, kind, define, expected, reasons }: ErrorDetail): string {
  const rules = faultsIn({ reasons })?.map(({ rule }) => rule) ?? [];
  return [
    code,
    typeof path === 'string' && path !== '' ? ` at ${path}` : '',
    typeof kind === 'string' ? ` (${kind})` : '',
    typeof define === 'string' ? `: check it with ${define} first` : '',
    expected === undefined ? '' : `: expected ${typeof expected === 'string' ? expected : expected.en}`,
    rules.length > 0 ? `: ${[...new Set(rules)].join(', ')}` : '',
  ].join('');
}

function faultsIn({ reasons }: Detail): readonly Reason[] | undefined {
  const list: unknown = reasons;
  return Array.isArray(list) ? (list as readonly Reason[]) : undefined;
}
