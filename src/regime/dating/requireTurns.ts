import { demand, isDay } from '../../kernel/index.js';
import type { Turn } from './types.js';

/**
 * Refuses turns that do not rise by their days, of which two in a row are of one kind, or that were known before their day.
 *
 * @throws DomainError `facts_invalid` with the place of the first.
 */
export function requireTurns(turns: readonly Turn[]): void {
  const expected = 'turns by rising days, peaks and troughs by turns';
  demand(Array.isArray(turns), 'turns', expected);
  let before: Turn | null = null;
  // From storage comes anything.
  for (const [place, turn] of (turns as readonly (Turn | null)[]).entries()) {
    const { day, kind, close, confirmedOn }: Partial<Turn> = turn ?? {};
    const fits =
      isDay(day) &&
      isDay(confirmedOn) &&
      confirmedOn >= day &&
      typeof close === 'number' &&
      close > 0 &&
      close < Infinity &&
      (kind === 'peak' || kind === 'trough') &&
      kind !== before?.kind &&
      (before === null || day > before.day);
    demand(fits, `turns[${place}]`, expected);
    before = turn;
  }
}
