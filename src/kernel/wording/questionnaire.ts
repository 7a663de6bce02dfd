import type { Wording } from './wording.js';

/** Reasons and findings of the questionnaire room. */
export const questionnaireWording = {
  question_points: {
    zh: '{question} 选 {options}：{points} 分',
    en: '{question} {options}: {points} points',
  },
  question_missing: { zh: '{question} 未作答：{points} 分', en: '{question} not answered: {points} points' },
  level_gap: {
    zh: '{count} 个可达总分不属于任何等级：{totals}',
    en: '{count} reachable totals lie in no level: {totals}',
  },
  level_overlap: {
    zh: '{count} 个可达总分属于多个等级：{totals}',
    en: '{count} reachable totals lie in several levels: {totals}',
  },
  level_dead: {
    zh: '{path|path}（{from} 至 {to}）没有可达总分',
    en: 'no total reaches {path|path} ({from} to {to})',
  },
  totals_too_many: { zh: '可达总分过多，无法检查', en: 'too many reachable totals to check' },
} as const satisfies Wording;
