import { defineChurnPolicy } from '../../retention/index.js';

/** One securities firm's own words for effective, lost, returned and new customers, for the churn ledger. */
export const churn = /* @__PURE__ */ defineChurnPolicy({
  id: 'industry/churn',
  version: '1',
  source: { document: '证券公司客户统计口径（某公司）' },
  note: {
    zh: '某公司口径，与 industry/activity-status 相同：有效户 5,000 元，隐性流失不足 100 元满一个月，销户不满 3 个月再开户不算新客户。来源只说激活须出于客户自身：以何种行为为准（交易、转入资金、转入证券；转出不算）为本库所定。',
    en: 'One firm’s definitions, the same as those of industry/activity-status: effective from 5,000 CNY, implicit churn below 100 CNY for a month, not new within 3 months of a closing. The source says only that the customer must act himself: which acts count (trades, deposits, transfers in; nothing that goes out) is ours.',
  },
  currency: 'CNY',
  effectiveFrom: '5000',
  implicitBelow: '100',
  implicitMonths: 1,
  newAfterClosingMonths: 3,
  reactivatedBy: ['trade', 'deposit', 'transfer-in'],
});
