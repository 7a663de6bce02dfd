import {
  type DefinitionRules,
  type Finding,
  finding,
  inspectDefinition,
  choiceShape,
  eitherShape,
  labelShape,
  listShape,
  numberShape,
  objectShape,
  recordShape,
  sourceShape,
  textOrShape,
  textShape,
  truthShape,
  variantShape,
} from '../kernel/index.js';
import { eventsOf, moveOf } from './moves.js';
import type { FunnelDefinition } from './types.js';

/** What `checkDefinition` needs to know of a funnel. */
export const funnelRules: DefinitionRules<FunnelDefinition> = {
  kind: 'funnel',
  code: 'funnel_invalid',
  shape: funnelShape,
  inspect: (definition) => {
    const references = inspectReferences(definition);
    return references.length > 0 ? references : inspectWays(definition);
  },
};

/**
 * Checks a funnel and says all that speaks against it: form, targets that do not exist, stages that nothing reaches,
 * stages from which no way leads to an end.
 *
 * @param definition - The funnel, from code or from JSON.
 * @returns The findings; `defineFunnel` refuses a definition with an error among them. Cost: linear in stages × moves.
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

function funnelShape() {
  const fact = eitherShape('a flag, a number or a text', truthShape, numberShape, textShape);
  const common = { fact: textShape, text: labelShape, is: textShape };
  const condition = variantShape('is', {
    true: objectShape(common),
    present: objectShape(common),
    equals: objectShape({ ...common, value: fact }),
    oneOf: objectShape({ ...common, value: listShape(fact, 1) }),
    atLeast: objectShape({ ...common, value: numberShape }),
    atMost: objectShape({ ...common, value: numberShape }),
  });
  const move = objectShape({ to: textShape }, { when: listShape(condition) });
  const stage = objectShape(
    { text: labelShape, kind: choiceShape(['open', 'won', 'lost', 'dormant']) },
    { knownBy: labelShape, on: recordShape(textOrShape(move)) },
  );
  return objectShape(
    { id: textShape, version: textShape, stages: recordShape(stage), entries: recordShape(textShape) },
    {
      source: sourceShape,
      note: labelShape,
      starts: listShape(textShape),
      // An empty list would ask for a code that does not exist, and no case could ever be lost.
      lose: listShape(textShape, 1),
    },
  );
}

function inspectReferences(definition: FunnelDefinition): Finding[] {
  const { stages, entries, starts = [] } = definition;
  const findings: Finding[] = [];
  const events = new Set<string>();
  const need = (stage: string, path: string): void => {
    if (!Object.hasOwn(stages, stage)) findings.push(finding('error', 'reference_unknown', { path }));
  };
  if (Object.keys(entries).length === 0) {
    findings.push(finding('error', 'value_missing', { path: 'entries' }));
  }
  for (const [entry, stage] of Object.entries(entries)) need(stage, `entries.${entry}`);
  for (const name of Object.keys(stages)) {
    for (const event of eventsOf(definition, name)) {
      events.add(event);
      need(moveOf(definition, name, event)?.to ?? '', `stages.${name}.on.${event}`);
    }
  }
  for (const [index, event] of starts.entries()) {
    if (!events.has(event)) {
      findings.push(finding('error', 'reference_unknown', { path: `starts[${index}]` }));
    }
  }
  if (events.has('open'))
    findings.push(finding('error', 'event_reserved', { path: 'stages', event: 'open' }));
  return findings;
}

function inspectWays(definition: FunnelDefinition): Finding[] {
  const { stages, entries } = definition;
  const names = Object.keys(stages);
  const targets = (name: string): string[] =>
    eventsOf(definition, name).flatMap((event) => moveOf(definition, name, event)?.to ?? []);
  const reached = closure(Object.values(entries), targets);
  const ends = names.filter((name) => ['won', 'lost'].includes(stages[name]?.kind ?? ''));
  const leadsToEnd = closure(ends, (end) => names.filter((name) => targets(name).includes(end)));
  return names.flatMap((name) => [
    ...(reached.has(name) ? [] : [finding('error', 'stage_unreachable', { path: `stages.${name}` })]),
    ...(leadsToEnd.has(name) ? [] : [finding('error', 'stage_without_end', { path: `stages.${name}` })]),
  ]);
}

function closure(start: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  for (const name of found) for (const target of next(name)) found.add(target);
  return found;
}
