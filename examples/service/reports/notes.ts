import type { Label } from 'panhuo';

/** What the figures of a report are, so that nobody takes them for more. */
export const notes = {
  conversion: {
    zh: '截至该日的计数；进行中的个案不算流失；非预测。',
    en: 'Counts up to this day. A case under way is not counted as lost. Not a forecast.',
  },
  stalled: {
    zh: '停留超过本漏斗所定天数的个案；暂停者不计。',
    en: 'Cases that stayed longer than the funnel finds right. Paused ones are not counted.',
  },
  activity: {
    zh: '仅依据已入库的成交判断；未入库的成交不在其内。',
    en: 'Judged from the stored trades alone; what was not brought here is not in it.',
  },
  cohorts: {
    zh: '按首次交易分组的历史留存；未满的期间没有比率；非预测。',
    en: 'Past retention by the period of the first trade. A period that is not over has no rate. Not a forecast.',
  },
  position: {
    zh: '对照仓位制度的陈述，不构成投资建议；对具体客户须先过适当性与合规关。',
    en: 'A statement about a policy and no advice. For a customer, suitability and the conduct gate come first.',
  },
} as const satisfies Record<string, Label>;
