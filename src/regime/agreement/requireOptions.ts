import { demand, demandObject, isDay } from '../../kernel/index.js';
import { requireTurns } from '../dating/requireTurns.js';
import type { AgreementOptions } from './types.js';

/**
 * Refuses options that cannot be.
 *
 * @throws DomainError `facts_invalid` with the path of the first.
 */
export function requireOptions(options: AgreementOptions): void {
  demandObject(options, 'options');
  const { market, turns, whipsawBars, from, until } = options;
  demand(typeof market === 'string' && market !== '', 'market', 'text');
  demand(Number.isSafeInteger(whipsawBars) && whipsawBars > 0, 'whipsawBars', 'a whole number above zero');
  demand(from === undefined || isDay(from), 'from', 'a day, YYYY-MM-DD');
  demand(until === undefined || isDay(until), 'until', 'a day, YYYY-MM-DD');
  demand(!(from !== undefined && until !== undefined && until < from), 'until', 'on or after the first day');
  requireTurns(turns);
}
