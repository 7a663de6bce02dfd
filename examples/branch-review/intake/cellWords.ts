import type {
  AccountEventKind,
  AccountStatus,
  CashFlowKind,
  Channel,
  ContactOutcome,
  ContactPurpose,
  course,
  CustomerKind,
  EventOf,
  Label,
  LaunderingState,
  PaperKind,
  ProductKind,
} from 'panhuo';
import { wordKeyOf } from './plainText.js';

/** The values that a cell may have, and the words by which files name them. */
export interface WordList {
  readonly values: ReadonlyMap<string, string>;
  /** What the cell should be: the first word of every value, or the values themselves. */
  readonly allowed: Label;
  /** Words of rows that belong to another kind of file, and why they are not used in this one. */
  readonly foreign?: { readonly words: ReadonlySet<string>; readonly why: Label };
}

/** Words by value. The values are the library's, so the compiler sees that none is forgotten. */
function wordList<Value extends string>(table: Readonly<Record<Value, readonly string[]>>): WordList {
  const entries = Object.entries<readonly string[]>(table);
  const values = entries.flatMap(([value, words]) => [value, ...words].map((word) => [word, value] as const));
  return {
    values: new Map(values.map(([word, value]) => [wordKeyOf(word), value])),
    allowed: {
      zh: `应为${entries.map(([value, [first]]) => first ?? value).join('、')}；其他写法可在列映射的 values 中对应`,
      en: `should be ${entries.map(([value]) => value).join(', ')}; values in a column map translate other words`,
    },
  };
}

/** Person or organisation. */
export const customerKinds = wordList<CustomerKind>({
  individual: ['个人', '个人客户', '自然人'],
  institution: ['机构', '机构客户', '普通机构', '法人', '企业'],
});

/** Identity papers. */
export const papers = wordList<PaperKind>({
  'resident-id': ['身份证', '居民身份证', '二代身份证'],
  'foreign-resident-id': ['外国人永久居留身份证', '外国人永久居留证'],
  'residence-permit': ['港澳台居民居住证', '港澳居民居住证', '台湾居民居住证'],
  'travel-permit': ['通行证', '港澳居民来往内地通行证', '台湾居民来往大陆通行证'],
  passport: ['护照', '外国护照', '中国护照'],
  'credit-code': ['统一社会信用代码', '营业执照'],
  'organisation-code': ['组织机构代码', '组织机构代码证'],
});

/** Kinds of account. */
export const accountKinds = wordList<'fund' | 'securities'>({
  fund: ['资金账户', '资金账号', '资金'],
  securities: ['证券账户', '股东账户', '证券'],
});

/** States of an account. */
export const accountStatuses = wordList<AccountStatus>({
  normal: ['正常'],
  frozen: ['冻结', '已冻结'],
  'judicially-frozen': ['司法冻结'],
  dormant: ['休眠', '小额休眠'],
  closing: ['销户中', '预销户'],
  closed: ['销户', '已销户', '注销', '已注销'],
});

/** Main account or auxiliary one. */
export const accountRoles = wordList<'main' | 'auxiliary'>({
  main: ['主', '主账户', '主资金账户'],
  auxiliary: ['辅', '辅助', '辅账户', '辅助账户', '辅资金账户'],
});

/** Exchanges. */
export const exchanges = wordList<'shanghai' | 'shenzhen'>({
  shanghai: ['上海', '沪', '沪A', '上海A股', '上证', '上交所', 'SH', 'SSE'],
  shenzhen: ['深圳', '深', '深A', '深圳A股', '深证', '深交所', 'SZ', 'SZSE'],
});

/** Kinds of product. */
export const products = wordList<ProductKind>({
  stock: ['股票', 'A股', 'B股', '沪A', '深A', '创业板', '科创板', '港股通', '限售股', '限售流通股'],
  fund: ['基金', '封闭式基金', '开放式基金', '场内基金', '场外基金', 'ETF', 'LOF', 'REITs'],
  bond: ['债券', '国债', '企业债', '公司债', '可转债', '可转换债券'],
  repo: ['回购', '债券回购', '国债逆回购', '质押式回购'],
  option: ['期权', '个股期权', 'ETF期权'],
  future: ['期货', '股指期货'],
  structured: ['结构化产品', '收益凭证'],
  other: ['其他', '其它'],
});

/** Who decided a trade. */
export const initiators = wordList<'customer' | 'firm'>({
  customer: ['客户', '客户委托', '普通委托'],
  firm: ['公司', '强平', '强制平仓'],
});

/** Kinds of cash flow. */
export const cashFlowKinds = wordList<CashFlowKind>({
  deposit: ['转入', '银行转证券', '银证转入', '银行转存', '资金转入', '资金存入', '存入', '入金'],
  withdrawal: ['转出', '证券转银行', '银证转出', '银行转取', '资金转出', '资金取出', '取出', '出金'],
  dividend: ['红利', '股息', '股息入账', '红利入账', '股息红利', '红利发放', '现金红利', '基金分红', '分红'],
  interest: ['利息', '利息归本', '批量利息归本', '结息', '利息入账', '存款利息'],
  fee: ['费用', '佣金', '手续费', '过户费', '规费', '服务费'],
  tax: ['税', '印花税', '利息税', '红利税', '股息红利税', '股息红利税补缴', '股息红利差异扣税'],
  'adjustment-in': ['调增', '资金蓝补', '蓝补'],
  'adjustment-out': ['调减', '资金红冲', '红冲'],
});

