import type { Label } from 'panhuo';

/** The words of the market and of the position bands. */
export const marketWords = {
  market: { zh: '市场与仓位区间', en: 'The market and its position bands' },
  marketLead: {
    zh: '行情：{name}。逐日判断，只用当日及此前的数据。背景色为当时判定的市道；其下为该市道的仓位区间，浅色边缘为容差：偏离区间不超过资产的 {tolerance}，仍视为区间内。',
    en: 'Series: {name}. Each day is judged from that day and the days before it, never from later ones. The background shows the regime as it was called at the time. The strip below shows the position band of that regime; its paler edge is the tolerance: a portfolio that lies outside the band by no more than {tolerance} of the capital still counts as inside.',
  },
  today: { zh: '当前市道', en: 'regime today' },
  todayIs: { zh: '当前市道：{regime}（自{day}起）', en: 'Regime today: {regime}, since {day}' },
  regimeOfDay: { zh: '{day}的市道', en: 'regime of {day}' },
  lastIs: {
    zh: '最近的行情为{last}，当时市道：{regime}（自{day}起）',
    en: 'Regime of {last}, the last day of the series: {regime}, since {day}',
  },
  notYetJudged: { zh: '数据不足', en: 'too early to judge' },
  regimeDays: { zh: '各市道的交易日数', en: 'Trading days in each regime' },
  recentCalls: { zh: '最近的市道', en: 'The latest regimes' },
  regime: { zh: '市道', en: 'regime' },
  from: { zh: '起', en: 'from' },
  to: { zh: '止', en: 'to' },
  tradingDays: { zh: '交易日数', en: 'trading days' },
  close: { zh: '收盘', en: 'close' },

  bands: { zh: 'VIP 客户仓位对照', en: 'VIPs against the position band' },
  bandsLead: {
    zh: '每位 VIP 客户的持仓比例与当前市道仓位区间的对照。这是对规则的陈述，不是交易指令：面向客户的建议须有投顾资格、协议与适当性匹配。',
    en: 'The invested share of each VIP beside the position band of today’s regime. It states where a portfolio stands against a rule and is not an instruction to trade: advice to a customer takes a registered adviser, an agreement and a suitability check.',
  },
  bandIs: {
    zh: '{regime}市道的仓位区间为资产的{band}；偏离不超过资产的 {tolerance}，仍视为区间内。',
    en: 'In a {regime} market the band is {band} of the capital. A portfolio that lies outside it by no more than {tolerance} of the capital still counts as inside.',
  },
  range: { zh: ' {min} 至 {max}', en: '{min} to {max}' },
  point: { zh: ' {min}', en: '{min}' },
  leveraged: {
    zh: '{n} 名 VIP 客户有负债（市值高于总资产），不作判断。',
    en: '{n|1 VIP owes|# VIPs owe} money (the holdings are worth more than the total assets) and {n|is|are} not judged.',
  },
  holdingsUnknown: {
    zh: '{n} 名 VIP 客户市值未知，不作判断。',
    en: '{n|1 VIP has|# VIPs have} unknown holdings and {n|is|are} not judged.',
  },
  bandsUnknownRegime: {
    zh: '当前市道未知：行情太短，尚不能判断',
    en: 'today’s regime is unknown: the market series is too short to judge',
  },
  bandsStaleMarket: {
    zh: '行情止于{day}，当前市道未知',
    en: 'the market series ends on {day}: the regime of today is not known',
  },
  bandsNobody: { zh: '没有可以判断的 VIP 客户', en: 'no VIP can be judged' },
  standing: { zh: 'VIP 客户与区间', en: 'Where the VIPs stand' },
  investedShare: { zh: '持仓比例', en: 'invested share' },
  vipCount: { zh: 'VIP 客户数', en: 'VIPs' },
  band: { zh: '仓位区间', en: 'position band' },
  toleranceOf: { zh: '容差', en: 'tolerance' },
  furthest: { zh: '离区间最远的客户', en: 'Furthest from the band' },
  state: { zh: '与区间对照', en: 'against the band' },
  by: { zh: '{state} {amount}', en: '{state} by {amount}' },
} as const satisfies Record<string, Label>;
