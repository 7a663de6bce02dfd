import type { Label, Language } from 'panhuo';
import { wordingOf, type WordingOf } from '../../../../branch-review/report/wording.js';

/** The words of the dashboard. What the branch review says of the same figures, it says here too. */
export const words = {
  source: { zh: '教学营业部，客户均为模拟', en: 'teaching branch, simulated customers' },
  filters: { zh: '怎么看', en: 'How to look' },
  unit: { zh: '期间', en: 'Periods' },
  month: { zh: '按月', en: 'months' },
  quarter: { zh: '按季', en: 'quarters' },
  grouping: { zh: '曲线分组', en: 'Curves by' },
  personality: { zh: '交易个性', en: 'trading personality' },
  tier: { zh: '资产等级', en: 'asset tier' },
  year: { zh: '首次交易年份', en: 'year of the first trade' },

  today: { zh: '{day}的营业部', en: 'The branch on {day}' },
  customers: { zh: '在册客户', en: 'customers' },
  customersNote: { zh: '{left} 名已离开，不计', en: '{left|1 who left is|# who left are} not counted' },
  assets: { zh: '客户资产（万元）', en: 'assets, 10,000 CNY' },
  active: { zh: '活跃', en: 'active' },
  activeNote: { zh: '其中 {woken} 名新近唤醒', en: '{woken} of them woke lately' },
  dormant: { zh: '休眠', en: 'dormant' },
  dormantNote: { zh: '连续 {months} 个月以上无交易', en: 'no trade for {months} months or more' },
  effective: { zh: '有效户', en: 'effective customers' },
  effectiveNote: { zh: '资产 5,000 元起', en: 'assets from 5,000 CNY' },

  cohortLabel: {
    zh: '热力图：每组新客户在其后各期仍有交易的比例',
    en: 'Heat map: what share of the customers won in a period traded in each later period',
  },
  cohort: { zh: '首次交易', en: 'first trade' },
  size: { zh: '客户数', en: 'customers' },
  latest: { zh: '只列最近 {n} 组。', en: 'The latest {n} cohorts are shown. ' },

  survivalLabel: {
    zh: '生存曲线：首次交易后尚未沉寂的客户比例，按组，浅色为 95% 置信带',
    en: 'Survival curves: share of customers not yet silent since the first trade, by group; the pale bands are 95% confidence',
  },
  bands: {
    zh: '离开的客户自离开之日起计为沉寂。浅色带和表中括号内为 95% 置信区间。',
    en: 'Who leaves counts as silent from that day. The pale bands, and the brackets in the table, are 95% confidence intervals. ',
  },
  leftOut: {
    zh: '不足 {fewest} 名客户的组不画曲线，略去 {n} 名。',
    en: 'Groups of fewer than {fewest} customers have no curve; {n|1 customer is|# customers are} left out.',
  },
  test: {
    zh: '对数秩检验：p {p}。若各组其实没有差别，出现这样大的差异的概率即为 p。差别并不说明原因。',
    en: 'Log-rank test: p {p}. If the groups did not differ, so great a difference would come about with this probability. That they differ does not say why.',
  },
  noTest: { zh: '各组无从比较。', en: 'The groups cannot be compared.' },
  group: { zh: '组', en: 'group' },
  fellSilent: { zh: '已沉寂', en: 'fell silent' },
  median: { zh: '中位数（月）', en: 'median, months' },
  atMonth: { zh: '{n} 个月后', en: 'after {n} months' },
  months: { zh: '首次交易后的月数', en: 'months since the first trade' },

  ledgerLabel: {
    zh: '每季新增、激活（向上）与流失（向下）的有效户，从不相抵',
    en: 'Effective customers gained and returned (upwards) and lost (downwards) in each quarter, never netted',
  },
  gained: { zh: '新增', en: 'gained' },
  returned: { zh: '激活', en: 'returned' },
  lost: { zh: '流失', en: 'lost' },
  quarterly: {
    zh: '本营业部每季记录一次资产，台账因此按季。',
    en: ' This branch records assets once a quarter, so the ledger goes by quarters.',
  },

  states: { zh: '客户状态的变化', en: 'States of the customers over time' },
  statesLead: {
    zh: '每期末各状态的客户数：连续 {dormant} 个月无交易为休眠，{gone} 个月为流失；恢复交易后 {woken} 个月内为唤醒。数据开始前已开户、此后从未交易的，状态未知。',
    en: 'How many customers stand in each state when a period ends: dormant after {dormant} months without a trade, gone after {gone}, woken for {woken} months after a return. Who opened before the data begin and has not traded since is unknown.',
  },
  period: { zh: '期间', en: 'period' },
} as const satisfies Record<string, Label>;

/** The words of the room in one language, with values in their places. */
export const say = (language: Language): WordingOf<keyof typeof words> => wordingOf(words, language);
