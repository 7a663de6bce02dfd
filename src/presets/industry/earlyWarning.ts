import { defineWarningPolicy } from '../../retention/index.js';

/** Early warning before a customer leaves: six rules and three levels, to be set by each branch. */
export const earlyWarning = /* @__PURE__ */ defineWarningPolicy({
  id: 'industry/early-warning',
  version: '1',
  source: { document: '证券营业部客户流失预警（业界做法）' },
  note: {
    zh: '来源说明客户多因冷淡与疏忽而流失，并提出“大亏”名单，但未给出任何界限与分值：界限、分值与等级均为本库所定，各营业部自定。亏损界限与本库大亏名单相同（30%）。节奏只看成交；资产缩水只计自行转出，行情涨跌在可知时不计。未经回溯检验，分值不是流失概率。',
    en: 'The sources say that customers leave mostly out of coldness and neglect, and name a list of deep losers, but give no limits and no points: all limits, points and levels are ours, and each branch sets its own. The loss is that of our list of deep losers (30%). Rhythm looks at trades alone; shrinking counts what the customer took out himself, so that the market counts for nothing where that is known. Not tested on outcomes: the score is no probability of leaving.',
  },
  currency: 'CNY',
  rules: [
    {
      id: 'falling-rhythm',
      kind: 'falling-rhythm',
      counted: ['trade'],
      pastMonths: 24,
      leastGaps: 5,
      times: '3',
      leastDays: 30,
      points: 30,
    },
    { id: 'shrinking-assets', kind: 'shrinking-assets', months: 6, share: '0.30', cause: 'own', points: 25 },
    { id: 'transfers-out', kind: 'transfers-out', days: 30, share: '0.30', points: 25 },
    { id: 'complaint', kind: 'complaint-open', days: 7, points: 20 },
    { id: 'loss', kind: 'loss-after-wave', share: '0.30', points: 15 },
    { id: 'no-contact', kind: 'no-contact', days: 90, points: 10 },
  ],
  levels: [
    { id: 'notice', text: { zh: '关注', en: 'notice' }, from: 20 },
    { id: 'warning', text: { zh: '预警', en: 'warning' }, from: 40 },
    { id: 'urgent', text: { zh: '紧急', en: 'urgent' }, from: 60 },
  ],
});
