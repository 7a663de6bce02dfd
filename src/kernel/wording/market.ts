import type { Wording } from './wording.js';

/** Reasons and findings of the market room. */
export const marketWording = {
  rules_overlap: {
    zh: '{path|path} 与前一条规则的有效期重叠',
    en: '{path|path} begins before the rule before it has ended',
  },
  rules_gap: {
    zh: '{path|path} 与前一条规则之间有空档，空档内的日期不在覆盖范围内',
    en: '{path|path} leaves days after the rule before it that no rule covers',
  },
  fee_rate: {
    zh: '{fee|term}：费率 {rate}，{amount|money}',
    en: '{fee|term}: {amount|money} at a rate of {rate}',
  },
  fee_minimum: {
    zh: '{fee|term}：每笔最低收取（费率 {rate}），{amount|money}',
    en: '{fee|term}: {amount|money}, the least for one order (rate {rate})',
  },
  quantity_wished: { zh: '意向数量 {quantity|money} 股', en: '{quantity|n:share} wished' },
  quantity_not_held: {
    zh: '可卖数量仅 {held|money} 股：{quantity|money}',
    en: 'only {held|n:share} can be sold: {quantity|money}',
  },
  quantity_no_lot: {
    zh: '每笔至少 {minimum} 股，以 {step} 股递增，不足部分：{quantity|money}',
    en: 'an order is for {minimum} shares and steps of {step}, the rest makes none: {quantity|money}',
  },
  quantity_odd_lot: {
    zh: '零股随全部 {held|money} 股一次卖出',
    en: 'the odd lot is sold together with all {held|n:share}',
  },
  quantity_fees: {
    zh: '连同费用超出金额的部分：{quantity|money}',
    en: 'with the fees the amount would be exceeded: {quantity|money}',
  },
  order_value: {
    zh: '{side|term} {shares|money} 股，价格 {price}：{amount|money}',
    en: '{side|term} {shares|n:share} at {price}: {amount|money}',
  },
  price_limit: {
    zh: '{board|term}（{treatment|term}）：前收盘价 {previousClose} 上下 {share|percent}，四舍五入至 {tick}，即 {lower} 至 {upper}',
    en: '{board|term}, {treatment|term}: {share|percent} below and above the previous close of {previousClose}, half up to {tick}: {lower} to {upper}',
  },
  price_free: { zh: '{board|term}：不设涨跌幅限制', en: '{board|term}: prices are free' },
  price_free_listing: {
    zh: '{board|term}：上市后前 {days} 个交易日不设涨跌幅限制',
    en: '{board|term}: prices are free for {days|n:day} of trading from the listing on',
  },
} as const satisfies Wording;
