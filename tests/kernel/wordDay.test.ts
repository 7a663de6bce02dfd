import { day, wordDay } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';

describe('wordDay', () => {
  // Weekdays: 2011-12-30 was a Friday (it did not happen in Apia), 2018-11-04 a Sunday, by any printed calendar.
  it.each([
    ['2011-12-30', 'zh', 'weekday', '2011年12月30日 星期五'],
    ['2011-12-30', 'en', 'weekday', 'Friday, 30 December 2011'],
    ['2018-11-04', 'en', 'day', '4 November 2018'],
    ['2018-11-04', 'zh', 'day', '2018年11月4日'],
    ['2024-02-01', 'zh', 'month', '2024年2月'],
    ['2024-02-01', 'en', 'month', 'Feb 2024'],
  ] as const)('%s in %s as %s is %s', (of, language, form, words) => {
    expect(wordDay(day(of), language, form)).toBe(words);
  });

  it('is a day where no form is asked for', () => {
    expect(wordDay(day('2018-11-04'), 'en')).toBe('4 November 2018');
  });
});
