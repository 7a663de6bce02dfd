import type { FileKind } from './columnMap.js';
import {
  accountEvents,
  accountKinds,
  accountRoles,
  accountStatuses,
  beginners,
  cashFlowKinds,
  channelWords,
  consentUses,
  customerKinds,
  exchanges,
  funnelEntries,
  funnelEvents,
  initiators,
  launderingWords,
  lossReasons,
  options,
  outcomeWords,
  papers,
  products,
  purposeWords,
  sides,
  type WordList,
} from './cellWords.js';

/**
 * How the text of a cell becomes a value: `text` as it is, `code` with full-width characters made plain, the others as
 * a day, a number, money, a currency or a risk level, or by a list of words.
 */
export type Reading = 'text' | 'code' | 'day' | 'number' | 'money' | 'currency' | 'level' | WordList;

/**
 * What becomes of a row when the field is at fault. Without a `required` field the row is not used. A `binding` field may
 * be absent, but one that cannot be read costs the row, because the row would mean something else without it. A cell of
 * an `optional` field is left out: it is not known then, and the rest of the row still holds.
 */
export type Need = 'required' | 'binding' | 'optional';

/** A field of a record, and the headings under which files have it besides its own name, the best one first. */
export interface Field {
  readonly need: Need;
  readonly reading: Reading;
  readonly headings: readonly string[];
}

/** A kind of file: the names it usually has, the best one first, and its fields. */
export interface FileKindFields {
  readonly files: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
}

const fieldOf =
  (need: Need) =>
  (reading: Reading, ...headings: string[]): Field => ({ need, reading, headings });
const required = fieldOf('required');
const binding = fieldOf('binding');
const optional = fieldOf('optional');

const numberOfCustomer = ['客户号', 'customer id', '客户编号', '客户代码', '客户号码'];
const customer = required('text', ...numberOfCustomer, '资金账号');
// Its assets and trades add to those of the customer's other accounts, so it cannot be left out.
const account = binding('text', '账户', '资金账户');
const currency = binding('currency', '币种', '货币');
const on = required('day', '日期', 'date', '业务日期');

