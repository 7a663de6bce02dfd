import fc from 'fast-check';
import {
  type Bar,
  dateTurningPoints,
  type Judgement,
  judgeAgreement,
  judgeMarket,
  type JudgeAgreement,
  toEpochDay,
  type Turn,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { judges, series } from '../series.js';

const filter = { rule: 'lunde-timmermann', up: '0.08', down: '0.08' } as const;
const whipsawBars = fc.integer({ min: 1, max: 6 });
const cuts = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

interface Told extends Judgement {
  readonly phase: Judgement['phase'];
  readonly isBull: boolean;
}

// The phase of a day is that which ends with the next turn, or the one that the last turn began.
function tell(judgements: readonly Judgement[], turns: readonly Turn[]): Told[] {
  return judgements.map((judgement) => {
    const next = turns.find((turn) => turn.day >= judgement.day);
    return {
      ...judgement,
      isBull: next === undefined ? turns.at(-1)?.kind === 'trough' : next.kind === 'peak',
    };
  });
}

const ownOf = ({ isBull }: Told) => (isBull ? 'strong' : 'weak');
const otherOf = ({ isBull }: Told) => (isBull ? 'weak' : 'strong');

// Once more from the words of the definition, day by day and turn by turn.
function recount(told: readonly Told[], turns: readonly Turn[], bars: number): Partial<JudgeAgreement> {
  const count = (test: (day: Told) => boolean) => told.filter(test).length;
  const delays = turns.map((turn, index) => {
    const after = told.filter(
      ({ day }) => day > turn.day && (turns[index + 1] === undefined || day <= turns[index + 1]!.day),
    );
    const called = after.findIndex((day) => day.regime === ownOf(day));
    return called < 0 ? null : called + 1;
  });
  const alarms = told.filter((day, place) => {
    const before = told[place - 1];
    const isEntry = day.regime === otherOf(day) && before?.regime !== day.regime;
    if (!isEntry || before === undefined || before.regime === 'unknown') return false;
    const turn = turns.findLast((one) => one.day < day.day);
    const atTurn = told.find((one) => one.day === turn?.day);
    const hasBeenCalled = told.some(
      (one) => one.day < day.day && one.day > (turn?.day ?? '') && one.regime === ownOf(day),
    );
    return atTurn?.regime !== day.regime || hasBeenCalled;
  });
  const changes = told.flatMap(({ regime }, place) => {
    const before = told[place - 1]?.regime ?? 'unknown';
    return before === 'unknown' || before === regime ? [] : [{ place, from: before, to: regime }];
  });
  const whipsaws = changes.filter((change, index) => {
    const before = changes[index - 1];
    return before?.from === change.to && change.place - before.place <= bars;
  });
  return {
    days: told.length,
    right: count((day) => day.regime === ownOf(day)),
    wrong: count((day) => day.regime === otherOf(day)),
    sideways: count(({ regime }) => regime === 'sideways'),
    unknown: count(({ regime }) => regime === 'unknown'),
    calls: delays.map((delay) => expect.objectContaining({ delay }) as never),
    falseAlarms: alarms.map(({ day }) => expect.objectContaining({ day }) as never),
    whipsaws: whipsaws.length,
  };
}

describe('judgeAgreement, of any judge and any series', () => {
  it('counts what a recount from the words of its definition counts', () => {
    fc.assert(
      fc.property(judges, series, whipsawBars, (judge, bars, within) => {
        const turns = dateTurningPoints(bars, filter);
        fc.pre(turns.length > 0);
        const agreement = judgeAgreement(judge, bars, { market: 'any', turns, whipsawBars: within });
        const told = tell(judgeMarket(judge, bars), turns);
        expect(agreement).toMatchObject(recount(told, turns, within));
      }),
      { numRuns: 300 },
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(judges, series, whipsawBars, cuts, (judge, bars, within, [start, end]) => {
        const turns = dateTurningPoints(bars, filter);
        const dayAt = (share: number) => bars[Math.floor(share * (bars.length - 1))]?.day;
        const [from, until] = [dayAt(Math.min(start, end)), dayAt(Math.max(start, end))];
        const agreement = judgeAgreement(judge, bars, {
          ...{ market: 'any', turns, whipsawBars: within, from, until },
        });
        const { days, right, wrong, sideways, unknown, calls, missed } = agreement;
        expect(right + wrong + sideways + unknown).toBe(days);
        const scored = bars.filter(({ day }) => day >= (from ?? '') && day <= (until ?? ''));
        expect(days).toBe(turns.length === 0 ? 0 : scored.length);
        expect(calls.length).toBe(turns.filter(({ day }) => scored.some((bar) => bar.day === day)).length);
        expect(missed).toBe(calls.filter(({ outcome }) => outcome === 'missed').length);
      }),
    );
  });

  it('counts of two parts of the days what it counts of both', () => {
    fc.assert(
      fc.property(judges, series, fc.nat(), (judge, bars, cut) => {
        const turns = dateTurningPoints(bars, filter);
        fc.pre(turns.length > 0);
        const score = (days: { from?: Bar['day']; until?: Bar['day'] }) =>
          judgeAgreement(judge, bars, { market: 'any', turns, whipsawBars: 3, ...days });
        const place = 1 + (cut % (bars.length - 1));
        const parts = [score({ until: bars[place - 1]!.day }), score({ from: bars[place]!.day })];
        const whole = score({});
        for (const name of ['days', 'right', 'wrong', 'sideways', 'unknown', 'whipsaws'] as const) {
          expect(parts[0]![name] + parts[1]![name]).toBe(whole[name]);
        }
        expect(parts.flatMap(({ falseAlarms }) => falseAlarms)).toEqual(whole.falseAlarms);
      }),
    );
  });

  it('is the same of columns as of bars', () => {
    fc.assert(
      fc.property(judges, series, (judge, bars) => {
        const closesOnly = bars.map(({ day, close }) => ({ day, close }));
        const options = { market: 'any', turns: dateTurningPoints(bars, filter), whipsawBars: 3 };
        const columns = {
          day: Int32Array.from(bars, ({ day }) => toEpochDay(day)),
          close: Float64Array.from(bars, ({ close }) => close),
        };
        expect(judgeAgreement(judge, columns, options)).toEqual(judgeAgreement(judge, closesOnly, options));
      }),
    );
  });
});
