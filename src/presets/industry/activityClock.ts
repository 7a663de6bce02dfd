import { defineActivityClock } from '../../retention/index.js';

/** When a customer who trades no more is dormant, and when he is counted as gone. */
export const activityClock = /* @__PURE__ */ defineActivityClock({
  id: 'industry/activity-clock',
  version: '1',
  source: { document: '证券公司客户统计口径（某公司）' },
  note: {
    zh: '某公司口径：3、6 或 12 个月无交易为休眠，只有客户自主行为可重置。此处取最短的 3 个月为休眠、最长的 12 个月为流失；唤醒后 3 个月内称“唤醒”，均为本库所定。',
    en: 'One firm’s definitions: no trade for 3, 6 or 12 months is dormancy, and only acts of the customer reset the clock. That the shortest, 3 months, is dormant and the longest, 12 months, gone is ours, and so are the 3 months for which a customer is called woken.',
  },
  dormantAfterMonths: 3,
  goneAfterMonths: 12,
  wokenMonths: 3,
  counted: ['trade'],
});
