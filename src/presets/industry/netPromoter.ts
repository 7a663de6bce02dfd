import { defineQuestionnaire } from '../../questionnaire/index.js';

/**
 * The net-promoter question (净推荐值, NPS): how likely is it that the customer recommends the branch, from 0 to 10? The
 * level of a sheet is detractor, passive or promoter.
 */
export const netPromoter = /* @__PURE__ */ defineQuestionnaire({
  id: 'industry/net-promoter',
  version: '1',
  title: { zh: '推荐意愿调查', en: 'Would you recommend us?' },
  purpose: {
    zh: '了解您是否愿意推荐我们的营业部，以及为什么。',
    en: 'To learn whether you would recommend our branch, and why.',
  },
  audience: { zh: '营业部的客户', en: 'customers of the branch' },
  source: {
    document: 'Reichheld 2003：The One Number You Need to Grow（《哈佛商业评论》2003 年 12 月）',
    article: '0–6 贬损者，7–8 被动者，9–10 推荐者',
  },
  note: {
    zh: '问题与三个分段来自 Reichheld；用于营业部的题目文字，以及选答的“为什么”一题，为本库所写。净推荐值是推荐者与贬损者比例之差，由多份答卷得出。',
    en: 'The question and the three groups are Reichheld’s; its wording for a branch, and the optional why, are ours. The net promoter score is the share of promoters less that of detractors, over many sheets.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'recommend',
      text: {
        zh: '您有多大可能把我们营业部推荐给朋友或同事？0 表示完全不可能，10 表示非常可能。',
        en: 'How likely is it that you would recommend our branch to a friend or colleague? 0 is not at all likely, 10 extremely likely.',
      },
      kind: 'number',
      range: { min: 0, max: 10, step: 1 },
    },
    {
      id: 'why',
      text: { zh: '您给出这个分数的主要原因是什么？', en: 'What is the main reason for your answer?' },
      kind: 'open',
      optional: true,
    },
  ],
  levels: [
    { id: 'detractor', text: { zh: '贬损者', en: 'detractor' }, from: 0, to: 6 },
    { id: 'passive', text: { zh: '被动者', en: 'passive' }, from: 7, to: 8 },
    { id: 'promoter', text: { zh: '推荐者', en: 'promoter' }, from: 9, to: 10 },
  ],
});
