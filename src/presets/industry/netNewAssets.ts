import { defineNetNewAssetsPolicy } from '../../retention/index.js';

/**
 * Net new assets as UBS reports net new money: what clients bring and take away. Interest and dividends, prices and
 * currencies, fees and commissions stand apart.
 */
export const netNewAssetsUbs = /* @__PURE__ */ defineNetNewAssetsPolicy({
  id: 'industry/net-new-assets-ubs',
  version: '1',
  source: {
    document: '瑞银集团年报 UBS Group annual report',
    article: '附注 Invested assets and net new money（2006、2020–2023）',
  },
  note: {
    zh: '年报：按客户层面的交易直接计算；利息、股息收入不计入，市场与汇率变动、费用与佣金不计入；客户所付贷款利息计为流出（本库流水无此类别，如有请记为转出）。税、调整、公司行为及司法划转年报未说明，本库置于其外；年化按 365 天为本库所定。',
    en: 'The reports say: by the direct method, from transactions of clients; income from interest and dividends is no inflow; market and currency movements, fees and commissions are excluded; interest that clients pay on loans is an outflow (our cash flows have no such kind: record it as a withdrawal where it occurs). Taxes, adjustments and what the firm moves are not spoken of: apart, our choice. So is the year of 365 days.',
  },
  counts: {
    deposit: 'in',
    withdrawal: 'out',
    'transfer-in': 'in',
    'transfer-out': 'out',
    dividend: 'apart',
    interest: 'apart',
    fee: 'apart',
    tax: 'apart',
    'adjustment-in': 'apart',
    'adjustment-out': 'apart',
    'firm-transfer-in': 'apart',
    'firm-transfer-out': 'apart',
  },
  daysAYear: 365,
});

/**
 * Net new assets as Schwab reports net new client assets: all inflows of client cash and securities less all outflows,
 * dividends and interest among the inflows, fees among the outflows. Prices stand apart.
 */
export const netNewAssetsSchwab = /* @__PURE__ */ defineNetNewAssetsPolicy({
  id: 'industry/net-new-assets-schwab',
  version: '1',
  source: {
    document: '嘉信理财年报 Charles Schwab Form 10-K',
    article: 'Glossary, net new client assets',
  },
  note: {
    zh: '指客户现金与证券流入总额减流出总额。股息、利息计为流入，佣金与费用计为流出：此为编写时所知，未能与年报原文核对，使用前请核对。佣金在成交记录而非流水之中，故落入行情变动。“核心”口径另剔除特大一次性流动，此处不含。税计为流出、调整与公司划转置于其外、年化按 365 天为本库所定。',
    en: 'All inflows of client cash and securities less all outflows. That dividends and interest are inflows, and commissions and fees outflows, is written from general knowledge and was not checked against the text of the report: check it before use. Commissions stand in trades, not in cash flows, so they fall to the market movement. The "core" figure also leaves out very large single flows: not done here. Taxes as outflow, adjustments and what the firm moves apart, and the year of 365 days are ours.',
  },
  counts: {
    deposit: 'in',
    withdrawal: 'out',
    'transfer-in': 'in',
    'transfer-out': 'out',
    dividend: 'in',
    interest: 'in',
    fee: 'out',
    tax: 'out',
    'adjustment-in': 'apart',
    'adjustment-out': 'apart',
    'firm-transfer-in': 'apart',
    'firm-transfer-out': 'apart',
  },
  daysAYear: 365,
});
