import type { Language } from '../../kernel/index.js';
import { eventsOf, movesOf } from '../definition/moves.js';
import type { FunnelDefinition } from '../types.js';
import { feelCondition, feelLiteral } from './feelCondition.js';
import { moveText } from './moveText.js';

/** A node of the process. */
export interface BpmnNode {
  readonly id: string;
  readonly kind: 'startEvent' | 'userTask' | 'exclusiveGateway' | 'endEvent' | 'boundaryEvent';
  readonly name?: string;
  /** The node that it belongs to: the one of its stage, or itself. */
  readonly place: string;
  /** Days after which a boundary event comes. */
  readonly days?: number;
  /** The flow of a gateway that is taken when no other is. */
  readonly otherwise?: string;
}

/** An arrow between two nodes. */
export interface BpmnFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  /** When it is taken, in FEEL. */
  readonly condition?: string;
}

/** The nodes and flows that a funnel becomes. Ids are made of names, so that a small change of the funnel stays small. */
export function bpmnNodes(
  funnel: FunnelDefinition,
  language: Language,
): { readonly nodes: readonly BpmnNode[]; readonly flows: readonly BpmnFlow[] } {
  const nodes: BpmnNode[] = [];
  const flows: BpmnFlow[] = [];
  const link = (id: string, from: string, to: string, rest: Pick<BpmnFlow, 'name' | 'condition'> = {}) => {
    flows.push({ id, from, to, ...rest });
  };
  for (const [entry, stage] of Object.entries(funnel.entries)) {
    const id = `entry_${entry}`;
    nodes.push({ id, kind: 'startEvent', name: entry, place: id });
    link(`begin.${entry}`, id, `stage_${stage}`);
  }
  for (const [stage, { text, kind, after }] of Object.entries(funnel.stages)) {
    const id = `stage_${stage}`;
    const name = text[language];
    const events = eventsOf(funnel, stage);
    if (events.length === 0) {
      nodes.push({ id, kind: 'endEvent', name, place: id });
      continue;
    }
    nodes.push({ id, kind: 'userTask', name, place: id });
    const gateway = `choice_${stage}`;
    link(`choose.${stage}`, id, gateway);
    for (const event of events) {
      for (const [index, move] of movesOf(funnel, stage, event).entries()) {
        const conditions = [`event = ${feelLiteral(event)}`, ...(move.when ?? []).map(feelCondition)];
        const condition = conditions.join(' and ');
        const words = { name: moveText(event, move, language), condition };
        link(`move.${stage}.${event}.${index + 1}`, gateway, `stage_${move.to}`, words);
        if (after?.event !== event) continue;
        const deadline = `deadline_${stage}`;
        nodes.push({ id: deadline, kind: 'boundaryEvent', name: event, place: id, days: after.days });
        link(`late.${stage}`, deadline, `stage_${move.to}`);
      }
    }
    const ends = kind === 'won' || kind === 'lost';
    const otherwise = `stay.${stage}`;
    nodes.push({ id: gateway, kind: 'exclusiveGateway', place: id, ...(ends && { otherwise }) });
    if (ends) {
      nodes.push({ id: `end_${stage}`, kind: 'endEvent', name, place: id });
      link(otherwise, gateway, `end_${stage}`);
    }
  }
  return { nodes, flows };
}

/** Flows by a name that each has, such as that of the node they leave; in their order. */
export function flowsBy(
  nameOf: (flow: BpmnFlow) => string,
  flows: readonly BpmnFlow[],
): ReadonlyMap<string, readonly BpmnFlow[]> {
  const grouped = new Map<string, BpmnFlow[]>();
  for (const flow of flows) {
    const known = grouped.get(nameOf(flow));
    if (known === undefined) grouped.set(nameOf(flow), [flow]);
    else known.push(flow);
  }
  return grouped;
}
