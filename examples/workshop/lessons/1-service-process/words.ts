import type { Label } from 'panhuo';

/** The words of lesson 1. */
export const words = {
  title: { zh: '服务流程：从观望到成交', en: 'The service process (服务流程): from watch to close' },
  aim: {
    zh: '看清一个客户走过哪些步骤、每一步之前必须做好什么，以及本营业部在哪一步落后。',
    en: 'see which steps a customer goes through, what must be done before each, and at which step this branch falls behind.',
  },
  question: {
    zh: '哪一步离课程的比例最远？少的是客户、是时间，还是前面那项没有做的工作？流失 100 位客户，再新增 100 位，算是打平吗？',
    en: 'Which step is furthest behind the course’s ratio? Is it customers that are missing, or time, or the work that was to be done before? Do 100 new customers make up for 100 who left?',
  },
  exercise: {
    zh: '为“长期套牢客户交流会”设计一个服务漏斗：不遗忘任何一位客户，没有有效适当性测评的不能下单，离开的都留下原因。',
    en: 'design the funnel of a seminar for long-trapped customers (长期套牢): nobody is forgotten, nobody trades without a valid suitability test, and whoever leaves leaves a reason.',
  },
  steps: {
    zh: '三个阶段：每一步之前要做什么（没做就走不动）',
    en: 'Three phases: what comes before each step (without it, no case moves)',
  },
  phase: { zh: '阶段', en: 'phase' },
  before: { zh: '服务前', en: 'before service (服务前)' },
  during: { zh: '服务中', en: 'during (服务中)' },
  after: { zh: '服务后', en: 'after (服务后)' },
  step: { zh: '步骤', en: 'step' },
  missing: { zh: '缺了什么就被拒绝', en: 'refused while this is missing' },
  free: { zh: '由客户自己决定，营业部不设前提', en: 'nothing: the customer decides by himself' },
  figures: {
    zh: '漏斗 10-5-2-1：到达各阶段的案例数与每步比例（{branch}；参考值来自课程；进行中的算作尚未到达）',
    en: 'The funnel 10-5-2-1: cases that reached a stage, and the share of each step ({branch}; reference: the course; cases still under way count as not there yet)',
  },
  stage: { zh: '阶段', en: 'stage' },
  normal: { zh: '正常客户', en: 'normal' },
  dormant: { zh: '休眠客户', en: 'dormant' },
  rate: { zh: '每步', en: 'step' },
  reference: { zh: '课程', en: 'course' },
  weakest: {
    zh: '{entry}最弱的一步是到“{stage}”：为课程比例的 {ratio}。',
    en: 'The weakest step of {entry} customers is the one to "{stage}": {ratio} of the course’s ratio.',
  },
  none: {
    zh: '{entry}没有一步落后于课程比例。',
    en: 'No step of {entry} customers falls behind the course.',
  },
  noCases: { zh: '{entry}还没有案例。', en: 'There is no case of {entry} customers yet.' },
  unjudged: { zh: '尚未研判', en: 'not judged yet' },
  market: {
    zh: '服务与市场：各市道的仓位区间与课程示例（本金 100,000 元，仅为说明）；行情：{name}',
    en: 'Service and the market: band by regime, and the course’s example (100,000 CNY, an illustration). Market: {name}',
  },
  regime: { zh: '市道', en: 'regime' },
  band: { zh: '仓位', en: 'invested' },
  assumed: { zh: '设想的涨跌', en: 'move assumed' },
  result: { zh: '结果（元）', en: 'result (CNY)' },
  days: { zh: '历史占比', en: 'share of days' },
} as const satisfies Readonly<Record<string, Label>>;
