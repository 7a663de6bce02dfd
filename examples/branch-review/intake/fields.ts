import type { FileKind } from './columnMap.js';

/** How the text of a cell becomes a value: as it is, as a day, as money, or by a list of words. */
export type Reading = 'text' | 'day' | 'money' | Readonly<Record<string, string>>;

/** A field of a record, and the headings under which files have it. */
export interface Field {
  readonly headings: readonly string[];
  readonly reading: Reading;
}

/** A kind of file: the names it usually has, and its fields. */
export interface FileKindFields {
  readonly files: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
}

const field = (reading: Reading, ...headings: string[]): Field => ({ headings, reading });
const customer = field('text', 'customer', 'customer_id', '客户号', '客户代码', '资金账号');
const account = field('text', 'account', '账户', '资金账户');
const papers = {
  身份证: 'resident-id',
  外国人永久居留身份证: 'foreign-resident-id',
  港澳台居民居住证: 'residence-permit',
  通行证: 'travel-permit',
  护照: 'passport',
  统一社会信用代码: 'credit-code',
  组织机构代码: 'organisation-code',
};
const products = {
  股票: 'stock',
  基金: 'fund',
  债券: 'bond',
  回购: 'repo',
  期权: 'option',
  期货: 'future',
  其他: 'other',
};

/** The usual names, in English and Chinese. A column map adds to them. */
export const fileKindFields: Readonly<Record<FileKind, FileKindFields>> = {
  customers: {
    files: ['customers.csv', '客户.csv'],
    fields: {
      id: field('text', 'id', 'customer', 'customer_id', '客户号', '客户代码'),
      kind: field({ 个人: 'individual', 机构: 'institution' }, 'kind', '客户类型', '客户类别'),
      name: field('text', 'name', '姓名', '客户姓名', '客户名称'),
      documentKind: field(papers, 'document_kind', '证件类型'),
      documentNumber: field('text', 'document_number', '证件号码'),
      phone: field('text', 'phone', '手机', '电话', '联系电话'),
      email: field('text', 'email', '邮箱', '电子邮箱'),
      address: field('text', 'address', '地址', '联系地址'),
      branch: field('text', 'branch', '营业部'),
      adviser: field('text', 'adviser', '投资顾问', '客户经理'),
      openedOn: field('day', 'opened_on', '开户日期'),
      riskLevel: field('text', 'risk_level', '风险等级'),
      riskAssessedOn: field('day', 'risk_assessed_on', '测评日期'),
      /** Of several rows of one customer the one with the latest day holds. */
      versionOn: field('day', 'version_on', '更新日期'),
    },
  },
  accounts: {
    files: ['accounts.csv', '账户.csv'],
    fields: {
      id: field('text', 'id', 'account', '账户', '资金账户'),
      customer,
      kind: field({ 资金账户: 'fund', 证券账户: 'securities' }, 'kind', '账户类别'),
      status: field(
        { 正常: 'normal', 冻结: 'frozen', 司法冻结: 'judicially-frozen', 休眠: 'dormant', 销户: 'closed' },
        'status',
        '状态',
        '账户状态',
      ),
      currency: field({ 人民币: 'CNY', 港币: 'HKD', 美元: 'USD' }, 'currency', '币种'),
      role: field({ 主: 'main', 辅: 'auxiliary' }, 'role', '主辅'),
      bank: field('text', 'bank', '存管银行'),
      openedOn: field('day', 'opened_on', '开户日期'),
      closedOn: field('day', 'closed_on', '销户日期'),
      market: field({ 上海: 'shanghai', 深圳: 'shenzhen' }, 'market', '市场'),
      number: field('text', 'number', '证券账号'),
    },
  },
  assets: {
    files: ['assets.csv', '资产.csv'],
    fields: {
      customer,
      account,
      on: field('day', 'on', 'date', '日期'),
      total: field('money', 'total', '总资产', '资产'),
      cash: field('money', 'cash', '资金', '可用资金', '资金余额'),
      holdings: field('money', 'holdings', '市值', '证券市值'),
      profit: field('money', 'profit', '盈亏', '浮动盈亏'),
    },
  },
  trades: {
    files: ['trades.csv', '成交.csv'],
    fields: {
      id: field('text', 'id', '成交编号'),
      customer,
      account,
      on: field('day', 'on', 'date', '成交日期', '日期'),
      side: field(
        { B: 'buy', S: 'sell', 买入: 'buy', 卖出: 'sell', 买: 'buy', 卖: 'sell' },
        'side',
        '买卖方向',
        '买卖',
      ),
      instrument: field('text', 'instrument', '证券代码'),
      product: field(products, 'product', '品种', '产品'),
      quantity: field('text', 'quantity', '成交数量', '数量'),
      amount: field('money', 'amount', '成交金额', '金额'),
      commission: field('money', 'commission', '净佣金', '佣金'),
      by: field({ 客户: 'customer', 公司: 'firm' }, 'by', '发起方'),
    },
  },
  cashFlows: {
    files: ['cash-flows.csv', '资金流水.csv'],
    fields: {
      id: field('text', 'id', '流水号'),
      customer,
      account,
      on: field('day', 'on', 'date', '日期', '发生日期'),
      kind: field(
        {
          转入: 'deposit',
          转出: 'withdrawal',
          红利: 'dividend',
          股息: 'dividend',
          利息: 'interest',
          费用: 'fee',
          税: 'tax',
        },
        'kind',
        '摘要',
        '类别',
      ),
      amount: field('money', 'amount', '金额', '发生金额'),
    },
  },
  events: {
    files: ['events.csv', '账户事件.csv'],
    fields: {
      customer,
      account,
      on: field('day', 'on', 'date', '日期'),
      kind: field(
        {
          开户: 'opened',
          转托管: 'custody-transferred',
          撤指定: 'designation-revoked',
          冻结: 'frozen',
          解冻: 'released',
          销户: 'closed',
        },
        'kind',
        '事件',
      ),
    },
  },
  answers: {
    files: ['answers.csv', '问卷.csv'],
    fields: {
      customer,
      on: field('day', 'on', 'date', '日期'),
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => {
          const number = String(index + 1);
          const options = { A: 'a', B: 'b', C: 'c', D: 'd', E: 'e', F: 'f' };
          return [`q${number}`, field(options, `q${number}`, `Q${number}`, `第${number}题`)];
        }),
      ),
    },
  },
  funnel: {
    files: ['funnel.csv', '漏斗.csv'],
    fields: {
      case: field('text', 'case', '案例', '服务编号'),
      customer,
      on: field('day', 'on', 'date', '日期'),
      event: field(
        {
          开始: 'open',
          有意向: 'interest',
          决定: 'decide',
          成交: 'deal',
          犹豫: 'hesitate',
          拒绝: 'refuse',
          沉寂: 'fall-silent',
          唤醒: 'wake',
          总结: 'review',
        },
        'event',
        '事件',
      ),
      entry: field({ 正常: 'normal', 休眠: 'dormant' }, 'entry', '客户类型', '入口'),
      reason: field(
        { 价格: 'price', 产品: 'product', 生活变化: 'changed-life', 服务冷淡: 'neglect', 其他: 'other' },
        'reason',
        '原因',
      ),
    },
  },
  market: {
    files: ['market.csv', '行情.csv'],
    fields: {
      day: field('day', 'day', 'date', '日期'),
      close: field('text', 'close', '收盘', '收盘价'),
    },
  },
};
