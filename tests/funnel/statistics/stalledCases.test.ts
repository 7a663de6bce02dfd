import fc from 'fast-check';
import {
  addDays,
  advance,
  day,
  type Day,
  daysBetween,
  dueOn,
  openCase,
  type Restoring,
  stalledCases,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, frozen, throughJson } from '../../questionnaire/laws.js';
import { callBack, funnel, openedOn, opening } from '../callBack.js';
import { funnel as serviceFunnel, open } from '../cases.js';

const { row } = openCase(funnel, opening);

/** A case that was paused on one day and resumed on another. */
function paused(restore: Restoring, from: Day, to?: Day) {
  const own = callBack(restore);
  const opened = openCase(own, opening).row;
  const pause = advance(own, opened, { event: 'pause', on: from });
  const resume = to === undefined ? pause : advance(own, pause.row, { event: 'resume', on: to });
  expect(resume.moved).toBe(true);
  return { own, row: resume.row };
}

describe('a stalled case', () => {
  // Opened on 2024-01-01, five days are over with the 6th: the 7th is the day after them.
  it.each([
    ['2024-01-01', null],
    ['2024-01-06', null],
    ['2024-01-07', 1],
    ['2024-02-01', 26],
  ])('as of %s is overdue by %j days', (asOf, overdueDays) => {
    const found = stalledCases(funnel, frozen([row]), day(asOf));
    expect(found.map((one) => one.overdueDays)).toEqual(overdueDays === null ? [] : [overdueDays]);
    expectPlain(found);
  });

  it('is named with its clock', () => {
    expect(stalledCases(funnel, throughJson([row]), day('2024-01-10'))).toEqual([
      {
        case: 'k1',
        customer: 'c1',
        stage: 'waiting',
        since: '2024-01-01',
        days: 9,
        staleAfterDays: 5,
        overdueDays: 4,
      },
    ]);
  });

  // Paused from the 3rd to the 8th, five days. By the first day: 01-01 + 5; less the pause: 01-06 + 5; anew: 01-08 + 5.
  it.each([
    // The 7th, on which the old days are over, lies in the pause: it stalls on the day of its return.
    ['deadline', '2024-01-01', '2024-01-08', 2],
    ['remaining', '2024-01-06', '2024-01-12', 1],
    ['restart', '2024-01-08', '2024-01-14', 1],
  ] as const)('after a pause, restored by %s, counts from %s', (restore, since, first, overdueDays) => {
    const { own, row: resumed } = paused(restore, day('2024-01-03'), day('2024-01-08'));
    expect(stalledCases(own, [resumed], addDays(day(first), -1))).toEqual([]);
    expect(stalledCases(own, [resumed], day(first))).toMatchObject([
      { since, days: 5 + overdueDays, overdueDays },
    ]);
  });

  it('is none while it is paused', () => {
    const { own, row: resting } = paused('deadline', day('2024-01-03'));
    expect(stalledCases(own, [resting], day('2030-01-01'))).toEqual([]);
  });

  it('is none in a stage that does not say when', () => {
    const called = advance(funnel, row, { event: 'called', on: openedOn }).row;
    expect(stalledCases(funnel, [called], day('2030-01-01'))).toEqual([]);
  });
});

const rows = fc
  .array(
    fc.record({
      entered: fc.nat({ max: 20 }),
      pausedDays: fc.nat({ max: 5 }),
      rests: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((facts, index) => ({ ...facts, id: `k${(index * 7) % 12}` })));

describe('stalledCases', () => {
  it('finds whom dueOn says, the most overdue first, ties by id', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<Restoring>('deadline', 'remaining', 'restart'),
        fc.nat({ max: 40 }),
        (list, restore, later) => {
          const own = callBack(restore);
          const asOf = addDays(openedOn, later);
          const book = list.map(({ id, entered, pausedDays, rests }) => {
            const enteredOn = addDays(openedOn, entered);
            const resumedOn = addDays(enteredOn, pausedDays + 1);
            return {
              ...openCase(own, { ...opening, id }).row,
              enteredOn,
              ...(pausedDays > 0 && { pausedDays, resumedOn }),
              ...(rests && { pausedOn: addDays(resumedOn, 1) }),
            };
          });
          const found = stalledCases(own, frozen(book), asOf);
          const due = book.flatMap((one) => {
            const { staleOn } = dueOn(own, one);
            if (staleOn === null || staleOn > asOf) return [];
            return { id: one.id, overdue: daysBetween(staleOn, asOf) + 1 };
          });
          due.sort((a, b) => b.overdue - a.overdue || (a.id < b.id ? -1 : 1));
          expect(found.map((one) => [one.case, one.overdueDays])).toEqual(
            due.map(({ id, overdue }) => [id, overdue]),
          );
          for (const { days, since, staleAfterDays, overdueDays } of found) {
            expect([days, overdueDays]).toEqual([daysBetween(since, asOf), days - staleAfterDays]);
          }
        },
      ),
    );
  });

  it('names the row of another funnel, another version or another stage by its index', () => {
    const asOf = day('2024-02-01');
    const stranger = open().row as unknown as typeof row;
    expect(errorOf(() => stalledCases(funnel, [row, stranger], asOf))).toMatchObject({
      code: 'case_mismatch',
      details: { path: '[1].funnel.id' },
    });
    const older = { ...row, funnel: { ...row.funnel, version: '0' } };
    expect(errorOf(() => stalledCases(funnel, [older], asOf)).details['path']).toBe('[0].funnel.version');
    const lost = { ...row, stage: 'nowhere' as 'done' };
    expect(errorOf(() => stalledCases(funnel, [lost], asOf)).details['path']).toBe('[0].stage');
  });

  it('refuses a day that does not exist, and a funnel that was not checked', () => {
    expect(errorOf(() => stalledCases(funnel, [], '2024-02-30' as Day)).code).toBe('day_invalid');
    expect(errorOf(() => stalledCases({ ...funnel }, [], openedOn)).code).toBe('definition_unchecked');
  });

  it('knows the stages of the funnel', () => {
    const found = stalledCases(serviceFunnel, [open().row], day('2030-01-01'));
    expect(found.length).toBeLessThanOrEqual(1);
    expectTypeOf<(typeof found)[number]['stage']>().toEqualTypeOf<
      'watch' | 'select' | 'trade' | 'close' | 'silent' | 'lost'
    >();
  });
});
