import type { Wording } from './wording.js';

/** Reasons of the regime room. */
export const regimeWording = {
  judge_warm_up: { zh: '数据积累中：{bars}/{needed} 根', en: 'warming up: bar {bars} of {needed}' },
  judge_trend: {
    zh: '收盘较均线 {deviation|percent}，均线斜率 {slope|percent}（{strongFrom|percent} 及以上可为强势，{weakFrom|percent} 及以下可为弱势）',
    en: 'close {deviation|percent} from its average, slope {slope|percent} (strong at {strongFrom|percent} or above, weak at {weakFrom|percent} or below)',
  },
  judge_drawdown: {
    zh: '距高点回撤 {drawdown|percent}（界限 {limit|percent}），距低点上涨 {rise|percent}',
    en: 'down {drawdown|percent} from the peak (limit {limit|percent}), up {rise|percent} from the trough',
  },
  judge_swing: {
    zh: '距高点回撤 {drawdown|percent}（界限 {fallLimit|percent}），距低点上涨 {rise|percent}（界限 {riseLimit|percent}）',
    en: 'down {drawdown|percent} from the peak (limit {fallLimit|percent}), up {rise|percent} from the trough (limit {riseLimit|percent})',
  },
  judge_topping: {
    zh: '距本轮强势以来最高收盘回落 {move|percent}（{turn|percent} 及以上为做头）',
    en: 'down {move|percent} from the highest close of this strong regime (topping from {turn|percent})',
  },
  judge_bottoming: {
    zh: '距本轮弱势以来最低收盘回升 {move|percent}（{turn|percent} 及以上为筑底）',
    en: 'up {move|percent} from the lowest close of this weak regime (bottoming from {turn|percent})',
  },
  judge_volatility: {
    zh: '平均真实波幅为收盘的 {volatility|percent}（强势至多 {limit|percent}）',
    en: 'average true range {volatility|percent} of the close (strong up to {limit|percent})',
  },
  judge_breadth: {
    zh: '{breadth|percent} 的证券在其均线之上（强势至少 {strongFrom|percent}，弱势至多 {weakTo|percent}）',
    en: '{breadth|percent} of the securities above their averages (strong from {strongFrom|percent}, weak up to {weakTo|percent})',
  },
  judge_breadth_unknown: { zh: '未提供市场宽度', en: 'the breadth is not known' },
  regime_called: {
    zh: '市道由{from|term}转为{to|term}：{by|term}，已持续 {bars} 根',
    en: 'from {from|term} to {to|term} by {by|term}, after {bars|n:bar}',
  },
  regime_pending: {
    zh: '{candidate|term}迹象（{by|term}）第 {bars} 根（确认需 {confirm} 根；此前现市道已持续 {stay} 根，至少须 {minimumStay} 根）',
    en: 'signs of {candidate|term} by {by|term} for {bars|n:bar} ({confirm} confirm it; before this bar the present regime had lasted {stay}, {minimumStay} is the least)',
  },
  regime_unknown: {
    zh: '市道未知，不作判断，维持原状',
    en: 'the regime is unknown: nothing is judged, what is held is kept',
  },
  position_band: {
    zh: '{regime|term}：仓位 {min|percent} 至 {max|percent}，容差 {tolerance|percent}',
    en: '{regime|term}: {min|percent} to {max|percent} invested, tolerance {tolerance|percent}',
  },
  position_point: {
    zh: '交易个性{personality|term}：区间内 {point|percent} 处，即 {target|money}',
    en: 'personality {personality|term}: {point|percent} into the band, {target|money}',
  },
  position_ceiling: {
    zh: '适当性上限 {ceiling|percent}',
    en: 'suitability allows at most {ceiling|percent}',
  },
  position_edge: { zh: '区间边界为 {amount|money}', en: 'the edge of the band is {amount|money}' },
  position_invested: { zh: '减去现持仓 {held|money}', en: 'less {held|money} invested' },
  position_rebalance: {
    zh: '调整至{to|term} {aim|money}',
    en: 'the policy leads to {to|term}, {aim|money}',
  },
  position_step: {
    zh: '单次调整至多为总资金的 {limit|percent}（降至适当性上限除外）',
    en: 'one adjustment moves at most {limit|percent} of the capital, the way down to what suitability allows excepted',
  },
  scenario_position: {
    zh: '{regime|term}：投入 {position|percent}，即 {invested|money}',
    en: '{regime|term}: {position|percent} invested, {invested|money}',
  },
  scenario_move: {
    zh: '假设指数变动 {move|percent}，盈亏 {amount|money}',
    en: 'with an assumed move of the index by {move|percent}: {amount|money}',
  },
  scenario_illustration: {
    zh: '仅为情景说明，不是预测，不承诺收益',
    en: 'an illustration: no forecast, and no promise of a return',
  },
  scenario_outside: {
    zh: '{path|path} 不在该市道的仓位区间内',
    en: '{path|path} lies outside the band of its regime',
  },
  attribution_part: {
    zh: '{text}：权重 {weight|percent}，得分 {score|percent}，计 {amount}',
    en: '{text}: weight {weight|percent}, score {score|percent}, counts {amount}',
  },
  attribution_missing: { zh: '{text}：未评分，不作推测', en: '{text}: no score, and none is guessed' },
  weights_sum: {
    zh: '{path|path} 之和须为 1',
    en: '{path|path} should sum to 1',
  },
  claim_supported: {
    zh: '{figure|term}宣称至少 {atLeast|figure}：实测 {value|figure}，区间 {lower|figure} 至 {upper|figure}，该历史数据支持',
    en: '{figure|term}, claimed at least {atLeast|figure}: measured {value|figure}, interval {lower|figure} to {upper|figure}, supported by this past data',
  },
  claim_refuted: {
    zh: '{figure|term}宣称至少 {atLeast|figure}：实测 {value|figure}，区间 {lower|figure} 至 {upper|figure}，该历史数据不支持',
    en: '{figure|term}, claimed at least {atLeast|figure}: measured {value|figure}, interval {lower|figure} to {upper|figure}, refuted by this past data',
  },
  claim_open: {
    zh: '{figure|term}宣称至少 {atLeast|figure}：实测 {value|figure}，区间 {lower|figure} 至 {upper|figure}，无法判定',
    en: '{figure|term}, claimed at least {atLeast|figure}: measured {value|figure}, interval {lower|figure} to {upper|figure}, which does not decide',
  },
  claim_unmeasured: {
    zh: '{figure|term}宣称至少 {atLeast|figure}：数据太少，无法判定',
    en: '{figure|term}, claimed at least {atLeast|figure}: too little was measured to tell',
  },
} as const satisfies Wording;
