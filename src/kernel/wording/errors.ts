import type { Wording } from './wording.js';

/** The faults that a DomainError names. A closed list: adding to it is a minor version, changing it a major one. */
export const errorWording = {
  amount_scale: {
    zh: '{currency} 的金额最多 {scale} 位小数',
    en: 'an amount in {currency} has at most {scale} decimal places',
  },
  answers_invalid: {
    zh: '答卷不符合问卷：{path|path} 应为{expected|term}',
    en: 'the answers do not fit the questionnaire: {path|path} should be {expected|term}',
  },
  bars_invalid: {
    zh: '行情 {path|path} 应为：{expected|term}',
    en: 'bars: {path|path} should be: {expected|term}',
  },
  calendar_uncovered: {
    zh: '{path|path} 超出交易日历的范围 {first} 至 {last}',
    en: '{path|path} lies outside the calendar, which covers {first} to {last}',
  },
  case_mismatch: {
    zh: '该案例不属于此漏斗：{path|path}',
    en: 'the case does not belong to this funnel: {path|path}',
  },
  columns_invalid: {
    zh: '列数据无效：{path|path} 应为{expected|term}',
    en: 'the columns are not usable: {path|path} should be {expected|term}',
  },
  currency_mixed: { zh: '币种须一致：{path|path}', en: 'the currencies differ: {path|path}' },
  currency_unknown: { zh: '没有该币种（{policy}）', en: 'there is no such currency ({policy})' },
  day_invalid: {
    zh: '日期无效，应为 {expected|term}',
    en: 'not a day that exists, expected: {expected|term}',
  },
  day_out_of_range: { zh: '日期超出 {first} 至 {last}', en: 'the day lies outside {first} to {last}' },
  day_unreadable: { zh: '无法识别的日期', en: 'the date cannot be read' },
  decimal_invalid: { zh: '{path|path} 应为{expected|term}', en: '{path|path} should be {expected|term}' },
  definition_unchecked: {
    zh: '定义须先用 {define} 检查；展开或改动后的副本须重新检查',
    en: 'check the definition with {define} first; a copy of a checked one must be checked anew',
  },
  facts_invalid: {
    zh: '{path|path} 有误，应为：{expected|term}',
    en: '{path|path} is not usable, expected: {expected|term}',
  },
  funnel_invalid: { zh: '漏斗定义有误：{path|path}', en: 'the funnel has faults: {path|path}' },
  identifier_not_upgradable: {
    zh: '该证件号码无法升为18位',
    en: 'the number cannot be upgraded to 18 digits',
  },
  input_invalid: {
    zh: '{record|term}记录有误：{path|path}',
    en: 'the record of a {record|term} has faults: {path|path}',
  },
  input_not_plain: { zh: '输入不是普通数据', en: 'the input is not plain data' },
  key_reused: { zh: '同一幂等键用于不同事件', en: 'the idempotency key was used for another event' },
  migration_invalid: {
    zh: '迁移计划有误：{path|path}',
    en: 'the plan of the migration has faults: {path|path}',
  },
  policy_invalid: {
    zh: '规则数据有误（{kind}）：{path|path}',
    en: 'the policy ({kind}) has faults: {path|path}',
  },
  questionnaire_invalid: { zh: '问卷定义有误：{path|path}', en: 'the questionnaire has faults: {path|path}' },
  rules_uncovered: {
    zh: '规则（{rules}）未覆盖此情形：{path|path}',
    en: 'the rules ({rules}) do not cover what is asked: {path|path}',
  },
  spells_invalid: {
    zh: '第 {index|ordinal} 段时间无效，应为：{expected|term}',
    en: 'spell {index|ordinal} is not usable, expected: {expected|term}',
  },
  step_invalid: {
    zh: '第 {index|ordinal} 步与记录不符，应为：{expected|term}',
    en: 'step {index|ordinal} breaks the log, expected: {expected|term}',
  },
  unit_mismatch: {
    zh: '统计单位不一致，{path|path} 应为：{expected|term}',
    en: 'the units do not fit: {path|path} should be {expected|term}',
  },
} as const satisfies Wording;
