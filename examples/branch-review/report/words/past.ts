import type { Label } from 'panhuo';

/** The words of what the past of the market says about the judge and about the bands. */
export const pastWords = {
  marksLead: {
    zh: '竖线为研判改变市道之日，当时即知；空心三角为事后认定的顶（▽）和底（△），当日无人知晓。',
    en: 'An upright line stands on each day on which the judge changed its call, as it did so at the time. The hollow triangles are peaks (▽) and troughs (△) that were dated afterwards: on their own day nobody knew of them.',
  },
  curvesLead: {
    zh: '其下为按仓位区间操作的资产（绿色实线，起始为 100）与买入持有（灰色虚线）的对照，最下为各自距此前最高点的跌幅。',
    en: 'Below the band: what the position bands would have come to (solid, green; 100 at the start) beside buy and hold (dashed, grey), and at the bottom how far each stood below its highest so far.',
  },
  equityOf100: { zh: '资产（起始为 100）', en: 'equity, 100 at the start' },
  fallOf: { zh: '距最高点', en: 'below its highest' },

  turns: { zh: '市道研判与事后认定的拐点', en: 'The calls beside the turns that were dated afterwards' },
  turnsLead: {
    zh: '顶和底按 Lunde–Timmermann 规则认定：自低点上涨超过 {up} 为底，自高点下跌超过 {down} 为顶，确认日之前无从得知。下跌阶段研判应为弱势，上涨阶段应为强势。',
    en: 'Peaks and troughs are those of the filter of Lunde and Timmermann: a trough once the close has risen by more than {up} from it, a peak once it has fallen by more than {down}. Nobody could know of a turn before the day on which it was confirmed. After a peak the judge should say weak, after a trough strong.',
  },
  designedForThis: {
    zh: '研判规则 {judge} 正是为本市场（{designed}）设计的；在选定参数所用的年份里（见“所用规则”），它会显得比实际更好。',
    en: 'The judge, {judge}, was designed for this market ({designed}). In the years on which its figures were chosen (see the rules used) it looks better than it is.',
  },
  designedForAnother: {
    zh: '研判规则 {judge} 是为 {designed} 设计的，此处却在另一市场上评分：{scored}。下列数字不说明它在 {designed} 上的表现，也不构成在本市场使用它的理由。',
    en: 'The judge, {judge}, was designed for {designed} and is scored here on another market: {scored}. The figures say nothing about how it does on {designed}, and are no reason to use it on this market.',
  },
  designedForUnknown: {
    zh: '研判规则 {judge} 是为 {designed} 设计的。数据未说明行情属于哪个市场，因此不知道是否为该市场设计；可在列映射中以 marketId 指明。',
    en: 'The judge, {judge}, was designed for {designed}. The input does not say which market the series is of, so it is not known whether the judge was designed for it; marketId in a column map says so.',
  },
  noTurns: {
    zh: '行情中没有可认定的顶或底：没有超过 {down} 的下跌，其后也没有超过 {up} 的上涨。',
    en: 'No peak or trough can be dated in this series: there is no fall by more than {down}, nor a rise by more than {up} after one.',
  },
  nothingJudged: {
    zh: '行情太短，研判尚未得出市道，无从对照。',
    en: 'The series is so short that the judge never called a regime: there is nothing to compare.',
  },
  turn: { zh: '拐点', en: 'turn' },
  peak: { zh: '顶', en: 'peak' },
  trough: { zh: '底', en: 'trough' },
  knownFrom: { zh: '可知之日', en: 'could be known on' },
  calledOn: { zh: '研判之日', en: 'called on' },
  missed: { zh: '未判出', en: 'missed' },
  stillOpen: { zh: '尚无', en: 'not yet' },
  delayBars: { zh: '至研判（交易日）', en: 'bars until called' },
  confirmationBars: { zh: '至可知（交易日）', en: 'bars until known' },
  latestTurns: { zh: '仅列最近 {n} 个拐点。', en: 'Only the latest {n} turns are listed.' },
  inFigures: { zh: '对照结果', en: 'In figures' },
  measureOf: { zh: '指标', en: 'figure' },
  figureValue: { zh: '值', en: 'value' },
  rightShare: { zh: '判为强势或弱势的日子中，判对的比例', en: 'right, of the days called strong or weak' },
  calledShare: { zh: '判为强势或弱势的日子占比', en: 'days called strong or weak, of all judged' },
  turnsCalled: { zh: '判出的拐点', en: 'turns called' },
  ofTotal: { zh: '{n} / {total}', en: '{n} of {total}' },
  meanDelay: { zh: '平均延迟（交易日）', en: 'mean delay, bars' },
  medianDelay: { zh: '延迟中位数（交易日）', en: 'median delay, bars' },
  falseAlarms: { zh: '误报次数', en: 'false alarms' },
  whipsaws: {
    zh: '每年反复次数（{bars} 个交易日内收回）',
    en: 'whipsaws a year (taken back within {bars} bars)',
  },

  past: { zh: '仓位区间的历史模拟', en: 'The position bands on the past of this market' },
  pastLead: {
    zh: '{from}至{until}的历史模拟，仅供说明，不是预测，不作任何承诺，也不构成建议。每个组合以 {capital} {currency} 起步；按收盘研判，次一交易日收盘成交；交易个性未知，取区间下限；指数点位视为一份的价格，按整份成交，不含分红，现金不计息。',
    en: 'What a rule would have come to from {from} to {until}: it illustrates the rule, forecasts nothing, promises nothing and is no advice. Each portfolio starts with {capital} {currency}. The close decides, and the trade is made at the close of the next trading day. The personality is not known, so the lower edge of each band is held. The level of the index is taken for the price of a unit, and whole units are traded; there are no dividends, and cash earns nothing.',
  },
  pastCosts: {
    zh: '费用：以 A 股最近一档费率用于每一日（{fees}），并非当时该市场的实际费用。区间为配对收益的平稳自助法（{resamples} 次，种子 {seed}）。',
    en: 'Costs: the latest fees of A-shares on every day ({fees}), which are not what was charged at the time on this market. Intervals: a stationary bootstrap of the paired returns, {resamples} resamples, seed {seed}.',
  },
  chance: {
    zh: '{total} 个差异中，{n} 个的 {level} 区间包含零：仅凭偶然即可解释。一段历史不能证明什么。',
    en: 'Of {total} differences, {n|1 has|# have} zero inside the {level} interval: chance alone could explain {n|it|them}. One stretch of the past proves nothing.',
  },
  noPast: {
    zh: '仓位区间未作历史模拟：行情太短，尚无市道；或点位过低、过高，不能视为价格。',
    en: 'The position bands were not tried on the past of this series: it is too short for a regime, or its levels are too low or too high to be taken for prices.',
  },
  portfolio: { zh: '组合', en: 'portfolio' },
  thePolicy: { zh: '仓位区间', en: 'the position bands' },
  finalValue: { zh: '期末资产', en: 'final value' },
  annualReturn: { zh: '年化收益', en: 'return a year' },
  volatility: { zh: '年化波动', en: 'volatility' },
  deepestFall: { zh: '最大回撤', en: 'deepest fall' },
  turnoverOneWay: { zh: '年换手（单边）', en: 'turnover one-way, a year' },
  tradesMade: { zh: '交易笔数', en: 'trades' },
  feesPaid: { zh: '费用', en: 'fees' },
  differenceAYear: { zh: '区间组合与其之差（年均）', en: 'bands less this one, a year' },
  intervalOf: { zh: '{level} 区间', en: '{level} interval' },

  pictureTitle: { zh: '{name}，{from}–{until}', en: '{name}, {from}–{until}' },
  pictureCall: { zh: '改判之日，当时即知', en: 'call changed, known that day' },
  picturePeak: { zh: '顶，事后认定', en: 'peak, dated afterwards' },
  pictureTrough: { zh: '底，事后认定', en: 'trough, dated afterwards' },
  pictureHold: { zh: '买入持有', en: 'buy and hold' },
  pictureJudge: { zh: '研判规则 {judge}：{designed}。', en: 'Rule of the calls, {judge}: {designed}.' },
  pictureRules: {
    zh: '拐点：Lunde–Timmermann，{up}。仓位：{bands}，下限。费用：{fees}。',
    en: 'Turns: Lunde and Timmermann, {up}. Bands: {bands}, lower edges. Fees: {fees}.',
  },
  pictureNote: {
    zh: '历史数据，仅供说明：不是预测，不作承诺，也不构成建议。',
    en: 'Past data, as an illustration: neither a forecast nor a promise nor advice.',
  },

  toldTurns: {
    zh: '研判与事后认定的拐点：判出 {called} / {total}，平均延迟 {delay} 个交易日；{designed}',
    en: 'calls beside dated turns: {called} of {total} called, mean delay {delay} bars; {designed}',
  },
  toldThis: { zh: '研判为本市场设计', en: 'a judge for this market' },
  toldAnother: {
    zh: '研判为 {market} 设计，在另一市场上评分',
    en: 'a judge for {market}, scored on another market',
  },
  toldUnknown: {
    zh: '研判为 {market} 设计，行情属于哪个市场未知',
    en: 'a judge for {market}; which market the series is of is not known',
  },
  toldPast: {
    zh: '仓位区间的历史模拟，仅供说明：{from}至{until}，年化 {own}；买入持有 {other}；差异的 {level} 区间 {interval}',
    en: 'position bands on the past, an illustration: {from} to {until}, {own} a year; buy and hold {other}; {level} interval of the difference {interval}',
  },
} as const satisfies Record<string, Label>;
