import type { Label } from 'panhuo';

/** The words of lesson 2. */
export const words = {
  title: {
    zh: '核心客户：谁是核心，各自需要什么服务',
    en: 'Core customers (核心客户): who they are and what each needs',
  },
  aim: {
    zh: '从资产、仓位、赢利和交易个性认识核心客户，让服务因人而异。',
    en: 'know the core customers by assets, position, profit and trading personality, so that service differs from one to the other.',
  },
  question: {
    zh: '同样是重仓亏损，稳健型和积极型客户，您第一句话会怎么说？为什么资产多的客户不一定最需要您？',
    en: 'Two customers are heavily invested and losing, one steady, one aggressive: what is your first sentence to each? Why is the richest not always the one who needs you most?',
  },
  exercise: {
    zh: '为三个维度的 27 种客户写一份服务菜单：人人有服务，没有人超过三项，亏损者先得到关怀，用语合规。',
    en: 'write a menu of services for the 27 kinds of customer of the three dimensions: everybody has one, nobody more than three, losers get care, and every word is lawful.',
  },
  vips: {
    zh: '核心客户（VIP）：{rule}。他们持有全部资产的 {share}。',
    en: 'The VIPs: {rule}. They hold {share} of all assets.',
  },
  classes: {
    zh: '各类客户与服务（服务要点来自课程；{branch}）',
    en: 'Classes of customers, and the service of each (service: the course; {branch})',
  },
  class: { zh: '类别', en: 'class' },
  customers: { zh: '客户', en: 'customers' },
  core: { zh: '其中 VIP', en: 'VIPs' },
  assets: { zh: '资产占比', en: 'of assets' },
  service: { zh: '服务要点', en: 'service' },
  'high-net-worth': {
    zh: '更专业的建议与产品组合，量身定制，持续跟踪',
    en: 'professional advice, tailored plans, monitoring',
  },
  institution: {
    zh: '全面咨询，定期专业资讯，严格风控',
    en: 'full advice, regular information, risk control',
  },
  retail: { zh: '便捷服务与基础咨询，让客户满意', en: 'convenient service, basic advice, satisfaction' },
  'low-activity': { zh: '关怀电话，产品提醒', en: 'care calls, reminders of products' },
  classless: { zh: '类别未知', en: 'not known' },
  unclassed: { zh: '先补全客户与资产资料', en: 'first complete the customer’s record' },
  new: { zh: '密切跟进，快速答复', en: 'close follow-up, fast answers' },
  behaviour: {
    zh: 'VIP 的行为分析：每种交易个性的仓位与赢利（人数；仓位与赢利的分级为本库所定）',
    en: 'Behaviour analysis (客户行为分析) of the VIPs by trading personality (levels of position and profit: the library’s)',
  },
  personality: { zh: '交易个性', en: 'personality' },
  unknown: { zh: '未填问卷', en: 'no questionnaire' },
  plans: {
    zh: 'VIP 中至多五位（脱敏；三个维度都已知者中资产最多的）与适合他们的服务',
    en: 'Up to five VIPs, masked (the richest who are known in all three dimensions), and the services that suit them',
  },
  noPlans: {
    zh: '没有一位 VIP 的仓位、赢利和交易个性都已知：还不能为谁选定服务。',
    en: 'Of no VIP are position, profit and personality all known: no service can be chosen yet.',
  },
  customer: { zh: '客户', en: 'customer' },
  position: { zh: '仓位', en: 'position' },
  profit: { zh: '赢利', en: 'profit' },
  services: { zh: '服务', en: 'services' },
} as const satisfies Readonly<Record<string, Label>>;
