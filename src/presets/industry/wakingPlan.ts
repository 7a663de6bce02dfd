import { defineWakingPlanPolicy } from '../../retention/index.js';

/** Whom to call first: what a contact changes and costs, and how far ahead what it brings counts. To be set by each branch. */
export const wakingPlan = /* @__PURE__ */ defineWakingPlanPolicy({
  id: 'industry/waking-plan',
  version: '1',
  source: { document: '证券营业部存量客户唤醒（业界做法）' },
  note: {
    zh: '来源只说明唤醒对象与“前 20%”之比例（课程的 VIP 规则，此处仅用于比较），未给出成本、期限与人力：除该比例外，全部数值均为本库所定的占位（尚在者 10% 借自课程漏斗的参考值 10-5-2-1，并非实测；一次联系按约十分钟人工计 5 元），各营业部须以自己的对照实验、账目与排班取代。响应率指联系所增加的概率，自行回来者不计。折现按月、期末计：每月 1%，共 12 个月。每位投资顾问 20 次为一周之量。',
    en: 'The sources say whom to wake and name the top 20% (the course’s rule for VIPs, here for comparison alone), but give no costs, horizon or capacity: except for that share all numbers are placeholders of ours (the 10% of those alive is borrowed from the course’s reference funnel 10-5-2-1 and measures no contact; 5 yuan stand for ten minutes of work), and every branch must put those of its own experiments, books and rosters in their place. A response is what the contact adds to the chance; who comes back by himself does not count. Discounted by the month, at its end: 1% a month for 12 months. 20 contacts an adviser are meant for a week.',
  },
  currency: 'CNY',
  horizonMonths: 12,
  discountAMonth: '0.01',
  response: { ifAlive: '0.10', ifGone: '0.005' },
  costOfContact: '5',
  contactsAnAdviser: 20,
  richestShare: '0.20',
});
