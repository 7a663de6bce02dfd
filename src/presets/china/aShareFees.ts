import type { Day } from '../../kernel/index.js';
import { defineFeeSchedule } from '../../market/index.js';

const stampDuty = {
  id: 'stampDuty',
  text: { zh: '证券交易印花税', en: 'stamp duty' },
  sides: ['sell'],
} as const;
const transferFee = {
  id: 'transferFee',
  text: { zh: '过户费', en: 'transfer fee' },
  sides: ['buy', 'sell'],
} as const;

// Within a function of its own: bundlers keep a spread at the top level, for it might run a getter.
/** The fees of trading A-shares (A股交易费用) from 2015-08-01: commission, stamp duty and transfer fee. */
export const aShareFees = /* @__PURE__ */ (() =>
  defineFeeSchedule({
    id: 'china/a-share-fees',
    version: '1',
    source: { document: '证券交易印花税、股票交易过户费及经纪佣金的收费标准' },
    note: {
      zh: '印花税自 2008-09-19 起仅向卖方征收；过户费 2015-08-01 之前按面值计收，不在范围内，故 2015-08-01 之前的日期一概不作计算。佣金 0.025%、每笔最低 5 元为常见约定，不是法定标准：上限为 0.3%，各客户的约定不同，须以其自己的费率另立规则。经手费、证管费视为含在佣金之内。仅适用于股票。',
      en: 'Stamp duty is levied on sales only since 2008-09-19. Before 2015-08-01 the transfer fee was charged on the face value, which is not stated here, so no day before it is covered. The commission of 0.025 % with a minimum of 5 CNY an order is customary, not law: the ceiling is 0.3 %, agreements differ, and a firm states its own rate in a schedule of its own. The handling and supervision fees count as part of the commission. For shares only.',
    },
    currency: 'CNY',
    fees: [
      {
        id: 'commission',
        text: { zh: '佣金', en: 'commission' },
        sides: ['buy', 'sell'],
        from: null,
        until: null,
        rate: '0.00025',
        minimum: '5',
        source: { document: '证券经纪业务惯例：佣金率（上限 0.3%）与每笔最低佣金' },
      },
      {
        ...stampDuty,
        from: '2008-09-19' as Day,
        until: '2023-08-27' as Day,
        rate: '0.001',
        source: { document: '证券交易印花税由双边征收改为向卖方单边征收的规定' },
      },
      {
        ...stampDuty,
        from: '2023-08-28' as Day,
        until: null,
        rate: '0.0005',
        source: { document: '关于减半征收证券交易印花税的公告' },
      },
      {
        ...transferFee,
        from: '2015-08-01' as Day,
        until: '2022-04-28' as Day,
        rate: '0.00002',
        source: { document: '股票交易过户费收费标准（2015 年调整）' },
      },
      {
        ...transferFee,
        from: '2022-04-29' as Day,
        until: null,
        rate: '0.00001',
        source: { document: '股票交易过户费收费标准（2022 年下调）' },
      },
    ],
  }))();
