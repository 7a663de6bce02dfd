import type { Wording } from './wording.js';

/** Reasons of suitability and of professional investors, in the customer room. */
export const suitabilityWording = {
  suitability_test_missing: {
    zh: '没有适当性测评结果，须先测评',
    en: 'there is no suitability result: a test comes first',
  },
  suitability_test_expired: {
    zh: '{assessedOn} 的测评结果有效至 {validUntil}，{on} 已过期，须重新测评',
    en: 'the result of {assessedOn} was valid until {validUntil} and is over on {on}: a new test comes first',
  },
  suitability_test_valid: {
    zh: '{assessedOn} 的测评结果有效至 {validUntil}，{on} 有效',
    en: 'the result of {assessedOn} is valid until {validUntil}, so on {on} it holds',
  },
  suitability_level_fits: {
    zh: '{level|term} 最高可购买 {highest}，产品为 {risk}：相符',
    en: '{level|term} may buy up to {highest}, the product is {risk}: it fits',
  },
  suitability_level_above: {
    zh: '{level|term} 最高可购买 {highest}，产品为 {risk}：高于风险承受能力',
    en: '{level|term} may buy up to {highest}, the product is {risk}: above the level',
  },
  suitability_term_open: {
    zh: '产品无固定期限，或客户不限投资期限：相符',
    en: 'the product ties no money up, or the customer sets no term: it fits',
  },
  suitability_term_fits: {
    zh: '产品期限 {months} 个月，不超过意向期限 {wished} 个月：相符',
    en: 'a term of {months|n:month}, within the {wished|n:month} wished: it fits',
  },
  suitability_term_longer: {
    zh: '产品期限 {months} 个月，超过意向期限 {wished} 个月：不符',
    en: 'a term of {months|n:month}, longer than the {wished|n:month} wished: it does not fit',
  },
  suitability_kind_any: { zh: '客户不限投资品种：相符', en: 'any kind of product will do: it fits' },
  suitability_kind_fits: {
    zh: '{kind|term}在意向品种（{wished|term}）之内：相符',
    en: '{kind|term} is among the kinds wished ({wished|term}): it fits',
  },
  suitability_kind_other: {
    zh: '{kind|term}不在意向品种（{wished|term}）之内：不符',
    en: '{kind|term} is not among the kinds wished ({wished|term}): it does not fit',
  },
  suitability_category_unknown: {
    zh: '不知是否属最低类别，而最低类别的处理更严：无法判断',
    en: 'whether he is in the lowest category is not known, and for it the answer is stricter: cannot be judged',
  },
  suitability_unknown: { zh: '无法判断，缺少：{facts|term}', en: 'cannot be judged without: {facts|term}' },
  suitability_lowest_category: {
    zh: '风险承受能力最低类别的投资者不得购买高于其风险承受能力的产品，签署警示亦然：{mismatches|term}',
    en: 'above its level nothing is sold to the lowest category, not with a warning either: {mismatches|term}',
  },
  suitability_closed: {
    zh: '按本规则，不符者不予销售：{mismatches|term}',
    en: 'the policy refuses what does not fit: {mismatches|term}',
  },
  suitability_not_recommended: {
    zh: '不得主动推介与客户不符的产品：{mismatches|term}',
    en: 'what does not fit the customer may not be recommended to him: {mismatches|term}',
  },
  suitability_noted: {
    zh: '不符但不影响销售：{mismatches|term}',
    en: 'does not fit, which the policy only notes: {mismatches|term}',
  },
  suitability_warning_needed: {
    zh: '客户主动要求购买：须由公司作特别书面风险警示、客户签署后方可销售（{mismatches|term}）',
    en: 'asked for by the customer: open when the firm has given a special warning in writing and he has signed it ({mismatches|term})',
  },
  suitability_warning_signed: {
    zh: '客户主动要求购买，已签署特别书面风险警示（{mismatches|term}）',
    en: 'asked for by the customer, who has signed the special warning ({mismatches|term})',
  },
  suitability_professional: {
    zh: '专业投资者，不受适当性匹配限制',
    en: 'a professional investor is not bound by the match',
  },

  suitability_scored: { zh: '测评等级 {level}', en: 'the level of the test is {level}' },
  suitability_level_unscored: {
    zh: '答卷没有得出等级，没有测评结果',
    en: 'the sheet gives no level: no result',
  },
  suitability_day_unknown: {
    zh: '答卷没有日期，没有测评结果',
    en: 'the day of the answers is not known: no result',
  },
  suitability_lowest_answers: {
    zh: '答案属最低类别：等级 {level}',
    en: 'the answers make the lowest category: level {level}',
  },
  suitability_lowest_capacity: {
    zh: '不具有完全民事行为能力，属最低类别：等级 {level}',
    en: 'without full capacity he is in the lowest category: level {level}',
  },
  suitability_not_lowest: {
    zh: '具有完全民事行为能力，答案亦不属最低类别',
    en: 'neither the answers nor his capacity make the lowest category',
  },
  suitability_capacity_unknown: {
    zh: '不知是否具有完全民事行为能力：是否属最低类别未定',
    en: 'whether he has full capacity is not known: the lowest category stays open',
  },
  suitability_last_day: {
    zh: '{expiresOn} 起失效，有效至 {validUntil}',
    en: 'it expires on {expiresOn}: valid until {validUntil}',
  },

  investor_amount: {
    zh: '{fact|term}（{currency}）{actual|money}：专业投资者 {professional|money} 起，申请转化 {conversion|money} 起；达到：{enough|term}',
    en: '{fact|term} ({currency}) {actual|money}: professional from {professional|money}, conversion from {conversion|money}; enough for: {enough|term}',
  },
  investor_income: {
    zh: '最近 {years} 年个人年均收入（{currency}）{actual|money}：专业投资者 {professional|money} 起，申请转化 {conversion|money} 起；达到：{enough|term}',
    en: 'average yearly income over {years|n:year} ({currency}) {actual|money}: professional from {professional|money}, conversion from {conversion|money}; enough for: {enough|term}',
  },
  investor_experience: {
    zh: '投资经历年数 {actual}：专业投资者 {professional} 年起，申请转化 {conversion} 年起；达到：{enough|term}',
    en: 'years of experience {actual}: professional from {professional}, conversion from {conversion}; enough for: {enough|term}',
  },
  investor_qualified: {
    zh: '职务或职业资格可代替专业投资者所需的投资经历',
    en: 'his position or profession stands in place of the years that a professional investor needs',
  },
  investor_named: {
    zh: '法规直接列明的专业投资者，不看金额和年限',
    en: 'a professional investor by the words of the law, whatever the amounts and years',
  },
  investor_chose_ordinary: {
    zh: '客户书面选择成为普通投资者',
    en: 'has chosen in writing to be treated as an ordinary investor',
  },
  investor_professional: { zh: '属于专业投资者', en: 'a professional investor' },
  investor_converted: {
    zh: '经客户申请、公司同意，由普通投资者转化为专业投资者',
    en: 'converted to a professional investor: applied for, and the firm consented',
  },
  investor_may_convert: {
    zh: '普通投资者，符合转化条件，尚缺：{outstanding|term}',
    en: 'an ordinary investor who may convert; outstanding: {outstanding|term}',
  },
  investor_ordinary: { zh: '属于普通投资者', en: 'an ordinary investor' },
  investor_unknown: {
    zh: '无法判断，缺少：{facts|term}；可能为：{possible|term}',
    en: 'cannot be judged without: {facts|term}; may be: {possible|term}',
  },
} as const satisfies Wording;
