import { DomainError } from '../../kernel/index.js';
import { quotient } from './quotient.js';

/** How cases came out. */
export interface OutcomeCounts {
  readonly won: number;
  readonly lost: number;
  /** Under way: neither won nor lost so far. */
  readonly open: number;
}

/** The share of cases that were won, by both of its denominators. */
export interface WinRate {
  /** Won ÷ (won + lost): of the cases that are decided. `null` where none is. */
  readonly ofDecided: number | null;
  /** Won ÷ (won + lost + open): of all cases. It rises while cases are decided, so young cohorts look weak by it. */
  readonly ofAll: number | null;
}

/**
 * The win rate (赢单率) of some cases. There are two in use, and they differ while cases are open; so both are named.
 *
 * @param counts - Cases that were won, lost, or are open.
 * @returns Won by the decided and by all; `null` where there are none.
 * @throws DomainError `facts_invalid` with the path of a count that is no whole number of zero or more.
 * @example
 * ```ts
 * import { winRate } from 'panhuo';
 *
 * winRate({ won: 30, lost: 10, open: 60 }); // => { ofDecided: 0.75, ofAll: 0.3 }
 * winRate({ won: 0, lost: 0, open: 5 }); // => { ofDecided: null, ofAll: 0 }
 * ```
 */
export function winRate({ won, lost, open }: OutcomeCounts): WinRate {
  for (const [path, count] of Object.entries({ won, lost, open })) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new DomainError('facts_invalid', { path, expected: 'a whole number of zero or more' });
    }
  }
  return { ofDecided: quotient(won, won + lost), ofAll: quotient(won, won + lost + open) };
}
