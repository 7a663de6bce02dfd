import {
  type ActivityClock,
  activityStateColumns,
  activityStates,
  type Day,
  defineActivityClock,
  spellColumnsUntil,
  spellsUntil,
  type StateColumns,
  stateCounts,
  statesOn,
  summariseActivity,
  tallyActivity,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, throughJson } from '../../questionnaire/laws.js';
import { tradeOf } from '../books.js';
import { clock, day, judge, stay, window } from './oneCustomer.js';

describe('what is refused', () => {
  const activity = summariseActivity([tradeOf('c1', '2023-05-01')], window);
  const tally = tallyActivity([tradeOf('c1', '2023-05-01')], window);
  const asOf = day('2023-06-01');

  it.each<[why: string, action: () => unknown, code: string, path: string | undefined]>([
    ['a day before the activity', () => judge([], '2022-12-31'), 'facts_invalid', 'asOf'],
    ['a day after it', () => judge([], '2026-01-01'), 'facts_invalid', 'asOf'],
    ['a day that is none', () => judge([], '2023-02-30'), 'day_invalid', 'asOf'],
    [
      'a record of a customer, whose number stands under another name',
      () => judge([], '2023-06-01', [{ id: 'c1' } as never]),
      'facts_invalid',
      'customers[0].customer',
    ],
    [
      'an opening that is none',
      () => judge([], '2023-06-01', [stay('2023-02-30')]),
      'day_invalid',
      undefined,
    ],
    [
      'a departure that is none',
      () => judge([], '2023-06-01', [stay('2023-02-03', 'x')]),
      'day_invalid',
      undefined,
    ],
    [
      'a customer twice',
      () => judge([], '2023-06-01', [stay(), stay()]),
      'facts_invalid',
      'customers[1].customer',
    ],
    [
      'other acts than the clock counts',
      () => activityStates(clock, { ...activity, counted: ['trade', 'deposit'] }, { asOf }),
      'unit_mismatch',
      'counted',
    ],
    [
      'as many acts, but others',
      () => activityStates(clock, { ...activity, counted: ['deposit'] }, { asOf }),
      'unit_mismatch',
      'counted',
    ],
    [
      'a clock that was not checked',
      () => activityStates({ ...clock }, activity, { asOf }),
      'definition_unchecked',
      undefined,
    ],
    [
      'a column of another length',
      () => activityStateColumns(clock, tally, { asOf, opened: new Int32Array(2) }),
      'columns_invalid',
      'opened',
    ],
    [
      'a column of another kind',
      () => activityStateColumns(clock, tally, { asOf, left: [1] as unknown as Int32Array }),
      'columns_invalid',
      'left',
    ],
    [
      'to stand on a day after the states',
      () => statesOn(activityStateColumns(clock, tally, { asOf }), day('2023-06-02')),
      'facts_invalid',
      'on',
    ],
    [
      'to stand on a day before them',
      () => statesOn(activityStateColumns(clock, tally, { asOf }), day('2022-12-31')),
      'facts_invalid',
      'on',
    ],
    [
      'to stand on no day',
      () => statesOn(activityStateColumns(clock, tally, { asOf }), 'x' as Day),
      'day_invalid',
      undefined,
    ],
    [
      'a unit that is none',
      () => stateCounts(judge([], '2023-06-01'), { unit: 'hour' as 'day' }),
      'facts_invalid',
      'unit',
    ],
    [
      'records of states that say no clock',
      () => stateCounts({ ...judge([], '2023-06-01'), policy: undefined as never }, { unit: 'month' }),
      'facts_invalid',
      'policy',
    ],
    [
      'columns whose clock has no fingerprint',
      () => {
        const states = activityStateColumns(clock, tally, { asOf });
        const { id, version } = states.policy;
        return statesOn({ ...states, policy: { id, version } as never }, asOf);
      },
      'facts_invalid',
      'policy.fingerprint',
    ],
    [
      'records of a state that is none',
      () => {
        const states = judge(['2023-05-01'], '2023-06-01');
        const [line] = states.customers;
        const spells = [{ ...line!.spells[0]!, state: 'lost' as 'gone' }];
        return stateCounts({ ...states, customers: [{ ...line!, spells }] }, { unit: 'month' });
      },
      'facts_invalid',
      'customers[0].spells[0].state',
    ],
    [
      'an event that is none',
      () => spellsUntil(judge([], '2023-06-01'), { event: 'lost' as 'gone', origin: 'opened' }),
      'facts_invalid',
      'event',
    ],
    [
      'an origin that is none',
      () => spellsUntil(judge([], '2023-06-01'), { event: 'gone', origin: 'birth' as 'opened' }),
      'facts_invalid',
      'origin',
    ],
    [
      'to watch from no day',
      () =>
        spellsUntil(judge([], '2023-06-01'), { event: 'gone', origin: 'opened', observedFrom: 'x' as Day }),
      'day_invalid',
      undefined,
    ],
  ])('%s', (_, action, code, path) => {
    const error = errorOf(action);
    expect(error.code).toBe(code);
    expect(error.details['path']).toBe(path);
  });

  it.each<[why: string, change: Partial<ActivityClock>, path: string]>([
    ['gone no later than dormant', { goneAfterMonths: 3 }, 'goneAfterMonths'],
    ['months that are none', { dormantAfterMonths: 0 }, 'dormantAfterMonths'],
    ['no month of waking', { wokenMonths: 0 }, 'wokenMonths'],
    ['no act', { counted: [] }, 'counted'],
    ['an act twice', { counted: ['trade', 'deposit', 'trade'] }, 'counted[2]'],
    ['an act that is none', { counted: ['dividend' as 'trade'] }, 'counted[0]'],
  ])('a clock with %s', (_, change, path) => {
    const error = errorOf(() => defineActivityClock({ ...clock, ...change }));
    expect(error.code).toBe('policy_invalid');
    expect(error.reasons[0]?.detail['path']).toBe(path);
  });

  it.each<[why: string, change: Partial<StateColumns>, path: string]>([
    ['names that are none', { states: ['active'] }, 'states'],
    ['a state that is none', { state: Uint8Array.of(6) }, 'state[0]'],
    ['states of another length', { state: Uint8Array.of(2, 2) }, 'state'],
    ['starts that fall', { start: Int32Array.of(1, 0) }, 'start'],
    ['more starts than customers', { start: Int32Array.of(0, 1, 1) }, 'start'],
    // 2023-06-01 is the epoch day 19,509; 2023-01-01 is 19,358.
    ['a state from before the activity', { from: Int32Array.of(19_357) }, 'from'],
    ['a state from after the day looked from', { from: Int32Array.of(19_510) }, 'from'],
    ['a first act outside', { firstAct: Int32Array.of(19_510) }, 'firstAct[0]'],
    ['a last act outside', { lastAct: Int32Array.of(-1) }, 'lastAct[0]'],
    ['an opening on no day', { opened: Int32Array.of(2_932_897) }, 'opened[0]'],
    ['customers that are no list', { customers: 'c1' as unknown as string[] }, 'customers'],
  ])('columns with %s, whoever is asked', (_, change, path) => {
    const columns = { ...activityStateColumns(clock, tally, { asOf }), ...change };
    for (const ask of [
      () => stateCounts(columns, { unit: 'month' }),
      () => statesOn(columns, asOf),
      () => spellColumnsUntil(columns, { event: 'gone', origin: 'first-act' }),
    ]) {
      const error = errorOf(ask);
      expect([error.code, error.details['path']]).toEqual(['columns_invalid', path]);
    }
  });

  it.each<[why: string, from: string, to: string, unit: 'day' | 'year', code: string]>([
    // A hundred years hold 36,525 days with their leap days: 1925-01-01 to 2024-12-31.
    ['takes a hundred years of days', '1925-01-01', '2024-12-31', 'day', 'taken'],
    ['refuses one day more', '1925-01-01', '2025-01-01', 'day', 'facts_invalid'],
    ['takes all years there are', '0001-01-01', '9999-12-31', 'year', 'taken'],
  ])('%s', (_, from, to, unit, code) => {
    const whole = { from: day(from), to: day(to) };
    const states = activityStateColumns(clock, tallyActivity([], whole), { asOf: whole.to });
    const counted = () => {
      const { periods } = stateCounts(states, { unit });
      expect(periods.at(-1)?.on).toBe(to);
      return 'taken';
    };
    expect(code === 'taken' ? counted() : errorOf(counted).code).toBe(code);
  });

  it('no clock that went through storage and was checked again', () => {
    expect(defineActivityClock(throughJson(clock))).toEqual(clock);
  });
});
