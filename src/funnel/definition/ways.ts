import type { Condition, FunnelDefinition, Move } from '../types.js';

/** One move of a funnel, with where it stands in the definition. */
export interface Way {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly when: readonly Condition[];
  /** Whether it leads into a lost stage, and so needs a reason code where the funnel has codes. */
  readonly loses: boolean;
  /** Its place among the moves of its event in its stage. */
  readonly index: number;
  readonly path: string;
}

/** Every move of a funnel, in the order of the definition. */
export function waysOf({ stages }: Pick<FunnelDefinition, 'stages'>): Way[] {
  return Object.entries(stages).flatMap(([from, { on = {} }]) =>
    Object.entries(on).flatMap(([event, found = []]) =>
      [found].flat().map((move: string | Move, index, all) => {
        const { to, when = [] } = typeof move === 'string' ? { to: move } : move;
        const path = `stages.${from}.on.${event}${all.length > 1 ? `[${index}]` : ''}`;
        const loses = Object.hasOwn(stages, to) && stages[to]?.kind === 'lost';
        return { from, event, to, when, loses, index, path };
      }),
    ),
  );
}

/** The moves of a funnel by the stage that they leave, or that they reach. */
export function waysBy(end: 'from' | 'to', ways: readonly Way[]): ReadonlyMap<string, readonly Way[]> {
  const grouped = new Map<string, Way[]>();
  for (const way of ways) {
    const known = grouped.get(way[end]);
    if (known === undefined) grouped.set(way[end], [way]);
    else known.push(way);
  }
  return grouped;
}
