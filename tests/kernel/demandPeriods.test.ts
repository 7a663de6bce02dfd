import { addDays, day } from 'panhuo';
import { demandPeriodCount, demandPeriods, demandUnit, type PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from '../questionnaire/laws.js';

const first = day('1924-01-01');
/** Of 36,525 days the last: the first is one of them. */
const last = addDays(first, 36_524);

describe('a demand on periods', () => {
  it('takes a hundred years of days, and no day more', () => {
    // 100 × 365.25: 1924 to 2023 has 25 leap years.
    expect(last).toBe('2023-12-31');
    demandPeriods(first, last, 'day');
    const { code, details } = errorOf(() => {
      demandPeriods(first, addDays(last, 1), 'day');
    });
    expect([code, details]).toEqual(['facts_invalid', { path: 'unit', expected: 'at most 36,525 periods' }]);
  });

  it('takes all the time there is by months or years, and by weeks no more than 700 years', () => {
    const [start, end] = [day('0001-01-01'), day('3000-12-31')];
    demandPeriods(start, end, 'year');
    // 3,000 × 12 = 36,000.
    demandPeriods(start, end, 'month');
    demandPeriods(start, day('0700-12-31'), 'week');
    // 36,525 weeks are 700.0 years.
    expect(() => {
      demandPeriods(start, day('0701-12-31'), 'week');
    }).toThrow();
  });

  it('says what it expects in both languages', () => {
    const error = errorOf(() => {
      demandPeriodCount(36_526, 'periods');
    });
    expect(error.details['path']).toBe('periods');
    expectWorded(error.reasons);
  });

  it('refuses what is no unit of the calendar', () => {
    for (const ask of [
      () => {
        demandUnit('decade' as PeriodUnit, 'a.unit');
      },
      () => {
        demandPeriods(first, last, 'decade' as PeriodUnit, 'a.unit');
      },
    ]) {
      const { code, details } = errorOf(ask);
      expect([code, details]).toEqual([
        'facts_invalid',
        { path: 'a.unit', expected: 'a unit of the calendar' },
      ]);
    }
  });
});
