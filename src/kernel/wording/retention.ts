import type { Wording } from './wording.js';

/** Reasons of the retention room. */
export const retentionWording = {
  measure_resumed: {
    zh: '恢复交易（{resumed|fact}）：此前 {before} 笔，此后 {after} 笔',
    en: 'trading resumed ({resumed|fact}): {before|n:trade} before, {after} after',
  },
  measure_rate: {
    zh: '{measure|term}（{more|fact}）：每日由 {before|figure} 变为 {after|figure}（容差 {tolerance|percent}）',
    en: '{measure|term} ({more|fact}): from {before|figure} to {after|figure} a day (tolerance {tolerance|percent})',
  },
  measure_not_silent: {
    zh: '此前并未沉寂（{before} 笔），谈不上恢复交易',
    en: 'not silent before ({before|n:trade}): there is nothing to resume',
  },
  measure_wider: {
    zh: '产品种类增加（{wider|fact}），新增：{gained|term}',
    en: 'more kinds of product ({wider|fact}), gained: {gained|term}',
  },
  waking_worth: {
    zh: '资产 {funds|money}，活跃时一年 {tradesAYear|figure} 笔、佣金 {commissionAYear|money}，已沉寂 {silentMonths} 个月',
    en: 'assets {funds|money}, {tradesAYear|figure} trades and {commissionAYear|money} commission a year while active, silent for {silentMonths|n:month}',
  },
  waking_held: {
    zh: '符合唤醒条件，但合规闸口不允许联系',
    en: 'worth waking, but the conduct gate does not allow a contact',
  },
  waking_gate_unasked: {
    zh: '符合唤醒条件，但未经合规闸口，不得联系',
    en: 'worth waking, but the conduct gate was not asked: no contact',
  },
  waking_no_account: { zh: '没有可用账户', en: 'no account that can be used' },
  waking_funds_unknown: { zh: '资产未知', en: 'assets are not known' },
  waking_no_funds: {
    zh: '资产 {funds|money} 低于 {from|money}',
    en: 'assets {funds|money} are below {from|money}',
  },
  waking_never_traded: { zh: '从未交易', en: 'never traded' },
  waking_seldom_traded: {
    zh: '活跃时一年 {tradesAYear|figure} 笔，少于 {from} 笔',
    en: '{tradesAYear|figure} trades a year while active, fewer than {from}',
  },
  waking_not_dormant: {
    zh: '沉寂 {silentMonths} 个月，未满 {from} 个月',
    en: 'silent for {silentMonths|n:month}, dormant from {from}',
  },
  log_rank_one_group: {
    zh: '仅有 {groups} 组，无从比较',
    en: '{groups|n:group}: there is nothing to compare',
  },
  log_rank_no_events: {
    zh: '没有发生任何事件，无从比较',
    en: 'no event happened: there is nothing to compare',
  },
  log_rank_no_overlap: {
    zh: '发生事件时，在险的始终只有一组（或在险者全部同时离开），无从比较',
    en: 'whenever an event happened, one group alone was at risk, or all left at once: there is nothing to compare',
  },
  cox_no_events: { zh: '没有事件，无可估计', en: 'no event happened: there is nothing to estimate' },
  cox_constant: {
    zh: '协变量 {covariate} 取值都相同，无法估计其影响',
    en: '{covariate} is the same for all: its effect cannot be estimated',
  },
  cox_collinear: {
    zh: '协变量 {covariate} 可由之前的协变量推得，或在各风险集内不变，无法单独估计',
    en: '{covariate} follows from the covariates before it, or does not vary among those at risk: it has no estimate of its own',
  },
  cox_separation: {
    zh: '协变量 {covariates} 把发生事件者与同时在险者完全分开：似然没有最大值，估计不存在',
    en: '{covariates} part all who had the event from those at risk with them: the likelihood has no maximum, so there is no estimate',
  },
  cox_not_converged: {
    zh: '迭代 {iterations} 次仍未收敛，不给出估计',
    en: 'no maximum was found in {iterations|n:step}: no estimate is given',
  },
  covariate_missing: { zh: '缺少 {fact}', en: '{fact} is not known' },
  covariate_unfit: {
    zh: '{fact} 应为：{expected|term}',
    en: '{fact} should be: {expected|term}',
  },
  warning_silent: {
    zh: '自 {since} 起沉寂 {is} 天，为其惯常间隔 {was|figure} 天的 {times|figure} 倍（{points} 分）',
    en: 'silent since {since}, for {is|n:day}: {times|figure} times his usual gap of {was|figure} days ({points|n:point})',
  },
  warning_assets_taken: {
    zh: '资产自 {since} 由 {was|money} 变为 {is|money}：自行净转出 {own|money}，行情及其他 {market|money}（{points} 分）',
    en: 'assets from {was|money} on {since} to {is|money}: {own|money} net taken out by himself, {market|money} by the market and the rest ({points|n:point})',
  },
  warning_assets_fell: {
    zh: '资产自 {since} 由 {was|money} 降至 {is|money}，其中行情影响未知（{points} 分）',
    en: 'assets fell from {was|money} on {since} to {is|money}; how much of it the market did is not known ({points|n:point})',
  },
  warning_taken_out: {
    zh: '近 {days} 天转出 {is|money}（始于 {since}），占此前资产 {was|money} 的 {share|percent}（{points} 分）',
    en: '{is|money} taken out in the last {days|n:day}, first on {since}: {share|percent} of the {was|money} before ({points|n:point})',
  },
  warning_no_contact: {
    zh: '自 {since} 起 {is} 天未联系上（{points} 分）',
    en: 'no contact since {since}, for {is|n:day} ({points|n:point})',
  },
  warning_never_contacted: {
    zh: '自 {since} 开户起 {is} 天从未联系上（{points} 分）',
    en: 'never in contact since he opened on {since}, {is|n:day} ago ({points|n:point})',
  },
  warning_complaint_open: {
    zh: '投诉未办结 {open} 件，最早 {since}，已 {is} 天（{points} 分）',
    en: '{open|n:complaint} open, the oldest since {since}, for {is|n:day} ({points|n:point})',
  },
  warning_loss: {
    zh: '持仓盈亏 {is|percent}（{profit|money}），自 {since} 起达到界限，此前为{was|percent}（{points} 分）',
    en: 'result {is|percent} ({profit|money}), at the limit since {since}, {was|percent} before ({points|n:point})',
  },
  warning_loss_after_wave: {
    zh: '行情于 {waveTo} 结束后持仓盈亏 {is|percent}（{profit|money}），自 {since} 起达到界限，此前为{was|percent}（{points} 分）',
    en: 'result {is|percent} ({profit|money}) after the wave that ended on {waveTo}, at the limit since {since}, {was|percent} before ({points|n:point})',
  },
  warning_unknown: {
    zh: '{kind|term}无法判断，未知：{facts|term}',
    en: '{kind|term} cannot be judged, not known: {facts|term}',
  },
  warning_level: {
    zh: '{score} 分，达到“{text}”（{from} 分起）',
    en: 'score {score}: {text}, from {from} on',
  },
  warning_no_level: {
    zh: '{score} 分，低于最低一级（{from} 分起）',
    en: 'score {score}, below the lowest level, which begins at {from}',
  },
  state_unknown: {
    zh: '记录自 {since} 起才有；此前情况未知，此后没有自主行为',
    en: 'there before the records begin on {since}, without an act of his own since',
  },
  state_never_active: { zh: '自 {since} 开户以来没有自主行为', en: 'opened on {since}, never acted' },
  state_active: {
    zh: '自 {since} 起正常；最近一次自主行为 {last}，未满 {months} 个月',
    en: 'active since {since}; last own act on {last}, less than {months|n:month} ago',
  },
  state_dormant: {
    zh: '最近一次自主行为 {last}，至 {since} 满 {months} 个月',
    en: 'last own act on {last}; {months|n:month} of silence were complete on {since}',
  },
  state_gone_silent: {
    zh: '流失：最近一次自主行为 {last}，至 {since} 满 {months} 个月',
    en: 'gone: last own act on {last}; {months|n:month} of silence were complete on {since}',
  },
  state_gone_left: {
    zh: '{since} 离开，此后没有自主行为',
    en: 'left, gone since {since}, without an act of his own after it',
  },
  state_woken: {
    zh: '{since} 自行唤醒，未满 {months} 个月；最近一次自主行为 {last}',
    en: 'woke on {since} by an act of his own, less than {months|n:month} ago; last own act on {last}',
  },
  rfm_recent: {
    zh: '距最近一次行为 {days} 天，不超过 {limit} 天：{score} 分（最高 {most}）',
    en: 'last act {days|n:day} ago, within {limit|n:day}: score {score} of {most}',
  },
  rfm_least_recent: {
    zh: '距最近一次行为 {days} 天，属最低一档：1 分（最高 {most}）',
    en: 'last act {days|n:day} ago, in the lowest group: score 1 of {most}',
  },
  rfm_reached: {
    zh: '{figure|term} {amount|money}，达到 {limit|money}：{score} 分（最高 {most}）',
    en: '{figure|term} {amount|money}, at least {limit|money}: score {score} of {most}',
  },
  rfm_lowest: {
    zh: '{figure|term} {amount|money}，属最低一档：1 分（最高 {most}）',
    en: '{figure|term} {amount|money}, in the lowest group: score 1 of {most}',
  },
  rfm_segment: { zh: '客户分群：{segment}', en: 'segment: {segment}' },
  rfm_no_segment: { zh: '不属于任何分群', en: 'in no segment' },

  net_new_assets_part: {
    zh: '{movement|term}：{amount|money}（{records} 笔）',
    en: '{movement|term}: {amount|money} ({records|n:record})',
  },
  net_new_assets_apart: {
    zh: '{movement|term}：{amount|money}（{records} 笔），按此口径不计入',
    en: '{movement|term}: {amount|money} ({records|n:record}), not counted by this definition',
  },
  net_new_assets_unvalued: {
    zh: '{transfers} 笔证券转入转出没有市值，未计入',
    en: '{transfers|n:transfer} without a value, not counted',
  },
  churn_claim_supported: {
    zh: '数据支持“{reason|term}”占比不超过 {atMost|percent}：{of} 户中 {customers} 户（{by|term}），区间 {lower|percent} 至 {upper|percent}',
    en: 'the data support that “{reason|term}” is at most {atMost|percent}: {customers} of {of|n:customer} by {by|term}, interval {lower|percent} to {upper|percent}',
  },
  churn_claim_contradicted: {
    zh: '数据否定“{reason|term}”占比不超过 {atMost|percent}：{of} 户中 {customers} 户（{by|term}），区间 {lower|percent} 至 {upper|percent}',
    en: 'the data contradict that “{reason|term}” is at most {atMost|percent}: {customers} of {of|n:customer} by {by|term}, interval {lower|percent} to {upper|percent}',
  },
  churn_claim_undecided: {
    zh: '数据尚不能判断“{reason|term}”占比是否不超过 {atMost|percent}：{of} 户中 {customers} 户（{by|term}），区间 {lower|percent} 至 {upper|percent}',
    en: 'the data cannot tell yet whether “{reason|term}” is at most {atMost|percent}: {customers} of {of|n:customer} by {by|term}, interval {lower|percent} to {upper|percent}',
  },
  ledger_no_snapshot: {
    zh: '{customers} 户没有资产记录，无法判断是否有效户，未计入任何一栏',
    en: '{customers|n:customer} without a snapshot: whether they are effective cannot be judged, they count nowhere',
  },
  ledger_no_cash: {
    zh: '{customers} 户已转托管、撤指定或销户，但资金未知，无法判断是否显性流失',
    en: '{customers|n:customer} who left, but with cash that is not known: explicit churn cannot be judged',
  },
  ledger_acts_unknown: {
    zh: '{customers} 户重新成为有效户，但自主行为记录不全，无法区分客户自主激活与行情所致',
    en: '{customers|n:customer} effective again, but not all own acts are known: by whom cannot be told',
  },
  ledger_flows_unknown: {
    zh: '缺少资金流水或证券转入转出，留存客户的资产变动无法拆分',
    en: 'cash flows or transfers are missing: the change of those who stayed cannot be parted',
  },
  ledger_transfers_unvalued: {
    zh: '{transfers} 笔证券转入转出没有市值，其金额计入行情变动',
    en: '{transfers|n:transfer} without a value: what they moved stands in the market movement',
  },
} as const satisfies Wording;
