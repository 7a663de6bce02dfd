import { defineSmallDormantAccountPolicy } from '../../customer/index.js';

/** Small dormant account (小额休眠账户), an account status. */
export const smallDormantAccount = /* @__PURE__ */ defineSmallDormantAccountPolicy({
  id: 'china/small-dormant-account',
  version: '1',
  source: { document: '证券公司账户管理实务：小额休眠账户' },
  note: {
    zh: '3 年无交易、无持仓、资金不超过 100 元。各来源对须同时满足还是满足其一说法不一：默认须同时满足。',
    en: 'No trade for 3 years, no holdings, cash of at most 100 CNY. Sources disagree whether all must hold or one is enough: all, by default.',
  },
  months: 36,
  cashAtMost: '100',
  join: 'and',
});
