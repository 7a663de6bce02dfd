import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import {
  addDays,
  advance,
  day,
  defineFunnel,
  encodeSteps,
  type FunnelCase,
  openCase,
  stageConversion,
  type Step,
} from 'panhuo';
import { bareCase, bareMove, passedInOrder } from './bareMoves.js';
import type { Benchmark } from './harness.js';
import { jsonAlone, writtenSigns } from './jsonAlone.js';
import { machines, ring } from './machines.js';

const text = { zh: '段', en: 'stage' };
const ready = [{ fact: 'ready', is: 'true', text }] as const;
const on = day('2024-01-05');
const facts = { ready: true };

const funnel = defineFunnel({
  id: 'bench/ring',
  version: '1',
  entries: { all: 'watch' },
  stages: {
    watch: { text, kind: 'open', on: { next: { to: 'select', when: ready } } },
    select: { text, kind: 'open', on: { next: { to: 'trade', when: ready } } },
    trade: { text, kind: 'open', on: { next: { to: 'close', when: ready } } },
    close: { text, kind: 'won', on: { next: { to: 'watch', when: ready } } },
  },
});
type Row = FunnelCase<(typeof ring)[number], 'all'>;

/** UUIDs of version 4 that are the same in every run. */
function uuids(count: number): string[] {
  const random = xoroshiro128plus(42);
  const hex = (digits: number) =>
    uniformInt(random, 0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  return Array.from({ length: count }, () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`);
}

/** Cases in turn, each move with its key and revision. */
function moved(cases: number, ids: readonly string[], keys: readonly string[]): string {
  const rows: Row[] = Array.from({ length: cases }, (_, index) => {
    const opening = { id: ids[2 * index]!, customer: ids[2 * index + 1]!, on, entry: 'all' } as const;
    return openCase(funnel, opening).row;
  });
  for (const [move, key] of keys.entries()) {
    const row = rows[move % cases]!;
    const happening = { event: 'next', on, facts, key, expectRevision: row.revision } as const;
    rows[move % cases] = advance(funnel, row, happening).row;
  }
  return rows.map(({ stage }) => stage).join();
}

/** Against a machine of a peer, which keeps no row, step, key or revision. */
function moving(peerName: string, cases: number, moves: number): Benchmark {
  const ids = uuids(cases * 2);
  const keys = uuids(moves);
  const make = machines[peerName]!;
  return {
    peerName,
    unit: 'moves/s',
    rows: moves,
    ours: () => moved(cases, ids, keys),
    peer: () => {
      const walkers = Array.from({ length: cases }, make);
      for (let move = 0; move < moves; move++) walkers[move % cases]!.move();
      return walkers.map((walker) => walker.stage()).join();
    },
    equal: (ours, peer) => ours === peer,
  };
}

/** Against moves written by hand, with row and step. */
function movingByHand(cases: number, moves: number): Benchmark {
  const ids = uuids(cases * 2);
  const keys = uuids(moves);
  return {
    peerName: 'a bare loop',
    unit: 'moves/s',
    rows: moves,
    ours: () => moved(cases, ids, keys),
    peer: () => {
      const rows = Array.from({ length: cases }, (_, index) =>
        bareCase(ids[2 * index]!, ids[2 * index + 1]!, on),
      );
      for (const [move, key] of keys.entries()) {
        const row = rows[move % cases]!;
        rows[move % cases] = bareMove(row, key, row.revision, { on, isReady: facts.ready }).row;
      }
      return rows.map(({ stage }) => stage).join();
    },
    equal: (ours, peer) => ours === peer,
  };
}

/** What a service does with a row: text in, the new row and the step as text out; against reading and writing the same. */
function cycling(): Benchmark {
  const rows = 20_000;
  const ids = uuids(rows * 2);
  const keys = uuids(rows);
  const texts = keys.map((_, index) => {
    const opening = { id: ids[2 * index]!, customer: ids[2 * index + 1]!, on, entry: 'all' } as const;
    return JSON.stringify(openCase(funnel, opening).row);
  });
  const cycle = (stored: string, index: number) => {
    const row = JSON.parse(stored) as Row;
    return advance(funnel, row, {
      event: 'next',
      on,
      facts,
      key: keys[index]!,
      expectRevision: row.revision,
    });
  };
  const ends = texts.map((stored, index) => cycle(stored, index));
  return {
    peerName: 'JSON alone',
    unit: 'rows/s',
    rows,
    ours: () => texts.reduce((sum, stored, index) => sum + writtenSigns(cycle(stored, index)), 0),
    peer: () => jsonAlone(texts, ends),
    equal: (ours, peer) => ours === peer,
  };
}

/** Conversion of a log whose cases are mixed: from columns, against the same from records. */
function counting(): Benchmark {
  const log = mixedLog(200_000, 1_000_000);
  const columns = encodeSteps(log);
  const options = { stages: ring, asOf: addDays(on, 10_000) };
  return {
    peerName: 'the same from records',
    unit: 'steps/s',
    rows: log.length,
    ours: () => stageConversion(columns, options),
    peer: () => stageConversion(log, options),
    equal: (ours, peer) => JSON.stringify(ours) === JSON.stringify(peer),
  };
}

/** The same against a loop that knows the stages by their numbers and takes the mean time alone. */
function countingByHand(): Benchmark {
  const log = encodeSteps(mixedLog(200_000, 1_000_000));
  const options = { stages: ring, asOf: addDays(on, 10_000) };
  const codes = log.stages.map((stage) => ring.indexOf(stage));
  const rows = { caseOf: log.case, to: log.to.map((code) => codes[code]!), on: log.on };
  return {
    peerName: 'a bare loop',
    unit: 'steps/s',
    rows: log.rows,
    ours: () => stageConversion(log, options),
    peer: () => passedInOrder(rows, log.cases, ring.length),
    equal: (ours, peer) => {
      const { reached, days } = peer as ReturnType<typeof passedInOrder>;
      const { stages } = ours as ReturnType<typeof stageConversion>;
      return (
        stages.length === reached.length &&
        stages.every(
          (stage, place) =>
            stage.reached === reached[place] &&
            (place === 0 || Math.abs(stage.timeFromPrevious.mean! - days[place]!) < 1e-9),
        )
      );
    },
  };
}

function mixedLog(cases: number, steps: number): Step<Row['stage']>[] {
  const random = xoroshiro128plus(7);
  const ids = uuids(cases);
  const places = new Int32Array(cases).fill(-1);
  const revisions = new Int32Array(cases).fill(-1);
  return Array.from({ length: steps }, (_, index) => {
    // Every case is opened once, then any of them goes a step on or back.
    const own = index < cases ? index : uniformInt(random, 0, cases - 1);
    const from = places[own]!;
    const to = from < 0 ? 0 : uniformInt(random, 0, 2) === 0 ? Math.max(0, from - 1) : Math.min(3, from + 1);
    places[own] = to;
    revisions[own]! += 1;
    return {
      case: ids[own]!,
      customer: ids[own]!,
      revision: revisions[own]!,
      episode: 1,
      event: from < 0 ? 'open' : 'next',
      from: from < 0 ? null : ring[from]!,
      to: ring[to]!,
      on: addDays(on, Math.floor(index / 1000)),
      ...(from < 0 && { entry: 'all' }),
    };
  });
}

/** The benchmarks of the funnel, made when they are asked for. */
export const funnelBenchmarks: Readonly<Record<string, () => Benchmark>> = {
  ...Object.fromEntries(
    ['@xstate/fsm', 'robot3', 'javascript-state-machine'].flatMap((peer) => [
      [`funnel/advance, one hot case/${peer}`, () => moving(peer, 1, 200_000)],
      [`funnel/advance, 500 in turn/${peer}`, () => moving(peer, 500, 200_000)],
    ]),
  ),
  'funnel/advance, one hot case/bare loop': () => movingByHand(1, 200_000),
  'funnel/advance, 500 in turn/bare loop': () => movingByHand(500, 200_000),
  'funnel/advance, 500 in turn/xstate': () => moving('xstate', 500, 50_000),
  'funnel/row cycle/JSON alone': cycling,
  'funnel/stageConversion of columns/records': counting,
  'funnel/stageConversion of columns/bare loop': countingByHand,
};
