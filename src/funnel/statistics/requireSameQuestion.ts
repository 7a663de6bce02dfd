import { DomainError } from '../../kernel/index.js';

/** Refuses to merge what answers different questions. A question is always written in the same order of keys. */
export function requireSameQuestion(
  a: { readonly question: object },
  b: { readonly question: object },
): void {
  if (JSON.stringify(a.question) === JSON.stringify(b.question)) return;
  throw new DomainError('unit_mismatch', { path: 'question', expected: 'the same options for all parts' });
}
