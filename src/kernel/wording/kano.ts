import type { Wording } from './wording.js';

/** Reasons of the Kano model. */
export const kanoWording = {
  kano_category: {
    zh: '{text}（{category|term}）：必备 {mustBe}、期望 {expected}、兴奋 {exciting}、无差异 {indifferent}、反向 {reverse}、可疑 {questionable}',
    en: '{text}, {category|term}: must-be {mustBe}, expected {expected}, exciting {exciting}, indifferent {indifferent}, reverse {reverse}, questionable {questionable}',
  },
  kano_tie_settled: {
    zh: '{text}：{tied|term} 各 {count} 份，按次序取{category|term}',
    en: '{text}: {tied|term} found equally often ({count|n:time} each), by the order {category|term}',
  },
  kano_tie_open: {
    zh: '{text}：{tied|term} 各 {count} 份，次序未全部列出，不作判断',
    en: '{text}: {tied|term} found equally often ({count|n:time} each), the order does not rank them all: not judged',
  },
  kano_unanswered: { zh: '{text}：无人作答，不作判断', en: '{text}: nobody answered, not judged' },
  kano_half_answered: {
    zh: '{text}：{halfAnswered} 份只答了一半，未计入',
    en: '{text}: {halfAnswered|n:pair} half answered, not counted',
  },
} as const satisfies Wording;
