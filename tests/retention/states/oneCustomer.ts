import { activityStates, type Day, industry, summariseActivity } from 'panhuo';
import { tradeOf } from '../books.js';

export const clock = industry.activityClock;

/** The days that the activity covers. */
export const window = { from: '2023-01-01' as Day, to: '2025-12-31' as Day };

export const day = (text: string) => text as Day;

/** What is known of him besides his trades. */
export const stay = (openedOn?: string, leftOn?: string) => ({
  customer: 'c1',
  ...(openedOn !== undefined && { openedOn: day(openedOn) }),
  ...(leftOn !== undefined && { leftOn: day(leftOn) }),
});

/** His states, from the days of his trades. */
export const judge = (trades: readonly string[], asOf: string, customers: ReturnType<typeof stay>[] = []) =>
  activityStates(
    clock,
    summariseActivity(
      trades.map((on) => tradeOf('c1', on)),
      window,
    ),
    { asOf: day(asOf), customers },
  );
