import type { Day } from '../../kernel/index.js';
import { defineMarketRules } from '../../market/index.js';

const shanghaiAndShenzhen = { document: '上海证券交易所、深圳证券交易所交易规则' };
const chinext = { document: '深圳证券交易所创业板交易特别规定' };
const star = { document: '上海证券交易所科创板股票交易特别规定' };
const beijing = { document: '北京证券交易所交易规则' };

const mainSince = { from: '1996-12-16' as Day, until: null, source: shanghaiAndShenzhen } as const;
const chinextSince = { from: '2009-10-30' as Day, until: null, source: shanghaiAndShenzhen } as const;
const starSince = { from: '2019-07-22' as Day, until: null, source: star } as const;
const beijingSince = { from: '2021-11-15' as Day, until: null, source: beijing } as const;

const all = ['ordinary', 'special'] as const;

// Within a function of its own: bundlers keep a spread at the top level, for it might run a getter.
/** The rules of trading A-shares by board (A股交易规则): lots, price limits, first days of a listing, T+1. */
export const aShareRules = /* @__PURE__ */ (() =>
  defineMarketRules({
    id: 'china/a-share-rules',
    version: '1',
    source: shanghaiAndShenzhen,
    note: {
      zh: '各板块自其规则起始日或开市日起有效，此前不作判断：主板涨跌幅限制自 1996-12-16，创业板 2009-10-30 开市，科创板 2019-07-22 开市，北交所 2021-11-15 开市。主板 2023-04-10 之前、创业板 2020-08-24 之前上市的新股，首日另有限制，本规则未载明。零股按最稳妥的理解：仅在卖出全部持股时一并卖出。未载明：单笔申报上限、价格笼子、退市整理期与重新上市首日、B 股及基金。',
      en: 'Each board is covered from the start of its rule or of its trading: the limits of the main board from 1996-12-16, ChiNext from 2009-10-30, STAR from 2019-07-22, Beijing from 2021-11-15. Shares listed on the main board before 2023-04-10, or on ChiNext before 2020-08-24, had limits of another kind on their first day, which are not stated. Odd lots are read in the safest way: sold only together with all that is held. Not stated: the largest order, the band of valid prices within the day, the delisting period, a listing resumed, B-shares and funds.',
    },
    currency: 'CNY',
    tick: '0.01',
    settlement: [
      { sellableAfter: 1, from: '1995-01-01' as Day, until: null, source: { document: 'A股 T+1 交收制度' } },
    ],
    boards: {
      main: {
        lots: [{ minimum: 100, step: 100, oddLotsSoldWhole: true, ...mainSince }],
        limits: [
          { treatments: ['ordinary'], share: '0.10', ...mainSince },
          {
            treatments: ['special'],
            share: '0.05',
            from: '1998-04-22' as Day,
            until: '2026-07-05' as Day,
            source: shanghaiAndShenzhen,
          },
          {
            treatments: ['special'],
            share: '0.10',
            from: '2026-07-06' as Day,
            until: null,
            source: { document: '关于调整主板风险警示股票价格涨跌幅限制比例的通知' },
          },
        ],
        listings: [
          {
            days: 1,
            limits: 'unstated',
            from: null,
            until: '2023-04-09' as Day,
            source: shanghaiAndShenzhen,
          },
          { days: 5, limits: 'free', from: '2023-04-10' as Day, until: null, source: shanghaiAndShenzhen },
        ],
      },
      chinext: {
        lots: [{ minimum: 100, step: 100, oddLotsSoldWhole: true, ...chinextSince }],
        limits: [
          { treatments: ['ordinary'], share: '0.10', ...chinextSince, until: '2020-08-23' as Day },
          { treatments: ['special'], share: '0.05', ...chinextSince, until: '2020-08-23' as Day },
          { treatments: all, share: '0.20', from: '2020-08-24' as Day, until: null, source: chinext },
        ],
        listings: [
          {
            days: 1,
            limits: 'unstated',
            from: null,
            until: '2020-08-23' as Day,
            source: shanghaiAndShenzhen,
          },
          { days: 5, limits: 'free', from: '2020-08-24' as Day, until: null, source: chinext },
        ],
      },
      star: {
        lots: [{ minimum: 200, step: 1, oddLotsSoldWhole: true, ...starSince }],
        limits: [{ treatments: all, share: '0.20', ...starSince }],
        listings: [{ days: 5, limits: 'free', ...starSince }],
      },
      bse: {
        lots: [{ minimum: 100, step: 1, oddLotsSoldWhole: true, ...beijingSince }],
        limits: [{ treatments: all, share: '0.30', ...beijingSince }],
        listings: [{ days: 1, limits: 'free', ...beijingSince }],
      },
    },
  }))();
