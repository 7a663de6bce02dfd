import type { Wording } from './wording.js';

/** Reasons of the regime room. */
export const regimeWording = {
  judge_warm_up: { zh: '数据积累中：{bars}/{needed} 根', en: 'warming up: bar {bars} of {needed}' },
  judge_trend: {
    zh: '收盘较均线 {deviation|percent}，均线斜率 {slope|percent}（{strongFrom|percent} 及以上可为强势，{weakFrom|percent} 及以下可为弱势）',
    en: 'close {deviation|percent} from its average, slope {slope|percent} (strong at {strongFrom|percent} or above, weak at {weakFrom|percent} or below)',
  },
  judge_drawdown: {
    zh: '距高点回撤 {drawdown|percent}（界限 {limit|percent}），距低点上涨 {rise|percent}（转折 {turn|percent}）',
    en: 'down {drawdown|percent} from the peak (limit {limit|percent}), up {rise|percent} from the trough (turn {turn|percent})',
  },
  regime_called: {
    zh: '市道由{from|term}转为{to|term}，已持续 {bars} 根',
    en: 'from {from|term} to {to|term}, after {bars|n:bar}',
  },
  regime_pending: {
    zh: '{candidate|term}迹象第 {bars} 根（确认需 {confirm} 根；此前现市道已持续 {stay} 根，至少须 {minimumStay} 根）',
    en: 'signs of {candidate|term} for {bars|n:bar} ({confirm} confirm it; before this bar the present regime had lasted {stay}, {minimumStay} is the least)',
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
} as const satisfies Wording;
