import type { Label } from 'panhuo';

/** The words of the customers and of how they hold. */
export const customerWords = {
  customers: { zh: '客户结构', en: 'Who the customers are' },
  customersLead: {
    zh: '多种分类并存，每一种都是可以替换的规则。无法判断的客户单独计数，不混入任何一类。',
    en: 'Several schemes stand side by side, and each of them is a rule that can be replaced. Customers who cannot be judged are counted separately.',
  },
  count: { zh: '客户数', en: '{n|customer|customers}' },
  cannotBeJudged: { zh: '无法判断', en: 'cannot be judged' },
  unjudged: {
    zh: '因缺少数据而对所有客户都无法判断：{schemes}。',
    en: 'The input has no facts to judge anybody by: {schemes}.',
  },
  kind: { zh: '客户类型', en: 'Kind of customer' },
  wealth: { zh: '财富', en: 'Wealth' },
  tier: { zh: '资产等级（近12个月日均）', en: 'Asset tier (12-month daily average)' },
  cooperation: { zh: '合作', en: 'Co-operation' },
  trading: { zh: '交易状态（数据期内）', en: 'Trading (within the input)' },
  'no-trade-since': {
    zh: '自{day}起无交易，此前不详',
    en: 'no trade since {day}, unknown before',
  },
  dormancy: { zh: '休眠时长', en: 'Dormant for' },
  monthsRange: { zh: '{from} 至 {to} 个月', en: '{from} to {to} months' },
  monthsFrom: { zh: '{from} 个月以上', en: '{from} months or more' },
  effective: { zh: '有效户', en: 'Effective customers' },
  churn: { zh: '流失', en: 'Churn' },
  reactivated: { zh: '年内存量激活', en: 'Re-activated this year' },
  'not-reactivated': { zh: '未激活', en: 'not re-activated' },
  effectiveAlready: {
    zh: '上年末已是有效户，不适用：{n}',
    en: 'effective already at the last year-end, so it does not apply: {n}',
  },
  smallDormantAccount: { zh: '小额休眠账户', en: 'Small dormant accounts' },
  personality: { zh: '交易个性', en: 'Trading personality' },
  position: { zh: '仓位', en: 'Position level' },
  profit: { zh: '赢利', en: 'Profit and loss' },
  suitability: { zh: '风险等级（有测评日期）', en: 'Risk level (dated results)' },
  targets: { zh: '重点服务对象', en: 'Service target lists' },
  vips: { zh: 'VIP 客户数', en: '{n|VIP|VIPs}' },
  vipHeading: { zh: 'VIP 客户：{n} 名', en: '{n|1 VIP|# VIPs}' },
  vipAssets: {
    zh: 'VIP 客户持有全部资产的 {share}。',
    en: 'The VIPs hold {share} of all assets.',
  },
  withoutAssets: {
    zh: '另有 {n} 名客户资产未知，不参与排名。',
    en: '{n|1 customer is|# customers are} not ranked, because {n|the|their} assets are not known.',
  },
  effectiveCustomers: { zh: '有效户', en: 'effective {n|customer|customers}' },
  dormantCustomers: { zh: '休眠客户', en: 'dormant {n|customer|customers}' },

  cohorts: { zh: '同期群', en: 'Cohorts' },
  cohortsLead: {
    zh: '按首次交易所在的{unit}分组，括号内为客户数；每格为该组客户在其后各{unit}有交易的比例（%）。尚未结束的{unit}不计比例，年轻的同期群因此不会被误读为流失。',
    en: 'Customers are grouped by the {unit} of their first trade; their number stands in brackets. A cell says what percentage of the group traded in a later {unit}. A {unit} that is not over has no figure, so a young cohort is not mistaken for a lost one.',
  },
  month: { zh: '月份', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  monthsAfter: { zh: '首次交易后第几个月', en: 'months after that of the first trade' },
  quartersAfter: { zh: '首次交易后第几个季度', en: 'quarters after that of the first trade' },
  older: {
    zh: '{n} 名客户在数据开始（{day}）之前已开户，首次交易未知，未纳入。',
    en: '{n|1 customer was|# customers were} here before the input begins on {day}. The first trade is not known, so {n|this customer is|they are} left out.',
  },
  withoutOpenings: {
    zh: '数据中没有开户日期：以数据中的首次交易为首次交易，此前已是客户的人也按新客户计。',
    en: 'The input has no opening days: the first trade in it counts as the first, also of customers who may have traded before.',
  },
  undated: {
    zh: '{n} 名有交易的客户无开户日期，可能早已开户，未纳入。',
    en: '{n|1 customer|# customers} who traded {n|has|have} no opening day and may be older than the input: {n|this customer is|they are} left out.',
  },
  cohortsAllOlder: {
    zh: '全部 {n} 名客户在数据开始（{day}）之前已开户，首次交易均未知',
    en: 'nobody’s first trade is known: {n|1 customer was|all # customers were} here before the input begins on {day}',
  },
  tooFewFollowed: {
    zh: '只有 {followed} 名客户可以跟踪，至少须有 {fewest} 名',
    en: 'only {followed|1 customer|# customers} can be followed, and fewer than {fewest} tell nothing',
  },
  cohortsTooYoung: {
    zh: '首次交易之后尚无一个完整的月份',
    en: 'no full month has passed since the month of the first trade',
  },

  survival: { zh: '客户沉寂分析', en: 'How long until customers fall silent' },
  survivalLead: {
    zh: 'Kaplan–Meier 曲线：自首次交易起，尚未沉寂过的客户比例。连续{months}个月无交易即为沉寂，以满{months}个月之日为沉寂日。只计首次沉寂，此后恢复交易也不改变。截至{day}尚未沉寂的客户，按该日截尾。',
    en: 'Kaplan–Meier curves of the share of customers who have not yet fallen silent, counted from the first trade. A silence is {months} months in a row without a trade, and its day is the day on which they are complete. Only the first silence counts, whether or not the customer traded again later. A customer who has not fallen silent by {day} is censored on that day.',
  },
  byPersonality: {
    zh: '按交易个性分组；未作问卷的客户列为“个性未知”。',
    en: 'The groups are trading personalities; customers without a questionnaire are “unknown personality”.',
  },
  byYear: { zh: '按首次交易年份分组。', en: 'The groups are the years of the first trade.' },
  'unknown-personality': { zh: '个性未知', en: 'unknown personality' },
  'unknown-class': { zh: '类别未知', en: 'class unknown' },
  byClass: {
    zh: '类别均为截至{day}的类别，并非首次交易时的类别：曲线说明现状，不能用来预测。',
    en: 'The classes are those of {day}, not those of the day of the first trade: the curves describe, and forecast nothing.',
  },
  everybody: { zh: '全部客户', en: 'all customers' },
  notYetSilent: { zh: '尚未沉寂过', en: 'not yet silent' },
  monthsSinceFirst: { zh: '首次交易后的月数', en: 'months since the first trade' },
  group: { zh: '组', en: 'group' },
  fellSilent: { zh: '沉寂', en: 'fell silent' },
  median: { zh: '中位数（月）', en: 'median (months)' },
  atMonth: { zh: '{n} 个月', en: '{n} months' },
  interval: { zh: '括号内为 95% 置信区间。', en: 'The 95% confidence interval stands in brackets.' },
  notReached: { zh: '未达到', en: 'not reached' },
} as const satisfies Record<string, Label>;
