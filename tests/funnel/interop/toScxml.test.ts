import fc from 'fast-check';
import { course, defineFunnel, type Funnel, type FunnelCase, isDay, toScxml } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { opening } from '../randomFunnels.js';
import { travels } from './randomWalks.js';
import { chartOf } from './readScxml.js';
import { childrenOf, type Element, readXml } from './readXes.js';

const text = { zh: '段', en: 'stage' };

function stateOf({ stage, pausedOn }: FunnelCase, { stages }: Funnel): string {
  if (stages[stage]?.pausable !== true) return stage;
  return `${stage}.${pausedOn === undefined ? 'running' : 'paused'}`;
}

const idsIn = ({ attributes, children }: Element): string[] => [
  ...(attributes['id'] === undefined ? [] : [attributes['id']]),
  ...children.flatMap(idsIn),
];

describe('a funnel as a state chart of SCXML', () => {
  it('moves in SCION as advance does, in 300 random walks through random funnels', async () => {
    let moves = 0;
    const property = fc.asyncProperty(travels, async ({ funnel, entry, walks }) => {
      // The day of the opening is the caller's to put there.
      const xml = toScxml(funnel, { entry }).replace('&apos;&apos;', `'${opening.on}'`);
      for (const { opened, told } of walks) {
        const chart = await chartOf(xml);
        expect(chart.getConfiguration()).toEqual([stateOf(opened, funnel)]);
        const seen = told.map(({ event, on, facts, reason }) => {
          chart.gen({ name: event, data: { on, facts, ...(reason !== undefined && { reason }) } });
          return chart.getConfiguration();
        });
        expect(seen).toEqual(told.map(({ row }) => [stateOf(row, funnel)]));
        moves += told.filter(({ moved }) => moved).length;
      }
    });
    await fc.assert(property, { numRuns: 60 });
    expect(moves).toBeGreaterThan(300);
  });

  it('has a state for each stage, a transition for each move, and every id once', () => {
    fc.assert(
      fc.property(travels, ({ funnel }) => {
        const root = readXml(toScxml(funnel));
        const states = root.children.filter(({ name }) => name === 'state' || name === 'final');
        expect(states.map(({ attributes }) => attributes['id'])).toEqual(Object.keys(funnel.stages));
        for (const { name, attributes, children } of states) {
          const { on = {}, pausable, kind } = funnel.stages[attributes['id']!]!;
          const moves = Object.entries(on).flatMap(([event, found]) =>
            [found ?? []].flat().map((move) => ({ event, to: typeof move === 'string' ? move : move.to })),
          );
          const ways = children.filter((child) => child.name === 'transition');
          expect(
            ways.map((way) => ({ event: way.attributes['event'], to: way.attributes['target'] })),
          ).toEqual(moves);
          const ends = ['won', 'lost'].includes(kind) && moves.length === 0 && pausable !== true;
          expect(name).toBe(ends ? 'final' : 'state');
        }
        const ids = idsIn(root);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('ends the service funnel where the customer is lost, and not where a deal leads to a review', async () => {
    const chart = await chartOf(toScxml(course.serviceFunnel));
    chart.gen({ name: 'refuse', data: { on: '2024-01-09' } });
    expect(chart.getConfiguration()).toEqual(['watch.running']);
    chart.gen({ name: 'refuse', data: { on: '2024-01-09', reason: 'price' } });
    expect([chart.getConfiguration(), chart.isFinal()]).toEqual([['lost'], true]);
    const root = readXml(toScxml(course.serviceFunnel, { language: 'en' }));
    expect(childrenOf(root, 'final').map(({ attributes }) => attributes)).toEqual([
      { id: 'lost', 'panhuo:text': 'lost', 'panhuo:kind': 'lost' },
    ]);
  });

  it('stays where it is when an event brings no data, and takes none for an error', async () => {
    const funnel = defineFunnel({
      id: 'errors',
      version: '1',
      entries: { all: 'watch' },
      stages: {
        watch: {
          text,
          kind: 'open',
          pausable: true,
          on: { go: { to: 'close', when: [{ fact: 'a', is: 'atLeast', value: 1, text }] }, error: 'close' },
        },
        close: { text, kind: 'won' },
      },
    });
    const chart = await chartOf(toScxml(funnel));
    chart.gen({ name: 'go', data: undefined });
    chart.gen({ name: 'go', data: { on: '2024-01-05', facts: null } });
    chart.gen({ name: 'go', data: { facts: { a: 1 } } });
    expect(chart.getConfiguration()).toEqual(['watch.running']);
    chart.gen({ name: 'go', data: { on: '2024-01-05', facts: { a: 1 } } });
    expect(chart.getConfiguration()).toEqual(['close']);
  });

  const days = fc.tuple(fc.constantFrom(0, 1, 1900, 2000, 2023, 2024), fc.nat(13), fc.nat(32));
  it('lets no day through that does not exist, as advance refuses it', async () => {
    const xml = toScxml(course.serviceFunnel);
    const property = fc.asyncProperty(days, async ([year, month, date]) => {
      const parts = [
        String(year).padStart(4, '0'),
        ...[month, date].map((part) => String(part).padStart(2, '0')),
      ];
      const on = parts.join('-');
      const chart = await chartOf(xml);
      chart.gen({ name: 'fall-silent', data: { on } });
      expect(chart.getConfiguration()).toEqual([isDay(on) ? 'silent' : 'watch.running']);
    });
    await fc.assert(property, {
      numRuns: 300,
      examples: [[[2024, 2, 29]], [[2023, 2, 29]], [[1900, 2, 29]]],
    });
    const chart = await chartOf(xml);
    for (const on of [['2024-01-05'], 20240105, '2024-1-5', null])
      chart.gen({ name: 'fall-silent', data: { on } });
    expect(chart.getConfiguration()).toEqual(['watch.running']);
  });

  it.each([
    ['marks of XML', `<&>"']]>--><!--`],
    ['ends of lines', 'a\n\tb\r\nc\u2028d'],
    ['what XML cannot hold', 'a\u0000b\uFFFEc\uD800d'],
    ['a backslash', 'a\\u0041\\'],
    ['Chinese and an astral character', '观望𠮷'],
  ])('carries %s in texts, codes, facts and their values', async (_, strange) => {
    const label = { zh: strange, en: strange };
    const funnel = defineFunnel({
      id: strange,
      version: strange,
      entries: { all: 'watch' },
      lose: [strange],
      stages: {
        watch: {
          text: label,
          kind: 'open',
          on: { go: { to: 'gone', when: [{ fact: strange, is: 'equals', value: strange, text: label }] } },
        },
        gone: { text, kind: 'lost' },
      },
    });
    const xml = toScxml(funnel);
    const chart = await chartOf(xml);
    chart.gen({ name: 'go', data: { on: '2024-01-05', facts: { [strange]: 'x' }, reason: strange } });
    expect(chart.getConfiguration()).toEqual(['watch']);
    chart.gen({ name: 'go', data: { on: '2024-01-05', facts: { [strange]: strange }, reason: strange } });
    expect(chart.getConfiguration()).toEqual(['gone']);
    const [state] = childrenOf(readXml(xml), 'state');
    // U+FFFD stands for what XML 1.0 has no way to write.
    const written = strange.replace(/[\u0000\uFFFE\uD800]/g, '\uFFFD');
    expect(state?.attributes['panhuo:text']).toBe(written);
  });

  it('hands a time rule over as a duration and the event to send', () => {
    const funnel = defineFunnel({
      id: 'timed',
      version: '1',
      entries: { all: 'wait' },
      stages: {
        wait: { text, kind: 'open', on: { expire: 'gone' }, after: { days: 30, event: 'expire' } },
        gone: { text, kind: 'won' },
      },
    });
    const [state] = childrenOf(readXml(toScxml(funnel)), 'state');
    expect(state?.attributes).toMatchObject({ 'panhuo:after': 'P30D', 'panhuo:sends': 'expire' });
  });

  it('names an entry that the funnel does not have, and refuses an unchecked funnel', () => {
    const toString = 'toString' as 'normal';
    expect(errorOf(() => toScxml(course.serviceFunnel, { entry: toString })).code).toBe('facts_invalid');
    expect(errorOf(() => toScxml({ ...course.serviceFunnel })).code).toBe('definition_unchecked');
  });
});
