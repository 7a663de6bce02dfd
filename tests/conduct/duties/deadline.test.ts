import { day, defineCalendar } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { calendar, list, only, policyOf, shown } from './books.js';

describe('a period', () => {
  const service = { customer: '000123', endedOn: day('2024-02-08') };
  // 8 February 2024 is the Thursday before the Spring Festival.
  it.each([
    // Working days after the 8th: the 9th, Sunday the 18th (worked), 19, 20, 21.
    [{ count: 1, unit: 'working-days' }, '2024-02-09'],
    [{ count: 2, unit: 'working-days' }, '2024-02-18'],
    [{ count: 5, unit: 'working-days' }, '2024-02-21'],
    [{ count: 5, unit: 'days', onClosedDay: 'kept' }, '2024-02-13'],
    [{ count: 5, unit: 'days', onClosedDay: 'before' }, '2024-02-09'],
    [{ count: 5, unit: 'days', onClosedDay: 'after' }, '2024-02-18'],
    [{ count: 10, unit: 'days', onClosedDay: 'after' }, '2024-02-18'],
    // 8 August 2024 is a Thursday; 8 June 2024 a Saturday, Dragon Boat until Monday the 10th.
    [{ count: 6, unit: 'months', onClosedDay: 'after' }, '2024-08-08'],
    [{ count: 4, unit: 'months', onClosedDay: 'after' }, '2024-06-11'],
    [{ count: 4, unit: 'months', onClosedDay: 'before' }, '2024-06-07'],
  ])('of %j ends on %s', (within, due) => {
    const policy = policyOf({ duty: 'after-service-review', within });
    expect(list(policy, { services: [service] }, '2024-02-08').map((line) => line.due)).toEqual([due]);
  });

  it.each([
    // From a closed day the first working day after it is the first: 10 February, the 18th; 1 October, the 8th.
    ['2024-02-10', 1, '2024-02-18'],
    ['2024-10-01', 1, '2024-10-08'],
    // National Day: 30 September is open; then 8, 9, 10, 11 and Saturday the 12th, worked.
    ['2024-09-30', 5, '2024-10-12'],
    ['2024-09-29', 1, '2024-09-30'],
  ])('of working days from %s, %s of them, ends on %s', (endedOn, count, due) => {
    const policy = policyOf({ duty: 'after-service-review', within: { count, unit: 'working-days' } });
    const services = [{ customer: '000123', endedOn: day(endedOn) }];
    expect(list(policy, { services }, endedOn).map((line) => line.due)).toEqual([due]);
  });

  it('outside the calendar cannot be told, and says so', () => {
    const days = policyOf({
      duty: 'after-service-review',
      within: { count: 10, unit: 'days', onClosedDay: 'before' },
    });
    const working = policyOf({ duty: 'after-service-review', within: { count: 10, unit: 'working-days' } });
    for (const policy of [days, working]) {
      for (const endedOn of ['2026-12-28', '2019-01-01']) {
        const book = {
          services: [{ customer: '000123', endedOn: day(endedOn) }],
          recordsFrom: day('2000-01-01'),
        };
        const [line] = list(policy, book, '2026-12-30');
        expect(line).toMatchObject({ due: null, state: 'unknown' });
        expect(line?.reasons.at(-1)).toEqual({
          rule: 'duty_calendar_silent',
          detail: { first: '2020-01-01', last: '2026-12-31' },
        });
      }
    }
    // The first days covered are closed: what is open before them is not known either.
    const start = defineCalendar({
      ...calendar,
      from: day('2024-02-10'),
      closures: calendar.closures.filter((on) => on >= '2024-02-10'),
      workdays: [],
    });
    const services = [{ customer: '000123', endedOn: day('2024-02-02') }];
    expect(shown(list(days, { services, calendar: start }, '2024-02-03'))).toEqual([
      ['000123', null, 'unknown'],
    ]);
  });
});

describe('what follows an event', () => {
  it('a review is due five working days after the service', () => {
    const policy = only('after-service-review');
    // Friday 1 March 2024: 4, 5, 6, 7, 8 March.
    const service = { customer: '000123', endedOn: day('2024-03-01') };
    expect(shown(list(policy, { services: [service] }, '2024-03-08'))).toEqual([
      ['000123', '2024-03-08', 'open'],
    ]);
    expect(shown(list(policy, { services: [service] }, '2024-03-09'))).toEqual([
      ['000123', '2024-03-08', 'overdue'],
    ]);
    const reviewed = [{ ...service, reviewedOn: day('2024-03-09') }];
    expect(list(policy, { services: reviewed }, '2024-03-08')).toHaveLength(1);
    expect(list(policy, { services: reviewed }, '2024-03-09')).toEqual([]);
    expect(list(policy, { services: [service] }, '2024-02-29')).toEqual([]);
  });

  it('a complaint is answered within ten working days', () => {
    const policy = only('complaint-answer');
    // Friday 1 March 2024 plus ten working days: Friday 15 March.
    const complaint = { id: 'T-1', customer: '000123', on: day('2024-03-01') };
    const [line] = list(policy, { complaints: [complaint] }, '2024-03-01');
    expect(line).toMatchObject({ due: '2024-03-15', state: 'open', purpose: 'complaint', complaint: 'T-1' });
    expect(line?.reasons[0]?.detail).toMatchObject({ article: '第32条' });
    for (const end of ['answeredOn', 'closedOn'] as const) {
      const complaints = [{ ...complaint, [end]: day('2024-03-05') }];
      expect(list(policy, { complaints }, '2024-03-04')).toHaveLength(1);
      expect(list(policy, { complaints }, '2024-03-05')).toEqual([]);
    }
    const both = [{ ...complaint, answeredOn: day('2024-03-05'), closedOn: day('2024-03-20') }];
    expect(list(policy, { complaints: both }, '2024-03-10')).toEqual([]);
    const early = [{ ...complaint, on: day('2023-12-31') }];
    expect(list(policy, { complaints: early }, '2024-03-01')).toEqual([]);
  });
});
