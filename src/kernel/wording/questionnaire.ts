import type { Wording } from './wording.js';

/** Reasons and findings of the questionnaire room. */
export const questionnaireWording = {
  question_points: {
    zh: '{question} 选 {options}：{points} 分',
    en: '{question} {options}: {points|n:point}',
  },
  question_missing: { zh: '{question} 未作答：{points} 分', en: '{question} not answered: {points|n:point}' },
  level_gap: {
    zh: '{count} 个可达总分不属于任何等级：{totals}',
    en: '{count|n:total} in no level: {totals}',
  },
  level_overlap: {
    zh: '{count} 个可达总分属于多个等级：{totals}',
    en: '{count|n:total} in several levels: {totals}',
  },
  level_dead: {
    zh: '{path|path}（起点 {from} 分）没有可达总分',
    en: 'no total reaches {path|path}, which begins at {from}',
  },
  totals_too_many: { zh: '可达总分过多，无法检查', en: 'too many reachable totals to check' },
} as const satisfies Wording;
