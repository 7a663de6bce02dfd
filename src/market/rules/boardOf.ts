import { type Checked, type Day, DomainError, isDay, requireChecked } from '../../kernel/index.js';
import { type BoardRules, type MarketRules, marketRules } from './marketRules.js';

/**
 * The rules of a board, for a question about a day.
 *
 * @throws DomainError `definition_unchecked`, or `facts_invalid` for a board or a day that does not exist.
 */
export function boardOf(rules: Checked<MarketRules>, board: string, on: Day): BoardRules {
  requireChecked(marketRules.kind, rules);
  if (!isDay(on)) throw new DomainError('facts_invalid', { path: 'on', expected: 'a day, YYYY-MM-DD' });
  const found =
    typeof board === 'string' && Object.hasOwn(rules.boards, board) ? rules.boards[board] : undefined;
  if (found !== undefined) return found;
  throw new DomainError('facts_invalid', { path: 'board', expected: 'a board of the rules' });
}
