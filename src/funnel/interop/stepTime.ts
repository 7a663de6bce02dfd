import { fromEpochDay } from '../../kernel/index.js';
import type { Step } from '../types.js';

const DAY = 86_400;
/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the first and the last second that RFC 3339 can write. */
const FIRST = -719_162 * DAY;
const LAST = 2_932_897 * DAY - 1;

/** Whether a value is a moment that can be written. Milliseconds of our time are not: they lie beyond the year 9999. */
export function isMoment(at: unknown): at is number {
  return Number.isSafeInteger(at) && (at as number) >= FIRST && (at as number) <= LAST;
}

/** A moment, in epoch seconds, as date and time in UTC without a zone after it. */
export function timeText(at: number): string {
  const day = Math.floor(at / DAY);
  const second = at - day * DAY;
  const clock = [second / 3600, (second / 60) % 60, second % 60];
  return `${fromEpochDay(day)}T${clock.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}`;
}

/** When a step happened, in UTC without a zone after it: its moment, or the first second of its day. */
export function stepTime({ on, at }: Step, bySecond: boolean): string {
  return bySecond && at != null ? timeText(at) : `${on}T00:00:00`;
}
