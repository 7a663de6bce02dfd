import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfYear } from 'date-fns/startOfYear';
import fc from 'fast-check';
import { fromEpochDay, periodNumber, periodStart, type PeriodUnit } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { inUtc, UtcDate } from '../../src/kernel/utcDate.js';

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const peers = { week: startOfISOWeek, month: startOfMonth, quarter: startOfQuarter, year: startOfYear };
const epochDays = fc.integer({ min: -25567, max: 84370 });

describe('periods', () => {
  it.each(['week', 'month', 'quarter', 'year'] as const)('begin where date-fns says: %s', (unit) => {
    fc.assert(
      fc.property(epochDays, (number) => {
        const peer = peers[unit](new UtcDate(number * 86_400_000), inUtc)
          .toISOString()
          .slice(0, 10);
        expect(periodStart(periodNumber(fromEpochDay(number), unit), unit)).toBe(peer);
      }),
    );
  });

  it.each(units)('are numbered without a gap: %s', (unit) => {
    fc.assert(
      fc.property(epochDays, (number) => {
        const here = periodNumber(fromEpochDay(number), unit);
        const next = periodNumber(fromEpochDay(number + 1), unit);
        expect([0, 1]).toContain(next - here);
        expect(next - here === 1).toBe(periodStart(here + 1, unit) === fromEpochDay(number + 1));
      }),
    );
  });
});
