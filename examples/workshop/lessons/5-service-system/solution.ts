import type { MonthPlan } from './monthPlan.js';

/** A solution of exercise 5: what is owed first, in the hours of the gate, and enough customers for nine months in ten. */
export const month: MonthPlan = {
  closes: 3,
  watch: 90,
  contacts: [
    { purpose: 'call-back', channel: 'call', at: '10:00', customers: 10, minutes: 15 },
    // Papers, tests and reviews are no campaign: a letter needs no consent to calls.
    { purpose: 'service', channel: 'letter', at: '10:30', customers: 60, minutes: 20 },
    { purpose: 'care', channel: 'call', at: '15:00', customers: 25, minutes: 40 },
    { purpose: 'campaign', channel: 'call', at: '16:00', customers: 15, minutes: 45 },
  ],
};
