import type { Wording } from './wording.js';

/** Reasons and findings of the funnel room. */
export const funnelWording = {
  case_migrated: { zh: '案例已迁移至版本 {version}', en: 'the case has been migrated to version {version}' },
  case_paused: { zh: '案例自 {since} 起暂停', en: 'the case is paused since {since}' },
  cases_assured: {
    zh: '跟进 {cases} 位客户，至少 {closes} 位成交的概率不低于 {level|percent}',
    en: 'with {cases|n:customer} the chance of at least {closes|n:close} is {level|percent} or more',
  },
  cases_expected: {
    zh: '目标 {closes} ÷ 成交概率 {probability|percent} = 平均 {cases|figure} 位客户',
    en: '{closes|n:close} ÷ {probability|percent} that close: {cases|figure} customers on average',
  },
  cases_never: {
    zh: '成交概率为 {probability}，再多客户也不够',
    en: 'where {probability} of the customers close, no number of them is enough',
  },
  cases_unknown: { zh: '成交概率未知，无法计算', en: 'the chance to close is not known' },
  chain_endless: {
    zh: '无法从“{stage|term}”预测：还没有案例从{endless|term}走到终点',
    en: 'no forecast from {stage|term}: nobody was seen to come to an end from {endless|term}',
  },
  chain_unknown: {
    zh: '无法从“{stage|term}”预测：还没有案例离开{unknown|term}',
    en: 'no forecast from {stage|term}: nobody was seen to leave {unknown|term}',
  },
  deadline_ahead: {
    zh: '{event|term} 自 {elapsesOn} 起到期',
    en: '{event|term} is not due before {elapsesOn}',
  },
  deadline_guarded: {
    zh: '{path|path} 由期限触发，不能带前提条件',
    en: '{path|path} comes with a deadline and can have no guard',
  },
  deadline_none: { zh: '本阶段没有期限', en: 'the stage has no deadline' },
  entry_lost: { zh: '{path|path} 不能以流失开始', en: '{path|path} cannot begin with a loss' },
  event_not_here: {
    zh: '在“{text}”阶段不能发生 {event|term}',
    en: '{event|term} cannot happen in stage {text}',
  },
  event_unknown: { zh: '漏斗没有这个事件', en: 'the funnel has no such event' },
  event_reserved: { zh: '事件名 {event} 已保留', en: 'the event name {event} is reserved' },
  forecast_estimated: {
    zh: '转化率由 {transitions} 次转移估计，其误差占方差的 {share|percent}；{level|percent} 区间为 {lower} 至 {upper}（delta 法，贝塔近似）',
    en: 'rates estimated from {transitions|n:transition}, {share|percent} of the variance: {lower} to {upper} at {level|percent}, by the delta method and the beta approximation',
  },
  forecast_exact: {
    zh: '转化率按给定值，{level|percent} 区间为 {lower} 至 {upper}（泊松二项分布的精确分位数）',
    en: 'rates taken as given: {lower} to {upper} at {level|percent}, exact quantiles of the Poisson-binomial distribution',
  },
  forecast_normal: {
    zh: '转化率按给定值，{level|percent} 区间为 {lower} 至 {upper}（正态近似）',
    en: 'rates taken as given: {lower} to {upper} at {level|percent}, by the normal approximation',
  },
  forecast_stage: {
    zh: '{stage|term}：{cases} 个案例，{probability|percent} 到达{into|term}，预计 {closes|figure}',
    en: '{stage|term}: {cases|n:case}, {probability|percent} come to {into|term}, {closes|figure} expected',
  },
  guard_unmet: {
    zh: '未满足：{text}（要求 {required|fact}，实际 {actual|fact}）',
    en: 'not met: {text} (required {required|fact}, actual {actual|fact})',
  },
  lost_without_codes: {
    zh: '{path|path} 通向流失，但未定义原因代码',
    en: '{path|path} leads to a loss, and the funnel has no reason codes',
  },
  moment_too_early: {
    zh: '时刻 {at} 早于上一步的 {since}',
    en: 'the moment {at} lies before {since}, that of the step before',
  },
  move_impossible: {
    zh: '{path|path} 的前提条件互相矛盾，永远不会发生',
    en: 'the guards of {path|path} contradict one another: it can never happen',
  },
  moves_overlap: {
    zh: '{path|path} 的第 {first|ordinal} 与第 {second|ordinal} 个转移可同时成立',
    en: 'moves {first|ordinal} and {second|ordinal} of {path|path} do not exclude one another',
  },
  pause_unmapped: {
    zh: '{path|path} 可以暂停，目标阶段不可以',
    en: '{path|path} can be paused, and its target cannot',
  },
  reason_code_needed: {
    zh: '原因代码须为其中之一：{codes}',
    en: 'the reason must be one of: {codes}',
  },
  revision_stale: {
    zh: '修订号已变：预期 {expected}，实际 {actual}',
    en: 'the case has moved: expected revision {expected}, found {actual}',
  },
  step_deviates: {
    zh: '第 {index|ordinal} 步与漏斗不符，应为：{expected|term}',
    en: 'step {index|ordinal} is not one of the funnel, expected: {expected|term}',
  },
  step_duplicate: {
    zh: '同一幂等键已执行（第 {revision} 步）',
    en: 'already done under this key, as step {revision}',
  },
  step_too_early: {
    zh: '{on} 早于上一步的 {since}',
    en: '{on} lies before {since}, the day of the step before',
  },
  stale_never: {
    zh: '{path|path} 不早于期限，永远不会停滞',
    en: '{path|path} is not before the deadline, so no case is ever stalled',
  },
  stage_ended: {
    zh: '案例已在 {stage|term} 结束，不再迁移',
    en: 'the case has ended in {stage|term} and stays',
  },
  stage_kind_changed: {
    zh: '{path|path} 会凭空成为成交或流失',
    en: '{path|path} would make a deal or a loss of nothing',
  },
  stage_unmapped: { zh: '{path|path} 没有迁移目标', en: '{path|path} has no target' },
  stage_unreachable: { zh: '{path|path} 无法到达', en: 'nothing leads to {path|path}' },
  stage_without_end: { zh: '{path|path} 没有通向终点的路', en: 'no way leads from {path|path} to an end' },
} as const satisfies Wording;
