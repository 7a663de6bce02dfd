import fc from 'fast-check';
import { course, defineFunnel, type Funnel, type FunnelDefinition, type Move, toBpmn } from 'panhuo';
import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { errorOf, throughJson } from '../../questionnaire/laws.js';
import { travels, wideFunnels } from './randomWalks.js';
import { type BpmnElement, type Box, readBpmn } from './readBpmn.js';

const text = { zh: '段', en: 'stage' };

/** The moves of a funnel one by one, read off the definition. */
function movesOf({ stages }: Funnel) {
  return Object.entries(stages).flatMap(([stage, { on = {} }]) =>
    Object.entries(on).flatMap(([event, found]) =>
      [found ?? []].flat().map((move): { stage: string; event: string; move: Move } => ({
        stage,
        event,
        move: typeof move === 'string' ? { to: move } : move,
      })),
    ),
  );
}

const idsOf = (elements: readonly BpmnElement[] = []): string[] => elements.map(({ id }) => id);

const touches = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** A box without its edge, which arrows may touch. */
const inside = ({ x, y, width, height }: Box): Box => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});

const overlap = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

describe('a funnel as a process of BPMN', () => {
  it('is read without a warning, with a node for each entry and stage and a flow for each move', async () => {
    await fc.assert(
      fc.asyncProperty(wideFunnels, async (definition) => {
        const funnel = defineFunnel(definition);
        const { of } = await readBpmn(toBpmn(funnel));
        const stages = Object.entries(funnel.stages);
        const walked = stages.filter(([, { on = {} }]) => Object.keys(on).length > 0);
        const ends = stages.filter(([, { kind }]) => kind === 'won' || kind === 'lost');
        expect(of('StartEvent').map(({ name }) => name)).toEqual(Object.keys(funnel.entries));
        expect(of('UserTask').map(({ id }) => id)).toEqual(walked.map(([name]) => `stage_${name}`));
        expect(of('ExclusiveGateway')).toHaveLength(walked.length);
        expect(of('EndEvent')).toHaveLength(ends.length);
        const named = of('SequenceFlow').filter(
          ({ conditionExpression }) => conditionExpression !== undefined,
        );
        expect(named.map(({ sourceRef, targetRef }) => [sourceRef?.id, targetRef?.id])).toEqual(
          movesOf(funnel).map(({ stage, move }) => [`choice_${stage}`, `stage_${move.to}`]),
        );
        const flows = of('SequenceFlow').length;
        const stays = ends.filter(([, { on = {} }]) => Object.keys(on).length > 0).length;
        expect(flows - named.length).toBe(Object.keys(funnel.entries).length + walked.length + stays);
      }),
      { numRuns: 50 },
    );
  });

  it('has no loose end: what leads in and out of a node is what flows say, and ids are unique', async () => {
    await fc.assert(
      fc.asyncProperty(wideFunnels, async (definition) => {
        const { elements, of } = await readBpmn(toBpmn(defineFunnel(definition)));
        expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
        const flows = of('SequenceFlow');
        for (const node of elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow')) {
          expect(idsOf(node.incoming)).toEqual(idsOf(flows.filter(({ targetRef }) => targetRef === node)));
          expect(idsOf(node.outgoing)).toEqual(idsOf(flows.filter(({ sourceRef }) => sourceRef === node)));
          expect((node.incoming ?? []).length > 0).toBe(
            !['bpmn:StartEvent', 'bpmn:BoundaryEvent'].includes(node.$type),
          );
          expect((node.outgoing ?? []).length > 0).toBe(node.$type !== 'bpmn:EndEvent');
          if (node.default !== undefined) expect(node.outgoing).toContain(node.default);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets through in FEEL the one flow that advance takes', async () => {
    const property = fc.asyncProperty(travels, async ({ funnel, walks }) => {
      const { of } = await readBpmn(toBpmn(funnel));
      const flows = of('SequenceFlow').filter(({ conditionExpression }) => conditionExpression !== undefined);
      for (const { opened, told } of walks) {
        let { stage } = opened;
        for (const { event, facts, moved, row } of told) {
          const open = flows.filter(
            ({ sourceRef, conditionExpression }) =>
              sourceRef?.id === `choice_${stage}` &&
              evaluate(conditionExpression!.body, { event, facts }).value === true,
          );
          expect(open.length).toBeLessThanOrEqual(1);
          const isPause = event === 'pause' || event === 'resume';
          if (moved && !isPause) expect(open[0]?.targetRef?.id).toBe(`stage_${row.stage}`);
          ({ stage } = row);
        }
      }
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('draws every node and every flow once, from edge to edge, and lays no node over another', async () => {
    await fc.assert(
      fc.asyncProperty(wideFunnels, async (definition) => {
        const { elements, drawn, of } = await readBpmn(toBpmn(defineFunnel(definition)));
        expect(idsOf(drawn.map(({ bpmnElement }) => bpmnElement)).toSorted()).toEqual(
          idsOf(elements).toSorted(),
        );
        const boxes = new Map(drawn.map(({ bpmnElement, bounds }) => [bpmnElement.id, bounds]));
        for (const { bpmnElement, waypoint = [] } of drawn.filter(({ bounds }) => bounds === undefined)) {
          const { sourceRef, targetRef } = bpmnElement;
          expect(touches(waypoint.at(0)!, boxes.get(sourceRef!.id)!)).toBe(true);
          expect(touches(waypoint.at(-1)!, boxes.get(targetRef!.id)!)).toBe(true);
        }
        const nodes = [...of('StartEvent'), ...of('UserTask'), ...of('ExclusiveGateway'), ...of('EndEvent')];
        for (const [place, one] of nodes.entries()) {
          for (const other of nodes.slice(place + 1)) {
            expect(overlap(boxes.get(one.id)!, boxes.get(other.id)!)).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leads no arrow across a node', async () => {
    await fc.assert(
      fc.asyncProperty(wideFunnels, async (definition) => {
        const { drawn } = await readBpmn(toBpmn(defineFunnel(definition)));
        const boxes = drawn.flatMap(({ bounds }) => (bounds === undefined ? [] : [inside(bounds)]));
        for (const { waypoint = [] } of drawn) {
          for (const [place, to] of waypoint.entries()) {
            const from = waypoint[place - 1] ?? to;
            // Every piece is level or upright, so it is a box itself.
            expect(from.x === to.x || from.y === to.y).toBe(true);
            const piece = {
              x: Math.min(from.x, to.x),
              y: Math.min(from.y, to.y),
              width: Math.abs(from.x - to.x),
              height: Math.abs(from.y - to.y),
            };
            expect(boxes.some((box) => overlap(piece, box))).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('puts a time rule on the edge of its task: a timer that rings on the day after its days', async () => {
    const funnel = defineFunnel({
      id: 'timed',
      version: '1',
      entries: { all: 'wait' },
      stages: {
        wait: {
          text,
          kind: 'open',
          on: { expire: 'gone', go: 'done' },
          after: { days: 30, event: 'expire' },
        },
        gone: { text, kind: 'lost' },
        done: { text, kind: 'won' },
      },
    });
    const { of, drawn } = await readBpmn(toBpmn(funnel));
    const [timer, ...others] = of('BoundaryEvent');
    expect(others).toEqual([]);
    expect([timer?.name, timer?.attachedToRef?.id]).toEqual(['expire', 'stage_wait']);
    expect(timer?.eventDefinitions?.[0]?.timeDuration?.body).toBe('P31D');
    expect(timer?.outgoing?.[0]?.targetRef?.id).toBe('stage_gone');
    expect(drawn).toHaveLength(1 + 1 + 1 + 1 + 2 + 1 + 1 + 2 + 1);
  });

  it('is the service funnel in Chinese or in English, and may end with a deal or go on to a review', async () => {
    const chinese = await readBpmn(toBpmn(course.serviceFunnel));
    expect([chinese.id, chinese.name]).toEqual([
      'funnel_course_x002F_service-funnel',
      `course/service-funnel ${course.serviceFunnel.version}`,
    ]);
    expect(chinese.of('UserTask').map(({ name }) => name)).toEqual(['观望', '选择', '买卖', '成交', '沉寂']);
    expect(chinese.of('EndEvent').map(({ name }) => name)).toEqual(['成交', '流失']);
    const english = await readBpmn(toBpmn(course.serviceFunnel, { language: 'en' }));
    const choice = english.of('ExclusiveGateway').find(({ id }) => id === 'choice_close');
    expect(choice?.default?.targetRef?.id).toBe('end_close');
    expect(choice?.outgoing?.map(({ name }) => name)).toEqual([
      'review [after-service review done]',
      'fall-silent',
      undefined,
    ]);
  });

  it.each([
    ['marks of XML', `<&>"']]>`],
    ['ends of lines', 'a\n\tb'],
    ['a backslash and quotation marks', 'a\\n"b"'],
    ['Chinese and an astral character', '观望𠮷'],
  ])('carries %s in texts, facts and their values', async (_, strange) => {
    const label = { zh: strange, en: strange };
    const when = [
      { fact: strange, is: 'oneOf', value: [strange, 1e21, -2.5e22, 1.5e-9], text: label },
    ] as const;
    const funnel = defineFunnel({
      id: strange,
      version: '1',
      entries: { all: 'watch' },
      stages: {
        watch: { text: label, kind: 'open', on: { go: { to: 'done', when } } },
        done: { text, kind: 'won' },
      },
    });
    const { of, id } = await readBpmn(toBpmn(funnel));
    expect(id).toMatch(/^funnel_[\w.-]+$/);
    expect(of('UserTask')[0]?.name).toBe(strange);
    const [{ body }] = of('SequenceFlow').flatMap(({ conditionExpression: found }) => found ?? []) as [
      { readonly body: string },
    ];
    const holds = (value: string | number) =>
      evaluate(body, { event: 'go', facts: { [strange]: value } }).value;
    expect([strange, 1e21, -2.5e22, 1.5e-9].map(holds)).toEqual([true, true, true, true]);
    expect(['x', 1.5e-8].map(holds)).toEqual([false, false]);
  });

  it('is a process of its own for each id, Chinese ones too, in letters that modellers take', async () => {
    const ids = ['服务', '流程', 'a/b', 'a_b', 'a_x002F_b', ' ', '𠮷'];
    const processes = ids.map(async (id) => {
      const definition = throughJson<FunnelDefinition>(course.serviceFunnel);
      return (await readBpmn(toBpmn(defineFunnel({ ...definition, id })))).id;
    });
    const read = await Promise.all(processes);
    expect(new Set(read).size).toBe(ids.length);
    for (const id of read) expect(id).toMatch(/^[a-z_][\w.-]*$/i);
  });

  it('refuses a funnel that was not checked', () => {
    expect(errorOf(() => toBpmn({ ...course.serviceFunnel })).code).toBe('definition_unchecked');
  });
});
