import type { Wording } from './wording.js';

/** What a check of plain data can find. */
export const checkWording = {
  key_unknown: {
    zh: '{path|path}的第 {position|ordinal} 个键不认识',
    en: 'key {position|ordinal} of {path|path} is unknown',
  },
  value_missing: { zh: '{path|path} 缺失', en: '{path|path} is missing' },
  value_unfit: { zh: '{path|path} 应为{expected|term}', en: '{path|path} should be {expected|term}' },
  order_broken: { zh: '{path|path} 顺序有误', en: '{path|path} is out of order' },
  id_repeated: { zh: '{path|path} 重复', en: '{path|path} repeats an earlier id' },
  reference_unknown: { zh: '{path|path} 指向不存在的对象', en: '{path|path} points at nothing' },
} as const satisfies Wording;
