import { type DefinitionRules, type Finding, finding, inspectDefinition } from '../../kernel/index.js';
import type { FunnelDefinition, StageKind } from '../types.js';
import { funnelShape } from './funnelShape.js';
import { inspectMoves } from './inspectMoves.js';
import { type Way, waysBy, waysOf } from './ways.js';

/** What `checkDefinition` needs to know of a funnel. */
export const funnelRules: DefinitionRules<FunnelDefinition> = {
  kind: 'funnel',
  code: 'funnel_invalid',
  shape: funnelShape,
  inspect: (definition) => {
    const ways = waysOf(definition);
    const references = inspectReferences(definition, ways);
    return references.length > 0
      ? references
      : [...inspectReach(definition, ways), ...inspectMoves(definition, ways)];
  },
};

/** The events that every funnel has of itself. */
const ownEvents = ['open', 'pause', 'resume', 'migrate'];

/**
 * Checks a funnel and says all that speaks against it: form, targets that do not exist, stages that nothing reaches,
 * stages from which no way leads to an end, moves of one event that do not exclude one another, guards that contradict
 * themselves, time rules that could not work. A lost stage without reason codes is a warning.
 *
 * @param definition - The funnel, from code or from JSON.
 * @returns The findings; `defineFunnel` refuses a definition with an error among them. A move that overlaps several is
 * found once, with the first of them. Cost: quadratic in the moves of one event, of which there may be 100, linear in the
 * rest.
 * @example
 * ```ts
 * import { inspectFunnel } from 'panhuo/funnel';
 *
 * const text = { zh: '段', en: 'stage' };
 * const findings = inspectFunnel({
 *   id: 'stuck', version: '1', entries: { all: 'watch' },
 *   stages: { watch: { text, kind: 'open' }, close: { text, kind: 'won' } },
 * });
 * findings.map(({ rule, detail }) => `${rule} ${detail['path']}`);
 * // => ['stage_without_end stages.watch', 'stage_unreachable stages.close']
 * ```
 */
export function inspectFunnel(definition: FunnelDefinition): readonly Finding[] {
  return inspectDefinition(funnelRules, definition);
}

function inspectReferences(
  { stages, entries, starts = [], lose = [] }: FunnelDefinition,
  ways: readonly Way[],
): Finding[] {
  const findings: Finding[] = [];
  const need = (exists: boolean, path: string): void => {
    if (!exists) findings.push(finding('error', 'reference_unknown', { path }));
  };
  const needStage = (name: string, path: string): void => {
    need(Object.hasOwn(stages, name), path);
  };
  if (Object.keys(entries).length === 0) {
    findings.push(finding('error', 'value_missing', { path: 'entries' }));
  }
  for (const [entry, stage] of Object.entries(entries)) {
    const path = `entries.${entry}`;
    needStage(stage, path);
    // A case that is lost from the start would be a loss without a reason.
    if (kindOf(stages, stage) === 'lost') findings.push(finding('error', 'entry_lost', { path }));
  }
  for (const { to, path } of ways) needStage(to, path);
  const leaving = waysBy('from', ways);
  for (const [name, { after }] of Object.entries(stages)) {
    const known = leaving.get(name)?.some(({ event }) => event === after?.event) === true;
    need(known || after === undefined, `stages.${name}.after.event`);
  }
  const events = new Set(ways.map(({ event }) => event));
  for (const [index, event] of starts.entries()) need(events.has(event), `starts[${index}]`);
  for (const [path, list] of Object.entries({ starts, lose })) {
    const seen = new Set<string>();
    for (const [index, name] of list.entries()) {
      if (seen.has(name)) findings.push(finding('error', 'id_repeated', { path: `${path}[${index}]` }));
      seen.add(name);
    }
  }
  for (const event of ownEvents.filter((own) => events.has(own))) {
    findings.push(finding('error', 'event_reserved', { path: 'stages', event }));
  }
  return findings;
}

function kindOf(stages: FunnelDefinition['stages'], name: string): StageKind | undefined {
  return Object.hasOwn(stages, name) ? stages[name]?.kind : undefined;
}

function inspectReach({ stages, entries }: FunnelDefinition, ways: readonly Way[]): Finding[] {
  const reached = new Set(Object.values(entries));
  const leaving = waysBy('from', ways);
  for (const name of reached) for (const { to } of leaving.get(name) ?? []) reached.add(to);
  const ends = Object.keys(stages).filter((name) => ['won', 'lost'].includes(stages[name]?.kind ?? ''));
  const leading = new Set(ends);
  const arriving = waysBy('to', ways);
  for (const name of leading) for (const { from } of arriving.get(name) ?? []) leading.add(from);
  return Object.keys(stages).flatMap((name) => [
    ...(reached.has(name) ? [] : [finding('error', 'stage_unreachable', { path: `stages.${name}` })]),
    ...(leading.has(name) ? [] : [finding('error', 'stage_without_end', { path: `stages.${name}` })]),
  ]);
}
