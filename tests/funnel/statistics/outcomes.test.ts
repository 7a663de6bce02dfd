import fc from 'fast-check';
import {
  advance,
  day,
  encodeSteps,
  finishOutcomes,
  mergeOutcomes,
  outcomes,
  type Step,
  tallyOutcomes,
  winRate,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen, throughJson } from '../../questionnaire/laws.js';
import { caseIn, funnel, ready, type Stage, wayTo } from '../cases.js';
import { adviserOf, caseLogs, dayAt, woven } from './caseLogs.js';

const meaning = { won: ['c'], lost: ['d'] } as const;

type Outcome = 'won' | 'lost' | 'open';

/** The outcome of some steps by the definition: lost is who stands there, won is who bought and was not lost since. */
function outcomeOf(steps: readonly Step[]): Outcome {
  const stages = steps.map(({ to }) => to);
  if (stages.at(-1) === 'd') return 'lost';
  return stages.lastIndexOf('c') > stages.lastIndexOf('d') ? 'won' : 'open';
}

function lineByHand(logs: readonly (readonly Step[])[]) {
  const count = (wanted: Outcome) => logs.filter((log) => outcomeOf(log) === wanted).length;
  const counts = { won: count('won'), lost: count('lost'), open: count('open') };
  return { cases: logs.length, ...counts, winRate: winRate(counts) };
}

/** The episodes of a log, each a list of steps. */
const episodesOf = (log: readonly Step[]): Step[][] =>
  [...new Set(log.map(({ episode }) => episode))].map((own) => log.filter(({ episode }) => episode === own));

const seenBy = (logs: readonly (readonly Step[])[], cut: number): Step[][] =>
  logs.map((log) => log.filter(({ on }) => on <= dayAt(cut))).filter((log) => log.length > 0);

