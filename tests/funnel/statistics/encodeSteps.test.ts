import fc from 'fast-check';
import {
  encodeSteps,
  fromEpochDay,
  stageConversion,
  stageSnapshot,
  type Step,
  type StepColumns,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, frozen, throughJson, visible } from '../../questionnaire/laws.js';
import { caseLogs, dayAt, logOf, woven } from './caseLogs.js';

describe('encodeSteps', () => {
  it('loses nothing that statistics ask for', () => {
    fc.assert(
      fc.property(caseLogs, (cases) => {
        const steps = woven(cases);
        const columns = encodeSteps(frozen(steps));
        const ids = [...new Set(steps.map((step) => step.case))];
        expect(columns).toMatchObject({ rows: steps.length, cases: ids.length });
        for (const [row, step] of steps.entries()) {
          expect({
            case: ids[columns.case[row]!],
            event: columns.events[columns.event[row]!],
            from: columns.from[row] === 255 ? null : columns.stages[columns.from[row]!],
            to: columns.stages[columns.to[row]!],
            episode: columns.episode[row],
            on: fromEpochDay(columns.on[row]!),
            at: columns.at?.[row],
          }).toEqual({
            case: step.case,
            event: step.event,
            from: step.from,
            to: step.to,
            episode: step.episode,
            on: step.on,
            at: step.at,
          });
        }
        for (const [id, name] of ids.entries()) {
          const own = steps.filter((step) => step.case === name);
          const { values, of, row } = columns.labels['adviser'] ?? { values: [], of: [] };
          const first = own.find(({ labels }) => labels !== undefined);
          expect(values[of[id] ?? -1]).toBe(first?.labels?.['adviser']);
          if (first !== undefined) expect(steps[row![id]!]).toBe(first);
          expect(columns.entries.values[columns.entries.of[id]!]).toBe(own[0]!.entry);
        }
        expect(encodeSteps(throughJson(steps))).toEqual(columns);
      }),
    );
  });

  const [step] = logOf('客户甲 13800138000', 'a') as [Step];
  it.each([
    [null, '[1]'],
    ['a step', '[1]'],
    [{ ...step, case: 7 }, '[1].case'],
    [{ ...step, event: undefined }, '[1].event'],
    [{ ...step, from: undefined }, '[1].from'],
    [{ ...step, to: null }, '[1].to'],
    [{ ...step, episode: 0 }, '[1].episode'],
    [{ ...step, episode: 2 ** 31 }, '[1].episode'],
    [{ ...step, on: '2023-02-29' }, '[1].on'],
    [{ ...step, on: 19_727 }, '[1].on'],
    [{ ...step, at: 1.5 }, '[1].at'],
    [{ ...step, at: 2 ** 53 }, '[1].at'],
    [{ ...step, entry: 3 }, '[1].entry'],
    [{ ...step, labels: 'Li' }, '[1].labels'],
    [{ ...step, labels: { adviser: 3 } }, '[1].labels'],
  ])('names the step that is none: %#', (wrong, path) => {
    const error = errorOf(() => encodeSteps([step, wrong as Step]));
    expect(error).toMatchObject({ code: 'step_invalid', details: { index: 1, path } });
    expectWorded([error.reason]);
    expect(visible(error)).not.toMatch(/13800138000|Li/);
  });

  it('takes null for nothing where a key may be absent', () => {
    const stored = { ...step, at: null, entry: null, labels: { adviser: null } } as unknown as Step;
    expect(encodeSteps([stored])).toEqual(encodeSteps([step]));
  });

  it('holds 255 stages and 255 events, and no more', () => {
    const many = (count: number, name: 'to' | 'event') =>
      Array.from({ length: count }, (_, place) => ({ ...step, [name]: `n${place}` }));
    expect(encodeSteps(many(255, 'to')).stages).toHaveLength(255);
    expect(stageSnapshot(encodeSteps(many(255, 'to')), { asOf: dayAt(0) }).stages).toEqual([
      { stage: 'n254', cases: 1 },
    ]);
    expect(encodeSteps(many(255, 'event')).events).toHaveLength(255);
    for (const [name, path] of [
      ['to', 'stages'],
      ['event', 'events'],
    ] as const) {
      const error = errorOf(() => encodeSteps(many(256, name)));
      expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
      expectWorded([error.reason]);
    }
    expect(errorOf(() => encodeSteps('log' as never))).toMatchObject({ code: 'facts_invalid' });
  });
});

