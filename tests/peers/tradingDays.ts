import assert from 'node:assert/strict';
import {
  addTradingDays,
  china,
  type Day,
  defineCalendar,
  fromEpochDay,
  isTradingDay,
  nextTradingDay,
  previousTradingDay,
  toEpochDay,
  tradingDayOnOrAfter,
  tradingDaysBetween,
} from 'panhuo';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const generator = xoroshiro128plus(20260105);
const whole = (min: number, max: number): number => min + ((generator.next() >>> 0) % (max - min + 1));

const from = '2000-01-01' as Day;
const until = '2026-12-31' as Day;
// Far enough from both ends that every answer lies between them.
const asked = Array.from(
  { length: 3000 },
  () => [fromEpochDay(whole(toEpochDay(from) + 800, toEpochDay(until) - 800)), whole(-500, 500)] as const,
);

/** Days of a quarter of a century, each with a number of trading days to move by. */
export const tradingDayQuestion = { from, until, asked };

/** What the peer says of them, and the weekdays on which it has the exchange closed. */
export interface TradingDayAnswers {
  readonly closures: Day[];
  readonly answers: { isOpen: boolean; onOrAfter: string; onOrBefore: string; moved: string }[];
}

/** Holds the calendar that we ship, and all ways to ask one, against the peer's. */
export function checkTradingDays({ closures, answers }: TradingDayAnswers): string {
  const { exchangeCalendar } = china;
  assert.deepEqual(
    closures.filter((closure) => closure >= exchangeCalendar.from),
    exchangeCalendar.closures,
  );
  const source = { document: 'exchange_calendars: XSHG' };
  const calendar = defineCalendar({ id: 'peer', version: '1', source, from, until, closures });
  assert.equal(answers.length, asked.length);
  for (const [index, [day, count]] of asked.entries()) {
    const { isOpen, onOrAfter, onOrBefore, moved } = answers[index]!;
    const open = tradingDayOnOrAfter(calendar, day);
    assert.equal(isTradingDay(calendar, day), isOpen, day);
    assert.equal(open, onOrAfter, day);
    if (!isOpen) {
      assert.equal(nextTradingDay(calendar, day), onOrAfter, day);
      assert.equal(previousTradingDay(calendar, day), onOrBefore, day);
    }
    assert.equal(addTradingDays(calendar, open, count), moved, `${day} and ${String(count)}`);
    assert.equal(tradingDaysBetween(calendar, open, moved as Day), count, `${day} to ${moved}`);
  }
  return `${String(answers.length)} questions about trading days, and the closures of 2024 to 2026, as in exchange_calendars`;
}
