import type { Wording } from './wording.js';

/** The faults that a DomainError names. A closed list: adding to it is a minor version, changing it a major one. */
export const errorWording = {
  amount_scale: {
    zh: '{currency} 的金额最多 {scale} 位小数',
    en: 'an amount in {currency} has at most {scale} decimal places',
  },
  answers_invalid: {
    zh: '答卷不符合问卷：{path|path}',
    en: 'the answers do not fit the questionnaire: {path|path}',
  },
  bars_invalid: { zh: '第 {index} 根行情无效：{expected}', en: 'bar {index} is not usable: {expected}' },
  case_mismatch: {
    zh: '该案例不属于此漏斗：{path|path}',
    en: 'the case does not belong to this funnel: {path|path}',
  },
  currency_mixed: { zh: '币种须一致：{path|path}', en: 'the currencies differ: {path|path}' },
  currency_unknown: { zh: '{policy} 中没有该币种', en: '{policy} does not know the currency' },
  day_invalid: { zh: '不是有效日期（{expected}）', en: 'not a day that exists ({expected})' },
  day_out_of_range: { zh: '日期超出 {first} 至 {last}', en: 'the day lies outside {first} to {last}' },
  day_unreadable: { zh: '无法识别的日期', en: 'the date cannot be read' },
  decimal_invalid: { zh: '不是有效的十进制数：{path|path}', en: 'not a decimal number: {path|path}' },
  definition_unchecked: {
    zh: '须先用相应的 define 函数检查该定义（{kind}）',
    en: 'check the definition with its define function first ({kind})',
  },
  facts_invalid: {
    zh: '事实不完整或矛盾：{path|path}',
    en: 'the facts are incomplete or contradictory: {path|path}',
  },
  funnel_invalid: { zh: '漏斗定义有误', en: 'the funnel has faults' },
  identifier_not_upgradable: {
    zh: '该证件号码无法升为18位',
    en: 'the number cannot be upgraded to 18 digits',
  },
  input_invalid: { zh: '{record} 记录有误：{path|path}', en: 'the {record} record has faults: {path|path}' },
  input_not_plain: { zh: '输入不是普通数据', en: 'the input is not plain data' },
  key_reused: { zh: '同一幂等键用于不同事件', en: 'the idempotency key was used for another event' },
  policy_invalid: {
    zh: '规则数据有误（{kind}）：{path|path}',
    en: 'the policy ({kind}) has faults: {path|path}',
  },
  questionnaire_invalid: { zh: '问卷定义有误：{path|path}', en: 'the questionnaire has faults: {path|path}' },
  spells_invalid: { zh: '第 {index} 段时间无效：{expected}', en: 'spell {index} is not usable: {expected}' },
  step_invalid: { zh: '第 {index} 步与记录不符：{expected}', en: 'step {index} breaks the log: {expected}' },
  unit_mismatch: { zh: '统计单位不一致', en: 'the units do not fit each other' },
} as const satisfies Wording;
