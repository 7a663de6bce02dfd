import { type EntryOf, type FunnelCase, replay } from 'panhuo';
import { classFunnel } from './classFunnel.js';
import type { ClassStage, ClassStep, FunnelState, KeptCase } from './funnelState.js';

/** A case as the board shows it. */
export interface ShownCase extends KeptCase {
  readonly row: FunnelCase<ClassStage, EntryOf<typeof classFunnel>>;
  /** The number of the customer, which is not a name. */
  readonly number: string;
  /** Which case of this customer it is, counted from 1. */
  readonly round: number;
}

/** The cases of the room, each with the row that its log comes to. */
export function shownCases({ cases }: FunnelState): ShownCase[] {
  const rounds = new Map<string, number>();
  return cases.map((kept) => {
    const row = replay(classFunnel, kept.steps);
    const round = (rounds.get(row.customer) ?? 0) + 1;
    rounds.set(row.customer, round);
    return { ...kept, row, number: row.customer.slice(1), round };
  });
}

/** All steps of all cases: the log that statistics read. */
export function wholeLog({ cases }: FunnelState): ClassStep[] {
  return cases.flatMap(({ steps }) => steps);
}
