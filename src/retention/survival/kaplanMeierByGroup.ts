import { partSpells } from '../columns/survival/partSpells.js';
import { groupsOfSpells } from './groupsOfSpells.js';
import { kaplanMeier } from './kaplanMeier.js';
import { readSpells } from './readSpells.js';
import { tallyOf } from './tallySpells.js';
import type { CurveOptions, Spells, SurvivalCurve } from './types.js';

/**
 * One Kaplan–Meier curve for each group of spells.
 *
 * @param spells - The spells, as records or columns; those without a group form the group `''`.
 * @param options - How the limits are made.
 * @returns The groups that have spells with their curves, sorted by name. Cost: that of the curves, and two passes.
 * @throws DomainError as `kaplanMeier`, and for a group that is no text or a code without a name.
 * @example
 * ```ts
 * import { kaplanMeierByGroup } from 'panhuo';
 *
 * const spells = [{ time: 2, event: true, group: 'new' }, { time: 9, event: true, group: 'old' }];
 * kaplanMeierByGroup(spells).map(({ group, curve }) => [group, curve.median]); // => [['new', 2], ['old', 9]]
 * ```
 */
export function kaplanMeierByGroup(
  spells: Spells,
  options: CurveOptions = {},
): { readonly group: string; readonly curve: SurvivalCurve }[] {
  const columns = readSpells(spells);
  const { names, codes } = groupsOfSpells(spells);
  return partSpells(columns, codes, names.length).map((part, place) => ({
    group: names[place] ?? '',
    curve: kaplanMeier(tallyOf(part), options),
  }));
}
