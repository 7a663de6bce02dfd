import type { Label } from 'panhuo';

/** The words of lesson 5. */
export const words = {
  title: { zh: '服务体系：顾问的一个月', en: 'The service system (服务体系): an adviser’s month' },
  aim: {
    zh: '从目标倒推要关注多少客户，先还清该做的事，再看合规允许联系谁，写成计划。',
    en: 'plan from the goal back to the customers to watch, do first what is owed, ask the gate whom you may contact, and write it down.',
  },
  question: {
    zh: '按平均数准备的顾问，五个月里大约有两个月完不成目标：为什么？逾期的回访和新的营销电话，先打哪一个？',
    en: 'An adviser who prepares for the average misses his goal in about two months of five: why? An overdue call-back and a new campaign: which call comes first?',
  },
  exercise: {
    zh: '写出这位顾问的月计划：关注多少客户，为哪些事联系谁、什么时间、用什么方式、花多少分钟。',
    en: 'write this adviser’s month: how many customers to watch, and for what, when, how and how long to contact them.',
  },
  cases: {
    zh: '要 {n} 笔成交，须关注多少客户（尚在进行的案例算作未成交）',
    en: 'How many customers to watch for {n} closes (cases still under way count as not closed)',
  },
  basis: { zh: '依据', en: 'by' },
  course: { zh: '课程 10-5-2-1', en: 'the course, 10-5-2-1' },
  branch: { zh: '本营业部', en: 'the branch' },
  own: { zh: '这位顾问（{n} 位客户）', en: 'this adviser ({n} customers)' },
  opened: { zh: '案例', en: 'cases' },
  closed: { zh: '成交', en: 'closes' },
  chance: { zh: '成交率', en: 'chance' },
  interval: { zh: '95% 区间', en: '95% interval' },
  average: { zh: '平均', en: 'on average' },
  sure: { zh: '九成把握', en: '90% sure' },
  duties: {
    zh: '该做的事：{day}（这位顾问的客户）',
    en: 'What is owed on {day} (customers of this adviser)',
  },
  noDuties: {
    zh: '没有合规资料或联系记录，该做的事无从得知。',
    en: 'Without a file of conduct or of contacts nobody knows what is owed.',
  },
  duty: { zh: '事项', en: 'duty' },
  overdue: { zh: '逾期', en: 'overdue' },
  open: { zh: '未到期', en: 'in time' },
  unknown: { zh: '无法判断', en: 'not known' },
  gate: {
    zh: '合规：这位顾问的客户，上午 10 点打电话',
    en: 'The conduct gate: his customers, a telephone call at 10:00',
  },
  purpose: { zh: '目的', en: 'for' },
  allowed: { zh: '可以', en: 'may' },
  refused: { zh: '不可以', en: 'may not' },
  commonest: { zh: '最常见的原因', en: 'the commonest reason' },
  plan: {
    zh: '一份服务计划（客户 {customer}，脱敏）',
    en: 'A written service plan (customer {customer}, masked)',
  },
  before: { zh: '服务前', en: 'before' },
  during: { zh: '服务中', en: 'during' },
  contact: { zh: '联系', en: 'contact' },
  after: { zh: '服务后', en: 'after' },
  profile: {
    zh: '{behaviour}；适合的服务：{services}',
    en: '{behaviour}; services that suit him: {services}',
  },
  notKnown: { zh: '未知', en: 'not known' },
  standing: {
    zh: '{since}起在“{stage}”阶段；下一步“{next}”之前须：{missing}',
    en: 'in stage "{stage}" since {since}; before "{next}": {missing}',
  },
  nothing: { zh: '无', en: 'nothing' },
  mayCall: { zh: '今天可以打关怀电话', en: 'a care call is allowed today' },
  reviewed: {
    zh: '成交后 {days} 天内做总结检讨，再开始下一轮',
    en: 'review within {days} days of the deal, then the next round',
  },
} as const satisfies Readonly<Record<string, Label>>;
