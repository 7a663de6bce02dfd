import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  conformance,
  course,
  type Day,
  directlyFollows,
  elapse,
  encodeSteps,
  type EventOf,
  outcomes,
  readCase,
  replay,
  stageConversion,
  type StageOf,
  stageSnapshot,
  type Step,
  type StepLog,
  timeInStage,
} from 'panhuo';
import { beforeAll, describe, expect, it } from 'vitest';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { throughJson } from '../questionnaire/laws.js';
import { type Book, type Invoice, readInvoices, type RetailStep, retailFunnel, runBook } from './retail.js';
import { type ByHand, countByHand } from './retailByHand.js';

// Real data that is not part of the project. Where it is absent, its tests are skipped.
const shared = join(import.meta.dirname, '../../../shared/data/retail/invoices.csv');
const absent = existsSync(shared) ? '' : ' (skipped: the data is not here)';

function logsOf<S extends Step>(steps: readonly S[]): Map<string, S[]> {
  const logs = new Map<string, S[]>();
  for (const step of steps) logs.set(step.case, [...(logs.get(step.case) ?? []), step]);
  return logs;
}

describe.skipIf(absent !== '')(`a year of a real shop as funnels${absent}`, () => {
  let invoices: Invoice[];
  let book: Book;
  let hand: ByHand;
  let asOf: Day;
  let logs: Map<string, RetailStep[]>;
  const order = ['watch', 'select', 'trade', 'close'] as const;

  beforeAll(() => {
    invoices = readInvoices(shared);
    book = runBook(invoices);
    // The book runs on until the last invoice has been delivered again.
    asOf = addDays(invoices.at(-1)!.on, 31);
    hand = countByHand(invoices, asOf);
    logs = logsOf(book.steps);
  });

  it('makes as many steps as the invoices call for, whatever is delivered twice', () => {
    // 22,190 invoices, of which 3,654 are cancellations, by the description of the data and the letter C.
    expect(invoices).toHaveLength(22_190);
    expect(hand.purchases).toBe(22_190 - 3654);
    expect(book.rows.size).toBe(4372);
    expect(book.duplicates).toBe(hand.purchases);
    expect(book.steps).toHaveLength(hand.customers + hand.purchases + hand.silences);
    const keyed = book.steps.filter(({ key }) => key !== undefined);
    expect(new Set(keyed.map((step) => `${step.case} ${step.key}`)).size).toBe(hand.purchases);
  });

  it('gives every row back from its log', () => {
    for (const [id, row] of book.rows) {
      expect(replay(retailFunnel, logs.get(id)!)).toEqual(row);
      expect(readCase(retailFunnel, throughJson(row))).toEqual(row);
      expect(row.revision).toBe(logs.get(id)!.length - 1);
    }
  });

  it('has let every deadline pass', () => {
    for (const row of book.rows.values())
      expect(elapse(retailFunnel, row, asOf)).toMatchObject({ moved: false });
  });

  it('leaves every customer in one stage, as a count by hand does', () => {
    const snapshot = stageSnapshot(book.steps, { asOf });
    expect(snapshot.stages.reduce((sum, { cases }) => sum + cases, 0)).toBe(hand.customers);
    expect(Object.fromEntries(snapshot.stages.map(({ stage, cases }) => [stage, cases]))).toEqual(
      hand.standing,
    );
  });

  it('converts as a count by hand does', () => {
    const { cases, stages } = stageConversion(book.steps, { stages: order, asOf });
    expect(cases).toBe(hand.customers);
    expect(Object.fromEntries(stages.map(({ stage, reached }) => [stage, reached]))).toEqual(hand.reached);
    expect(outcomes(book.steps, { won: ['close'], lost: [], asOf })).toMatchObject({
      won: hand.reached.close,
      lost: 0,
      open: hand.customers - hand.reached.close,
    });
  });

  it('knows how long customers were silent before they came back', () => {
    const { stages } = timeInStage(book.steps, { asOf });
    const silent = stages.find(({ stage }) => stage === 'silent')!;
    expect(silent.completed.visits).toBe(hand.wakings);
    expect(silent.completed.mean).toBeCloseTo(hand.silentDays / hand.wakings, 12);
    expect(silent.open.visits).toBe(hand.standing.silent);
    const visits = stages.reduce((sum, { completed, open }) => sum + completed.visits + open.visits, 0);
    expect(visits).toBe(book.steps.length);
  });

  it('follows its definition in every step', () => {
    expect(conformance(retailFunnel, book.steps)).toMatchObject({
      fitness: 1,
      deviations: [],
      unknownMoves: [],
    });
    const { events, edges } = directlyFollows(book.steps);
    expect(events).toBe(book.steps.length);
    expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(book.steps.length - hand.customers);
    expect(edges.find(({ from, to }) => from === 'fall-silent' && to === 'wake')?.count).toBe(hand.wakings);
  });

  type RetailLog = StepLog<
    RetailStep['to'],
    Exclude<RetailStep['event'], 'open' | 'migrate' | 'pause' | 'resume'>
  >;
  const statistics: readonly (readonly [string, (log: RetailLog) => unknown])[] = [
    ['conversion', (log) => stageConversion(log, { stages: order, asOf })],
    ['conversion by episode', (log) => stageConversion(log, { stages: order, asOf, reentry: true })],
    ['conversion in 60 days', (log) => stageConversion(log, { stages: order, asOf, window: 60 })],
    ['conversion by month', (log) => stageConversion(log, { stages: order, asOf, by: { opened: 'month' } })],
    ['the snapshot', (log) => stageSnapshot(log, { asOf })],
    ['time in stage', (log) => timeInStage(log, { asOf })],
    ['flows of events', (log) => directlyFollows(log)],
    ['flows of stages', (log) => directlyFollows(log, { of: 'stage' })],
    ['outcomes', (log) => outcomes(log, { won: ['close'], lost: [], asOf, reentry: true })],
  ];
  it.each(statistics)('says the same of records and of columns: %s', (_, of) => {
    expect(of(encodeSteps(book.steps))).toEqual(of(book.steps));
  });
});

