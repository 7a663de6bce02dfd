import { BpmnModdle } from 'bpmn-moddle';

/** An element of a process, as moddle reads it: references are the elements themselves. */
export interface BpmnElement {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly sourceRef?: BpmnElement;
  readonly targetRef?: BpmnElement;
  readonly incoming?: readonly BpmnElement[];
  readonly outgoing?: readonly BpmnElement[];
  readonly default?: BpmnElement;
  readonly attachedToRef?: BpmnElement;
  readonly conditionExpression?: { readonly body: string };
  readonly eventDefinitions?: readonly { readonly timeDuration?: { readonly body: string } }[];
}

/** Bounds of a shape. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A shape or an edge of the diagram. */
export interface Drawn {
  readonly $type: string;
  readonly bpmnElement: BpmnElement;
  readonly bounds?: Box;
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[];
}

interface Definitions {
  readonly name: string;
  readonly rootElements: readonly [{ readonly id: string; readonly flowElements: readonly BpmnElement[] }];
  readonly diagrams: readonly [{ readonly plane: { readonly planeElement: readonly Drawn[] } }];
}

/** Reads a process with the reader of bpmn.io. What it warns of, such as a reference that leads nowhere, fails. */
export async function readBpmn(xml: string) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings.map(({ message }) => message)));
  const definitions = rootElement as Definitions;
  const [{ id, flowElements: elements }] = definitions.rootElements;
  const [{ plane }] = definitions.diagrams;
  const of = (type: string) => elements.filter(({ $type }) => $type === `bpmn:${type}`);
  return { name: definitions.name, id, elements, drawn: plane.planeElement, of };
}
