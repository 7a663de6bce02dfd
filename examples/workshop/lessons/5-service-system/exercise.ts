import type { MonthPlan } from './monthPlan.js';

/**
 * Exercise 5. The month of the adviser whose book the lesson shows, as an eager branch would plan it. Change it until
 * `npm run workshop -- 5 --check` finds nothing more. Purposes: `call-back`, `service` (papers, tests, reviews), `care`, `campaign`.
 * Channels: `call`, `sms`, `chat`, `letter`, `visit`, `branch`.
 */
export const month: MonthPlan = {
  closes: 3,
  watch: 10,
  contacts: [{ purpose: 'campaign', channel: 'call', at: '21:30', customers: 150, minutes: 60 }],
};
