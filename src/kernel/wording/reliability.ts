import type { Wording } from './wording.js';

/** Findings of the reliability of a questionnaire. */
export const reliabilityWording = {
  alpha_unknown: {
    zh: '无法计算信度系数，需要{needed|term}',
    en: 'alpha cannot be told: it takes {needed|term}',
  },
  item_miskeyed: {
    zh: '第 {item|ordinal} 题与其余各题之和负相关（{correlation|figure}），计分方向可能反了',
    en: 'item {item|ordinal} runs against the sum of the others (correlation {correlation|figure}): it may be keyed the wrong way round',
  },
  item_constant: {
    zh: '第 {item|ordinal} 题所有人得分相同，没有区分度',
    en: 'item {item|ordinal} has the same points for everyone: it tells nobody apart',
  },
} as const satisfies Wording;
