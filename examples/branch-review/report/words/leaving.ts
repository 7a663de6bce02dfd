import type { Label } from 'panhuo';

/** The words of the ledger of gains and losses, and of early warning. */
export const leavingWords = {
  ledger: { zh: '客户流失台账', en: 'Ledger of gains and losses' },
  ledgerLead: {
    zh: '各{unit}的新增、激活与流失有效户，分别列示，从不相抵：失去一百名、新增一百名，净额为零而实际并非如此。期初 + 新增 + 激活 − 流失 = 期末。期内多次变化以期末当日为准。',
    en: 'Effective customers gained, returned and lost in each {unit}, each by itself and never netted: a hundred lost and a hundred won come to nothing, and are not nothing. Opening + gains + returns − losses = closing. Customers are judged on the evenings on which periods end; what came and went between two of them is not seen.',
  },
  gained: { zh: '新增', en: 'gained' },
  returned: { zh: '激活', en: 'returned' },
  lost: { zh: '流失', en: 'lost' },
  customersMoved: { zh: '客户数', en: 'customers' },
  ledgerCustomers: { zh: '客户', en: 'Customers' },
  ledgerAssets: { zh: '资产', en: 'Assets' },
  ledgerAssetsLead: {
    zh: '新增与激活按期末资产，流失按期初资产；“存续客户变动”为期初期末均为有效户者的资产变动，含行情。',
    en: 'Gains and returns stand at the assets of the closing evening, losses at those of the opening one. “Change of those who stayed” is of customers who were effective on both evenings, the market included.',
  },
  period: { zh: '期间', en: 'period' },
  opening: { zh: '期初', en: 'opening' },
  closing: { zh: '期末', en: 'closing' },
  new: { zh: '新增', en: 'new' },
  halfOpen: { zh: '半开户', en: 'half-open' },
  secondOpening: { zh: '再次开户', en: 'second opening' },
  afterClosing: { zh: '销户后短期内再开', en: 'opened soon after a closing' },
  returnedByCustomer: { zh: '激活：自主', en: 'returned: by himself' },
  returnedByMarket: { zh: '激活：行情', en: 'returned: by the market' },
  returnedUnknown: { zh: '激活：不明', en: 'returned: not known' },
  lostExplicit: { zh: '流失：显性', en: 'lost: explicit' },
  lostImplicit: { zh: '流失：隐性', en: 'lost: implicit' },
  lostShallow: { zh: '流失：浅', en: 'lost: shallow' },
  lostUnknown: { zh: '流失：不明', en: 'lost: not known' },
  changeOfStayed: { zh: '存续客户变动', en: 'change of those who stayed' },
  runningPeriod: {
    zh: '* 该期间截至{day}，尚未结束。',
    en: '* This period is not over: it is counted up to {day}.',
  },
  noSnapshot: {
    zh: '期末有 {n} 名客户没有资产记录，不计入任何一项。',
    en: '{n|1 customer has|# customers have} no snapshot by the last evening and {n|counts|count} in no figure.',
  },
  noEvents: {
    zh: '数据中没有账户事件（events.csv 账户事件.csv）：转托管、撤指定无从得知，相应客户只能按资产计为其他流失。',
    en: 'The input has no account events (events.csv): who transferred custody or revoked designation is not known, and can only be seen by the fall of assets.',
  },
  needsLedger: {
    zh: '需要资产（assets.csv 资产.csv），且首次资产记录之后已开始新的月份',
    en: 'needs assets (assets.csv), and a month that began after the first snapshot',
  },
  limitLedger: {
    zh: '有效户：资产 {from} 起；隐性流失：资产连续 {months} 个月低于 {below}；显性流失：已离开且资金为零；其余为浅流失',
    en: 'effective: assets from {from}; implicit churn: below {below} for {months|1 month|# months}; explicit: left, with zero cash; the others are shallow',
  },

  warning: { zh: '流失预警', en: 'Early warning' },
  warningLead: {
    zh: '与客户自身的过去相比有何变化：节奏放缓、资产缩水、资金转出、亏损加深。分值由各条规则相加，是了解情况的理由，不是流失概率，更不是推销的理由。每名客户旁注明合规闸口是否允许为关怀而致电。',
    en: 'What has changed against the customer’s own past: a slower rhythm, shrinking assets, money taken out, a deep loss. The score adds up points of rules. It is a reason to ask, no probability of leaving, and never a reason to sell. Beside each customer stands whether the conduct gate allows a call of care.',
  },
  warningApart: {
    zh: '已离开的 {left} 名与休眠的 {dormant} 名客户不在此列。',
    en: '{left|1 customer who left|# customers who left} and {dormant|1 who is dormant|# who are dormant} are not watched here.',
  },
  warningNotRead: {
    zh: '联系与投诉两条规则未用：本回顾不读取投诉，联系只供合规闸口与回访之用。',
    en: 'The rules of contacts and complaints are not used: the review reads no complaints, and contacts for the gate and the duties alone.',
  },
  warningUnjudged: { zh: '资料不全，可能达到', en: 'not known enough, may reach a level' },
  warningQuiet: { zh: '未达到任何一级', en: 'below every level' },
  warningFirst: { zh: '预警名单：前 {n} 名（共 {all} 名）', en: 'The list: the first {n} of {all}' },
  warningRest: { zh: '另有 {n} 名未列出。', en: '{n|1 more is|# more are} not shown.' },
  score: { zh: '分值', en: 'score' },
  level: { zh: '等级', en: 'level' },
  since: { zh: '始于', en: 'since' },
  assetsAtStake: { zh: '涉及资产', en: 'assets at stake' },
  needsWarning: {
    zh: '需要成交（trades.csv 成交.csv）或资产（assets.csv 资产.csv）',
    en: 'needs trades (trades.csv) or assets (assets.csv)',
  },
} as const satisfies Record<string, Label>;
