import { type Language, requireChecked } from '../../kernel/index.js';
import { funnelRules } from '../definition/inspectFunnel.js';
import type { Funnel } from '../types.js';
import { bpmnLayout } from './bpmnLayout.js';
import { type BpmnFlow, type BpmnNode, bpmnNodes, flowsBy } from './bpmnNodes.js';
import { escapeName } from './escapeName.js';
import { type XmlElement, writeXml } from './writeXml.js';

/**
 * Writes a funnel as a process of BPMN 2.0 with its picture, which the modellers of business analysts open. An entry is a
 * start event. A stage is a user task; an exclusive gateway behind it leads on by the event, over a flow named by event
 * and guards. A time rule is a timer on the edge of the task. A stage without a way on is an end event; a won or
 * lost stage with one has an end event behind its gateway, for the case that stays there.
 *
 * The conditions of flows are written in FEEL over `event`, the event's name, and `facts`. Reason codes, days and pauses
 * are not drawn: BPMN leaves it to an engine to suspend a task. The process says of itself that it is not executable.
 *
 * @param funnel - The funnel, from `defineFunnel` or a preset.
 * @param options - `language`: of stages and guards, Chinese unless it says otherwise.
 * @returns XML text. Cost: linear in stages and moves.
 * @throws DomainError `definition_unchecked`.
 * @see {@link https://www.omg.org/spec/BPMN/2.0.2/}
 * @example
 * ```ts
 * import { course, toBpmn } from 'panhuo';
 *
 * const lines = toBpmn(course.serviceFunnel, { language: 'en' }).split('\n');
 * lines.find((line) => line.includes('id="stage_trade"'))?.trim(); // => '<bpmn:userTask id="stage_trade" name="trade">'
 * lines.filter((line) => line.includes('<bpmn:startEvent')).length; // => 2
 * ```
 */
export function toBpmn(funnel: Funnel, options: { readonly language?: Language } = {}): string {
  requireChecked(funnelRules.kind, funnel);
  const { nodes, flows } = bpmnNodes(funnel, options.language ?? 'zh');
  const arriving = flowsBy(({ to }) => to, flows);
  const leaving = flowsBy(({ from }) => from, flows);
  // Engines know a process by its id, so that two funnels must not share one; modellers take no letters but Latin ones.
  const process = `funnel_${escapeName(funnel.id, /_(?=x)|[^A-Za-z0-9._-]/gu)}`;
  return writeXml({
    name: 'bpmn:definitions',
    attributes: {
      'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
      'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
      'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
      'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      id: 'definitions',
      name: `${funnel.id} ${funnel.version}`,
      targetNamespace: 'urn:panhuo:funnel',
      expressionLanguage: 'https://www.omg.org/spec/DMN/20191111/FEEL/',
    },
    children: [
      {
        name: 'bpmn:process',
        attributes: { id: process, name: funnel.id, isExecutable: 'false' },
        children: [
          ...nodes.map((node) => nodeElement(node, arriving.get(node.id), leaving.get(node.id))),
          ...flows.map(flowElement),
        ],
      },
      pictureOf(process, nodes, flows),
    ],
  });
}

function nodeElement(
  { id, kind, name, place, days, otherwise }: BpmnNode,
  arriving: readonly BpmnFlow[] = [],
  leaving: readonly BpmnFlow[] = [],
): XmlElement {
  const named = (tag: string, found: readonly BpmnFlow[]): XmlElement[] =>
    found.map((flow) => ({ name: `bpmn:${tag}`, text: flow.id }));
  return {
    name: `bpmn:${kind}`,
    attributes: {
      id,
      ...(name !== undefined && { name }),
      ...(days !== undefined && { attachedToRef: place }),
      ...(otherwise !== undefined && { default: otherwise }),
    },
    children: [
      ...named('incoming', arriving),
      ...named('outgoing', leaving),
      // An event is due on the day after its days.
      ...(days === undefined ? [] : [timerOf(days + 1)]),
    ],
  };
}

function timerOf(days: number): XmlElement {
  const duration = { name: 'bpmn:timeDuration', attributes: formal, text: `P${days}D` };
  return { name: 'bpmn:timerEventDefinition', children: [duration] };
}

const formal = { 'xsi:type': 'bpmn:tFormalExpression' };

function flowElement({ id, from, to, name, condition }: BpmnFlow): XmlElement {
  return {
    name: 'bpmn:sequenceFlow',
    attributes: { id, ...(name !== undefined && { name }), sourceRef: from, targetRef: to },
    children:
      condition === undefined
        ? []
        : [{ name: 'bpmn:conditionExpression', attributes: formal, text: condition }],
  };
}

function pictureOf(process: string, nodes: readonly BpmnNode[], flows: readonly BpmnFlow[]): XmlElement {
  const { bounds, bends } = bpmnLayout(nodes, flows);
  const shapes = nodes.map(({ id, kind }): XmlElement => {
    const { x = 0, y = 0, width = 0, height = 0 } = bounds.get(id) ?? {};
    return {
      name: 'bpmndi:BPMNShape',
      attributes: {
        id: `shape_${id}`,
        bpmnElement: id,
        ...(kind === 'exclusiveGateway' && { isMarkerVisible: 'true' }),
      },
      children: [{ name: 'dc:Bounds', attributes: { x, y, width, height } }],
    };
  });
  const edges = flows.map(({ id }): XmlElement => ({
    name: 'bpmndi:BPMNEdge',
    attributes: { id: `edge_${id}`, bpmnElement: id },
    children: (bends.get(id) ?? []).map(({ x, y }) => ({ name: 'di:waypoint', attributes: { x, y } })),
  }));
  const plane = { id: 'plane', bpmnElement: process };
  return {
    name: 'bpmndi:BPMNDiagram',
    attributes: { id: 'diagram' },
    children: [{ name: 'bpmndi:BPMNPlane', attributes: plane, children: [...shapes, ...edges] }],
  };
}
