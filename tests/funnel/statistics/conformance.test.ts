import fc from 'fast-check';
import {
  advance,
  conformance,
  day,
  defineFunnel,
  migrateCase,
  openCase,
  planMigration,
  type Step,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { callBack, funnel as pausable, openedOn, opening as call } from '../callBack.js';
import { caseIn, funnel, type Stage, wayTo } from '../cases.js';
import { after, funnels, opening, tries, type Try } from '../randomFunnels.js';
import { woven } from './caseLogs.js';
import { runningExample } from './runningExample.js';

const { steps: closed } = caseIn('close');

describe('a case that conforms', () => {
  const stages = Object.keys(wayTo) as Stage[];
  const log = woven(stages.map((stage) => caseIn(stage).steps.map((step) => ({ ...step, case: stage }))));
  const result = conformance(funnel, frozen(log));

  it('is each of those that the funnel made', () => {
    expect(result).toMatchObject({ cases: 6, conforming: 6, fitness: 1, deviations: [], unknownMoves: [] });
    expectPlain(result);
  });

  it('has its moves counted, those never made among them', () => {
    // interest: select, trade and close came by it; decide: trade and close; and so on.
    const made = { interest: 3, refuse: 1, 'fall-silent': 1, decide: 2, deal: 1 };
    const fromWatch = ['interest', 'refuse', 'fall-silent'];
    const expected = Object.entries(funnel.stages).flatMap(([from, { on = {} }]) =>
      Object.keys(on).map((event) => {
        const counts = from === 'watch' ? fromWatch.includes(event) : ['decide', 'deal'].includes(event);
        return [from, event, counts ? made[event as keyof typeof made] : 0];
      }),
    );
    expect(result.moves.map(({ from, event, count }) => [from, event, count])).toEqual(expected);
  });

  it('may have been paused', () => {
    const opened = openCase(pausable, call);
    const pause = advance(pausable, opened.row, { event: 'pause', on: openedOn });
    const steps = pause.moved ? [opened.step, pause.step] : [];
    expect(conformance(pausable, steps)).toMatchObject({ cases: 1, fitness: 1, unknownMoves: [] });
  });

  it('may have been migrated, and its moves count from there', () => {
    const text = { zh: '段', en: 'stage' };
    const next = defineFunnel({
      id: 'call-back',
      version: '2',
      entries: { all: 'queue' },
      stages: {
        queue: { text, kind: 'open', pausable: true, on: { answered: 'done' } },
        done: { text, kind: 'won' },
      },
    });
    const plan = planMigration(callBack(), next, { waiting: 'queue', done: 'done' });
    const opened = openCase(pausable, call);
    const called = advance(pausable, opened.row, { event: 'called', on: openedOn });
    const again = advance(pausable, called.row, { event: 'again', on: openedOn });
    const migrated = migrateCase(plan, again.row);
    if (!called.moved || !again.moved || !migrated.moved) throw new Error('it should move');
    const answered = advance(next, migrated.row as typeof migrated.row & { stage: 'queue'; entry: 'all' }, {
      event: 'answered',
      on: openedOn,
    });
    if (!answered.moved) throw new Error('it should move');
    const old = [opened.step, called.step, again.step, migrated.step, answered.step];
    const fresh = openCase(next, { ...call, id: 'k2' }).step;
    const log: Step[] = [...old, fresh];
    expect(conformance(next, log, [plan])).toMatchObject({
      cases: 2,
      conforming: 2,
      moves: [{ from: 'queue', event: 'answered', to: 'done', count: 1 }],
      unknownMoves: [],
    });
    expect(conformance(next, log).deviations.map(({ case: id }) => id)).toEqual(['k1']);
  });
});

describe('a case that deviates', () => {
  const change = (place: number, changed: Partial<Step>): Step[] =>
    closed.map((step, index) => (index === place ? { ...step, ...changed } : step));

  it.each<[string, Step[], number, string]>([
    ['begins in the middle', closed.slice(1), 0, 'the opening of a case'],
    ['has a gap', closed.toSpliced(1, 1), 1, 'the revision after the one before'],
    ['skips a stage', change(2, { to: 'close' }), 2, 'a move of the funnel'],
    ['moves from where it is not', change(2, { from: 'watch' }), 2, 'the stage in which the case stands'],
    ['goes back in time', change(3, { on: day('2023-01-01') }), 3, 'a day that does not go back'],
    ['is in another episode', change(3, { episode: 2 }), 3, 'the episode in which the case stands'],
    ['came by an entry that there is not', change(0, { entry: 'toString' }), 0, 'an entry of the funnel'],
    ['has no customer', closed.map((step) => ({ ...step, customer: '' })), 0, 'text'],
  ])('%s', (_, steps, index, expected) => {
    const other = caseIn('silent').steps.map((step) => ({ ...step, case: 'other' }));
    const result = conformance(funnel, frozen(woven([other, steps])));
    expect(result).toMatchObject({ cases: 2, conforming: 1, fitness: 1 / 2 });
    // The cases take turns while both have steps: two of the other, then only this one.
    const place = index + Math.min(index + 1, other.length);
    const [deviation] = result.deviations;
    expect(deviation).toEqual({
      case: steps[0]!.case,
      index: place,
      revision: steps[index]!.revision,
      reason: { rule: 'step_deviates', detail: { index: place, expected } },
    });
    expectWorded([deviation!.reason]);
    expectPlain(result);
  });

  it('shows the moves that the funnel does not have, the most frequent first', () => {
    // In the running example, check ticket → decide comes 6 times: vectors.md.
    const { unknownMoves, fitness, moves } = conformance(funnel, runningExample.flat());
    expect(fitness).toBe(0);
    expect(unknownMoves[0]).toEqual({ from: 'check ticket', event: 'decide', to: 'decide', count: 6 });
    // No case begins with an opening, so that its first event is a move from nowhere: 42 events in all.
    expect(unknownMoves).toContainEqual({
      from: null,
      event: 'register request',
      to: 'register request',
      count: 6,
    });
    expect(unknownMoves.reduce((sum, { count }) => sum + count, 0)).toBe(42);
    expect(moves.every(({ count }) => count === 0)).toBe(true);
  });
});

/** The log of a case that tries to move, and moves where it may. */
function lived(own: ReturnType<typeof defineFunnel>, id: string, attempts: readonly Try[]): Step[] {
  const opened = openCase(own, { ...opening, id, entry: 'first' });
  const steps: Step[] = [opened.step];
  let { row } = opened;
  for (const { days, ...happening } of attempts) {
    const next = advance(own, row, { ...happening, on: after(row.enteredOn, days) });
    if (next.moved) steps.push(next.step);
    row = next.row;
  }
  return steps;
}

describe('conformance', () => {
  it('finds no fault in what the funnel did, and counts every move', () => {
    fc.assert(
      fc.property(funnels, fc.array(tries, { maxLength: 4 }), (definition, cases) => {
        const own = defineFunnel(definition);
        const logs = cases.map((attempts, index) => lived(own, `k${index}`, attempts));
        const { moves, ...rest } = conformance(own, throughJson(woven(logs)));
        expect(rest).toEqual({
          cases: logs.length,
          conforming: logs.length,
          fitness: logs.length === 0 ? null : 1,
          deviations: [],
          unknownMoves: [],
        });
        const made = logs
          .flatMap((log) => log.slice(1))
          .filter(({ event }) => event !== 'pause' && event !== 'resume');
        for (const { from, event, to, count } of moves) {
          expect(count).toBe(
            made.filter((step) => step.from === from && step.event === event && step.to === to).length,
          );
        }
        expect(moves.reduce((sum, { count }) => sum + count, 0)).toBe(made.length);
      }),
    );
  });

  it('finds the one step that was spoilt, and counts the other cases as before', () => {
    fc.assert(
      fc.property(
        funnels,
        fc.array(tries, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (definition, cases, pick) => {
          const own = defineFunnel(definition);
          const logs = cases.map((attempts, index) => lived(own, `k${index}`, attempts));
          const log = woven(logs);
          const index = pick % log.length;
          const spoilt = log.with(index, { ...log[index]!, revision: log[index]!.revision + 7 });
          const { conforming, deviations } = conformance(own, spoilt);
          expect(conforming).toBe(logs.length - 1);
          expect(deviations.map((deviation) => [deviation.case, deviation.index])).toEqual([
            [log[index]!.case, index],
          ]);
        },
      ),
    );
  });

  it('throws only for what is no step, and for a funnel that was not checked', () => {
    const [first] = closed;
    for (const step of [
      null,
      7,
      {},
      { ...first, case: 3 },
      { ...first, to: null },
      { ...first, from: undefined },
    ]) {
      const error = errorOf(() => conformance(funnel, [first!, step as unknown as Step]));
      expect(error).toMatchObject({ code: 'step_invalid', details: { index: 1 } });
    }
    expect(errorOf(() => conformance({ ...funnel }, closed)).code).toBe('definition_unchecked');
  });

  it('never throws for what else a step may hold, and answers with plain data', () => {
    const field = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.constant(undefined));
    const names = ['on', 'at', 'revision', 'episode', 'entry', 'customer', 'key'];
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom(...names), field)), (strange) => {
        const steps = strange.map((fields, place) => {
          const from = place === 0 ? null : 'watch';
          return { ...fields, case: 'k', event: 'open', from, to: 'watch' };
        });
        const result = conformance(funnel, steps as unknown as Step[]);
        expect([result.cases, result.conforming]).toEqual([steps.length > 0 ? 1 : 0, 0]);
        expectPlain(result);
      }),
    );
  });
});
