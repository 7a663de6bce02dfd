import type { Answers } from './answers.js';

/**
 * Exercise 6. What is answered today in many branches. Rewrite the answers until `npm run workshop -- 6 --check` finds nothing
 * more; answers.ts says which placeholders there are.
 */
export const answers: Answers = {
  market: {
    zh: '放心，肯定会涨，现在不买就来不及了。',
    en: 'Do not worry, it will certainly rise: buy now before it is too late.',
  },
  tip: {
    zh: '这只稳赚不赔，听我的。',
    en: 'This one is a sure win, trust me.',
  },
  loss: {
    zh: '亏了算我的，再买一点摊低成本。',
    en: 'We share the losses with you; buy some more to lower your cost.',
  },
};
