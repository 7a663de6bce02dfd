import type { Wording } from './wording.js';

/** Reasons of the customer room. */
export const customerWording = {
  identifier_birth: { zh: '号码中的出生日期不存在', en: 'the day of birth in the number does not exist' },
  identifier_century_unknown: {
    zh: '百岁老人专用顺序码，无法判断世纪，不能升位',
    en: 'the sequence was kept for people of a hundred years: the century is unknown and it cannot be upgraded',
  },
  identifier_check_digit: { zh: '校验码不符', en: 'the check character does not fit' },
  identifier_form: { zh: '格式应为：{form|term}', en: 'the form should be: {form|term}' },
  identifier_pilot_code: {
    zh: '校验码不符：可能是试点期间的代码，请核对',
    en: 'the check character does not fit: it may be a lawful code of the pilot years, look at the paper',
  },
  identifier_region: { zh: '号码中的地区不存在', en: 'the region in the number does not exist' },
  identifier_superseded: {
    zh: '自 {since} 起不再作为有效证件',
    en: 'no longer accepted as a paper since {since}',
  },

  vip_share: {
    zh: '按资产取前 {share|percent}，共 {customers|money} 名客户，{places|money} 个名额',
    en: 'top {share|percent} of {customers|n:customer} by assets: {places|n:place}',
  },
  vip_cut_off: { zh: '入选的最低资产为 {assets|money}', en: 'the last one chosen has {assets|money}' },
  vip_minimum: {
    zh: '{empty} 个名额空缺：资产须不低于 {minimum|money}',
    en: '{empty|n:place} left empty: assets must be at least {minimum|money}',
  },
  vip_tie: {
    zh: '另有 {tied} 名客户资产相同，按客户号排在其后',
    en: '{tied|n:customer} more with the same assets, later by customer number',
  },

  class_wealth: {
    zh: '平均资产 {assets|money}，高净值起点 {from|money}：{wealth|term}',
    en: 'average assets {assets|money}, high net worth from {from|money}: {wealth|term}',
  },
  class_cooperation: {
    zh: '成交额 {turnover|money}（重要 {importantFrom|money}，战略 {strategicFrom|money}），条件：{conditions|term}：{cooperation|term}',
    en: 'turnover {turnover|money} (important from {importantFrom|money}, strategic from {strategicFrom|money}), conditions: {conditions|term}: {cooperation|term}',
  },
  tier_reached: {
    zh: '平均资产 {assets|money}，等级 {reached|term}',
    en: 'average assets {assets|money}: tier {reached|term}',
  },
  tier_promoted: {
    zh: '平均资产 {assets|money}，升为 {reached|term}',
    en: 'average assets {assets|money}: promoted to {reached|term}',
  },
  tier_kept: {
    zh: '平均资产 {assets|money} 低于{held|term}，连续第 {periods} 期，满 {demoteAfter} 期才降级',
    en: 'average assets {assets|money} below {held|term} for {periods|n:period} in a row: demoted only after {demoteAfter}',
  },
  tier_demoted: {
    zh: '平均资产 {assets|money} 连续 {periods} 期不达标，降级',
    en: 'average assets {assets|money}, below for {periods|n:period} in a row: demoted',
  },

  assets_effective: {
    zh: '资产 {assets|money}，达到有效户标准 {from|money}',
    en: 'assets {assets|money} reach {from|money}: effective',
  },
  assets_not_effective: {
    zh: '资产 {assets|money}，未达有效户标准 {from|money}',
    en: 'assets {assets|money} are below {from|money}: not effective',
  },
  churn_explicit: {
    zh: '显性流失：{on} {by|term}，资金为零',
    en: 'explicit churn: {by|term} on {on}, no cash left',
  },
  churn_implicit: {
    zh: '隐性流失：自 {since} 起资产低于 {below|money}，已满 {months} 个月',
    en: 'implicit churn: assets below {below|money} since {since}, {months|n:month} or more',
  },
  churn_shallow: {
    zh: '浅流失：曾为有效户，现资产 {assets|money} 低于 {from|money}',
    en: 'shallow churn: was effective, assets now {assets|money}, below {from|money}',
  },
  churn_none: { zh: '未流失', en: 'no churn' },
  reactivated_by_customer: {
    zh: '存量激活：上年末 {before|money}，现 {assets|money}，客户于 {on} 有自主行为',
    en: 're-activated: {before|money} at the last year-end, {assets|money} now, the customer acted on {on}',
  },
  reactivated_by_market: {
    zh: '上年末 {before|money}，现 {assets|money}，客户无自主行为：仅因行情上涨',
    en: '{before|money} at the last year-end, {assets|money} now, without an act of the customer: lifted by the market alone',
  },
  reactivated_already: {
    zh: '上年末 {before|money}，已是有效户（标准 {from|money}），无须激活',
    en: '{before|money} at the last year-end: effective already (from {from|money}), nothing to re-activate',
  },
  reactivated_no: {
    zh: '未激活：上年末 {before|money}，现 {assets|money}，标准 {from|money}',
    en: 'not re-activated: {before|money} at the last year-end, {assets|money} now, effective from {from|money}',
  },
  trading_active: { zh: '最近一次交易 {since}', en: 'last trade on {since}' },
  trading_dormant: {
    zh: '自 {since} 起 {months} 个月以上无交易',
    en: 'no trade since {since}, {months|n:month} or more',
  },
  trading_never: { zh: '从未交易', en: 'never traded' },
  small_dormant_account: {
    zh: '小额休眠账户条件（{join|term}）：满 {months} 个月未交易（{silent|fact}）；持仓为零（{empty|fact}）；资金 {cashAtMost|money} 以内（{poor|fact}）',
    en: 'small dormant account when {join|term} of these hold: silent for {months|n:month} ({silent|fact}); empty of securities ({empty|fact}); cash up to {cashAtMost|money} ({poor|fact})',
  },
  new_yes: {
    zh: '{openedOn} 开户，未满 {months} 个月',
    en: 'opened on {openedOn}, less than {months|n:month} ago',
  },
  new_no: {
    zh: '{openedOn} 开户，不在 {months} 个月内',
    en: 'opened on {openedOn}, not within {months|n:month}',
  },
  new_half_open: {
    zh: '{openedOn} 开户但未开全，不计新户',
    en: 'opened on {openedOn} but only half: not counted as new',
  },
  new_second_opening: {
    zh: '{openedOn} 开户，同一身份此前已开户，不计新户',
    en: 'opened on {openedOn}, but the same identity had an account before: not counted as new',
  },
  new_after_closing: {
    zh: '{openedOn} 开户，距 {closed} 销户不足 {months} 个月，不计新户',
    en: 'opened on {openedOn}, less than {months|n:month} after closing on {closed}: not counted as new',
  },
  status_unknown: {
    zh: '{status|term}无法判断，缺少：{facts|term}',
    en: '{status|term} cannot be judged without: {facts|term}',
  },

  target_deep_loser: {
    zh: '大亏：盈亏 {ratio|percent}，界限 {limit|percent}',
    en: 'deep loser: result {ratio|percent}, limit {limit|percent}',
  },
  target_long_trapped: {
    zh: '长期套牢：盈亏 {ratio|percent}，自 {since} 起 {months} 个月未卖出',
    en: 'long-trapped: result {ratio|percent}, nothing sold since {since}, {months|n:month} or more',
  },
  target_low_activity: {
    zh: '活跃度低：一年交易 {trades} 笔，少于 {limit} 笔',
    en: 'low activity: {trades|n:trade} in a year, fewer than {limit}',
  },
  target_new: {
    zh: '新进：{openedOn} 开户，未满 {months} 个月',
    en: 'new: opened on {openedOn}, less than {months|n:month} ago',
  },

  behaviour_ratio: {
    zh: '{dimension|term}为 {ratio|percent}：{level|term}',
    en: '{dimension|term} {ratio|percent}: {level|term}',
  },
  behaviour_personality: { zh: '交易个性：{level|term}', en: 'trading personality: {level|term}' },
  behaviour_unknown: {
    zh: '{dimension|term}无法判断：缺少数据',
    en: '{dimension|term} cannot be judged: facts are missing',
  },
  behaviour_services: { zh: '适合的服务：{services|term}', en: 'services that suit: {services|term}' },
} as const satisfies Wording;
