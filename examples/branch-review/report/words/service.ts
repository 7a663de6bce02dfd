import type { Label } from 'panhuo';

/** The words of the funnels, of waking and of its measures. */
export const serviceWords = {
  funnels: { zh: '服务漏斗', en: 'The service funnels' },
  funnelsLead: {
    zh: '观望 → 选择 → 买卖 → 成交，与课程的参考值 10-5-2-1 对照。在途案例按所处阶段计数，不计为流失。',
    en: 'Watch → select → trade → close, beside the course’s reference of 10-5-2-1. A case that is under way counts where it stands, not as lost.',
  },
  normal: { zh: '正常客户', en: 'Normal customers' },
  dormant: { zh: '休眠客户', en: 'Dormant customers' },
  funnelHeading: { zh: '{entry}：{n} 个案例', en: '{entry}: {n|1 case|# cases}' },
  normalFunnel: {
    zh: '正常漏斗，观望 → 成交（{n} 个在途）',
    en: 'normal funnel, watch → close ({n|1 case|# cases} under way)',
  },
  dormantFunnel: {
    zh: '休眠漏斗，观望 → 成交（{n} 个在途）',
    en: 'dormant funnel, watch → close ({n|1 case|# cases} under way)',
  },
  reference: { zh: '参考 10-5-2-1', en: 'reference 10-5-2-1' },
  shareOfCases: { zh: '占全部案例的比例', en: 'share of all cases' },
  stage: { zh: '阶段', en: 'stage' },
  reached: { zh: '到达', en: 'reached' },
  standingThere: { zh: '停留', en: 'standing there' },
  stepRate: { zh: '转化率', en: 'step rate' },
  referenceRate: { zh: '参考', en: 'reference' },
  ends: {
    zh: '在途 {underWay} 个，流失 {lost} 个，沉寂 {silent} 个。',
    en: '{underWay|1 case is|# cases are} under way, {lost|1 was|# were} lost and {silent|1|#} fell silent.',
  },
  weakest: {
    zh: '与参考相比最弱的一步：{stage}（为参考值的 {ratio}）。',
    en: 'Weakest against the reference: {stage}, at {ratio} of the reference rate.',
  },
  noneBehind: { zh: '没有一步明显落后于参考。', en: 'No step is clearly behind the reference.' },

  waking: { zh: '值得唤醒的休眠客户', en: 'Dormant customers worth waking' },
  wakingLead: {
    zh: '有可用账户、有资产、曾经常交易、现已休眠。大亏客户单独列出，旨在关怀，不为交易。名单只列合规闸口允许在回顾日上午十点以营销为目的致电的客户，其余列为“暂不联系”。',
    en: 'They have a usable account and funds, used to trade often, and are dormant now. Deep losers are listed separately: they are called to offer care, not to bring about trades. Only those stand on the lists whom the conduct gate lets the branch call for a campaign at ten on the morning of the review; the others are held.',
  },
  lists: { zh: '名单', en: 'The lists' },
  worthWaking: { zh: '值得唤醒，可联系', en: 'worth waking, may be called' },
  deepLosers: { zh: '大亏，另行关怀', en: 'deep losers, for care' },
  others: { zh: '其余', en: 'others' },
  why: { zh: '理由', en: 'why' },
  firstOf: {
    zh: '值得唤醒：前 {n} 名（共 {all} 名）',
    en: 'Worth waking: the first {n} of {all}',
  },
  firstCalls: {
    zh: '先联系谁：前 {n} 名（共 {all} 名）',
    en: 'Whom to call first: {n} of {all}',
  },
  callsLead: {
    zh: '按一次联系的期望价值排序：联系使其恢复交易的概率 × 恢复后未来 12 个月的佣金（折现）− 联系成本，以投资顾问的时间为限。',
    en: 'Ordered by what a call is expected to bring: the chance that it wakes the customer × the commission of the twelve months after, discounted − the cost of the call, within the time of the advisers.',
  },
  callsApart: {
    zh: '另有 {waiting} 名须等候，{notWorth} 名不值得致电，{unjudged} 名无法判断。',
    en: 'Besides, {waiting} wait for time, {notWorth} are not worth a call, {unjudged} could not be judged.',
  },
  adviser: { zh: '投资顾问', en: 'adviser' },
  chanceToWake: { zh: '唤醒概率', en: 'chance to wake' },
  expectedValue: { zh: '期望价值', en: 'expected value' },
  callTotals: {
    zh: '共 {contacts} 次联系，预计唤醒 {woken} 名，扣除成本后期望价值 {expected}。',
    en: '{contacts} calls, {woken} customers expected to wake, {expected} expected after the cost.',
  },
  callsModel: { zh: '预测所用的模型', en: 'The model behind the forecast' },
  callsLimits: {
    zh: '响应率与成本为占位数值（industry.wakingPlan），须以本营业部对照实验与账目取代；是否真由联系唤醒，只有对照组能证明。',
    en: 'The responses and the cost are placeholders (industry.wakingPlan) until the branch puts those of its own experiments and books in their place; only a control group proves that a call woke anybody.',
  },
  whyNot: { zh: '其余客户的原因（可有多项）', en: 'Why not the others (several reasons may apply)' },
  waking_no_account: { zh: '没有可用账户', en: 'no usable account' },
  waking_funds_unknown: { zh: '资产未知', en: 'assets not known' },
  waking_no_funds: { zh: '资产不足', en: 'too few assets' },
  waking_never_traded: { zh: '从未交易', en: 'never traded' },
  waking_no_trade_since: { zh: '自{day}起无交易，此前不详', en: 'no trade since {day}, unknown before' },
  waking_seldom_traded: { zh: '过去很少交易', en: 'seldom traded before' },
  waking_not_dormant: { zh: '并未休眠', en: 'not dormant' },

  measures: { zh: '存量激活五项指标', en: 'The five measures of re-activation' },
  measuresLead: {
    zh: '休眠漏斗中的客户，以开案前 {before} 天与开案后 {after} 天（自然日）对比。有变化不等于活动有效：没有对照组就没有证明。交易量与频率只作报告，不得作为奖励依据。',
    en: 'For the customers of the dormant funnel, the {before} calendar days before their case was opened are compared with the {after} days after. A change does not prove that the campaign caused it: that takes a control group. More trading is only reported and must never be what staff are rewarded for.',
  },
  measure: { zh: '指标', en: 'measure' },
  met: { zh: '达成', en: 'met' },
  judged: { zh: '可判断', en: 'judged' },
  share: { zh: '达成率', en: 'share met' },
  judgedCases: {
    zh: '{judged} 个案例已满时间，{tooYoung} 个尚早。',
    en: '{judged|1 case is|# cases are} old enough to judge; {tooYoung|1 is|# are} too recent.',
  },
} as const satisfies Record<string, Label>;
