import assert from 'node:assert/strict';
import { type DirectlyFollows, directlyFollows, fromEpochDay, type Step, toOcel, toXes } from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const generator = xoroshiro128plus(20260102);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));

const plain = ['watch', 'select', 'trade', 'close', 'lost'];
const odd = ['a"b', "it's", '<stage>', '&amp;', ' 盘活 ', '😀\t', ']]>', '_x0041_', 'line\r\nline'];

/** A log of mixed cases that wander among stages; an event is named after the stage it leads to. */
function wander(cases: number, stages: readonly string[], hasMoments: boolean): Step[] {
  const last = new Map<string, Step>();
  const steps: Step[] = [];
  for (let turn = 0; turn < cases * 8; turn++) {
    const name = `${stages[0]!}${String(whole(1, cases))}`;
    const before = last.get(name);
    const to = stages[whole(0, stages.length - 1)]!;
    // A case begins at any time, and steps of one day, or of one second, come often.
    const day = turn + (hasMoments ? 19_000 : 0);
    const step: Step = {
      case: name,
      customer: before?.customer ?? `${stages[1]!}${String(whole(1, cases >> 1))}`,
      revision: (before?.revision ?? -1) + 1,
      episode: 1,
      event: before === undefined ? 'open' : `to ${to}`,
      from: before?.to ?? null,
      to,
      on: fromEpochDay(Math.floor(day / 20)),
      ...(hasMoments && { at: Math.floor(day / 20) * 86_400 + Math.floor((day % 20) / 2) }),
      ...(whole(0, 1) === 0 && { labels: { adviser: stages[whole(0, 2)]!, '渠道 x': 'branch' } }),
    };
    last.set(name, step);
    steps.push(step);
  }
  return steps;
}

// The fast reader of pm4py, its default, leaves entities of XML as they are: it gets the plain log only.
const logs = [
  { steps: wander(60, plain, false), reader: 'chunk_regex' },
  { steps: wander(60, plain, true), reader: 'iterparse' },
  { steps: wander(12, odd, true), reader: 'iterparse' },
  { steps: wander(12, odd, false), reader: 'iterparse_20' },
];

/** What goes over to pm4py. */
export const eventLogQuestions = logs.map(({ steps, reader }) => ({
  xes: toXes(steps),
  ocel: toOcel(steps),
  reader,
}));

interface Graph {
  readonly edges: [string, string, number][];
  readonly starts: [string, number][];
  readonly ends: [string, number][];
}

/** What comes back. */
export interface EventLogAnswer {
  readonly xes: { readonly rows: (string | number | null)[][]; readonly graph: Graph };
  readonly ocel: {
    readonly events: number;
    readonly objects: Readonly<Record<string, number>>;
    readonly relations: string[][];
    readonly parties: string[][];
    readonly revisions: number[];
    readonly stages: [string, string][];
    readonly byCase: Graph;
    readonly byCustomer: Graph;
  };
}

const sorted = <T>(values: Iterable<T>): T[] =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const unique = (values: readonly string[]): string[] => [...new Set(values)];

function sameGraph(theirs: Graph, ours: DirectlyFollows): void {
  const named = (counts: DirectlyFollows['starts']) =>
    counts.map(({ name, count }): [string, number] => [name, count]);
  assert.deepEqual(
    sorted(theirs.edges),
    sorted(ours.edges.map(({ from, to, count }) => [from, to, count] as [string, string, number])),
  );
  assert.deepEqual(sorted(theirs.starts), sorted(named(ours.starts)));
  assert.deepEqual(sorted(theirs.ends), sorted(named(ours.ends)));
}

/** Compares what pm4py understood with the steps, and its directly-follows graphs with ours. */
export function checkEventLogs(answers: readonly EventLogAnswer[]): string {
  assert.equal(answers.length, logs.length);
  for (const [index, { steps }] of logs.entries()) {
    const { xes, ocel } = answers[index]!;
    checkXes(steps, xes);
    checkOcel(steps, ocel);
  }
  const count = logs.reduce((total, { steps }) => total + steps.length, 0);
  return `${String(count)} events of XES and OCEL as pm4py reads them, with the same directly-follows graphs`;
}

function checkXes(steps: readonly Step[], { rows, graph }: EventLogAnswer['xes']): void {
  const byCase = unique(steps.map((step) => step.case)).flatMap((id) =>
    steps.filter((step) => step.case === id),
  );
  assert.deepEqual(
    rows,
    byCase.map(({ case: id, customer, event, from, to, on, revision, episode, at }) => [
      ...[id, customer, event, from, to, on, String(revision), String(episode)],
      at ?? Date.parse(on) / 1000,
    ]),
  );
  sameGraph(graph, directlyFollows(steps));
}

function checkOcel(steps: readonly Step[], ocel: EventLogAnswer['ocel']): void {
  const advisers = steps.flatMap(({ labels }) => labels?.['adviser'] ?? []);
  const cases = unique(steps.map((step) => step.case));
  const customers = unique(steps.map(({ customer }) => customer));
  assert.equal(ocel.events, steps.length);
  assert.deepEqual(ocel.objects, {
    case: cases.length,
    customer: customers.length,
    adviser: unique(advisers).length,
  });
  const relations = steps.flatMap(({ case: id, customer, revision, labels }) => {
    const of = (kind: string, own: string) => [`step:${id}/${String(revision)}`, `${kind}:${own}`, kind];
    const adviser = labels?.['adviser'];
    return [
      of('case', id),
      of('customer', customer),
      ...(adviser === undefined ? [] : [of('adviser', adviser)]),
    ];
  });
  assert.deepEqual(sorted(ocel.relations), sorted(relations));
  const parties = relations
    .filter(([, , kind]) => kind !== 'case')
    .map(([event, object, kind]) => [`case:${event!.slice(5, event!.lastIndexOf('/'))}`, object!, kind!]);
  const distinct = unique(parties.map((party) => JSON.stringify(party)));
  assert.deepEqual(sorted(ocel.parties), sorted(distinct.map((party) => JSON.parse(party) as string[])));
  const revisions = new Map(
    steps.map((step) => [`step:${step.case}/${String(step.revision)}`, step.revision]),
  );
  assert.deepEqual([...ocel.revisions].sort(), [...revisions.values()].sort());
  assert.deepEqual(sorted(ocel.stages), sorted(stagesOf(steps)));
  sameGraph(ocel.byCase, directlyFollows(steps));
  // The customer in place of the case.
  sameGraph(ocel.byCustomer, directlyFollows(steps.map((step) => ({ ...step, case: step.customer }))));
}

/** The stages in which each case stood at the end of a day, or of a second, where they differ from the one before. */
function stagesOf(steps: readonly Step[]): [string, string][] {
  const ends = new Map<string, [string, string]>();
  for (const step of steps)
    ends.set(JSON.stringify([step.case, step.at ?? step.on]), [`case:${step.case}`, step.to]);
  const last = new Map<string, string>();
  return [...ends.values()].filter(([id, stage]) => {
    const isNew = last.get(id) !== stage;
    last.set(id, stage);
    return isNew;
  });
}
