import type { Label } from 'panhuo';

/** The words around the limits of each scheme; the figures come from the policies. */
export const limitWords = {
  limitFrom: { zh: '{name} {from} 起', en: '{name} from {from}' },
  limitWealth: { zh: '高净值 {from} 起', en: 'high net worth from {from}' },
  limitCooperation: {
    zh: '近12个月成交额：重要 {important} 起，战略 {strategic} 起',
    en: 'amount traded in 12 months: important from {important}, strategic from {strategic}',
  },
  limitTrading: {
    zh: '连续 {months} 个月无交易为休眠',
    en: 'dormant after {months|1 month|# months} without a trade',
  },
  limitEffective: { zh: '资产 {from} 起', en: 'assets from {from}' },
  limitChurn: {
    zh: '隐性：资产连续 {months} 个月低于 {below}；浅流失：曾为有效户，现低于 {from}',
    en: 'implicit: assets below {below} for {months|1 month|# months}; shallow: was effective, now below {from}',
  },
  limitReactivated: {
    zh: '上年末资产低于 {from}，现不低于 {from}',
    en: 'assets below {from} at the last year-end, and {from} or more now',
  },
  limitSmallDormant: {
    zh: '{months} 个月无交易、无持仓、资金不超过 {cash}，{join}',
    en: '{months|1 month|# months} without a trade, no holdings, cash of at most {cash}: {join}',
  },
  joinAnd: { zh: '须同时满足', en: 'all of these' },
  joinOr: { zh: '满足其一', en: 'any of these' },
  limitTargets: {
    zh: '大亏：亏损 {deep} 起；长期套牢：亏损 {trapped} 起且 {trappedMonths} 个月未卖出；活跃度低：近12个月少于 {few} 笔；新进：开户未满 {newMonths} 个月',
    en: 'deep loser: a loss from {deep}; long-trapped: a loss from {trapped} and nothing sold for {trappedMonths|1 month|# months}; low activity: fewer than {few|1 trade|# trades} in 12 months; new: opened less than {newMonths|1 month|# months} ago',
  },
  limitVips: { zh: '按资产取前 {share}', en: 'the top {share} by assets' },
  limitWaking: {
    zh: '资产 {funds} 起，活跃时一年 {trades} 笔起，连续 {months} 个月无交易',
    en: 'assets from {funds}, at least {trades|1 trade|# trades} a year while active, {months|1 month|# months} or more without one',
  },
} as const satisfies Record<string, Label>;
