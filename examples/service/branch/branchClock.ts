import { type Day, day } from 'panhuo';

/** Where the service takes the day from. The library has no clock: every day it works with is handed to it. */
export interface Clock {
  /** The day of the branch. */
  today(): Day;
}

/** The clock of the machine, read in the time zone of the branch: at nine in the evening in London it is tomorrow in Shanghai. */
export function branchClock(timeZone: string): Clock {
  // Sweden writes its days as YYYY-MM-DD.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return { today: () => day(format.format(new Date())) };
}
