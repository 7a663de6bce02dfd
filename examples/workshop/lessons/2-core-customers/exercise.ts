import type { ServiceRule } from 'panhuo';

/**
 * Exercise 2. The menu of services of your branch. `when` says whom a service is for: position `light`, `medium`, `heavy`;
 * profit `losing`, `even`, `winning`; personality `conservative`, `steady`, `aggressive`. A dimension that is left out does not
 * matter. Change the menu until `npm run workshop -- 2 --check` finds nothing more.
 */
export const services: readonly ServiceRule[] = [
  {
    id: 'daily-tip',
    text: { zh: '每日荐股：肯定会涨的股票', en: 'tip of the day: a share that will certainly rise' },
    when: { personality: ['aggressive'] },
  },
  {
    id: 'market-briefing',
    text: { zh: '每周市场简报', en: 'weekly market briefing' },
    when: { position: ['medium', 'heavy'] },
  },
];
