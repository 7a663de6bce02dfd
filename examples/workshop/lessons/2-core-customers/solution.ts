import type { ServiceRule } from 'panhuo';

/** A solution of exercise 2: care first, then what the position asks for, then what the personality likes to hear. */
export const services: readonly ServiceRule[] = [
  {
    id: 'loss-talk',
    text: {
      zh: '亏损关怀：先听，再一起看原因',
      en: 'a talk after losses: listen first, then look at the causes together',
    },
    when: { profit: ['losing'] },
  },
  {
    id: 'position-check',
    text: { zh: '仓位检视：与承受能力对照', en: 'a look at the position beside what he can bear' },
    when: { position: ['heavy'] },
  },
  {
    id: 'goals-review',
    text: { zh: '盈利后的目标回顾', en: 'a review of goals after gains' },
    when: { profit: ['winning'] },
  },
  {
    id: 'steady-information',
    text: { zh: '稳健产品资讯', en: 'information on steady products' },
    when: { personality: ['conservative'] },
  },
  {
    id: 'market-briefing',
    text: { zh: '每周市场简报', en: 'weekly market briefing' },
    when: { personality: ['steady', 'aggressive'] },
  },
];
