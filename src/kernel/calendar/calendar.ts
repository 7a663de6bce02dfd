import type { DefinitionRules } from '../checked.js';
import { type Day, toEpochDay } from '../day.js';
import { type Finding, finding } from '../finding.js';
import type { PolicyHead } from '../policy.js';
import { dayShape } from '../shape/atoms.js';
import { listShape, policyShape } from '../shape/structures.js';

/**
 * The open days of an exchange (交易日) or of offices (工作日): weekdays without the closures that were announced, and the
 * weekends that are worked instead. An exchange does not open on those.
 */
export interface Calendar extends PolicyHead {
  /** The first day that the calendar speaks of. */
  readonly from: Day;
  /** The last one. Outside the two, nothing is known. */
  readonly until: Day;
  /** Weekdays that are closed (休市、放假), rising. */
  readonly closures: readonly Day[];
  /** Days of a weekend that are worked to make up for a holiday (调休上班日), rising; left out: none. */
  readonly workdays?: readonly Day[];
}

/** What `checkDefinition` needs to know of a calendar. */
export const calendarRules: DefinitionRules<Calendar> = {
  kind: 'calendar',
  code: 'policy_invalid',
  shape: () =>
    policyShape(
      { from: dayShape, until: dayShape, closures: listShape(dayShape) },
      { workdays: listShape(dayShape) },
    ),
  inspect: ({ from, until, closures, workdays = [] }) => {
    if (until < from) return [finding('error', 'order_broken', { path: 'until' })];
    const inspectDays = (days: readonly Day[], name: string, ofWeekend: boolean): Finding[] =>
      days.flatMap((on, index) => {
        const path = `${name}[${index}]`;
        if (on <= (days[index - 1] ?? '')) return [finding('error', 'order_broken', { path })];
        if (on < from || on > until) {
          return [finding('error', 'value_unfit', { path, expected: 'a day of the calendar' })];
        }
        if (isWeekday(toEpochDay(on)) !== ofWeekend) return [];
        const expected = ofWeekend ? 'a day of a weekend' : 'a weekday';
        return [finding('error', 'value_unfit', { path, expected })];
      });
    return [...inspectDays(closures, 'closures', false), ...inspectDays(workdays, 'workdays', true)];
  },
};

/** Whether a day is one of Monday to Friday. Epoch day 0 was a Thursday. */
export function isWeekday(epochDay: number): boolean {
  return (((epochDay + 3) % 7) + 7) % 7 < 5;
}
