import fc from 'fast-check';
import { type Day, type Step, toXes } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../questionnaire/laws.js';
import { logs, opening, texts, without } from './randomLogs.js';
import { childrenOf, readXes, readXml, valuesOf } from './readXes.js';

const interest: Step = {
  ...opening,
  revision: 1,
  event: 'interest',
  from: 'watch',
  to: 'select',
  on: '2024-01-09' as Day,
};

/** The steps case by case, as XES holds them: without keys, and without labels where there are none. */
function byCase(steps: readonly Step[]) {
  const ids = [...new Set(steps.map((step) => step.case))];
  return ids.flatMap((id) =>
    steps
      .filter((step) => step.case === id)
      .map((step) => {
        const facts = without(step, 'key');
        return Object.keys(step.labels ?? {}).length > 0 ? facts : without(facts, 'labels');
      }),
  );
}

describe('toXes', () => {
  it('writes a trace for each case, in order of first appearance, and an event for each step', () => {
    const other = { ...opening, case: 'k0', customer: 'c0' };
    const traces = childrenOf(readXml(toXes([opening, other, interest])), 'trace');
    expect(traces.map((trace) => valuesOf(trace).get('concept:name'))).toEqual(['k1', 'k0']);
    expect(traces.map((trace) => childrenOf(trace, 'event').length)).toEqual([2, 1]);
  });

  // 1,704,445,200 ÷ 86,400 = 19,727.375: nine hours into 2024-01-05, which is epoch day 19,727.
  it('writes the text that the standard describes', () => {
    const step = {
      ...opening,
      at: 1_704_445_200,
      reason: 'price',
      labels: { adviser: 'a1', campaign: '春 1' },
    };
    const [, trace] = /( {2}<trace>[\s\S]*)<\/log>/.exec(toXes([step]))!;
    expect(trace).toBe(`  <trace>
    <string key="concept:name" value="k1"/>
    <string key="customer" value="c1"/>
    <event>
      <string key="concept:name" value="open"/>
      <string key="lifecycle:transition" value="complete"/>
      <date key="time:timestamp" value="2024-01-05T09:00:00+00:00"/>
      <string key="org:resource" value="a1"/>
      <string key="to" value="watch"/>
      <string key="on" value="2024-01-05"/>
      <int key="at" value="1704445200"/>
      <int key="revision" value="0"/>
      <int key="episode" value="1"/>
      <string key="reason" value="price"/>
      <string key="entry" value="normal"/>
      <string key="label.campaign" value="春 1"/>
    </event>
  </trace>
`);
  });

  it('declares its extensions, globals and classifiers in the order of the schema', () => {
    const log = readXml(toXes([opening]));
    expect(log.name).toBe('log');
    expect([...new Set(log.children.map(({ name }) => name))]).toEqual([
      'extension',
      'global',
      'classifier',
      'trace',
    ]);
    const prefixes = childrenOf(log, 'extension').map(({ attributes }) => attributes['prefix']);
    expect(prefixes).toEqual(['concept', 'lifecycle', 'org', 'time']);
    // A global attribute is one that every trace or event has; a classifier rests on global attributes.
    const [ofTrace, ofEvent] = childrenOf(log, 'global').map((own) => [...valuesOf(own).keys()]);
    const [trace] = childrenOf(log, 'trace');
    const [event] = childrenOf(trace!, 'event');
    expect([...valuesOf(trace!).keys()]).toEqual(expect.arrayContaining(ofTrace!));
    expect([...valuesOf(event!).keys()]).toEqual(expect.arrayContaining(ofEvent!));
    for (const { attributes } of childrenOf(log, 'classifier')) expect(ofEvent).toContain(attributes['keys']);
  });

  it('writes an empty log for no steps', () => {
    expect(readXes(toXes([]))).toEqual([]);
  });

  it('gives every fact of every step back', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const read = readXes(toXes(frozen(steps)));
        expect(read.map((step) => without(step, 'time'))).toEqual(byCase(steps));
      }),
    );
  });

  it('tells the moments of a case that has them all, else its days, and never goes back', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const timed = new Set(steps.map((step) => step.case));
        for (const step of steps) if (step.at === undefined) timed.delete(step.case);
        let before: readonly [string, number] | undefined;
        for (const { case: id, on, at, time } of readXes(toXes(steps))) {
          expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
          expect(Date.parse(time)).toBe(timed.has(id) ? at! * 1000 : Date.parse(on));
          if (before?.[0] === id) expect(Date.parse(time)).toBeGreaterThanOrEqual(before[1]);
          before = [id, Date.parse(time)];
        }
      }),
    );
  });

  it('tells a case by the day when one of its steps has no moment', () => {
    const read = readXes(toXes([{ ...opening, at: 1_704_445_200 }, interest]));
    expect(read.map(({ time, at }) => [time, at])).toEqual([
      ['2024-01-05T00:00:00+00:00', 1_704_445_200],
      ['2024-01-09T00:00:00+00:00', undefined],
    ]);
  });

  it('makes an XML name of any label, and never one name of two', () => {
    const label = fc.oneof(
      texts,
      fc.constantFrom('_x0020 ', ' x0020_', '__', '_', '_x', '__x0020_', '1', '.-'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 2 }), (pair) => {
        const labels = Object.fromEntries(pair.map((name, place) => [`${name}!`, String(place)]));
        const [trace] = childrenOf(readXml(toXes([{ ...opening, labels }])), 'trace');
        const keys = [...valuesOf(childrenOf(trace!, 'event')[0]!).keys()].filter((key) =>
          key.startsWith('label.'),
        );
        expect(keys).toHaveLength(2);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z_][\w.\u4E00-\u9FA5-]*$/);
      }),
    );
  });
});
