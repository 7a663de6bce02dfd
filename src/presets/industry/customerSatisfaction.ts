import { defineQuestionnaire } from '../../questionnaire/index.js';

const grades = [
  { id: 'very-dissatisfied', text: { zh: '很不满意', en: 'very dissatisfied' }, points: 1 },
  { id: 'dissatisfied', text: { zh: '不满意', en: 'dissatisfied' }, points: 2 },
  { id: 'neither', text: { zh: '一般', en: 'neither satisfied nor dissatisfied' }, points: 3 },
  { id: 'satisfied', text: { zh: '满意', en: 'satisfied' }, points: 4 },
  { id: 'very-satisfied', text: { zh: '很满意', en: 'very satisfied' }, points: 5 },
] as const;

/**
 * Satisfaction with the service of the branch (客户满意度, CSAT): five parts of it and one overall, each from 1 to 5. The
 * scale `service` is the mean of the five parts, `overall` the answer to the last question.
 */
export const customerSatisfaction = /* @__PURE__ */ defineQuestionnaire({
  id: 'industry/customer-satisfaction',
  version: '1',
  title: { zh: '客户满意度调查', en: 'How satisfied are you with our service?' },
  purpose: {
    zh: '了解您对营业部各项服务是否满意，以便改进。',
    en: 'To learn how satisfied you are with the services of the branch, so that we improve them.',
  },
  audience: { zh: '近期接受过营业部服务的客户', en: 'customers whom the branch has served of late' },
  source: { document: '客户满意度调查实务', article: 'CSAT 五级量表' },
  note: {
    zh: '五级量表为通行做法；题目与等级为本库所定：平均不到 3 为不满意，3 以上不到 4 为一般，4 以上为满意。总体回答“不满意”或“很不满意”者带标记 dissatisfied，不论总分多少。通行的满意率（回答 4 或 5 的比例）由总体一题的答案计数得出。',
    en: 'Five grades are common practice; questions and levels are ours: a mean below 3 is dissatisfied, from 3 to below 4 neither, from 4 satisfied. Whoever is dissatisfied overall bears the flag dissatisfied, whatever the total. The usual rate of satisfaction, the share of answers 4 and 5, follows from counting the answers to the overall question.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'handling',
      text: {
        zh: '您对业务办理和日常咨询满意吗？',
        en: 'How satisfied are you with how business is handled and questions are answered?',
      },
      kind: 'single',
      options: grades,
    },
    {
      id: 'contact',
      text: {
        zh: '您对顾问的联系和关心满意吗？',
        en: 'How satisfied are you with how your adviser keeps in touch?',
      },
      kind: 'single',
      options: grades,
    },
    {
      id: 'information',
      text: {
        zh: '您对我们提供的资讯和研究满意吗？',
        en: 'How satisfied are you with the information and research you receive?',
      },
      kind: 'single',
      options: grades,
    },
    {
      id: 'training',
      text: { zh: '您对培训和讲座满意吗？', en: 'How satisfied are you with our training and seminars?' },
      kind: 'single',
      options: grades,
    },
    {
      id: 'complaints',
      text: {
        zh: '您对意见和投诉的处理满意吗？',
        en: 'How satisfied are you with how requests and complaints are dealt with?',
      },
      kind: 'single',
      options: grades,
    },
    {
      id: 'overall',
      text: {
        zh: '总的来说，您对我们的服务满意吗？',
        en: 'All in all, how satisfied are you with our service?',
      },
      kind: 'single',
      options: grades,
    },
  ],
  scales: [
    {
      id: 'service',
      text: { zh: '各项服务', en: 'parts of the service' },
      questions: ['handling', 'contact', 'information', 'training', 'complaints'],
      combine: 'mean',
    },
    { id: 'overall', text: { zh: '总体', en: 'overall' }, questions: ['overall'], combine: 'sum' },
  ],
  levels: [
    { id: 'dissatisfied', text: { zh: '不满意', en: 'dissatisfied' }, from: 6, to: 17 },
    { id: 'neither', text: { zh: '一般', en: 'neither' }, from: 18, to: 23 },
    { id: 'satisfied', text: { zh: '满意', en: 'satisfied' }, from: 24, to: 30 },
  ],
  overrides: [{ question: 'overall', anyOf: ['very-dissatisfied', 'dissatisfied'], flag: 'dissatisfied' }],
});
