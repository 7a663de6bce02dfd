/** What was counted of the cases of one group. */
export interface GroupTally<Counts> {
  /** `null` for the cases that are in no group; all cases, where nobody asked for groups. */
  readonly group: string | null;
  readonly counts: Counts;
}

/**
 * The tallies of several parts, by the name of the group and in its order: those without one come last. A group that
 * several parts have is added up.
 */
export function mergeGroups<Counts>(
  parts: readonly (readonly GroupTally<Counts>[])[],
  add: (a: Counts, b: Counts) => Counts,
): GroupTally<Counts>[] {
  const merged = new Map<string | null, Counts>();
  for (const { group, counts } of parts.flat()) {
    const known = merged.get(group);
    merged.set(group, known === undefined ? counts : add(known, counts));
  }
  return [...merged]
    .map(([group, counts]) => ({ group, counts }))
    .sort((a, b) => compareGroups(a.group, b.group));
}

// By code unit, and the cases without a group last.
function compareGroups(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Number(a > b) - Number(a < b);
}
