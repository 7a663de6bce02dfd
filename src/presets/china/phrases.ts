import { definePhrases } from '../../conduct/index.js';
import type { Day } from '../../kernel/index.js';
import { phraseCues } from './phraseCues.js';
import {
  certaintyTexts,
  depositTexts,
  inducementTexts,
  lossSharingTexts,
  promiseTexts,
  superlativeTexts,
} from './phraseTexts.js';

const securitiesLaw = { document: '中华人民共和国证券法', effectiveFrom: '2020-03-01' as Day };
const advertisingLaw = { document: '中华人民共和国广告法', effectiveFrom: '2015-09-01' as Day };

/** What must not be said to a customer (禁用语): the words that the law's bans come in, Chinese and English. */
export const phrases = /* @__PURE__ */ (() =>
  definePhrases({
    id: 'china/phrases',
    version: '1',
    source: { document: '证券法、证券期货投资者适当性管理办法、广告法' },
    note: {
      zh: '法规只规定不得为何事，并不列举用语：用语、严重程度、否定与引用的判断词及其距离均为本库所选。绝对化用语的禁令针对广告，与存款比较则按广告法禁止暗示保本、无风险理解，故二者为提示而非错误。',
      en: 'The law says what must not be done and lists no words: the words, their severity, the signs of denial and quotation and their reach are chosen here. The ban on superlatives is one on advertisements, and a likening to deposits is read as the hint of safety that the advertising law bans; both are warnings, not errors.',
    },
    phrases: [
      {
        id: 'promise-of-return',
        category: 'promise',
        severity: 'error',
        texts: promiseTexts(),
        neutral: { zh: '收益不确定，本金可能受损', en: 'returns are uncertain and capital may be lost' },
        source: { ...securitiesLaw, article: '第135条' },
      },
      {
        id: 'statement-of-certainty',
        category: 'certainty',
        severity: 'error',
        texts: certaintyTexts(),
        neutral: { zh: '可能上涨，也可能下跌', en: 'it may rise or fall' },
        source: {
          document: '证券期货投资者适当性管理办法',
          article: '第22条',
          effectiveFrom: '2017-07-01' as Day,
        },
      },
      {
        id: 'inducement-to-trade',
        category: 'inducement',
        severity: 'error',
        texts: inducementTexts(),
        neutral: { zh: '请了解风险后自行决定', en: 'please decide for yourself once you know the risks' },
        source: { ...securitiesLaw, article: '第57条' },
      },
      {
        id: 'sharing-of-gains-and-losses',
        category: 'loss_sharing',
        severity: 'error',
        texts: lossSharingTexts(),
        neutral: { zh: '盈亏由投资者自行承担', en: 'gains and losses are the investor’s own' },
        source: { ...securitiesLaw, article: '第135条' },
      },
      {
        id: 'superlative',
        category: 'superlative',
        severity: 'warning',
        texts: superlativeTexts(),
        neutral: { zh: '我们提供专业服务', en: 'we offer professional service' },
        source: { ...advertisingLaw, article: '第9条' },
      },
      {
        id: 'likening-to-deposits',
        category: 'deposit',
        severity: 'warning',
        texts: depositTexts(),
        neutral: {
          zh: '本产品不是存款，不受存款保险保障',
          en: 'this is not a deposit and no deposit insurance covers it',
        },
        source: { ...advertisingLaw, article: '第25条' },
      },
    ],
    ...phraseCues(),
  }))();
