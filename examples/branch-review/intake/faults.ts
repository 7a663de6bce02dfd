import { describe, type Label, type Language, type Reason } from 'panhuo';

/** What is wrong with a row: why, and the field at fault if it is one. Nothing of the row's content is in it. */
export interface Fault {
  readonly field?: string;
  readonly why: Label;
  /** It casts doubt on more than its own cell: an amount in another currency is seldom the only one of its row. */
  readonly onRow?: true;
}

/** Why a row or a cell is not used, where the library has no words for it. */
export const whys = {
  noColumn: { zh: '文件中没有这一列', en: 'the file has no such column' },
  empty: { zh: '为空', en: 'blank' },
  notAboveZero: { zh: '应大于零', en: 'should be above zero' },
  currency: { zh: '币种与本次回顾的币种不同', en: 'another currency than that of the review' },
  unit: {
    zh: '带有万、亿等单位：不作换算',
    en: 'has a unit such as 万 or k, which is not converted',
  },
  number: {
    zh: '不是数字：千位用逗号分隔，小数用点',
    en: 'no number: commas part the thousands, a point the decimals',
  },
  day: {
    zh: '无法识别的日期：可写作 20240229、2024-02-29、2024/2/29、2024年2月29日，其他写法可在列映射的 dateFormats 中说明',
    en: 'the date cannot be read: write 2024-02-29, 20240229, 2024/2/29 or 2024年2月29日, or give its form as dateFormats in a column map',
  },
  year: { zh: '年份早于 1900 年', en: 'the year lies before 1900' },
  later: { zh: '晚于回顾截止日', en: 'after the day of the review' },
  option: { zh: '不是该题的选项', en: 'no option of the question' },
  noAnswer: { zh: '没有一题作答', en: 'no question is answered' },
  repeated: { zh: '编号重复', en: 'the id was there before' },
  repeatedTrade: {
    zh: '该账户当日已有此成交编号',
    en: 'the id was there before, on the same day in the same account',
  },
  repeatedAssets: { zh: '该账户当日资产重复', en: 'the assets of the account on that day were there before' },
  repeatedDay: { zh: '日期重复', en: 'the day was there before' },
  caseRepeated: { zh: '该案例此前已开始', en: 'the case was opened before' },
  caseUnknown: { zh: '该案例没有“开始”一行', en: 'no row before it opens the case' },
  caseOfAnother: { zh: '该案例属于另一名客户', en: 'the case belongs to another customer' },
  caseEarlier: {
    zh: '日期早于该案例进入当前阶段的日期',
    en: 'the day lies before that on which the case came to its stage',
  },
  caseRefused: { zh: '该案例更早的一行未被采用', en: 'an earlier row of the case was rejected' },
  stranger: { zh: '客户名单中没有该客户', en: 'the customer is not in the list of customers' },
} as const satisfies Readonly<Record<string, Label>>;

/** Where the library's name for a part of a record is not ours. A paper without its number is none. */
const fieldsOfParts: Readonly<Record<string, string>> = {
  documents: 'documentNumber',
  phones: 'phone',
  emails: 'email',
  suitability: 'riskLevel',
};

/** A fault as the library finds it, by the field that it is about. */
export function faultOf(reason: Reason): Fault {
  const { path } = reason.detail;
  const [part = ''] = typeof path === 'string' ? path.split(/[.[]/) : [];
  const why = whyOf(reason);
  return part === '' ? { why } : { field: fieldsOfParts[part] ?? part, why };
}

function whyOf(reason: Reason): Label {
  if (reason.rule === 'value_missing') return whys.empty;
  return { zh: wordsOf(reason, 'zh'), en: wordsOf(reason, 'en') };
}

// The heading of the column goes before the words: the path that the library put there says nothing more.
function wordsOf(reason: Reason, language: Language): string {
  const words = describe(reason, language);
  const { path } = reason.detail;
  const place = `${typeof path === 'string' ? path : ''}${language === 'zh' ? '：' : ': '}`;
  return words.startsWith(place) ? words.slice(place.length) : words;
}
