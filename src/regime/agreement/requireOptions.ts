import { isDay } from '../../kernel/index.js';
import { requireTurns } from '../dating/requireTurns.js';
import { demand } from '../demand.js';
import type { AgreementOptions } from './types.js';

/**
 * Refuses options that cannot be.
 *
 * @throws DomainError `facts_invalid` with the path of the first.
 */
export function requireOptions({ market, turns, whipsawBars, from, until }: AgreementOptions): void {
  demand('market', typeof market === 'string' && market !== '', 'text');
  demand('whipsawBars', Number.isSafeInteger(whipsawBars) && whipsawBars > 0, 'a whole number above zero');
  demand('from', from === undefined || isDay(from), 'a day, YYYY-MM-DD');
  demand('until', until === undefined || isDay(until), 'a day, YYYY-MM-DD');
  demand('until', !(from !== undefined && until !== undefined && until < from), 'on or after the first day');
  requireTurns(turns);
}
