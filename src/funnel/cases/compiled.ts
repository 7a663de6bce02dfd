import { requireChecked } from '../../kernel/index.js';
import { identityOf } from '../definition/identity.js';
import { funnelRules } from '../definition/inspectFunnel.js';
import { type Way, waysOf } from '../definition/ways.js';
import type { FunnelCase, FunnelDefinition } from '../types.js';

/** A move with what is asked of it. */
export type CompiledMove = Pick<Way, 'to' | 'when' | 'loses'>;

/** A stage with the moves of its events. Maps, because an event may have a name that every object inherits. */
export interface CompiledStage {
  readonly moves: ReadonlyMap<string, readonly CompiledMove[]>;
  readonly pausable: boolean;
}

/** A funnel in the form in which cases are moved. */
export interface CompiledFunnel {
  readonly definition: FunnelDefinition;
  readonly identity: FunnelCase['funnel'];
  readonly stages: ReadonlyMap<string, CompiledStage>;
  readonly starts: ReadonlySet<string>;
}

const compiledFunnels = new WeakMap<object, CompiledFunnel>();

/** The compiled form of a checked funnel, made once. */
export function compiledOf(funnel: FunnelDefinition): CompiledFunnel {
  return compiledFunnels.get(funnel) ?? compile(funnel);
}

function compile(funnel: FunnelDefinition): CompiledFunnel {
  requireChecked(funnelRules.kind, funnel);
  const names = Object.entries(funnel.stages);
  const stages = new Map(
    names.map(([name, { pausable = false }]) => [
      name,
      { moves: new Map<string, CompiledMove[]>(), pausable },
    ]),
  );
  for (const way of waysOf(funnel)) {
    const moves = stages.get(way.from)?.moves;
    moves?.set(way.event, [...(moves.get(way.event) ?? []), way]);
  }
  const compiled = {
    definition: funnel,
    identity: identityOf(funnel),
    stages,
    starts: new Set(funnel.starts),
  };
  compiledFunnels.set(funnel, compiled);
  return compiled;
}
