import { DomainError } from '../../kernel/index.js';
import type { Spell } from './types.js';

/** Refuses a spell that cannot be used, by its index. */
export function requireSpells(spells: readonly Spell[]): void {
  for (const [index, { entry, time, weight }] of spells.entries()) {
    const refuse = (expected: string): never => {
      throw new DomainError('spells_invalid', { index, expected, path: `[${index}]` });
    };
    if (!Number.isFinite(time) || time < 0) refuse('a time of zero or more');
    if (entry !== undefined && !(entry < time)) refuse('an entry before the time');
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) refuse('a weight above zero');
  }
}
