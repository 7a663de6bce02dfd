import type { Label, Language } from 'panhuo';
import { wordingOf, type WordingOf } from '../../../../branch-review/report/wording.js';

const words = {
  board: { zh: '客户与阶段', en: 'Customers and stages' },
  boardHint: {
    zh: '拖动卡片，或选中卡片后按事件推进。',
    en: 'Drag a card, or choose it and then an event.',
  },
  stageSays: { zh: '{stage}：{what}', en: '{stage}: {what}' },
  simulated: { zh: '模拟客户', en: 'simulated customers' },
  day: { zh: '日期', en: 'Day' },
  dayBack: {
    zh: '日期只能向前，不晚于 {last}：记录只增不改。',
    en: 'Days only go on, up to {last}: a log is only ever added to.',
  },
  oneDay: { zh: '过 1 天', en: '1 day on' },
  oneWeek: { zh: '过 7 天', en: '7 days on' },
  dayCame: { zh: '{day}，没有期限到期', en: '{day}: no deadline has passed' },
  deadlinesCame: {
    zh: '{day}，{n} 个案例期限已到：{moves}',
    en: '{day}: {n|one deadline|# deadlines} passed: {moves}',
  },
  customer: { zh: '客户 {number}', en: 'Customer {number}' },
  round: { zh: '客户 {number}（第 {round} 案）', en: 'Customer {number} (case {round})' },
  normal: { zh: '正常', en: 'normal' },
  dormant: { zh: '休眠', en: 'dormant' },
  days: { zh: '{n} 天', en: '{n|one day|# days}' },
  stalled: { zh: '停滞', en: 'stalled' },
  paused: { zh: '暂停', en: 'paused' },
  none: { zh: '无', en: 'none' },

  caseHint: {
    zh: '选中一张卡片，看它可以怎样推进、还缺什么。',
    en: 'Choose a card to see how it may move on, and what is missing.',
  },
  case: { zh: '案例', en: 'Case' },
  standsIn: { zh: '{name}：{stage}', en: '{name}: {stage}' },
  back: { zh: '回到卡片', en: 'Back to the card' },
  enteredOn: { zh: '进入本阶段', en: 'In this stage since' },
  entry: { zh: '入口', en: 'Came as' },
  deadline: { zh: '期限', en: 'Deadline' },
  deadlineText: { zh: '{on} 起{event}', en: '{event} from {on}' },
  stalledFrom: { zh: '停滞自', en: 'Stalled from' },
  facts: { zh: '已知的前提', en: 'What is known' },
  noFacts: { zh: '本阶段的推进不要求前提。', en: 'No move of this stage asks for anything.' },
  events: { zh: '可选事件', en: 'Events' },
  ended: { zh: '案例已经结束，没有后续事件。', en: 'The case has ended: nothing more can happen to it.' },
  allowed: { zh: '可以', en: 'allowed' },
  refused: { zh: '不可以', en: 'refused' },
  leadsTo: { zh: '{event} → {stage}', en: '{event} → {stage}' },
  steps: { zh: '记录', en: 'Log' },
  step: { zh: '步', en: 'step' },
  on: { zh: '日期', en: 'day' },
  event: { zh: '事件', en: 'event' },
  to: { zh: '到', en: 'to' },
  reason: { zh: '原因', en: 'reason' },
  opened: { zh: '开案', en: 'opened' },
  anew: { zh: '为该客户另开一案', en: 'Open a new case for this customer' },
  anewDone: { zh: '已为客户 {number} 另开一案', en: 'A new case was opened for customer {number}' },

  moved: { zh: '{name}：{event}，{from} → {to}', en: '{name}: {event}, {from} → {to}' },
  notMoved: { zh: '{name}没有移动：{reasons}', en: '{name} was not moved: {reasons}' },
  staysTitle: { zh: '没有移动', en: 'Not moved' },
  whyLost: { zh: '流失的原因', en: 'Why is the customer lost?' },
  whyLostHint: {
    zh: '进入“流失”必须给出原因代码。',
    en: 'A move into “lost” must name a reason code.',
  },
  noReason: { zh: '（不给原因）', en: '(no reason)' },
  confirm: { zh: '确定', en: 'Confirm' },
  cancel: { zh: '取消', en: 'Cancel' },

  conversion: { zh: '转化，与课程的 10-5-2-1 比较', en: 'Conversion, against the course’s 10-5-2-1' },
  customers: { zh: '客户', en: 'customers' },
  number: { zh: '位数', en: 'number' },
  stage: { zh: '阶段', en: 'stage' },
  reached: { zh: '到达', en: 'reached' },
  underWay: { zh: '停在此处', en: 'still here' },
  left: { zh: '在此离开', en: 'left here' },
  rate: { zh: '上一阶段的', en: 'of the stage before' },
  reference: { zh: '参考', en: 'reference' },
  referenceCases: { zh: '参考（{n} 位开始）', en: 'Reference for {n}' },
  ours: { zh: '本班', en: 'This class' },
  chartLabel: {
    zh: '条形图：到达各阶段的案例，本班与参考：{lines}',
    en: 'Bars: cases that reached each stage, this class and the reference: {lines}',
  },
  chartLine: { zh: '{stage} {ours}（参考 {reference}）', en: '{stage} {ours} (reference {reference})' },
  weakest: {
    zh: '比参考差得最多的一步：到{stage}。',
    en: 'The step that falls furthest behind the reference: to {stage}. ',
  },
  nobodyMoved: { zh: '还没有客户向前走。', en: 'No customer has moved on yet. ' },
  noneWeak: { zh: '还没有一步落后于参考。', en: 'No step falls behind the reference yet. ' },
  rateNote: {
    zh: '百分数为占上一阶段的比例。',
    en: 'Percentages are of the stage before. ',
  },
  few: {
    zh: '客户很少，差别可能只是偶然。',
    en: 'These are few customers: a difference may be chance.',
  },
} as const satisfies Record<string, Label>;

/** The words of the funnel room in one language. */
export type Words = WordingOf<keyof typeof words>;

/** Gives the words of one language. */
export const say = (language: Language): Words => wordingOf(words, language);
