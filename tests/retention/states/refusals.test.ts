import {
  type ActivityClock,
  activityStateColumns,
  activityStates,
  type Day,
  defineActivityClock,
  mergeStateCounts,
  spellsUntil,
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
      'counts of other days',
      () =>
        mergeStateCounts(
          stateCounts(judge([], '2023-06-01'), { unit: 'month' }),
          stateCounts(judge([], '2023-06-02'), { unit: 'month' }),
        ),
      'unit_mismatch',
      'asOf',
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

  it('no clock that went through storage and was checked again', () => {
    expect(defineActivityClock(throughJson(clock))).toEqual(clock);
  });
});
