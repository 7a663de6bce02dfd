import { defineActivityStatusPolicy } from '../../customer/index.js';
import { smallDormantAccount } from '../china/smallDormantAccount.js';

/** One securities firm's own words for effective, lost, re-activated, dormant and new customers. */
export const activityStatus = /* @__PURE__ */ defineActivityStatusPolicy({
  id: 'industry/activity-status',
  version: '1',
  source: { document: '证券公司客户统计口径（某公司）' },
  note: {
    zh: '某公司口径，可作他家默认值。来源未说明“新进”期限：取 3 个月，与销户后再开户的等待期相同。',
    en: 'One firm’s definitions, good defaults for others. The source does not say for how long a customer is new: three months, as long as the wait after an account was closed.',
  },
  currency: 'CNY',
  effectiveFrom: '5000',
  implicitBelow: '100',
  implicitMonths: 1,
  dormantMonths: [3, 6, 12],
  newMonths: 3,
  newAfterClosingMonths: 3,
  smallDormantAccount,
});
