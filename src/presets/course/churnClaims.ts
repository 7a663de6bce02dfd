import { defineChurnClaimsPolicy } from '../../retention/index.js';
import { COURSE } from './document.js';

/** Why customers leave, by the codes of the service funnel, and what the course claims of price. */
export const churnClaims = /* @__PURE__ */ defineChurnClaimsPolicy({
  id: 'course/churn-claims',
  version: '1',
  source: { document: COURSE, article: '客户忠诚与流失' },
  note: {
    zh: '课程称价格在忠诚与保持中的权重很少超过 15%，未说明如何计量：本库以首个流失原因为价格的客户占比来检验，95% 置信度为本库所定。课程另称多因冷淡与忽视，未给数字，故不检验。',
    en: 'The course says that the weight of price in loyalty and retention is rarely more than 15 %, and not how it is measured: we hold against it the share of customers whose first reason was price; 95 % confidence is ours. That most leave for coldness and neglect is said without a figure, so it is not tested.',
  },
  reasons: ['price', 'product', 'changed-life', 'neglect', 'other'],
  claims: [{ reason: 'price', atMost: '0.15', by: 'first' }],
  confidenceLevel: '0.95',
});
