import type { Label, Language } from 'panhuo';

/** The words of the report. What the library's results say is worded by the library. */
const words = {
  title: { zh: '营业部回顾', en: 'Branch review' },
  asOf: { zh: '截至', en: 'as of' },
  notAdvice: {
    zh: '本报告是按既定规则的统计，不构成投资建议或交易指令；姓名与客户号已脱敏。',
    en: 'This report is statistics about policies: no advice and no instruction to trade. Names and customer numbers are masked.',
  },
  leftOut: { zh: '因缺少数据而略去', en: 'Left out, because the input is missing' },
  part: { zh: '部分', en: 'part' },
  needs: { zh: '所需数据', en: 'needs' },
  contents: { zh: '目录', en: 'Contents' },

  customers: { zh: '客户是谁', en: 'Who the customers are' },
  customersLead: {
    zh: '几种分类并存，都是可替换的规则；无法判断的客户单独列出，不混入任何一类。',
    en: 'Several schemes stand side by side, all of them policies. Customers who cannot be judged are counted apart.',
  },
  count: { zh: '人数', en: 'customers' },
  unknownCount: { zh: '无法判断', en: 'cannot be judged' },
  kind: { zh: '类型', en: 'Kind' },
  wealth: { zh: '财富', en: 'Wealth' },
  tier: { zh: '资产等级（近12个月日均）', en: 'Asset tier (daily average of 12 months)' },
  cooperation: { zh: '合作', en: 'Co-operation' },
  trading: { zh: '交易状态', en: 'Trading' },
  dormancy: { zh: '休眠（满…个月）', en: 'Dormant for months' },
  effective: { zh: '有效户', en: 'Effective customer' },
  churn: { zh: '流失', en: 'Churn' },
  reactivated: { zh: '年内存量激活', en: 'Re-activated this year' },
  smallDormantAccount: { zh: '小额休眠账户', en: 'Small dormant account' },
  personality: { zh: '交易个性', en: 'Trading personality' },
  position: { zh: '仓位', en: 'Position' },
  profit: { zh: '赢利', en: 'Profit' },
  suitability: { zh: '风险等级（有测评日期）', en: 'Risk level (with a dated result)' },
  targets: { zh: '重点服务对象', en: 'Service target lists' },
  vips: { zh: 'VIP', en: 'VIPs' },
  vipAssets: { zh: 'VIP 资产占比', en: 'of all assets are the VIPs’' },

  market: { zh: '市场与仓位区间', en: 'The market and its position band' },
  marketLead: {
    zh: '逐日判断，只用当日及以前的数据；背景为当时判断的市道，下方为该市道的仓位区间。',
    en: 'Judged day by day, from that day and those before it alone. The background is the regime called at the time; below it stands the band of that regime.',
  },
  today: { zh: '当前市道', en: 'Regime today' },
  since: { zh: '自', en: 'since' },
  until: { zh: '至', en: 'until' },
  regimeDays: { zh: '各市道天数', en: 'Days in each regime' },
  band: { zh: '仓位区间', en: 'Position band' },
  close: { zh: '收盘', en: 'close' },
  recentCalls: { zh: '最近的市道', en: 'The latest regimes' },

  bands: { zh: 'VIP 与其区间', en: 'VIPs against their band' },
  bandsLead: {
    zh: '每位 VIP 的持仓比例与当前市道区间的对照。这是对规则的陈述，绝不是交易指令：面向客户的建议须有投顾资格、协议与适当性。',
    en: 'The invested share of each VIP beside the band of the present regime. It states where a portfolio stands against a policy and is never an instruction to trade: that needs a registered adviser, an agreement and suitability.',
  },
  investedShare: { zh: '持仓比例', en: 'invested share' },
  furthest: { zh: '离区间最远的十位', en: 'The ten furthest from their band' },

  funnels: { zh: '两个服务漏斗', en: 'The two service funnels' },
  funnelsLead: {
    zh: '观望 → 选择 → 买卖 → 成交，对照课程的 10-5-2-1。仍在途中的案例计为在途，不计为流失。',
    en: 'Watch → select → trade → close beside the course’s 10-5-2-1. A case that is under way counts as under way, not as lost.',
  },
  reference: { zh: '参考 10-5-2-1', en: 'reference 10-5-2-1' },
  stage: { zh: '阶段', en: 'stage' },
  reached: { zh: '到达', en: 'reached' },
  standing: { zh: '停留', en: 'standing there' },
  stepRate: { zh: '转化率', en: 'step' },
  referenceRate: { zh: '参考', en: 'reference' },
  weakest: { zh: '最弱一步', en: 'weakest step' },
  lost: { zh: '流失', en: 'lost' },
  silent: { zh: '沉寂', en: 'fell silent' },
  cases: { zh: '案例', en: 'cases' },

  cohorts: { zh: '同期群', en: 'Cohorts' },
  cohortsLead: {
    zh: '按首次交易所在期分组：其后各期仍有交易的比例。尚未结束的期不计比例，年轻的同期群不会被误读为流失。',
    en: 'By the period of the first trade: the share that traded in each period after it. A period that is not over has no rate, so a young cohort is not read as a loss.',
  },
  cohort: { zh: '同期群', en: 'cohort' },
  size: { zh: '人数', en: 'size' },
  older: {
    zh: '名客户在数据开始之前已开户，首次交易未知，未纳入。',
    en: 'customers were there before the input begins; their first trade is not known and they are left out.',
  },

  survival: { zh: '多久之后沉寂', en: 'How long until they fall silent' },
  survivalLead: {
    zh: 'Kaplan–Meier 曲线：自首次交易起仍在交易的比例；沉寂指连续数月无交易：',
    en: 'Kaplan–Meier curves: the share still trading since the first trade. Silence is so many months without a trade: ',
  },
  stillTrading: { zh: '仍在交易', en: 'still trading' },
  monthsSinceFirst: { zh: '首次交易后的月数', en: 'months since the first trade' },
  group: { zh: '组', en: 'group' },
  events: { zh: '沉寂', en: 'fell silent' },
  median: { zh: '中位数（月）', en: 'median (months)' },
  atMonth: { zh: '个月', en: 'months' },
  notReached: { zh: '未达到', en: 'not reached' },

  waking: { zh: '值得唤醒的休眠客户', en: 'Dormant customers worth waking' },
  wakingLead: {
    zh: '有账户、有资金、曾经常交易、现已休眠。大亏客户单独列出，另行关怀。联系之前仍须有客户同意与合规检查。',
    en: 'An account, funds, traded often before, dormant now. Deep losers are listed apart, for care and not for trading. Before any contact stand consent and the checks of compliance.',
  },
  worthWaking: { zh: '值得唤醒', en: 'worth waking' },
  deepLosers: { zh: '大亏，另行关怀', en: 'deep losers, called on apart' },
  others: { zh: '其余', en: 'others' },
  why: { zh: '理由', en: 'why' },
  firstTwenty: { zh: '前二十位', en: 'The first twenty' },
  whyNot: { zh: '其余客户的原因（可多项）', en: 'What speaks against the others (several may hold)' },

  waking_no_account: { zh: '没有可用账户', en: 'no usable account' },
  waking_no_funds: { zh: '资金不足', en: 'too few funds' },
  waking_never_traded: { zh: '从未交易', en: 'never traded' },
  waking_seldom_traded: { zh: '过去很少交易', en: 'seldom traded before' },
  waking_not_dormant: { zh: '并未休眠', en: 'not dormant' },

  measures: { zh: '激活的五项衡量', en: 'The five measures of re-activation' },
  measuresLead: {
    zh: '休眠漏斗中的客户，开案前与开案后同样长的时间相比。变化不等于活动的功劳：没有对照组就没有证明。交易变大变快只作报告，不得作为奖励依据。',
    en: 'The customers of the dormant funnel, equal times before and after their case was opened. A change is no proof that the campaign did it: that takes a control group. Larger and faster trading is reported and must never be what staff is paid for.',
  },
  measure: { zh: '衡量', en: 'measure' },
  met: { zh: '达成', en: 'met' },
  of: { zh: '可判断', en: 'of' },
  share: { zh: '比例', en: 'share' },
  judgedCases: { zh: '个案例已满时间', en: 'cases are old enough to judge' },
  tooYoung: { zh: '个尚早', en: 'are too young' },
  days: { zh: '天', en: 'days' },

  rejectReasons: { zh: '拒绝原因', en: 'Why rows were rejected' },
  quality: { zh: '数据质量', en: 'Data quality' },
  qualityLead: {
    zh: '每一行都有下落：读入 = 采用 + 拒绝。被拒绝的行及原因见拒绝文件，其中不含任何原始内容。',
    en: 'No row is lost: rows in are rows used and rows rejected. The rejects file lists each with its line and reason, and nothing of its content.',
  },
  file: { zh: '文件', en: 'file' },
  rows: { zh: '行', en: 'rows' },
  used: { zh: '采用', en: 'used' },
  rejected: { zh: '拒绝', en: 'rejected' },
  rounded: { zh: '取整', en: 'rounded' },
  reason: { zh: '原因', en: 'reason' },
  total: { zh: '合计', en: 'total' },

  place: { zh: '所在行', en: 'row' },
  customer: { zh: '客户', en: 'customer' },
  assets: { zh: '资产', en: 'assets' },
  state: { zh: '状态', en: 'state' },
  difference: { zh: '差额', en: 'difference' },
} as const satisfies Record<string, Label>;

/** A word of the report. */
export type Word = keyof typeof words;

/** Gives the words of one language. */
export function wordsIn(language: Language): (word: Word) => string {
  return (word) => words[word][language];
}