describe('outcomes', () => {
  it('agrees with a count by hand, of cases and of episodes, on any day', () => {
    fc.assert(
      fc.property(caseLogs, fc.integer({ min: -1, max: 20 }), (logs, cut) => {
        const steps = frozen(woven(logs));
        const asOf = dayAt(cut);
        const seen = seenBy(logs, cut);
        const byCase = outcomes(steps, { ...meaning, asOf });
        expect(byCase).toEqual(lineByHand(seen));
        const byEpisode = outcomes(steps, { ...meaning, asOf, reentry: true });
        expect(byEpisode).toEqual(lineByHand(seen.flatMap(episodesOf)));
        expectPlain(byCase);
      }),
      { numRuns: 500 },
    );
  });

  it('parts cases by a label that is known on the day, and loses none', () => {
    fc.assert(
      fc.property(caseLogs, fc.integer({ min: -1, max: 20 }), (logs, cut) => {
        const seen = seenBy(logs, cut);
        const { groups, ...all } = outcomes(woven(logs), {
          ...meaning,
          asOf: dayAt(cut),
          by: { label: 'adviser' },
        });
        const names = [...new Set(seen.map(adviserOf))];
        const sorted = [
          ...names.filter((name) => name !== null).sort(),
          ...names.filter((name) => name === null),
        ];
        expect(groups).toEqual(
          sorted.map((group) => ({ group, ...lineByHand(seen.filter((log) => adviserOf(log) === group)) })),
        );
        expect(all).toEqual(lineByHand(seen));
      }),
    );
  });

  it('gives the same from columns, from JSON and from parts in any order', () => {
    fc.assert(
      fc.property(caseLogs, fc.boolean(), fc.nat({ max: 20 }), (logs, reentry, cut) => {
        const options = { ...meaning, asOf: dayAt(cut), by: 'entry', reentry } as const;
        const steps = woven(logs);
        const whole = outcomes(steps, options);
        expect(outcomes(encodeSteps(steps), options)).toStrictEqual(whole);
        expect(outcomes(throughJson(steps), options)).toStrictEqual(whole);
        const parts = logs.map((log) => throughJson(tallyOutcomes(log, options)));
        const none = tallyOutcomes([], options);
        for (const order of [parts, parts.toReversed()]) {
          expect(finishOutcomes(order.reduce(mergeOutcomes, none))).toStrictEqual(whole);
        }
      }),
    );
  });

  it('counts the course’s funnel: one case in each of its stages', () => {
    const stages = Object.keys(wayTo) as Stage[];
    const steps = stages.flatMap((stage) => caseIn(stage).steps.map((step) => ({ ...step, case: stage })));
    const asOf = day('2024-12-31');
    // close is won, lost is lost; watch, select, trade and silent are open.
    expect(outcomes(steps, { won: ['close'], lost: ['lost'], asOf })).toMatchObject({
      cases: 6,
      won: 1,
      lost: 1,
      open: 4,
      winRate: { ofDecided: 1 / 2, ofAll: 1 / 6 },
    });
  });

  it('takes a case in its next round for won, and its second episode for open', () => {
    const { row, steps } = caseIn('close');
    const next = advance(funnel, row, { event: 'review', on: day('2024-02-01'), facts: ready });
    const log = next.moved ? [...steps, next.step] : steps;
    const options = { won: ['close'], lost: ['lost'], asOf: day('2024-12-31') } as const;
    expect(outcomes(log, options)).toMatchObject({ cases: 1, won: 1, open: 0 });
    expect(outcomes(log, { ...options, reentry: true })).toMatchObject({ cases: 2, won: 1, open: 1 });
  });

  it('takes a case that was lost and is worked on again for open, and its first episode for lost', () => {
    const base = { case: 'k', customer: 'c', from: 'a' };
    const log: Step[] = [
      { ...base, revision: 0, episode: 1, event: 'open', from: null, to: 'a', on: dayAt(0) },
      { ...base, revision: 1, episode: 1, event: 'go', to: 'd', on: dayAt(1) },
      { ...base, revision: 2, episode: 2, event: 'go', from: 'd', to: 'a', on: dayAt(2) },
    ];
    const at = (cut: number, reentry = false) => outcomes(log, { ...meaning, asOf: dayAt(cut), reentry });
    expect([at(0), at(1), at(2)]).toMatchObject([{ open: 1 }, { lost: 1 }, { open: 1, lost: 0 }]);
    expect(at(2, true)).toMatchObject({ cases: 2, lost: 1, open: 1 });
  });

  it('asks the same whatever the order in which its stages are named', () => {
    const part = (...won: string[]) => tallyOutcomes([], { won, lost: [], asOf: dayAt(0) });
    expect(mergeOutcomes(part('a', 'b'), part('b', 'a'))).toStrictEqual(part('a', 'b'));
  });

  it('merges no parts that answer different questions', () => {
    const part = (reentry: boolean) => tallyOutcomes([], { ...meaning, asOf: dayAt(0), reentry });
    expect(errorOf(() => mergeOutcomes(part(true), part(false)))).toMatchObject({
      code: 'unit_mismatch',
      details: { path: 'question' },
    });
  });

  it('refuses a stage that is named twice, and a grouping that there is not', () => {
    const asOf = dayAt(0);
    expect(errorOf(() => outcomes([], { won: ['a', 'b'], lost: ['b'], asOf }))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'lost[0]' },
    });
    for (const by of [
      'adviser',
      null,
      {},
      { label: 5 },
      { label: 'adviser', opened: 'day' },
      { opened: 'era' },
    ]) {
      expect(errorOf(() => outcomes([], { ...meaning, asOf, by: by as 'entry' }))).toMatchObject({
        code: 'facts_invalid',
        details: { path: 'by' },
      });
    }
    for (const won of [undefined, 'c', ['c', 5]]) {
      const error = errorOf(() => outcomes([], { won: won as never, lost: [], asOf }));
      expect(error.details['path']).toMatch(/^won/);
    }
  });

  it('knows the stages of the log', () => {
    const { steps } = caseIn('close');
    // @ts-expect-error [ts2322] -- the log has no stage "closed"
    expect(outcomes(steps, { won: ['closed'], lost: [], asOf: day('2024-12-31') }).won).toBe(0);
  });
});
