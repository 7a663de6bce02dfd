import fc from 'fast-check';
import {
  type Day,
  directlyFollows,
  encodeSteps,
  finishFollows,
  mergeFollows,
  type Step,
  tallyFollows,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { caseIn } from '../cases.js';
import { caseLogs, dayAt, isVisit, woven } from './caseLogs.js';
import { runningExample } from './runningExample.js';

describe('the running example of pm4py', () => {
  const graph = directlyFollows(woven(runningExample));

  it('has 6 cases, 42 events and 16 edges', () => {
    // vectors.md, Funnel; the counts of every case added up: 5 + 5 + 9 + 5 + 13 + 5 = 42.
    expect([graph.cases, graph.events, graph.edges.length]).toEqual([6, 42, 16]);
  });

  it.each([
    ['check ticket', 'decide', 6],
    ['examine casually', 'check ticket', 4],
    ['register request', 'examine casually', 3],
    ['decide', 'reinitiate request', 3],
  ])('has %s → %s, %i times', (from, to, count) => {
    // vectors.md, Funnel.
    expect(graph.edges).toContainEqual({ from, to, count });
  });

  it('starts with register request, 6 times, and ends in pay compensation and reject request, 3 times each', () => {
    // vectors.md, Funnel.
    expect(graph.starts).toEqual([{ name: 'register request', count: 6 }]);
    expect(graph.ends).toEqual([
      { name: 'pay compensation', count: 3 },
      { name: 'reject request', count: 3 },
    ]);
  });

  it('is the same of stages, which here have the names of the events', () => {
    expect(directlyFollows(woven(runningExample), { of: 'stage' })).toEqual(graph);
  });
});

type Named = readonly (readonly string[])[];

/** How often each of some things is among them, the most frequent first, then by name. */
function counted(things: readonly string[]): [string, number][] {
  return [...new Set(things)]
    .map((thing): [string, number] => [thing, things.filter((other) => other === thing).length])
    .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
}

function graphByHand(ways: Named) {
  const seen = ways.filter((way) => way.length > 0);
  const nameCounts = (names: readonly (string | undefined)[]) =>
    counted(names.map((name) => name ?? '')).map(([name, count]) => ({ name, count }));
  const pairs = seen.flatMap((way) => way.slice(1).map((to, place) => `${way[place]!} ${to}`));
  return {
    cases: seen.length,
    events: seen.flat().length,
    edges: counted(pairs).map(([pair, count]) => {
      const [from, to] = pair.split(' ');
      return { from, to, count };
    }),
    starts: nameCounts(seen.map((way) => way[0])),
    ends: nameCounts(seen.map((way) => way.at(-1))),
  };
}

describe('directlyFollows', () => {
  it('agrees with a count by hand, of events and of stages', () => {
    fc.assert(
      fc.property(caseLogs, (logs) => {
        const steps = frozen(woven(logs));
        const events = logs.map((log) => log.map(({ event }) => event));
        const stages = logs.map((log) => log.filter(isVisit).map(({ to }) => to));
        expect(directlyFollows(steps)).toEqual(graphByHand(events));
        expect(directlyFollows(steps, { of: 'stage' })).toEqual(graphByHand(stages));
        expectPlain(directlyFollows(steps));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same bytes from columns, from JSON and from parts in any order', () => {
    fc.assert(
      fc.property(caseLogs, fc.constantFrom('event', 'stage'), (logs, of) => {
        const steps = woven(logs);
        const tally = tallyFollows(steps, { of });
        const whole = finishFollows(tally);
        expect(directlyFollows(encodeSteps(steps), { of })).toStrictEqual(whole);
        expect(directlyFollows(throughJson(steps), { of })).toStrictEqual(whole);
        const parts = logs.map((log) => throughJson(tallyFollows(log, { of })));
        const none = tallyFollows([], { of });
        for (const order of [parts, parts.toReversed()]) {
          expect(order.reduce(mergeFollows, none)).toStrictEqual(tally);
        }
      }),
    );
  });

  it('counts one step less than events for every case', () => {
    fc.assert(
      fc.property(caseLogs, (logs) => {
        const { cases, events, edges } = directlyFollows(woven(logs));
        expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(events - cases);
      }),
    );
  });

  it('has room for 255 names', () => {
    const steps = Array.from({ length: 255 }, (_, place): Step => {
      return { ...runningExample[0]![0]!, event: `e${place}`, revision: place };
    });
    expect(directlyFollows(steps)).toMatchObject({ events: 255, ends: [{ name: 'e254', count: 1 }] });
  });

  it('knows the names of the log', () => {
    const { steps } = caseIn('close');
    const [stage] = directlyFollows(steps, { of: 'stage' }).ends;
    const [event] = directlyFollows(steps).ends;
    const names: [
      'watch' | 'select' | 'trade' | 'close' | 'silent' | 'lost' | undefined,
      string | undefined,
    ] = [stage?.name, event?.name];
    expect(names).toEqual(['close', 'deal']);
    // @ts-expect-error [ts2367] -- the log has no event "sale"
    expect(event?.name === 'sale').toBe(false);
  });

  it('looks at no step after the day that is asked for', () => {
    fc.assert(
      fc.property(
        caseLogs,
        fc.constantFrom('event', 'stage'),
        fc.integer({ min: -1, max: 25 }),
        (logs, of, cut) => {
          const steps = woven(logs);
          const asOf = dayAt(cut);
          const known = steps.filter(({ on }) => on <= asOf);
          expect(directlyFollows(steps, { of, asOf })).toEqual(directlyFollows(known, { of }));
          expect(tallyFollows(steps, { of, asOf })).toStrictEqual(tallyFollows(known, { of, asOf }));
        },
      ),
    );
  });

  it('merges no events with stages, and no two days', () => {
    const part = (of: 'event' | 'stage', asOf?: Day) => tallyFollows([], { of, ...(asOf && { asOf }) });
    for (const other of [part('stage'), part('event', dayAt(0))]) {
      expect(errorOf(() => mergeFollows(part('event'), other)).code).toBe('unit_mismatch');
    }
  });

  it('refuses what is no log', () => {
    expect(errorOf(() => directlyFollows([null] as unknown as Step[])).code).toBe('step_invalid');
    const columns = { ...encodeSteps(runningExample[0]!), rows: 99 };
    expect(errorOf(() => directlyFollows(columns)).code).toBe('columns_invalid');
    const error = errorOf(() => directlyFollows([], { of: 'case' as 'stage' }));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path: 'of' } });
    expectWorded([error.reason]);
    expect(errorOf(() => directlyFollows([], { asOf: '2024-02-30' as Day })).code).toBe('day_invalid');
  });
});
