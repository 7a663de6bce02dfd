import { defineSuitabilityPolicy } from '../../customer/index.js';
import { day } from '../../kernel/index.js';

/** What each level of risk tolerance may buy (适当性匹配): Cn buys R1 to Rn. */
export const suitabilityMatching = /* @__PURE__ */ defineSuitabilityPolicy({
  id: 'china/suitability-matching',
  version: '1',
  source: {
    document: '证券期货投资者适当性管理办法',
    effectiveFrom: /* @__PURE__ */ day('2017-07-01'),
  },
  note: {
    zh: 'Cn 可购买 R1 至 Rn；客户主动要求购买更高风险产品须签署特别书面风险警示；最低类别不得购买高于其风险承受能力的产品；不得主动推介更高风险的产品。以下为本库的理解：五级对应为行业做法；产品期限长于意向期限、品种不在意向之内，与风险等级不符同样处理，最低类别同样拒绝；缺少意向或产品期限时须先补全；最低类别的上限为 R1；最低类别由问卷标记 lowest-category 表示。测评有效期为 1 年或 2 年，由公司决定：结果未写明有效期时须自行设定 validMonths，否则无法判断。',
    en: 'Cn buys R1 to Rn; a customer who asks for more of his own accord signs a special warning in writing; the lowest category never buys above its level; nothing above the level is recommended. Our reading: the five levels on each side are the practice of the industry; a term longer than wished, or a kind not wished, is treated like a level too high, and refused to the lowest category; wishes or a term that are not known are asked for first; the lowest category may buy R1 at most; the questionnaire tells it by the flag lowest-category. Results hold for 1 or 2 years as the firm decides: where a result names no last day, set validMonths, or it cannot be judged.',
  },
  highestRisk: { C1: 'R1', C2: 'R2', C3: 'R3', C4: 'R4', C5: 'R5' },
  lowestCategoryHighestRisk: 'R1',
  lowestCategoryFlag: 'lowest-category',
  mismatch: {
    riskLevel: { ordinary: 'special-warning', lowestCategory: 'refused' },
    investmentTerm: { ordinary: 'special-warning', lowestCategory: 'refused' },
    productKind: { ordinary: 'special-warning', lowestCategory: 'refused' },
  },
  unknownFacts: 'asked',
});
