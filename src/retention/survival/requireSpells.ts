import { DomainError, type Expectation } from '../../kernel/index.js';
import type { Spell } from './types.js';

/** Refuses a spell that cannot be used, by its index. */
export function requireSpells(spells: readonly Spell[]): void {
  for (const [index, { entry, time, event, weight }] of spells.entries()) {
    const refuse = (expected: Expectation): never => {
      throw new DomainError('spells_invalid', { index, expected, path: `[${index}]` });
    };
    if (!Number.isFinite(time) || time < 0) refuse('a time of zero or more');
    if (entry !== undefined && !(entry < time)) refuse('an entry before the time');
    if (typeof event !== 'boolean') refuse('true for the event, false for censoring');
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) refuse('a weight above zero');
  }
}