describe('the funnels of the teaching branch', () => {
  const branch = teachingBranch({ customers: 1500 });
  const funnel = course.serviceFunnel;
  const steps = branch.steps as Step<StageOf<typeof funnel>, EventOf<typeof funnel>>[];
  const { asOf } = branch;
  const logs = logsOf(steps);
  const order = ['watch', 'select', 'trade', 'close'] as const;

  it('follow the definition of the course in every step', () => {
    expect(logs.size).toBeGreaterThan(100);
    expect(conformance(funnel, steps)).toMatchObject({ cases: logs.size, fitness: 1, deviations: [] });
  });

  it('are rebuilt from their logs, and stand where the snapshot says', () => {
    const rows = [...logs.values()].map((log) => replay(funnel, log));
    const snapshot = stageSnapshot(steps, { asOf });
    expect(snapshot.cases).toBe(rows.length);
    for (const { stage, cases } of snapshot.stages)
      expect(cases).toBe(rows.filter((row) => row.stage === stage).length);
  });

  it('come out as a count by hand says', () => {
    const all = [...logs.values()];
    const passed = (stage: string) => all.filter((log) => log.some(({ to }) => to === stage)).length;
    const { stages } = stageConversion(steps, { stages: order, asOf });
    expect(stages.map(({ reached }) => reached)).toEqual(order.map(passed));
    const { won, lost, open } = outcomes(steps, { won: ['close'], lost: ['lost'], asOf });
    expect([won, lost, open]).toEqual([
      passed('close'),
      passed('lost'),
      all.length - passed('close') - passed('lost'),
    ]);
    const visits = timeInStage(steps, { asOf }).stages;
    expect(
      visits.reduce((sum, { completed, open: running }) => sum + completed.visits + running.visits, 0),
    ).toBe(steps.length);
  });
});