/** The usual names, in English and Chinese. A column map adds to them. */
export const fileKindFields: Readonly<Record<FileKind, FileKindFields>> = {
  customers: {
    files: [
      'customers.csv',
      '客户.csv',
      '客户资料.csv',
      '客户信息.csv',
      '客户列表.csv',
      '客户名单.csv',
      '客户清单.csv',
      '客户明细.csv',
      '客户基本资料.csv',
      '客户基本信息.csv',
      'customer.csv',
      'clients.csv',
    ],
    fields: {
      id: required('text', 'customer', ...numberOfCustomer),
      kind: binding(customerKinds, '客户类型', '客户类别', '客户性质'),
      name: optional('text', '姓名', '客户姓名', '客户名称', '客户全称'),
      documentKind: optional(papers, '证件类型', '证件类别'),
      documentNumber: optional('code', '证件号码', '证件编号', '身份证号'),
      phone: optional('code', '手机', '电话', '联系电话', '手机号', '手机号码', '移动电话'),
      email: optional('code', '邮箱', '电子邮箱', 'e-mail'),
      address: optional('text', '地址', '联系地址', '通讯地址'),
      branch: optional('text', '营业部', '开户营业部', '所属营业部'),
      adviser: optional('text', '投资顾问', '客户经理', '服务人员'),
      openedOn: optional('day', '开户日期', '开户日'),
      riskLevel: optional('level', '风险等级', '风险承受能力', '风险承受能力等级'),
      riskAssessedOn: optional('day', '测评日期', '风险测评日期'),
      /** Of several rows of one customer the one with the latest day holds. */
      versionOn: binding('day', '更新日期', '更新时间'),
    },
  },
  accounts: {
    files: [
      'accounts.csv',
      '账户.csv',
      '账户信息.csv',
      '账户资料.csv',
      '账户列表.csv',
      '账户明细.csv',
      '客户账户.csv',
      '资金账户.csv',
      'account.csv',
    ],
    fields: {
      id: required('text', 'account', '账户', '资金账户', '资金账号', '账户号', '账号'),
      customer: required('text', ...numberOfCustomer),
      kind: binding(accountKinds, '账户类别', '账户类型'),
      status: binding(accountStatuses, '状态', '账户状态'),
      currency,
      role: binding(accountRoles, '主辅', '主辅标志'),
      bank: optional('text', '存管银行', '银行'),
      openedOn: optional('day', '开户日期', '开户日'),
      // An account that was closed on some day must not be taken for an open one.
      closedOn: binding('day', '销户日期', '销户日'),
      market: binding(exchanges, '市场', '交易市场', '交易所'),
      number: binding('code', '证券账号', '股东账号', '股东账户', '股东代码', '证券账户'),
    },
  },
  assets: {
    files: [
      'assets.csv',
      '资产.csv',
      '资产明细.csv',
      '客户资产.csv',
      '客户资产明细.csv',
      '账户资产.csv',
      '资产信息.csv',
      '资产快照.csv',
    ],
    fields: {
      customer,
      account,
      on,
      currency,
      total: required('money', '总资产', '资产', '资产总额', '资产总值'),
      cash: optional('money', '资金', '可用资金', '资金余额'),
      holdings: optional('money', '市值', '证券市值', '持仓市值', '总市值'),
      profit: optional('money', '盈亏', '浮动盈亏', '总盈亏'),
    },
  },
  trades: {
    files: [
      'trades.csv',
      '成交.csv',
      '成交记录.csv',
      '成交明细.csv',
      '成交流水.csv',
      '历史成交.csv',
      '客户成交.csv',
      '交易记录.csv',
      '交易明细.csv',
      '交割单.csv',
      'trade.csv',
      'deals.csv',
    ],
    fields: {
      // The number of an order (合同编号, 委托编号) is no id: several trades fill one order.
      id: binding('text', '成交编号', '成交序号', '成交号', '成交号码', 'trade id'),
      customer,
      account,
      on: required('day', '成交日期', '日期', 'date', '交易日期', '业务日期', '成交时间'),
      side: required(sides, '买卖方向', '买卖', '买卖标志', '业务名称', '操作', '摘要'),
      instrument: optional('code', '证券代码', '股票代码'),
      product: binding(products, '品种', '产品', '证券类别', '证券类型'),
      quantity: optional('number', '成交数量', '数量'),
      currency,
      amount: required('money', '成交金额', '金额'),
      commission: optional('money', '净佣金', '佣金'),
      by: binding(initiators, '发起方'),
    },
  },
  cashFlows: {
    files: [
      'cash-flows.csv',
      '资金流水.csv',
      '资金明细.csv',
      '资金变动.csv',
      '资金流水明细.csv',
      '银证转账.csv',
      'cash-flow.csv',
    ],
    fields: {
      id: binding('text', '流水号', '流水序号'),
      customer,
      account,
      on: required('day', '日期', 'date', '发生日期', '业务日期', '交易日期', '成交日期', '发生时间'),
      kind: required(cashFlowKinds, '摘要', '类别', '业务名称', '业务类型', '业务摘要'),
      currency,
      amount: required('money', '金额', '发生金额', '发生额'),
    },
  },
  events: {
    files: ['events.csv', '账户事件.csv', '账户变动.csv', '账户业务.csv', 'account-events.csv'],
    fields: { customer, account, on, kind: required(accountEvents, '事件', '业务名称', '摘要') },
  },
  answers: {
    files: ['answers.csv', '问卷.csv', '问卷结果.csv', '问卷答案.csv', '答卷.csv', 'questionnaire.csv'],
    fields: {
      customer,
      // Of several sheets the latest holds.
      on: binding('day', '日期', 'date', '填写日期', '测评日期'),
      ...Object.fromEntries(
        ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((numeral, index) => {
          const number = String(index + 1);
          return [`q${number}`, binding(options, `第${number}题`, `第${numeral}题`, `题${number}`)];
        }),
      ),
    },
  },
  funnel: {
    files: ['funnel.csv', '漏斗.csv', '服务漏斗.csv', '服务案例.csv', 'service-cases.csv'],
    fields: {
      case: required('text', '案例', '服务编号', '案例编号'),
      customer: binding('text', ...numberOfCustomer, '资金账号'),
      on,
      event: required(funnelEvents, '事件'),
      entry: binding(funnelEntries, '入口', '客户类型'),
      reason: optional(lossReasons, '原因', '流失原因'),
    },
  },
  conduct: {
    files: ['conduct.csv', '合规.csv', '客户合规.csv', '合规信息.csv', '同意与勿扰.csv'],
    fields: {
      customer,
      // A consent that cannot be read is none; it is missed on no list but that of whom to contact.
      callConsentOn: optional('day', '电话同意日期'),
      smsConsentOn: optional('day', '短信同意日期'),
      chatConsentOn: optional('day', '微信同意日期'),
      emailConsentOn: optional('day', '邮件同意日期'),
      /** What these consents cover; blank: nothing. */
      consentFor: optional(consentUses, '同意用途'),
      // What speaks against a contact must not be lost: a fault costs the row, and with it all that would allow one.
      noContactFrom: binding('day', '勿扰日期'),
      noMarketingFrom: binding('day', '拒绝营销日期'),
      laundering: binding(launderingWords, '反洗钱状态'),
      accountStatus: binding(accountStatuses, '账户状态'),
      paperKind: optional(papers, '证件类型'),
      paperUntil: optional('day', '证件有效期至'),
      assessedOn: optional('day', '测评日期'),
      assessedUntil: optional('day', '测评有效期至'),
    },
  },
  contacts: {
    files: ['contacts.csv', '联系.csv', '联系记录.csv', '客户联系.csv', '回访记录.csv'],
    fields: {
      customer,
      on: required('day', '日期', 'date', '联系日期'),
      channel: required(channelWords, '联系方式', '渠道'),
      purpose: required(purposeWords, '目的', '用途'),
      /** Left out: the branch. */
      by: binding(beginners, '发起方'),
      outcome: binding(outcomeWords, '结果', '联系结果'),
    },
  },
  market: {
    files: ['market.csv', '行情.csv', '指数行情.csv', '大盘行情.csv', 'index.csv'],
    fields: {
      day: required('day', '日期', 'date', '交易日期'),
      close: required('number', '收盘', '收盘价', '收盘点位'),
    },
  },
};
