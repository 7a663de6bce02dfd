import type { Funnel, StageDefinition } from 'panhuo';
import {
  daySchema,
  idSchema,
  list,
  number,
  object,
  orNull,
  ref,
  type Schema,
  text,
  whole,
} from './schema.js';

/** The schemas of cases, read off the definition of the funnel: its stages, entries, events, facts and reason codes. */
export function funnelSchemas(funnel: Funnel): Schema[] {
  const stage = { type: 'string', enum: Object.keys(funnel.stages) };
  const entry = { type: 'string', enum: Object.keys(funnel.entries) };
  const event = { type: 'string', enum: eventsOf(funnel) };
  const identity = object({ id: text, version: text, fingerprint: text });
  const step = object(
    {
      case: text,
      customer: text,
      revision: whole,
      episode: whole,
      event: text,
      from: orNull(stage),
      to: stage,
      on: daySchema,
    },
    {
      ...{ key: text, reason: text, entry: text },
      labels: { type: 'object', additionalProperties: text, description: 'Who did it: his role and name.' },
    },
  );
  return [
    {
      $id: 'Case',
      ...object(
        {
          id: text,
          customer: text,
          funnel: identity,
          stage,
          enteredOn: daySchema,
          openedOn: daySchema,
          entry,
          revision: whole,
          episode: whole,
        },
        { pausedOn: daySchema, resumedOn: daySchema, pausedDays: whole },
      ),
    },
    { $id: 'Step', ...step },
    { $id: 'CaseOpening', ...object({ id: idSchema, customer: idSchema, entry }, { on: daySchema }) },
    {
      $id: 'Happening',
      ...object(
        { event },
        {
          on: daySchema,
          facts: factsSchema(funnel),
          reason: { type: 'string', enum: [...(funnel.lose ?? [])] },
        },
      ),
    },
    {
      $id: 'MoveAnswer',
      ...object(
        {
          outcome: { type: 'string', enum: ['moved', 'repeated', 'refused'] },
          case: ref('Case'),
          reasons: list(ref('Reason')),
        },
        { step: ref('Step') },
      ),
    },
    {
      $id: 'Choice',
      ...object({ event: text, to: stage, allowed: { type: 'boolean' }, reasons: list(ref('Reason')) }),
    },
    {
      $id: 'StalledCase',
      ...object({
        ...{ case: text, customer: text, stage, since: daySchema },
        ...{ days: number, staleAfterDays: number, overdueDays: number },
      }),
    },
  ];
}

// Only what a guard asks for: another fact would move nothing, and could be anything.
function factsSchema(funnel: Funnel): Schema {
  const names = stagesOf(funnel)
    .flatMap(({ on }) => Object.values(on ?? {}))
    .flatMap((moves) => (typeof moves === 'object' ? moves : []))
    .flatMap(({ when }) => when ?? [])
    .map(({ fact }) => fact);
  const fact = { anyOf: [{ type: 'boolean' }, { type: 'number' }, { type: 'string', maxLength: 64 }] };
  return object({}, Object.fromEntries(names.map((name) => [name, fact])));
}

function stagesOf(funnel: Funnel): StageDefinition[] {
  return Object.values(funnel.stages);
}

// Its own, and those that every funnel has.
function eventsOf(funnel: Funnel): string[] {
  const own = stagesOf(funnel).flatMap(({ on }) => Object.keys(on ?? {}));
  return [...new Set([...own, 'pause', 'resume'])];
}
