import fc from 'fast-check';
import {
  encodeSteps,
  finishTimeInStage,
  kaplanMeier,
  mergeTimeInStage,
  type Step,
  tallyTimeInStage,
  timeInStage,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen, throughJson } from '../../questionnaire/laws.js';
import { caseIn } from '../cases.js';
import { adviserOf, caseLogs, dayAt, FIRST, isVisit, woven } from './caseLogs.js';

interface Visit {
  readonly stage: string;
  readonly length: number;
  readonly isOpen: boolean;
  readonly isLatest: boolean;
}

/** The visits of one case by their definition, each compared with all that come after it. */
function visitsOf(log: readonly Step[], limit: number, momentOf: (step: Step) => number): Visit[] {
  const seen = log.filter((step) => momentOf(step) <= limit);
  const begins = seen.filter((step) => isVisit(step) && step.event !== 'migrate');
  // Up to the next visit only pauses and migrations follow: the last of them has the name that counts.
  const names = begins.map((step, place) => {
    const end = begins[place + 1];
    return seen.slice(seen.indexOf(step), end === undefined ? undefined : seen.indexOf(end)).at(-1)!.to;
  });
  return begins.map((step, place) => {
    const end = begins[place + 1];
    return {
      stage: names[place]!,
      length: (end === undefined ? limit : momentOf(end)) - momentOf(step),
      isOpen: end === undefined,
      isLatest: !names.slice(place + 1).includes(names[place]!),
    };
  });
}

function summaryOf(visits: readonly Visit[]) {
  const lengths = visits.map(({ length }) => length).sort((a, b) => a - b);
  const [size, half] = [lengths.length, Math.floor(lengths.length / 2)];
  if (size === 0) return { visits: 0, mean: null, median: null };
  return {
    visits: size,
    mean: lengths.reduce((sum, length) => sum + length, 0) / size,
    median: size % 2 === 1 ? lengths[half]! : (lengths[half - 1]! + lengths[half]!) / 2,
  };
}

function timesByHand(logs: readonly (readonly Step[])[], limit: number, momentOf: (step: Step) => number) {
  const seen = logs.filter((log) => log.some((step) => momentOf(step) <= limit));
  const visits = seen.flatMap((log) => visitsOf(log, limit, momentOf));
  const stages = [...new Set(visits.map(({ stage }) => stage))].sort();
  return {
    cases: seen.length,
    stages: stages.map((stage) => {
      const own = visits.filter((visit) => visit.stage === stage);
      return {
        stage,
        completed: summaryOf(own.filter(({ isOpen }) => !isOpen)),
        latest: summaryOf(own.filter(({ isLatest }) => isLatest)),
        open: summaryOf(own.filter(({ isOpen }) => isOpen)),
        // The curve of the retention room, which is tested against R.
        survivalMedian: kaplanMeier(own.map(({ length, isOpen }) => ({ time: length, event: !isOpen })))
          .median,
      };
    }),
  };
}

const dayOf = ({ on }: Step): number => Math.round(Date.parse(on) / 86_400_000);
const secondOf = ({ at = NaN }: Step): number => at;
const cuts = fc.integer({ min: -1, max: 25 });

describe('timeInStage', () => {
  it('agrees with visits measured by hand, in days, on any day', () => {
    fc.assert(
      fc.property(caseLogs, cuts, (logs, cut) => {
        const times = timeInStage(frozen(woven(logs)), { asOf: dayAt(cut) });
        expect(times).toEqual(timesByHand(logs, FIRST + cut, dayOf));
        expectPlain(times);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with visits measured by hand, in seconds, from a second or from the end of a day', () => {
    fc.assert(
      fc.property(caseLogs, fc.nat({ max: 20 * 86_400 }), (logs, cut) => {
        const limit = FIRST * 86_400 + cut;
        const steps = woven(logs);
        const times = timeInStage(steps, { unit: 'second', asOf: limit });
        expect(times).toEqual(timesByHand(logs, limit, secondOf));
        const day = Math.floor(cut / 86_400);
        expect(timeInStage(steps, { unit: 'second', asOf: dayAt(day) })).toEqual(
          timeInStage(steps, { unit: 'second', asOf: (FIRST + day + 1) * 86_400 - 1 }),
        );
      }),
    );
  });

  it('parts the cases by a label that is known on the day', () => {
    fc.assert(
      fc.property(caseLogs, cuts, (logs, cut) => {
        const seen = logs.map((log) => log.filter((step) => dayOf(step) <= FIRST + cut));
        const names = [...new Set(seen.filter((log) => log.length > 0).map(adviserOf))];
        const sorted = [
          ...names.filter((name) => name !== null).sort(),
          ...names.filter((name) => name === null),
        ];
        const { groups } = timeInStage(woven(logs), { asOf: dayAt(cut), by: { label: 'adviser' } });
        expect(groups).toEqual(
          sorted.map((group) => ({
            group,
            ...timesByHand(
              seen.filter((log) => adviserOf(log) === group),
              FIRST + cut,
              dayOf,
            ),
          })),
        );
      }),
    );
  });

  it('parts the cases by the month of their opening', () => {
    // The first case opens on 2024-01-05, the second 30 days later, on 2024-02-04.
    const [early, late] = [0, 30].map((place, index) => ({
      ...caseIn('watch').steps[0]!,
      case: `k${index}`,
      on: dayAt(place),
    }));
    const { groups } = timeInStage([late!, early!], { asOf: dayAt(40), by: { opened: 'month' } });
    expect(groups?.map(({ group, stages }) => [group, stages[0]?.open.mean])).toEqual([
      ['2024-01-01', 40],
      ['2024-02-01', 10],
    ]);
  });

  it('gives the same bytes from columns, from JSON and from parts in any order', () => {
    fc.assert(
      fc.property(caseLogs, fc.nat({ max: 20 }), fc.boolean(), (logs, cut, isGrouped) => {
        const options = { asOf: dayAt(cut), ...(isGrouped && { by: 'entry' as const }) };
        const steps = woven(logs);
        const tally = tallyTimeInStage(steps, options);
        const whole = finishTimeInStage(tally);
        expect(timeInStage(steps, options)).toStrictEqual(whole);
        expect(timeInStage(encodeSteps(steps), options)).toStrictEqual(whole);
        expect(timeInStage(throughJson(steps), options)).toStrictEqual(whole);
        const parts = logs.map((log) => throughJson(tallyTimeInStage(log, options)));
        const none = tallyTimeInStage([], options);
        for (const order of [parts, parts.toReversed()]) {
          expect(order.reduce(mergeTimeInStage, none)).toStrictEqual(tally);
        }
      }),
    );
  });

  it('merges no parts that answer different questions', () => {
    const part = (unit: 'day' | 'second') => tallyTimeInStage([], { unit, asOf: dayAt(0) });
    expect(errorOf(() => mergeTimeInStage(part('day'), part('second')))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'question' },
    });
  });

  it('never lets a later step change what an earlier day saw', () => {
    fc.assert(
      fc.property(caseLogs, cuts, (logs, cut) => {
        const known = woven(logs).filter((step) => dayOf(step) <= FIRST + cut);
        const options = { asOf: dayAt(cut), by: { label: 'adviser' } };
        expect(timeInStage(woven(logs), options)).toEqual(timeInStage(known, options));
      }),
    );
  });
});
