import {
  advance,
  choices,
  type Condition,
  day,
  defineFunnel,
  type Fact,
  type Facts,
  type FunnelCase,
  type FunnelDefinition,
  openCase,
} from 'panhuo';

/** A stage of the class's funnel. */
export type Stage = FunnelDefinition['stages'][string];
type Moves = NonNullable<NonNullable<Stage['on']>[string]>;

/** The day of the trial; the funnel of the exercise asks for no other. */
const on = day('2026-01-05');

/** Sends a customer with certain facts along every way of a funnel: the stages of a deal that he comes to. */
export function reaches(definition: FunnelDefinition, facts: Facts): Stage[] {
  const funnel = defineFunnel(definition);
  const reason = definition.lose?.[0];
  const rows: FunnelCase[] = Object.keys(definition.entries).map(
    (entry) => openCase(funnel, { id: entry, customer: 'customer', on, entry }).row,
  );
  const seen = new Set(rows.map(({ stage }) => stage));
  // The list grows while it is walked: each stage once.
  for (const row of rows) {
    for (const { event, allowed } of choices(funnel, row, { on, facts })) {
      if (!allowed) continue;
      const next = advance(funnel, row, { event, on, facts, ...(reason !== undefined && { reason }) });
      if (!next.moved || seen.has(next.row.stage)) continue;
      seen.add(next.row.stage);
      rows.push(next.row);
    }
  }
  return [...seen].map((stage) => definition.stages[stage]!).filter(({ kind }) => kind === 'won');
}

/** Facts that meet every guard of the funnel. */
export function factsOf({ stages }: FunnelDefinition): Facts {
  const moves = Object.values(stages).flatMap(({ on: events = {} }) =>
    Object.values(events).flatMap((move) => [move ?? []].flat()),
  );
  const conditions = moves.flatMap((move) => (typeof move === 'string' ? [] : (move.when ?? [])));
  return Object.fromEntries(conditions.map((condition) => [condition.fact, meeting(condition)]));
}

function meeting(condition: Condition): Fact {
  switch (condition.is) {
    case 'true':
    case 'present':
      return true;
    case 'oneOf':
      return condition.value[0] ?? '';
    default:
      return condition.value;
  }
}

/** The stages that an event leads to. */
export function targetsOf(move: Moves | undefined): string[] {
  return [move ?? []].flat().map((one) => (typeof one === 'string' ? one : one.to));
}
