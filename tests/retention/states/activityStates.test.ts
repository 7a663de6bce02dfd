import {
  type ActivityClock,
  type ActivityState,
  activityStateColumns,
  activityStateNames,
  activityStates,
  addDays,
  addMonths,
  type Day,
  describe as wordsOf,
  industry,
  kaplanMeier,
  spellColumnsUntil,
  spellsUntil,
  summariseActivity,
  tallyActivity,
  toEpochDay,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { tradeOf } from '../books.js';
import { clock, day, judge, stay, window } from './oneCustomer.js';

const told = (...asked: Parameters<typeof judge>) =>
  judge(...asked).customers[0]?.spells.map(({ state, from }) => `${state} ${from}`);

describe('the states of a customer', () => {
  // Months by the calendar, counted by hand.
  it.each<[why: string, trades: string[], asOf: string, spells: string[]]>([
    ['active from the first act', ['2023-02-01'], '2023-02-01', ['active 2023-02-01']],
    ['a day short of the silence', ['2023-02-01'], '2023-04-30', ['active 2023-02-01']],
    ['dormant on the day', ['2023-02-01'], '2023-05-01', ['active 2023-02-01', 'dormant 2023-05-01']],
    // 30 November and three months is the last of February.
    ['a month without that day', ['2023-11-30'], '2024-02-29', ['active 2023-11-30', 'dormant 2024-02-29']],
    ['an act on the very day', ['2023-02-01', '2023-05-01'], '2023-05-02', ['active 2023-02-01']],
    [
      'gone after a year',
      ['2023-02-01'],
      '2024-02-01',
      ['active 2023-02-01', 'dormant 2023-05-01', 'gone 2024-02-01'],
    ],
    [
      'woken a day too late, and silent again before he is active',
      ['2023-02-01', '2023-05-02'],
      '2023-08-02',
      ['active 2023-02-01', 'dormant 2023-05-01', 'woken 2023-05-02', 'dormant 2023-08-02'],
    ],
    [
      'woken for three months, then active',
      ['2023-02-01', '2023-05-02', '2023-06-15'],
      '2023-08-02',
      ['active 2023-02-01', 'dormant 2023-05-01', 'woken 2023-05-02', 'active 2023-08-02'],
    ],
    [
      'woken after he was gone',
      ['2023-02-01', '2024-02-01', '2024-02-02'],
      '2024-02-02',
      ['active 2023-02-01', 'dormant 2023-05-01', 'woken 2024-02-01'],
    ],
    [
      'gone on the day before he acts',
      ['2023-02-01', '2024-02-02'],
      '2024-02-02',
      ['active 2023-02-01', 'dormant 2023-05-01', 'gone 2024-02-01', 'woken 2024-02-02'],
    ],
    ['nothing of what comes later', ['2023-02-01', '2023-09-01'], '2023-03-01', ['active 2023-02-01']],
  ])('are: %s', (_, trades, asOf, spells) => {
    expect(told(trades, asOf)).toEqual(spells);
  });

  it.each<[why: string, trades: string[], who: ReturnType<typeof stay>, spells: string[] | undefined]>([
    ['never active', [], stay('2023-03-01'), ['never-active 2023-03-01']],
    [
      'never active, then active',
      ['2023-05-01'],
      stay('2023-03-01'),
      ['never-active 2023-03-01', 'active 2023-05-01'],
    ],
    ['opened and acted on one day', ['2023-05-01'], stay('2023-05-01'), ['active 2023-05-01']],
    ['acted before he opened', ['2023-05-01'], stay('2023-05-02'), ['active 2023-05-01']],
    ['opened when the activity begins', [], stay('2023-01-01'), ['never-active 2023-01-01']],
    ['opened on the day', [], stay('2023-06-01'), ['never-active 2023-06-01']],
    ['opened later', [], stay('2023-06-02'), undefined],
    ['there before the activity begins', [], stay('2022-12-31'), ['unknown 2023-01-01']],
    ['there, nobody knows since when', ['2023-05-01'], stay(), ['unknown 2023-01-01', 'active 2023-05-01']],
    [
      'left without an act',
      [],
      stay('2023-03-01', '2023-04-01'),
      ['never-active 2023-03-01', 'gone 2023-04-01'],
    ],
    ['left before the activity begins', [], stay('2022-03-01', '2022-04-01'), ['gone 2023-01-01']],
    ['left an earlier account', [], stay('2023-03-01', '2023-02-01'), ['never-active 2023-03-01']],
    [
      'left, acts of the same day notwithstanding',
      ['2023-05-01', '2023-05-10'],
      stay('2023-05-01', '2023-05-10'),
      ['active 2023-05-01', 'gone 2023-05-10'],
    ],
    [
      'left and came back',
      ['2023-05-01', '2023-05-11'],
      stay('2023-05-01', '2023-05-10'),
      ['active 2023-05-01', 'gone 2023-05-10', 'woken 2023-05-11'],
    ],
    ['leaves later', ['2023-05-01'], stay('2023-05-01', '2023-06-02'), ['active 2023-05-01']],
  ])('are, with what is known of him: %s', (_, trades, who, spells) => {
    expect(told(trades, '2023-06-01', [who])).toEqual(spells);
  });

  it('are not active again after he left while he was called woken', () => {
    const trades = ['2023-02-01', '2023-05-02', '2023-06-15'];
    expect(told(trades, '2023-09-15', [stay('2023-02-01', '2023-06-20')])).toEqual([
      'active 2023-02-01',
      'dormant 2023-05-01',
      'woken 2023-05-02',
      'gone 2023-06-20',
    ]);
  });

  it('give the reason in words', () => {
    const why = (trades: string[], asOf: string, who?: ReturnType<typeof stay>) => {
      const [reason] = judge(trades, asOf, who === undefined ? [] : [who]).customers[0]?.reasons ?? [];
      return reason === undefined ? '' : [reason.rule, wordsOf(reason, 'en')];
    };
    expect(why(['2023-02-01'], '2023-06-01')).toEqual([
      'state_dormant',
      'last own act on 2023-02-01; 3 months of silence were complete on 2023-05-01',
    ]);
    expect(why(['2023-02-01'], '2024-06-01')[0]).toBe('state_gone_silent');
    expect(why(['2023-02-01'], '2023-06-01', stay('2023-02-01', '2023-04-01'))).toEqual([
      'state_gone_left',
      'left, gone since 2023-04-01, without an act of his own after it',
    ]);
    expect(why([], '2023-06-01', stay('2023-02-01', '2023-04-01'))[0]).toBe('state_gone_left');
    expect(why(['2023-02-01', '2023-06-01'], '2023-06-01')).toEqual([
      'state_woken',
      'woke on 2023-06-01 by an act of his own, less than 3 months ago; last own act on 2023-06-01',
    ]);
  });

  it('know no day after the last one there is', () => {
    const late = { from: day('9999-01-01'), to: day('9999-12-31') };
    const acts = ['9999-02-01', '9999-09-05', '9999-12-01'];
    const activity = summariseActivity(
      acts.map((on) => tradeOf(on, on)),
      late,
    );
    const { customers } = activityStates(clock, activity, { asOf: day('9999-12-31') });
    expect(customers.map(({ state }) => state)).toEqual(['dormant', 'dormant', 'active']);
  });
});

it('keeps as many states as a customer can have', () => {
  // Every hundredth day: dormant and woken by turns, for he is silent for longer than three months each time.
  const acts = Array.from({ length: 30 }, (_, place) => addDays(window.from, place * 100));
  const long = { from: window.from, to: addDays(window.from, 3000) };
  const tally = tallyActivity(
    acts.map((on) => tradeOf('c1', on)),
    long,
  );
  const { start, state, states } = activityStateColumns(clock, tally, { asOf: addDays(window.from, 2900) });
  expect([...start]).toEqual([0, 59]);
  expect([...state].map((code) => states[code])).toEqual([
    'active',
    ...Array.from({ length: 29 }, () => ['dormant', 'woken']).flat(),
  ]);
});

describe('the spells of customers', () => {
  it('go into a curve as records and as columns', () => {
    const trades = [tradeOf('a', '2023-01-05'), tradeOf('b', '2023-02-01'), tradeOf('c', '2023-05-31')];
    const asOf = day('2023-06-30');
    const states = activityStateColumns(clock, tallyActivity(trades, window), { asOf });
    const asked = { event: 'dormant', origin: 'first-act' } as const;
    // a: 90 days from 5 January to 5 April; b: 89 from 1 February to 1 May; c: 30 until watching ends.
    expect(spellsUntil(states, asked)).toEqual([
      { customer: 'a', time: 90, event: true },
      { customer: 'b', time: 89, event: true },
      { customer: 'c', time: 30, event: false },
    ]);
    const curve = kaplanMeier(spellsUntil(states, asked));
    expect(curve.points.map(({ time, survival }) => [time, survival])).toEqual([
      [30, 1],
      [89, 0.5],
      [90, 0],
    ]);
    expect(kaplanMeier(spellColumnsUntil(states, asked))).toEqual(curve);
  });

  it('begin for whoever opened on the first day of the activity, and may last no day', () => {
    const opened = Int32Array.of(toEpochDay(window.from));
    const states = (act: Day, asOf: Day) =>
      activityStateColumns(clock, tallyActivity([tradeOf('a', act)], window), { asOf, opened });
    const asked = { event: 'dormant', origin: 'first-act' } as const;
    expect(spellsUntil(states(day('2023-01-03'), day('2023-01-04')), asked)).toEqual([
      { customer: 'a', time: 1, event: false },
    ]);
    expect(spellsUntil(states(day('2023-01-03'), day('2023-01-03')), asked)).toEqual([
      { customer: 'a', time: 0, event: false },
    ]);
  });

  it('of one who was there before the activity begins enter late', () => {
    const opened = Int32Array.of(toEpochDay(day('2022-12-22')));
    const tally = tallyActivity([tradeOf('a', '2023-01-11')], window);
    const states = activityStateColumns(clock, tally, { asOf: day('2023-12-31'), opened });
    // 20 days from 22 December to 11 January, 110 to 11 April.
    expect(spellsUntil(states, { event: 'dormant', origin: 'opened' })).toEqual([
      { customer: 'a', entry: 20, time: 110, event: true },
    ]);
    expect(spellsUntil(states, { event: 'dormant', origin: 'first-act' })).toEqual([]);
    const watched = (observedFrom: string) =>
      spellsUntil(states, { event: 'dormant', origin: 'opened', observedFrom: day(observedFrom) });
    expect(watched('2023-04-10')).toEqual([{ customer: 'a', entry: 109, time: 110, event: true }]);
    expect(watched('2023-04-11')).toEqual([]);
  });
});

describe('the preset of the clock', () => {
  it('is dormant on the day on which the status of the customer room is', () => {
    expect(clock.dormantAfterMonths).toBe(industry.activityStatus.dormantMonths[0]);
    expect(industry.activityStatus.dormantMonths).toContain(clock.goneAfterMonths);
    expect(addMonths(day('2023-11-30'), clock.dormantAfterMonths)).toBe('2024-02-29');
  });

  it('names the states as a closed list', () => {
    expectTypeOf<ActivityState>().toEqualTypeOf<(typeof activityStateNames)[number]>();
    // @ts-expect-error [ts2322] -- nobody counts dividends
    const counted: ActivityClock['counted'] = ['dividend'];
    expect(counted).toHaveLength(1);
  });
});
