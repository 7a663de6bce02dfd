import type { Wording } from './wording.js';

/** Reasons of planning whom to wake, of the measures of a group, and of what customers are worth. */
export const wakingWording = {
  waking_left_alone: {
    zh: '属于实验的对照组，不作唤醒联系',
    en: 'left alone by an experiment, so that it shows what a contact changes',
  },
  waking_awake_trades: {
    zh: '若醒来，预计 {months} 个月内有 {trades|figure} 个交易日，每个交易日约 {value|figure}；折现系数 {discounting|figure}',
    en: 'awake he is expected to trade on {trades|figure} days within {months|n:month}, each worth about {value|figure}; discounted by a factor of {discounting|figure}',
  },
  waking_awake_worth: {
    zh: '若醒来，折现后约值 {worth|figure}',
    en: 'awake he is worth about {worth|figure}, discounted to today',
  },
  waking_gain: {
    zh: '仍存续的概率 {alive|percent}；联系可唤醒的概率 {chance|percent}（存续者 {ifAlive|percent}，已流失者 {ifGone|percent}），预期收益 {amount|money}',
    en: 'alive with a chance of {alive|percent}; a contact wakes him with a chance of {chance|percent} ({ifAlive|percent} if alive, {ifGone|percent} if gone): {amount|money} expected',
  },
  waking_contact_cost: { zh: '联系一次的成本：{amount|money}', en: 'cost of the contact: {amount|money}' },
  waking_no_prospect: {
    zh: '符合唤醒条件，但没有预测，无法判断联系是否值得',
    en: 'worth waking, but without a prediction: what a contact is worth cannot be judged',
  },
  waking_not_worth: {
    zh: '预期收益低于联系成本，暂不联系',
    en: 'a contact is expected to cost more than it brings',
  },
  waking_adviser_absent: {
    zh: '其投资顾问不在本次安排之内，等候',
    en: 'his adviser makes no calls in this plan: he waits',
  },
  waking_adviser_full: {
    zh: '其投资顾问的 {contacts} 次联系已安排给预期价值更高的客户，等候',
    en: 'the {contacts|n:contact} of his adviser go to customers of whom more is expected: he waits',
  },
  waking_all_full: {
    zh: '全部 {contacts} 次联系已安排给预期价值更高的客户，等候',
    en: 'all {contacts|n:contact} go to customers of whom more is expected: he waits',
  },
  waking_by_plan: {
    zh: '按计划联系 {contacts} 户，预期 {amount|money}',
    en: '{contacts|n:contact} by the plan: {amount|money} expected',
  },
  waking_by_assets: {
    zh: '按资产前 {share|percent}（{richest} 户）联系 {contacts} 户，预期 {rule|money}，其中 {shared} 户与计划相同',
    en: '{contacts|n:contact} with the richest {share|percent} ({richest|n:customer}): {rule|money} expected; in the plan too: {shared}',
  },

  measure_market: {
    zh: '市场由 {before|figure} 变为 {after|figure}（{change|percent}），金额均按此前的价格比较',
    en: 'the market went from {before|figure} to {after|figure} ({change|percent}): amounts are compared at the prices of before',
  },
  measure_lifted: {
    zh: '{measure|term}仅由行情推高，不算成功',
    en: '{measure|term}: lifted by the market alone, no success',
  },
  measure_share: {
    zh: '{measure|term}：{of} 户中 {met} 户，区间 {lower|percent} 至 {upper|percent}',
    en: '{measure|term}: {met} of {of|n:customer}, interval {lower|percent} to {upper|percent}',
  },
  measure_share_none: {
    zh: '{measure|term}：没有适用的客户',
    en: '{measure|term}: there is no customer to whom it applies',
  },
  measure_share_lifted: {
    zh: '{measure|term}：另有 {customers} 户仅由行情推高，不算成功',
    en: '{measure|term}: {customers|n:customer} more were lifted by the market alone, no success',
  },
  measure_market_unknown: {
    zh: '{customers} 户未给出市场水平，行情的影响未剔除',
    en: '{customers|n:customer} without a level of the market: what the market did is not taken out',
  },
  measure_reported_only: {
    zh: '{measures|term}只作报告，不得作为激励依据',
    en: '{measures|term} may be reported, and never be what staff is paid for',
  },

  lifetime_margins: {
    zh: '每期毛利 {margin|money} × 倍数 {multiple|figure}（留存 {retention|percent}，折现 {discount|percent}）：{amount|money}',
    en: 'a margin of {margin|money} a period, times {multiple|figure} (retention {retention|percent}, discount {discount|percent}): {amount|money}',
  },
  lifetime_acquisition: { zh: '获客成本：{amount|money}', en: 'cost of winning him: {amount|money}' },
  lifetime_endless: {
    zh: '从不流失且不折现：价值没有上限',
    en: 'nobody leaves and nothing is discounted: the value has no limit',
  },
  turnover_forgone: {
    zh: '流失 {customers} 户，每户价值 {each|money}，共失去 {amount|money}',
    en: '{customers|n:customer} lost, worth {each|money} each: {amount|money} forgone',
  },
  turnover_spent: {
    zh: '新增 {customers} 户，每户获客成本 {each|money}，共花费 {amount|money}',
    en: '{customers|n:customer} won at {each|money} each: {amount|money} spent',
  },
  turnover_gained: {
    zh: '新增 {customers} 户，每户价值 {each|money}（未扣获客成本），共 {amount|money}',
    en: '{customers|n:customer} won, worth {each|money} each before the cost of winning them: {amount|money}',
  },
  break_even_chance: {
    zh: '联系成本 {cost|money}：唤醒概率至少 {needed|percent} 才不亏，预计为 {chance|percent}',
    en: 'at a cost of {cost|money} a contact pays from a chance of {needed|percent} on; {chance|percent} is expected',
  },
  break_even_beyond: {
    zh: '联系成本 {cost|money} 高于其恢复交易后的价值，联系必亏',
    en: 'at a cost of {cost|money} no contact pays: it is more than he is worth awake',
  },
  break_even_never: {
    zh: '联系成本 {cost|money}，而其醒来也不值分文：联系无论如何都不合算',
    en: 'a contact costs {cost|money} and he is worth nothing awake: it never pays',
  },
} as const satisfies Wording;
