import { defineRfmPolicy } from '../../retention/index.js';

/** Recency, frequency and value in fifths (RFM). */
export const rfm = /* @__PURE__ */ defineRfmPolicy({
  id: 'industry/rfm',
  version: '1',
  source: { document: '休斯（A. M. Hughes）1994：Strategic Database Marketing', article: 'RFM，五等分' },
  note: {
    zh: '五等分为该书方法；书中逐级嵌套分组，此处三项各自独立分组。频率取交易笔数、价值取成交金额，并列者同分、取较低档，均为本库所定；不附客户分群名称，由使用者自定。',
    en: 'Fifths are the method of the book, which cuts each group anew for the next figure; here the three are cut apart from one another. Trades as frequency, money traded as value, and the lower group for all who are tied are ours. There are no segments: their names are the user’s own.',
  },
  recency: { cuts: { by: 'quantile', groups: 5 } },
  frequency: { of: 'trades', cuts: { by: 'quantile', groups: 5 } },
  value: { of: 'amount', cuts: { by: 'quantile', groups: 5 } },
  segments: [],
});
