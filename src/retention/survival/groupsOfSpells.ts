import { DomainError } from '../../kernel/index.js';
import { codeTexts, countCodes, firstOutside, renumber } from '../columns/codeTexts.js';
import { isRecords, unfit } from './readSpells.js';
import type { Spells } from './types.js';

/** The groups of some spells. */
export interface SpellGroups {
  /** The groups that have spells, sorted by name; those without a group form the group `''`. */
  readonly names: readonly string[];
  /** The place in `names` of each spell's group. */
  readonly codes: Int32Array;
}

/**
 * The groups of spells of which the rest was checked.
 *
 * @throws DomainError `spells_invalid` with the index of a record with a group that is no text; `columns_invalid` where a
 * column of groups and its names do not fit.
 */
export function groupsOfSpells(spells: Spells): SpellGroups {
  if (isRecords(spells)) {
    const { names, codes, bad } = codeTexts(spells.map(({ group = '' }) => group));
    if (bad >= 0) throw new DomainError('spells_invalid', { index: bad, expected: 'text', path: `[${bad}]` });
    return sorted(['', ...names], codes);
  }
  const { time, group = new Int32Array(time.length).fill(-1), groups = [] } = spells;
  if (!(group instanceof Int32Array)) throw unfit('group', 'an Int32Array');
  if (group.length !== time.length) throw unfit('group', 'one number for each spell');
  if (!isTexts(groups)) throw unfit('groups', 'a list of texts');
  if (new Set(groups).size < groups.length) throw unfit('groups', 'each only once');
  const row = firstOutside(group, groups.length);
  if (row >= 0) throw unfit(`group[${row}]`, 'codes of what there is');
  return sorted(['', ...groups], group);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && codeTexts(value).bad < 0;
}

// The name of code c stands at place c + 1.
function sorted(named: readonly string[], codes: Int32Array): SpellGroups {
  const counts = countCodes(codes, named.length - 1);
  const names = [...new Set(named.filter((_, place) => counts[place] !== 0))].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    names,
    codes: renumber(
      codes,
      named.map((name) => places.get(name) ?? 0),
    ),
  };
}
