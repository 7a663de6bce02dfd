import { isWorkday } from 'chinese-days';
import { addDays, addTradingDays, china, day, isTradingDay, nextTradingDay } from 'panhuo';
import { describe, expect, it } from 'vitest';

const { exchangeCalendar, workCalendar } = china;
// 2020 and 2024 are leap years: 7 × 365 + 2 = 2,557 days.
const every = Array.from({ length: 2557 }, (_, index) => addDays(day('2020-01-01'), index));
const shared = every.filter((on) => on >= exchangeCalendar.from);

describe('the working days of China', () => {
  // chinese-days 1.5.7 (npm, MIT), kept by others from the same notices.
  it('are those of chinese-days, on every day of 2020 to 2026', () => {
    expect(every.at(-1)).toBe(workCalendar.until);
    expect(every.filter((on) => isTradingDay(workCalendar, on))).toEqual(every.filter((on) => isWorkday(on)));
  });

  it('are the trading days, the weekends that are worked and the eve of the Spring Festival of 2024', () => {
    const differing = shared.filter(
      (on) => isTradingDay(workCalendar, on) !== isTradingDay(exchangeCalendar, on),
    );
    expect(differing).toEqual(
      [
        ...(workCalendar.workdays ?? []).filter((on) => on >= exchangeCalendar.from),
        day('2024-02-09'),
      ].sort(),
    );
  });

  // Notice on 2024: Spring Festival 10 to 17 February, 4 and 18 February are worked.
  it('go on through the Spring Festival of 2024 with the Sunday that is worked', () => {
    expect(nextTradingDay(workCalendar, day('2024-02-09'))).toBe('2024-02-18');
    expect(nextTradingDay(exchangeCalendar, day('2024-02-09'))).toBe('2024-02-19');
    // 8, 9, 18 (worked Sunday), 19, 20 February.
    expect(addTradingDays(workCalendar, day('2024-02-07'), 5)).toBe('2024-02-20');
  });
});
