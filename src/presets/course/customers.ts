import {
  defineBehaviourPolicy,
  defineCustomerClassPolicy,
  defineServiceTargetPolicy,
  defineVipPolicy,
} from '../../customer/index.js';
import { COURSE } from './document.js';

/** VIPs: the top 20 % of the branch by assets. */
export const vipShare = /* @__PURE__ */ defineVipPolicy({
  id: 'course/vip-share',
  version: '1',
  source: { document: COURSE, article: '核心客户' },
  note: {
    zh: '比例来自课程；名额有小数时进一、且入选者须有资产，为本库所定。',
    en: 'The course gives the share. That a fraction of a place is rounded up, and that a VIP has assets at all, is ours.',
  },
  share: '0.20',
  rounding: 'up',
  minimumAssets: '0.01',
});

/** Kind, wealth and co-operation. */
export const customerClasses = /* @__PURE__ */ defineCustomerClassPolicy({
  id: 'course/customer-classes',
  version: '1',
  source: { document: COURSE, article: '客户分类' },
  note: {
    zh: '课程给出类别而无界限。高净值起点取自然人专业投资者的金融资产标准；年成交额界限与设定条件为本库所定，各营业部自定。',
    en: 'The course names the classes and no cuts. High net worth begins where a person may be a professional investor by financial assets; the turnovers of a year and the set conditions are ours. Every branch sets its own.',
  },
  highNetWorthFrom: '5000000',
  important: { turnoverFrom: '10000000', conditions: ['joint-business', 'brings-resources'] },
  strategic: { turnoverFrom: '100000000', conditions: ['brings-resources'] },
});

/** Behaviour analysis by position, profit and personality, serving the choice of service. */
export const behaviour = /* @__PURE__ */ defineBehaviourPolicy({
  id: 'course/behaviour',
  version: '1',
  source: { document: COURSE, article: '客户行为分析' },
  note: {
    zh: '课程给出三个维度，各档中仅存“一般”；其余档位、界限与服务为本库所定。',
    en: 'The course names the dimensions; of the levels only the middle one survives. Levels, cuts and services are ours.',
  },
  position: [
    { id: 'light', text: { zh: '轻仓', en: 'light' } },
    { id: 'medium', text: { zh: '一般', en: 'medium' }, from: '0.30' },
    { id: 'heavy', text: { zh: '重仓', en: 'heavy' }, from: '0.70' },
  ],
  profit: [
    { id: 'losing', text: { zh: '亏损', en: 'losing' } },
    { id: 'even', text: { zh: '持平', en: 'even' }, from: '-0.05' },
    { id: 'winning', text: { zh: '盈利', en: 'winning' }, from: '0.05' },
  ],
  personality: ['conservative', 'steady', 'aggressive'],
  services: [
    {
      id: 'loss-care',
      text: { zh: '亏损关怀：倾听、解释、陪伴', en: 'care after losses: listen, explain, stay near' },
      when: { profit: ['losing'] },
    },
    {
      id: 'position-check',
      text: { zh: '仓位检视：与市道区间对照', en: 'position check against the band of the regime' },
      when: { position: ['heavy'], profit: ['losing', 'even'] },
    },
    {
      id: 'market-briefing',
      text: { zh: '市场简报', en: 'market briefing' },
      when: { position: ['light', 'medium'], personality: ['steady', 'aggressive'] },
    },
    {
      id: 'steady-products',
      text: { zh: '稳健产品资讯', en: 'information on steady products' },
      when: { personality: ['conservative'] },
    },
    {
      id: 'gains-review',
      text: { zh: '盈利回顾与目标更新', en: 'review of gains and new goals' },
      when: { profit: ['winning'] },
    },
  ],
});

/** The lists of customers who need a service of their own: deep losers, long-trapped, low activity, new. */
export const serviceTargets = /* @__PURE__ */ defineServiceTargetPolicy({
  id: 'course/service-targets',
  version: '1',
  source: { document: COURSE, article: '服务对象' },
  note: { zh: '名单来自课程；界限为本库所定。', en: 'The course names the lists; the limits are ours.' },
  deepLoss: '-0.30',
  trappedLoss: '-0.20',
  trappedMonths: 12,
  fewTrades: 4,
  newMonths: 3,
});
