import { type Day, type Reason, reason, toEpochDay } from '../../kernel/index.js';
import { monthsLater } from '../columns/states/monthsLater.js';
import type { ActivityClock } from './activityClock.js';
import type { ActivityState } from './types.js';

/** Why a customer stands in a state. */
export function stateReason(
  clock: ActivityClock,
  state: ActivityState,
  since: Day,
  last: Day | null,
): Reason {
  const { dormantAfterMonths, goneAfterMonths, wokenMonths } = clock;
  // Only the state of one who has not acted has no last act; it is not worded then.
  switch (state) {
    case 'unknown':
      return reason('state_unknown', { since });
    case 'never-active':
      return reason('state_never_active', { since });
    case 'active':
      return reason('state_active', { since, last, months: dormantAfterMonths });
    case 'dormant':
      return reason('state_dormant', { since, last, months: dormantAfterMonths });
    case 'woken':
      return reason('state_woken', { since, last, months: wokenMonths });
    case 'gone':
      return last !== null && isSilentOn(since, last, goneAfterMonths)
        ? reason('state_gone_silent', { since, last, months: goneAfterMonths })
        : reason('state_gone_left', { since });
  }
}

// By the table that the states are made by, which has no day after the last one there is.
function isSilentOn(since: Day, last: Day, months: number): boolean {
  const at = toEpochDay(last);
  return monthsLater(at, at, months)[0] === toEpochDay(since);
}
