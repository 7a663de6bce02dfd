import { readSpells } from './readSpells.js';
import { readTally } from './readTally.js';
import { tallyOf } from './tallySpells.js';
import type { Spells, SpellTally } from './types.js';

/** The tally of spells in whatever form they are. Throws as `readSpells`, and `columns_invalid` for a tally that is none. */
export function tallyFrom(spells: Spells | SpellTally): SpellTally {
  return isTally(spells) ? readTally(spells) : tallyOf(readSpells(spells));
}

function isTally(spells: Spells | SpellTally): spells is SpellTally {
  return typeof spells === 'object' && (spells as unknown) !== null && 'times' in spells;
}
