import { addDays, course, dateTurningPoints, day, fromEpochDay, judgeAgreement, monthlyBars } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectRefused, frozen, noRecords } from '../../questionnaire/laws.js';
import { sp500 } from '../sp500.js';
import { barsOfScript, quick, turnAt } from './script.js';

//                 bull  bear      bull      turns: peak at 4, trough at 13
//                 01234 567890123 456789
const story = frozen(barsOfScript('??SSS-WW-WSWW--SSWSS'));
const turns = frozen([turnAt(story, 4, 'peak', 9), turnAt(story, 13, 'trough', 14)]);
const options = { market: 'test', turns, whipsawBars: 1 };
const dayAt = (place: number) => story[place]!.day;

describe('judgeAgreement', () => {
  it('counts every day by phase and regime', () => {
    const agreement = judgeAgreement(quick, story, options);
    expectPlain(agreement);
    // Bull: ??SSS and -SSWSS. Bear: -WW-WSWW-.
    expect(agreement.table).toEqual({
      bull: { unknown: 2, strong: 7, sideways: 1, weak: 1 },
      bear: { unknown: 0, strong: 1, sideways: 3, weak: 5 },
    });
    expect(agreement).toMatchObject({ days: 20, right: 12, wrong: 2, sideways: 4, unknown: 2 });
    expect([agreement.agreement, agreement.coverage]).toEqual([12 / 14, 14 / 18]);
    expect(agreement.period).toEqual({ from: dayAt(0), until: dayAt(19) });
    expect(agreement.policy).toEqual({ id: 'test/judge', version: '1' });
  });

  it('measures how long after a turn it was called, and whether before it could be known', () => {
    const agreement = judgeAgreement(quick, story, options);
    expect(agreement.calls).toEqual([
      {
        ...{ turn: { day: dayAt(4), kind: 'peak' }, regime: 'weak', outcome: 'called', calledOn: dayAt(6) },
        ...{ delay: 2, confirmation: 5, lead: 3 },
      },
      {
        ...{ turn: { day: dayAt(13), kind: 'trough' }, regime: 'strong', outcome: 'called' },
        ...{ calledOn: dayAt(15), delay: 2, confirmation: 1, lead: -1 },
      },
    ]);
    expect(agreement.delay).toEqual({ mean: 2, median: 2 });
    expect(agreement.confirmation).toEqual({ mean: 3, median: 3 });
    expect(agreement.lead).toEqual({ mean: 1, median: 1 });
  });

  it('names the false alarms', () => {
    expect(judgeAgreement(quick, story, options).falseAlarms).toEqual([
      { day: dayAt(10), phase: 'bear', regime: 'strong' },
      { day: dayAt(17), phase: 'bull', regime: 'weak' },
    ]);
  });

  it('takes the way back to a regime that was held at the turn for lag, until the phase is called', () => {
    // Weak at the trough at 3, again at 5; strong at 7 calls the phase; weak at 9 is an alarm.
    const bars = barsOfScript('??WW-W-SSW');
    const agreement = judgeAgreement(quick, bars, {
      ...options,
      turns: [turnAt(bars, 3, 'trough', 8)],
    });
    expect(agreement.calls[0]).toMatchObject({ delay: 4, lead: 1 });
    expect(agreement.falseAlarms.map((alarm) => alarm.day)).toEqual([bars[9]!.day]);
  });

  it('takes a regime that was not held at the turn for an alarm, but not the first judgement', () => {
    const bars = barsOfScript('??W-W-S');
    const alarmsWithTroughAt = (place: number) =>
      judgeAgreement(quick, bars, { ...options, turns: [turnAt(bars, place, 'trough', 6)] }).falseAlarms;
    expect(alarmsWithTroughAt(3).map((alarm) => alarm.day)).toEqual([bars[4]!.day]);
    // Weak is the first judgement of all at 2, in a bull phase since 1.
    expect(alarmsWithTroughAt(1).map((alarm) => alarm.day)).toEqual([bars[4]!.day]);
  });

  it('tells a turn that was missed from one that is still open, and calls at once what was said before', () => {
    const bars = barsOfScript('??SSSSSS-');
    const { calls, missed, delay } = judgeAgreement(quick, bars, {
      ...options,
      turns: [turnAt(bars, 3, 'peak', 4), turnAt(bars, 5, 'trough', 6), turnAt(bars, 7, 'peak', 8)],
    });
    expect(calls.map(({ outcome }) => outcome)).toEqual(['missed', 'called', 'open']);
    expect(calls.map((call) => [call.delay, call.confirmation, call.lead])).toEqual([
      [null, 1, null],
      [1, 1, 0],
      [null, 1, null],
    ]);
    expect([missed, delay]).toEqual([1, { mean: 1, median: 1 }]);
  });

  it('counts the changes that are taken back within as many bars as a whipsaw may last', () => {
    // Taken back: sideways 8 at 9, strong 10 at 11, weak 17 at 18. Judged from day 2 to day 19.
    const agreement = judgeAgreement(quick, story, options);
    expect([agreement.whipsaws, agreement.whipsawsPerYear]).toEqual([3, 3 / (17 / 365.25)]);
    // Strong at 2 and 3, sideways for three bars, strong, sideways for one, strong, and that taken back again at 10.
    const bars = barsOfScript('??SS---S-S-');
    const whipsaws = (whipsawBars: number) =>
      judgeAgreement(quick, bars, { ...options, turns: [turnAt(bars, 3, 'peak', 9)], whipsawBars }).whipsaws;
    expect([1, 2, 3].map(whipsaws)).toEqual([3, 3, 4]);
  });

  it('scores the days that are asked for, while the judge knows what came before', () => {
    const agreement = judgeAgreement(quick, story, { ...options, from: dayAt(8), until: dayAt(17) });
    // Bear: -WSWW-. Bull: -SSW.
    expect(agreement.table).toEqual({
      bull: { unknown: 0, strong: 2, sideways: 1, weak: 1 },
      bear: { unknown: 0, strong: 1, sideways: 2, weak: 3 },
    });
    expect(agreement.calls.map(({ turn }) => turn.day)).toEqual([dayAt(13)]);
    expect(agreement.falseAlarms).toHaveLength(2);
    // Of the three, that of 18 is taken back too late.
    expect([agreement.whipsaws, agreement.whipsawsPerYear]).toEqual([2, 2 / (9 / 365.25)]);
    expect(agreement.period).toEqual({ from: dayAt(8), until: dayAt(17) });
    // A phase that is cut off before it is called is open, though the next turn is known.
    const cut = judgeAgreement(quick, story, { ...options, until: dayAt(5) });
    expect(cut.calls.map(({ outcome }) => outcome)).toEqual(['open']);
  });

  it('has a turn between two bars on the earlier one, and leaves out turns beyond the bars', () => {
    const bars = barsOfScript('??SSWWSS').filter((_, place) => place !== 3);
    const between = { ...turns[0]!, day: fromEpochDay(19723 + 3) };
    const before = { ...turns[1]!, day: fromEpochDay(19000) };
    const after = { ...turns[1]!, day: fromEpochDay(20000), confirmedOn: fromEpochDay(20001) };
    // What is left: ??SWWSS, and the phases bull ??S, bear WWSS.
    const agreement = judgeAgreement(quick, bars, { ...options, turns: [before, between, after] });
    expect(agreement).toMatchObject({ days: 7, right: 3, wrong: 2, sideways: 0, unknown: 2 });
    expect(agreement.calls.map(({ turn, delay }) => [turn.day, delay])).toEqual([[between.day, 1]]);
    // The turn after the last bar has not passed.
    const peaks = [{ ...turns[0]!, day: bars[6]!.day }, after];
    expect(judgeAgreement(quick, bars, { ...options, turns: peaks }).calls[0]?.outcome).toBe('open');
    const late = { ...turns[0]!, confirmedOn: after.day };
    expect(judgeAgreement(quick, bars, { ...options, turns: [late] }).calls[0]).toMatchObject({
      ...{ confirmation: null, lead: null },
    });
  });

  it('says when a judge is scored on another market than it was designed for', () => {
    const market = (id: string) => judgeAgreement(quick, story, { ...options, market: id }).market;
    expect(market('test')).toEqual({ designedFor: 'test', scoredOn: 'test', foreign: false });
    expect(market('us')).toEqual({ designedFor: 'test', scoredOn: 'us', foreign: true });
  });

  it('scores nothing without turns, bars or days', () => {
    const nothing = { days: 0, right: 0, agreement: null, coverage: null, period: null, whipsaws: 0 };
    const rest = { whipsawsPerYear: null, calls: [], falseAlarms: [], delay: { mean: null, median: null } };
    const none = { ...nothing, ...rest };
    expect(judgeAgreement(quick, story, { ...options, turns: [] })).toMatchObject(none);
    expect(judgeAgreement(quick, [], options)).toMatchObject(none);
    const later = addDays(dayAt(19), 1);
    expect(judgeAgreement(quick, story, { ...options, from: later })).toMatchObject(none);
    expect(judgeAgreement(quick, story, { ...options, until: day('2000-01-01') })).toMatchObject(none);
    const warmUp = judgeAgreement(quick, story.slice(0, 2), options);
    expect(warmUp).toMatchObject({ days: 2, unknown: 2, agreement: null, coverage: null });
    expect(warmUp.whipsawsPerYear).toBeNull();
  });

  it('takes the turns of months for the bars of days', () => {
    const rule = { rule: 'pagan-sossounov', window: 8, censor: 6, phase: 4, cycle: 16 } as const;
    const months = dateTurningPoints(monthlyBars(sp500), { ...rule, exception: '0.2' });
    const agreement = judgeAgreement(course.marketJudge, sp500, {
      ...{ market: 'us-sp500', turns: months, whipsawBars: 20 },
    });
    expectPlain(agreement);
    expect(agreement.market.foreign).toBe(true);
    expect(agreement.days).toBe(sp500.length);
    expect(agreement.calls.map(({ turn }) => turn.day)).toEqual(months.map((turn) => turn.day));
  });

  it.each([
    [{ market: '' }, 'market'],
    [{ market: undefined }, 'market'],
    [{ whipsawBars: 0 }, 'whipsawBars'],
    [{ whipsawBars: undefined }, 'whipsawBars'],
    [{ from: '2024-1-1' }, 'from'],
    [{ until: 19723 }, 'until'],
    [{ from: '2024-01-05', until: '2024-01-04' }, 'until'],
    [{ turns: [turns[1], turns[0]] }, 'turns[1]'],
  ])('refuses options that cannot be, %#', (change, path) => {
    const given = { ...options, ...change } as typeof options;
    const error = errorOf(() => judgeAgreement(quick, story, given));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });

  it.each(noRecords)('refuses %j in place of options', (none) => {
    expectRefused(() => judgeAgreement(quick, story, none as never), 'facts_invalid', {
      path: 'options',
      expected: 'an object',
    });
  });

  it('refuses a judge that was not checked, and bars that cannot be used', () => {
    expect(errorOf(() => judgeAgreement({ ...quick }, story, options)).code).toBe('definition_unchecked');
    expect(errorOf(() => judgeAgreement(quick, story.toReversed(), options)).code).toBe('bars_invalid');
  });
});
