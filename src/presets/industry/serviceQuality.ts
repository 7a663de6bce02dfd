import { defineQuestionnaire } from '../../questionnaire/index.js';

// The five answers of Kano's pairs, from delight to dislike.
const feelings = [
  { id: 'like', text: { zh: '我很喜欢', en: 'I like it' }, points: 0 },
  { id: 'expect', text: { zh: '理应如此', en: 'I expect it to be so' }, points: 0 },
  { id: 'neutral', text: { zh: '无所谓', en: 'I do not mind either way' }, points: 0 },
  { id: 'live-with', text: { zh: '可以忍受', en: 'I can live with it' }, points: 0 },
  { id: 'dislike', text: { zh: '我不喜欢', en: 'I dislike it' }, points: 0 },
] as const;

/**
 * What customers think of eight features of the service (服务质量调查, Kano): two questions a feature, one that supposes it
 * is there and one that supposes it is not. `serviceQualityKano` and `analyseKano` make categories of the answers.
 */
export const serviceQuality = /* @__PURE__ */ defineQuestionnaire({
  id: 'industry/service-quality',
  version: '1',
  title: { zh: '服务质量调查', en: 'What do you think of these services?' },
  purpose: {
    zh: '了解哪些服务您认为必不可少，哪些是您期望的，哪些会让您惊喜，以便我们改进。',
    en: 'To learn which services you cannot do without, which you expect, and which would delight you, so that we improve them.',
  },
  audience: { zh: '营业部的个人客户', en: 'individual customers of the branch' },
  source: {
    document:
      '狩野纪昭等 1984：Attractive Quality and Must-Be Quality；Berger 等 1993：Kano’s Methods for Understanding Customer-Defined Quality',
    article: '成对提问',
  },
  note: {
    zh: '成对提问与五个答案为狩野模型的方法；八项服务取自课程所列的服务与客户维护方式，题目文字为本库所写。答案须成对判断，单独没有好坏：因此分值全部为 0，唯一的等级“已答完”只表示答卷完整。',
    en: 'Pairs of questions with five answers are Kano’s method; the eight features are kinds of service and maintenance that the course names, and the wording is ours. Answers are judged in pairs and none is good or bad by itself: so all points are 0, and the one level, complete, only says that no answer is missing.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'handling-with',
      text: {
        zh: '如果柜台业务和咨询当场就能办好，您觉得怎样？',
        en: 'How do you feel when business at the counter and questions are settled at once?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'handling-without',
      text: {
        zh: '如果柜台业务和咨询要等好几天，您觉得怎样？',
        en: 'How do you feel when business at the counter and questions take several days?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'contact-with',
      text: {
        zh: '如果顾问定期拜访您或给您来电，您觉得怎样？',
        en: 'How do you feel when an adviser visits or calls you regularly?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'contact-without',
      text: {
        zh: '如果没有顾问主动联系您，您觉得怎样？',
        en: 'How do you feel when no adviser gets in touch with you?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'plan-with',
      text: {
        zh: '如果我们按您的情况制定个人服务计划，您觉得怎样？',
        en: 'How do you feel when we write a service plan for you personally?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'plan-without',
      text: {
        zh: '如果您得到的服务与其他客户完全一样，您觉得怎样？',
        en: 'How do you feel when you receive the same service as every other customer?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'training-with',
      text: {
        zh: '如果营业部举办培训和讲座，您觉得怎样？',
        en: 'How do you feel when the branch offers training and seminars?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'training-without',
      text: {
        zh: '如果营业部不办培训和讲座，您觉得怎样？',
        en: 'How do you feel when the branch offers no training and no seminars?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'terms-with',
      text: {
        zh: '如果老客户享有优惠条件，您觉得怎样？',
        en: 'How do you feel when long-standing customers have preferential terms?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'terms-without',
      text: {
        zh: '如果老客户没有任何优惠条件，您觉得怎样？',
        en: 'How do you feel when long-standing customers have no preferential terms?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'research-with',
      text: {
        zh: '如果您能定期收到研究报告和资讯，您觉得怎样？',
        en: 'How do you feel when you receive research and information regularly?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'research-without',
      text: {
        zh: '如果您收不到研究报告和资讯，您觉得怎样？',
        en: 'How do you feel when you receive no research and no information?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'complaints-with',
      text: {
        zh: '如果您的投诉很快有人处理并答复，您觉得怎样？',
        en: 'How do you feel when a complaint of yours is dealt with and answered soon?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'complaints-without',
      text: {
        zh: '如果您的投诉很久没有答复，您觉得怎样？',
        en: 'How do you feel when a complaint of yours stays without an answer for long?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'centre-with',
      text: {
        zh: '如果营业部设有客户体验中心，您觉得怎样？',
        en: 'How do you feel when the branch has a customer experience centre?',
      },
      kind: 'single',
      options: feelings,
    },
    {
      id: 'centre-without',
      text: {
        zh: '如果营业部没有客户体验中心，您觉得怎样？',
        en: 'How do you feel when the branch has no customer experience centre?',
      },
      kind: 'single',
      options: feelings,
    },
  ],
  levels: [{ id: 'complete', text: { zh: '已答完', en: 'complete' }, from: 0, to: 0 }],
});