/** Rows of a statement that move neither securities nor money against each other. */
const noTrades = [
  ...['撤单', '撤销委托', '已撤', '废单', '新股申购', '新债申购', '申购配号', '新股配号', '配号', '中签'],
  ...[
    '中签通知',
    '市值申购',
    '指定交易',
    '撤销指定',
    '撤销指定交易',
    '转托管',
    '转托管转出',
    '托管转入',
    '托管转出',
  ],
  ...['送股', '红股入账', '红股', '担保品划入', '担保品划出'],
];

const sideWords = wordList<'buy' | 'sell'>({
  buy: [
    ...['买入', '买', 'B', '证券买入', '股票买入', '基金买入', '债券买入', '买入成交', '买入证券'],
    ...['融资买入', '担保品买入', '买券还券', '基金申购', '基金认购', 'bought'],
  ],
  sell: [
    ...['卖出', '卖', 'S', '证券卖出', '股票卖出', '基金卖出', '债券卖出', '卖出成交', '卖出证券'],
    ...['融券卖出', '担保品卖出', '卖券还款', '基金赎回', 'sold'],
  ],
});

/** Sides of a trade. Statements also list what is none: orders withdrawn, subscriptions, and the flows of cash. */
export const sides: WordList = {
  ...sideWords,
  foreign: {
    words: new Set([...noTrades.map(wordKeyOf), ...cashFlowKinds.values.keys()]),
    why: {
      zh: '不是成交（撤单、申购配号、指定交易、资金收付等）',
      en: 'no trade: an order withdrawn, a subscription, a flow of cash or the like',
    },
  },
};

/** What can happen to an account. */
export const accountEvents = wordList<AccountEventKind>({
  opened: ['开户', '开立'],
  'custody-transferred': ['转托管', '转托管转出', '转出托管'],
  'designation-revoked': ['撤指定', '撤销指定', '撤销指定交易'],
  frozen: ['冻结', '账户冻结'],
  released: ['解冻', '账户解冻'],
  closed: ['销户', '注销', '账户注销'],
});

/** Options of a question. */
export const options = wordList<'a' | 'b' | 'c' | 'd' | 'e' | 'f'>({
  a: [],
  b: [],
  c: [],
  d: [],
  e: [],
  f: [],
});

/** Events of the service funnel. */
export const funnelEvents = wordList<'open' | EventOf<typeof course.serviceFunnel>>({
  open: ['开始', '开案', '立案'],
  interest: ['有意向', '意向'],
  decide: ['决定', '下单'],
  deal: ['成交'],
  hesitate: ['犹豫'],
  refuse: ['拒绝'],
  'fall-silent': ['沉寂'],
  wake: ['唤醒'],
  review: ['总结', '总结检讨', '回顾'],
});

/** Entries of the service funnel. */
export const funnelEntries = wordList<'normal' | 'dormant'>({
  normal: ['正常', '正常客户'],
  dormant: ['休眠', '休眠客户'],
});

/** Ways in which branch and customer meet. */
export const channelWords = wordList<Channel>({
  visit: ['拜访', '上门'],
  branch: ['现场', '临柜'],
  letter: ['信函', '信件'],
  sms: ['短信'],
  email: ['邮件', '电子邮件'],
  call: ['电话'],
  chat: ['微信', '即时通讯'],
  blog: ['公众号', '博客'],
});

/** Why branch and customer were in contact. */
export const purposeWords = wordList<ContactPurpose>({
  service: ['服务'],
  care: ['关怀'],
  campaign: ['营销', '推介'],
  'call-back': ['回访'],
  complaint: ['投诉'],
  order: ['委托'],
  other: ['其他', '其它'],
});

/** How a contact ended. */
export const outcomeWords = wordList<ContactOutcome>({
  reached: ['接通', '已联系'],
  'not-reached': ['未接通', '未联系上'],
  interested: ['有意向'],
  hesitated: ['犹豫'],
  refused: ['拒绝'],
  problem: ['异常'],
});

/** Who began a contact. */
export const beginners = wordList<'branch' | 'customer'>({
  branch: ['营业部', '公司'],
  customer: ['客户'],
});

/** Where a customer stands with the prevention of money laundering. */
export const launderingWords = wordList<LaunderingState>({
  clear: ['正常', '无异常'],
  'under-review': ['审查中', '调查中'],
  listed: ['名单内', '禁止'],
});

/** What a consent covers. */
export const consentUses = wordList<'care' | 'care-and-campaign'>({
  care: ['仅关怀', '关怀'],
  'care-and-campaign': ['关怀与营销', '全部'],
});

/** Why a customer is lost. */
export const lossReasons = wordList<NonNullable<(typeof course.serviceFunnel)['lose']>[number]>({
  price: ['价格'],
  product: ['产品'],
  'changed-life': ['生活变化'],
  neglect: ['服务冷淡'],
  other: ['其他', '其它'],
});
