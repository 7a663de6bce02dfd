import { type BpmnFlow, type BpmnNode, flowsBy } from './bpmnNodes.js';

/** Where a node is drawn, in pixels from the top left, and in which column. */
export interface BpmnBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly column: number;
}

/** A bend of an arrow. */
export interface BpmnPoint {
  readonly x: number;
  readonly y: number;
}

// A column holds a stage and, right of it, its choice; then comes a gutter. Below the rows run lanes for what leads back.
// Arrows go up and down in gutters, and along rows and lanes, so that none crosses a node.
const COLUMN = 360;
const ROW = 180;
const MARGIN = 100;
const TASK = { width: 120, height: 80 };
const GATEWAY = { width: 50, height: 50 };
const EVENT = { width: 36, height: 36 };

/** A simple layout: stages in columns by their distance from the entries, in the order of the definition. */
export function bpmnLayout(nodes: readonly BpmnNode[], flows: readonly BpmnFlow[]) {
  const bounds = boundsOf(nodes, columnsOf(nodes, flows));
  let lowest = 0;
  for (const { y } of bounds.values()) lowest = Math.max(lowest, y);
  const lanes = lowest + ROW / 2 + 30;
  const bends = flows.map((flow, place) => [flow.id, bendsOf(flow, place, bounds, lanes)] as const);
  return { bounds, bends: new Map(bends) };
}

function columnsOf(nodes: readonly BpmnNode[], flows: readonly BpmnFlow[]): Map<string, number> {
  const places = new Map(nodes.map(({ id, place }) => [id, place]));
  const columns = new Map<string, number>();
  for (const { id, kind } of nodes) if (kind === 'startEvent') columns.set(id, 0);
  const leaving = flowsBy(({ from }) => places.get(from) ?? '', flows);
  // The map grows while it is walked: nearest places first.
  for (const [place, column] of columns) {
    for (const { to } of leaving.get(place) ?? []) {
      const next = places.get(to);
      if (next !== undefined && !columns.has(next)) columns.set(next, column + 1);
    }
  }
  return columns;
}

function boundsOf(nodes: readonly BpmnNode[], columns: ReadonlyMap<string, number>): Map<string, BpmnBounds> {
  const bounds = new Map<string, BpmnBounds>();
  const rows: number[] = [];
  const rowOf = new Map<string, number>();
  for (const { id, kind, place } of nodes) {
    const column = columns.get(place) ?? 0;
    const row = rowOf.get(place) ?? rows[column] ?? 0;
    if (!rowOf.has(place)) rows[column] = row + 1;
    rowOf.set(place, row);
    const { width, height, right, down } = shapeOf(kind, id === place);
    const x = MARGIN + column * COLUMN + TASK.width / 2 + right;
    const y = MARGIN + row * ROW + down;
    bounds.set(id, { x: x - width / 2, y: y - height / 2, width, height, column });
  }
  return bounds;
}

/** The size of a node, and how far its middle lies from that of its stage. */
function shapeOf(kind: BpmnNode['kind'], isPlace: boolean) {
  switch (kind) {
    case 'userTask':
      return { ...TASK, right: 0, down: 0 };
    case 'exclusiveGateway':
      return { ...GATEWAY, right: 130, down: 0 };
    case 'boundaryEvent':
      return { ...EVENT, right: 30, down: TASK.height / 2 };
    case 'startEvent':
      return { ...EVENT, right: 0, down: 0 };
    case 'endEvent':
      return isPlace ? { ...EVENT, right: 0, down: 0 } : { ...EVENT, right: 130, down: 75 };
  }
}

function bendsOf(
  { from, to }: BpmnFlow,
  place: number,
  bounds: ReadonlyMap<string, BpmnBounds>,
  lanes: number,
): BpmnPoint[] {
  const [start, end] = [bounds.get(from), bounds.get(to)];
  if (start === undefined || end === undefined) return [];
  const middle = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
  const last = { x: end.x, y: end.y + end.height / 2 };
  const below = start.y + start.height;
  if (from.startsWith('stage_')) return [{ x: start.x + start.width, y: middle.y }, last];
  if (to.startsWith('end_'))
    return [
      { x: middle.x, y: below },
      { x: middle.x, y: end.y },
    ];
  // A deadline leaves its task below, and passes beneath choice and end.
  const isDeadline = from.startsWith('deadline_');
  const row = isDeadline ? below + 45 : middle.y;
  const first = isDeadline
    ? [
        { x: middle.x, y: below },
        { x: middle.x, y: row },
      ]
    : [{ x: start.x + start.width, y: row }];
  const out = gutter(start.column, place);
  if (end.column === start.column + 1) {
    return [...first, { x: out, y: row }, { x: out, y: last.y }, last];
  }
  const lane = lanes + place * 10;
  const back = gutter(end.column - 1, place);
  const way = [
    { x: out, y: row },
    { x: out, y: lane },
    { x: back, y: lane },
    { x: back, y: last.y },
  ];
  return [...first, ...way, last];
}

/** Where an arrow goes up or down in the gutter right of a column; neighbours side by side. */
function gutter(column: number, place: number): number {
  return MARGIN + (column + 1) * COLUMN - 30 - (place % 8) * 12;
}