describe('columns from elsewhere', () => {
  const good = encodeSteps([...logOf('k1', 'abc'), ...logOf('k2', 'ab')]);
  const ask = { stages: ['a', 'b'], asOf: dayAt(9) };
  const with0 = <T extends Int32Array | Uint8Array>(column: T, value: number): T => {
    const copy = column.slice() as T;
    copy[0] = value;
    return copy;
  };

  it('are taken as they are, also where a worker holds some of the cases only', () => {
    expect(stageConversion(good, ask).cases).toBe(2);
    expect(stageConversion({ ...good, cases: 2, rows: 3, ...cut(good, 3) }, ask).cases).toBe(1);
  });

  it.each<[Partial<Record<keyof StepColumns, unknown>> | null, string]>([
    [null, 'log'],
    [{ rows: 4 }, 'case'],
    [{ rows: -1 }, 'rows'],
    [{ cases: NaN }, 'cases'],
    [{ cases: 1 }, 'entries.of'],
    [{ stages: ['a', 'b'] }, 'to[2]'],
    [{ stages: ['a', 'a', 'b'] }, 'stages'],
    [{ stages: [1, 2, 3] }, 'stages'],
    [{ stages: Array(3) }, 'stages'],
    [{ events: ['open'] }, 'event[1]'],
    [{ case: with0(good.case, 2) }, 'case[0]'],
    [{ case: with0(good.case, -1) }, 'case[0]'],
    [{ case: [0, 0, 0, 1, 1] }, 'case'],
    [{ from: with0(good.from, 3) }, 'from[0]'],
    [{ on: with0(good.on, -(2 ** 31)) }, 'on[0]'],
    [{ on: with0(good.on, 2 ** 31 - 1) }, 'on[0]'],
    // The first and the last day there is, 0001-01-01 and 9999-12-31, fit: what is named is the later fault.
    [{ on: with0(good.on, -719_162), stages: ['a', 'b'] }, 'to[2]'],
    [{ on: with0(good.on, 2_932_896), stages: ['a', 'b'] }, 'to[2]'],
    [{ on: with0(good.on, -719_163) }, 'on[0]'],
    [{ on: with0(good.on, 2_932_897) }, 'on[0]'],
    [{ episode: with0(good.episode, 0) }, 'episode[0]'],
    [{ episode: with0(good.episode, -(2 ** 31)) }, 'episode[0]'],
    [{ on: Float64Array.from(good.on) }, 'on'],
    [{ at: new Float64Array(1) }, 'at'],
    [{ entries: null }, 'entries'],
    [{ entries: { values: ['x'], of: new Int32Array(2).fill(1) } }, 'entries.of'],
    [{ entries: { values: [3], of: new Int32Array(2) } }, 'entries.values'],
    [{ entries: { values: ['x'], of: new Int32Array(2), row: new Int32Array(2).fill(5) } }, 'entries.row'],
    [{ labels: null }, 'labels'],
    [{ labels: { adviser: { values: [], of: new Int32Array(2) } } }, 'labels[0].of'],
  ])('are refused where they do not fit: %#', (wrong, path) => {
    const columns = (wrong && { ...good, ...wrong }) as StepColumns;
    const error = errorOf(() => stageConversion(columns, ask));
    expect(error).toMatchObject({ code: 'columns_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it.each([NaN, 0.5, Infinity])('are refused where a moment is %s', (moment) => {
    const at = new Float64Array(5).fill(moment);
    const error = errorOf(() => stageConversion({ ...good, at }, { ...ask, unit: 'second', asOf: dayAt(9) }));
    expect(error).toMatchObject({ code: 'columns_invalid', details: { path: 'at[0]' } });
  });

  const cut = (columns: StepColumns, rows: number) => ({
    case: columns.case.slice(0, rows),
    event: columns.event.slice(0, rows),
    from: columns.from.slice(0, rows),
    to: columns.to.slice(0, rows),
    episode: columns.episode.slice(0, rows),
    on: columns.on.slice(0, rows),
  });
});

it('reads a log of a million steps in one pass', () => {
  // 200,000 cases, woven: a to e, a stage a day; of every ten cases, one stops at a, two at b, three at c.
  const cases = 200_000;
  const lengths = [1, 2, 2, 3, 3, 3, 9, 9, 9, 9];
  const rows = (cases / 10) * lengths.reduce((sum, length) => sum + length, 0);
  const log = {
    rows,
    cases,
    stages: ['a', 'b', 'c', 'd'],
    events: ['open', 'go'],
    case: new Int32Array(rows),
    event: new Uint8Array(rows),
    from: new Uint8Array(rows),
    to: new Uint8Array(rows),
    episode: new Int32Array(rows).fill(1),
    on: new Int32Array(rows),
    entries: { values: [], of: new Int32Array(cases).fill(-1) },
    labels: {},
  };
  let row = 0;
  for (let place = 0; place < 9; place++) {
    for (let id = 0; id < cases; id++) {
      if (lengths[id % 10]! <= place) continue;
      log.case[row] = id;
      log.event[row] = place === 0 ? 0 : 1;
      log.from[row] = place === 0 ? 255 : (place - 1) % 4;
      log.to[row] = place % 4;
      log.on[row] = 19_727 + place;
      row += 1;
    }
  }
  expect(row).toBe(1_000_000);
  const { stages } = stageConversion(log, { stages: ['a', 'b', 'c', 'd'], asOf: dayAt(100) });
  expect(stages.map(({ reached, open }) => [reached, open])).toEqual([
    [200_000, 20_000],
    [180_000, 40_000],
    [140_000, 60_000],
    [80_000, 0],
  ]);
  expect(stages[3]).toMatchObject({ timeFromFirst: { mean: 3, median: 3 } });
});
