import type { Wording } from './wording.js';

/** Reasons of the models of trading, of value and of contracts. */
export const predictionWording = {
  fit_no_customers: { zh: '没有客户，无可估计', en: 'no customers: there is nothing to learn from' },
  fit_no_repeats: {
    zh: '{customers} 户无一在另一日再次交易，数据不能说明任何参数；所给数值只是搜索的起点',
    en: 'none of {customers|n:customer} traded on a second day, so the data tell no parameter; the numbers are where the search would begin',
  },
  fit_no_renewals: {
    zh: '{customers} 份合同无一到过续约之时，无可估计',
    en: 'none of {customers|n:contract} has come to its first renewal: there is nothing to learn from',
  },
  fit_one_renewal: {
    zh: '只观察到一次续约：一个比例定不出两个参数，所给数值只是搜索的起点',
    en: 'only one renewal was seen, and a single share tells no two parameters; the numbers are where the search would begin',
  },
  fit_boundary: {
    zh: '似然沿 {parameters} 趋于零或无穷的方向仍在上升：不存在最大值，所给数值是搜索停下之处',
    en: 'the likelihood still rises as {parameters} run to zero or without end: there is no maximum, and the numbers are where the search stopped',
  },
  fit_not_converged: {
    zh: '搜索 {iterations} 步仍未找到最大值，所给数值不可采用',
    en: 'no maximum was found in {iterations|n:step}; the numbers are not to be built on',
  },
  value_blended: {
    zh: '其自身 {frequency} 个再次交易日、每日平均 {own|figure}，占 {share|percent}；其余按全体均值 {mean|figure} 计',
    en: 'his own {frequency|n:day} of further trading, at {own|figure} a day, count {share|percent}, the mean of the book, {mean|figure}, the rest',
  },
  value_of_book: {
    zh: '没有再次交易日，每个交易日按全体均值 {mean|figure} 计',
    en: 'he never traded again: the mean of the book, {mean|figure} a trading day, stands for him',
  },
  value_own: {
    zh: '全体没有有限的均值（q ≤ 1），仅依据其自身 {frequency} 个再次交易日、每日平均 {own|figure}',
    en: 'the book has no mean (q ≤ 1), so that only his own {frequency|n:day} of further trading, at {own|figure} a day, can tell',
  },
  value_no_mean: {
    zh: '少数客户的交易额大到全体没有有限的均值（q ≤ 1），其自身 {frequency} 个再次交易日也不足以判断',
    en: 'a few customers spend so much that there is no mean (q ≤ 1), and his own {frequency|n:day} of further trading cannot tell either',
  },
  contract_new: {
    zh: '新合同按贴现率 {discount|percent} 折现，相当于 {lifetime|figure} 期，首期在今天；首次续约率 {rate|percent}',
    en: 'a new contract is worth {lifetime|figure} periods at {discount|percent} discount, the first of them today; {rate|percent} renew for the first time',
  },
  contract_renewed: {
    zh: '已续约 {renewals} 次，下一次续约率 {rate|percent}：按贴现率 {discount|percent} 折现，尚余 {lifetime|figure} 期，首期在下一次续约时',
    en: 'renewed {renewals|n:time}, and {rate|percent} renew next: {lifetime|figure} further periods at {discount|percent} discount, the first of them at that renewal',
  },
  contract_endless: {
    zh: '不折现且 α ≤ 1 时，少数合同长久不断，预期期数没有上限',
    en: 'with nothing discounted and α ≤ 1, a few contracts last so long that no number of periods is expected',
  },
  customer_trades: {
    zh: '仍在交易的概率为 {alive|percent}：{periods} 期内预期 {trades|figure} 个交易日，折现后 {discounted|figure}',
    en: 'alive with a chance of {alive|percent}: {trades|figure} trading days expected in {periods|n:period}, {discounted|figure} when discounted',
  },
  customer_value: {
    zh: '现值 {value|figure}：折现后 {discounted|figure} 个交易日 × 每个交易日 {perTrade|figure}',
    en: 'worth {value|figure} today: {discounted|figure} discounted trading days at {perTrade|figure} each',
  },
  model_chosen_holdout: {
    zh: '{kind|term}对留出期内 {customers} 户的预测最接近实际，每户误差通常约 {error|figure} 个交易日',
    en: '{kind|term} came nearest to what {customers|n:customer} did in the time held out: typically {error|figure} trading days off',
  },
  model_total: {
    zh: '合计预测 {expected|figure} 个交易日，实际 {actual}',
    en: 'in all it expected {expected|figure} trading days, and {actual} came',
  },
  model_next_holdout: {
    zh: '其次为 {kind|term}，误差约 {error|figure}',
    en: '{kind|term} is next: {error|figure} off',
  },
  model_likeliest: {
    zh: '最能解释过去的是 {kind|term}（与所选相同：{same|fact}），其 BIC 比次优者低 {margin|figure}',
    en: '{kind|term} tells the past best (the one chosen: {same|fact}), with a BIC {margin|figure} below the next',
  },
  model_chosen_likelihood: {
    zh: '{kind|term}最能解释过去（BIC {bic|figure}）；没有留出期，能否预测未来尚不可知',
    en: '{kind|term} tells the past best (BIC {bic|figure}); no time was held out, so whether it tells the future is not known',
  },
  model_next_likelihood: {
    zh: '其次为 {kind|term}，BIC 高 {margin|figure}',
    en: '{kind|term} is next: its BIC is {margin|figure} higher',
  },
  model_beats_naive: {
    zh: '优于“{naive|term}”（误差约 {error|figure}）',
    en: 'better than “{naive|term}”, which is {error|figure} off',
  },
  model_no_better: {
    zh: '不优于“{naive|term}”（误差约 {error|figure}），而后者不需要模型',
    en: 'no better than “{naive|term}”, which is {error|figure} off and needs no model',
  },
  model_unusable: {
    zh: '{kind|term}的拟合未能完成，不予采用',
    en: 'the fit of {kind|term} did not come to an end, so it is not used',
  },
  model_none: { zh: '没有可用的模型', en: 'no model can be used' },
} as const satisfies Wording;
