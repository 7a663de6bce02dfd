import type { Wording } from './wording.js';

/** Reasons of the gates of the conduct room. */
export const conductWording = {
  conduct_met: {
    zh: '符合“{id|term}”（《{document}》{article}）',
    en: '{id|term}: met ({document}{article})',
  },
  conduct_unknown: {
    zh: '{fact|term}未知，按“{id|term}”不允许（《{document}》{article}）',
    en: 'not known: {fact|term}, so {id|term} refuses ({document}{article})',
  },
  conduct_not_covered: {
    zh: '规则未覆盖 {on}，一律不允许',
    en: 'the policy does not speak of {on}: refused',
  },
  conduct_no_consent: {
    zh: '客户未同意以{channel|term}进行{purpose|term}（《{document}》{article}）',
    en: 'no consent of the customer to {channel|term} for {purpose|term} ({document}{article})',
  },
  conduct_objection: {
    zh: '客户不接受以{channel|term}进行{purpose|term}（《{document}》{article}）',
    en: 'the customer does not want {channel|term} for {purpose|term} ({document}{article})',
  },
  conduct_objection_until: {
    zh: '客户在 {until} 及之前不接受以{channel|term}进行{purpose|term}（《{document}》{article}）',
    en: 'up to {until} the customer does not want {channel|term} for {purpose|term} ({document}{article})',
  },
  conduct_hours: {
    zh: '{at} 不在允许的时段 {opens} 至 {closes}、星期 {weekdays} 内（《{document}》{article}）',
    en: '{at} is outside the allowed hours, {opens} to {closes} on days {weekdays} of the week ({document}{article})',
  },
  conduct_frequency: {
    zh: '{days} 天内已主动联系 {contacts} 次，至多 {most} 次，{from} 起方可（《{document}》{article}）',
    en: '{contacts|n:contact} in {days|n:day}, at most {most}: open again from {from} ({document}{article})',
  },
  conduct_refused_lately: {
    zh: '{days} 天内客户拒绝过 {contacts} 次，{from} 起方可（《{document}》{article}）',
    en: 'refused {contacts|n:time} in the last {days|n:day}: open again from {from} ({document}{article})',
  },
  conduct_no_open_account: {
    zh: '没有未销户的账户（《{document}》{article}）',
    en: 'no account that is not closed ({document}{article})',
  },
  conduct_account_status: {
    zh: '账户状态：{statuses|term}（《{document}》{article}）',
    en: 'account status: {statuses|term} ({document}{article})',
  },
  conduct_money_laundering: {
    zh: '反洗钱：{state|term}；仅限内部，不得告知客户（《{document}》{article}）',
    en: 'money laundering: {state|term}; internal, never told to the customer ({document}{article})',
  },
  conduct_no_papers: {
    zh: '没有有效身份证明文件（《{document}》{article}）',
    en: 'no identity paper that counts ({document}{article})',
  },
  conduct_papers_expired: {
    zh: '身份证明文件已于 {validUntil} 到期，宽限 {graceDays} 天（《{document}》{article}）',
    en: 'identity papers ran out on {validUntil}, {graceDays|n:day} forgiven ({document}{article})',
  },
  conduct_not_registered: {
    zh: '{on} 没有所需登记：{kinds|term}（《{document}》{article}）',
    en: 'not registered on {on} as one of: {kinds|term} ({document}{article})',
  },
  conduct_not_commissioned: {
    zh: '公司未授权使用{channel|term}（《{document}》{article}）',
    en: 'not commissioned by the firm for {channel|term} ({document}{article})',
  },
  conduct_other_branch: {
    zh: '不是客户所属营业部的人员（《{document}》{article}）',
    en: 'of another branch than the customer ({document}{article})',
  },
  conduct_conflict: {
    zh: '与该产品有利益冲突（《{document}》{article}）',
    en: 'an interest of his own in the product ({document}{article})',
  },
  conduct_closed: {
    zh: '以{channel|term}进行{purpose|term}，此处不允许（《{document}》{article}）',
    en: 'not allowed here by {channel|term} and for {purpose|term} ({document}{article})',
  },
  conduct_no_agreement: {
    zh: '没有有效的投资顾问服务协议（《{document}》{article}）',
    en: 'no agreement on advice in force ({document}{article})',
  },
  conduct_agreement_waits: {
    zh: '协议签订于 {signedOn}，{days} 个工作日的解除期未过（《{document}》{article}）',
    en: 'signed on {signedOn}: the time to withdraw is not over, in working days: {days} ({document}{article})',
  },
  conduct_risks_not_disclosed: {
    zh: '客户未签署风险揭示书（《{document}》{article}）',
    en: 'the disclosure of risks is not signed ({document}{article})',
  },
  conduct_no_basis: {
    zh: '投资建议的依据未记录（《{document}》{article}）',
    en: 'the basis of the advice is not recorded ({document}{article})',
  },
  conduct_mismatch: {
    zh: '产品与客户不匹配，不得推介或销售（《{document}》{article}）',
    en: 'the product does not match the customer and is not for him ({document}{article})',
  },
  conduct_match_open: {
    zh: '产品匹配尚缺：{needs|term}（《{document}》{article}）',
    en: 'the match of the product still needs: {needs|term} ({document}{article})',
  },
  conduct_not_recorded: {
    zh: '告知、警示未录音或录像（《{document}》{article}）',
    en: 'warnings are not recorded ({document}{article})',
  },
  conduct_not_confirmed: {
    zh: '告知、警示未经客户电子确认（《{document}》{article}）',
    en: 'warnings are not confirmed electronically ({document}{article})',
  },
} as const satisfies Wording;
