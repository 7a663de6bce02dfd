import type { Wording } from './wording.js';

/** Reasons of the list of duties, in the conduct room. */
export const dutiesWording = {
  duty_rule: {
    zh: '{kind|term}（《{document}》{article}）',
    en: '{kind|term} ({document}{article})',
  },
  duty_new_customer: {
    zh: '{openedOn} 开户，须在 {count} {unit|term}内回访',
    en: 'opened on {openedOn}, to be called back within {count} {unit|term}',
  },
  duty_yearly: {
    zh: '{year} 年回访：上年末客户 {base} 户的 {share|percent}，应访 {need} 户，已访 {reached} 户；名单与日期由当年抽签确定',
    en: 'call-backs of {year}: {share|percent} of {base|n:customer} of last year, so {need} to reach, {reached} reached; names and days are drawn for the year',
  },
  duty_result_ends: {
    zh: '{assessedOn} 的测评结果有效至 {validUntil}',
    en: 'the result of {assessedOn} is valid until {validUntil}',
  },
  duty_paper_ends: {
    zh: '{paper|term}有效至 {validUntil}',
    en: 'valid until {validUntil}: {paper|term}',
  },
  duty_service_ended: {
    zh: '服务于 {endedOn} 结束，须在 {count} {unit|term}内总结检讨',
    en: 'the service ended on {endedOn}, to be reviewed within {count} {unit|term}',
  },
  duty_complained: {
    zh: '{on} 投诉，须在 {count} {unit|term}内答复',
    en: 'complained on {on}, to be answered within {count} {unit|term}',
  },
  duty_day_moved: {
    zh: '{from} 不是工作日，改为 {to}',
    en: '{from} is no working day: moved to {to}',
  },
  duty_calendar_silent: {
    zh: '日历只覆盖 {first} 至 {last}，无法确定期限',
    en: 'the calendar covers {first} to {last} only: the due day cannot be told',
  },
  duty_fact_missing: {
    zh: '截至 {asOf}，{fact|term}未知，无法判断',
    en: 'as of {asOf} not known, so it cannot be judged: {fact|term}',
  },
} as const satisfies Wording;
