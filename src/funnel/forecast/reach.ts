/** Which stages lead to one of some stages, at once or by others; those themselves do. Cost: the square of the stages. */
export function leadingTo(transitions: readonly Float64Array[], targets: Iterable<number>): Set<number> {
  const leading = new Set(targets);
  // A set may grow while it is walked: every stage found is looked at in its turn.
  for (const target of leading) {
    for (const [stage, row] of transitions.entries()) if ((row[target] ?? 0) > 0) leading.add(stage);
  }
  return leading;
}
