import { defineSmallDormantAccountPolicy } from '../../customer/index.js';

/** Small dormant account (小额休眠账户), an account status. */
export const smallDormantAccount = /* @__PURE__ */ defineSmallDormantAccountPolicy({
  id: 'china/small-dormant-account',
  version: '1',
  source: { document: '证券公司账户管理实务：小额休眠账户' },
  note: 'No trade for 3 years, no holdings, cash of at most 100 CNY. Sources disagree whether all must hold or one is enough: all, by default.',
  months: 36,
  cashAtMost: '100',
  join: 'and',
});
