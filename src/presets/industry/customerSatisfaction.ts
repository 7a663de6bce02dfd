import { defineQuestionnaire } from '../../questionnaire/index.js';

const grades = [
  { id: 'very-dissatisfied', text: { zh: '很不满意', en: 'very dissatisfied' }, points: 1 },
  { id: 'dissatisfied', text: { zh: '不满意', en: 'dissatisfied' }, points: 2 },
  { id: 'neither', text: { zh: '一般', en: 'neither satisfied nor dissatisfied' }, points: 3 },
  { id: 'satisfied', text: { zh: '满意', en: 'satisfied' }, points: 4 },
  { id: 'very-satisfied', text: { zh: '很满意', en: 'very satisfied' }, points: 5 },
] as const;

/**
 * Satisfaction with the service of the branch (客户满意度, CSAT): five parts of it, which whoever has not used them leaves
 * out, and one overall, each from 1 to 5. The scale `service` is the mean of the parts answered; the level is the answer
 * to the last question, so the share of `satisfied` is the CSAT.
 */
export const customerSatisfaction = /* @__PURE__ */ defineQuestionnaire({
  id: 'industry/customer-satisfaction',
  version: '1',
  title: { zh: '客户满意度调查', en: 'How satisfied are you with our service?' },
  purpose: {
    zh: '了解您对营业部各项服务的满意程度，以便改进。没有用过的服务，请跳过不答。',
    en: 'To learn how satisfied you are with the services of the branch, so that we improve them. Please leave out what you have not used.',
  },
  audience: { zh: '近期接受过营业部服务的客户', en: 'customers whom the branch has served of late' },
  source: { document: '客户满意度调查实务', article: 'CSAT 五级量表' },
  note: {
    zh: '五级量表与满意率（总体回答 4 或 5 的比例）为通行做法；题目为本库所写。没有用过某项服务的人可以不答该题，因此各人总分不可比：等级和标记只由总体一题的答案决定，不看总分；分段只是总体一题单独的分值，满意率即等级 satisfied 的比例。以上均为本库所定。',
    en: 'Five grades, and the rate of satisfaction as the share of answers 4 and 5 overall, are common practice; the questions are ours. Whoever has not used a service leaves its question out, so totals of different people do not compare: level and flag are set by the overall answer alone, whatever the total; the bands are only the points of that question by itself, and the rate is the share of the level satisfied. All of this is ours.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'handling',
      text: {
        zh: '您对业务办理和日常咨询的满意程度如何？',
        en: 'How satisfied are you with how business is handled and questions are answered?',
      },
      kind: 'single',
      options: grades,
      optional: true,
    },
    {
      id: 'contact',
      text: {
        zh: '您对顾问与您保持联系的满意程度如何？',
        en: 'How satisfied are you with how your adviser keeps in touch?',
      },
      kind: 'single',
      options: grades,
      optional: true,
    },
    {
      id: 'information',
      text: {
        zh: '您对所收到的资讯和研究的满意程度如何？',
        en: 'How satisfied are you with the information and research you receive?',
      },
      kind: 'single',
      options: grades,
      optional: true,
    },
    {
      id: 'training',
      text: {
        zh: '您对我们的培训和讲座的满意程度如何？',
        en: 'How satisfied are you with our training and seminars?',
      },
      kind: 'single',
      options: grades,
      optional: true,
    },
    {
      id: 'complaints',
      text: {
        zh: '您对意见和投诉处理的满意程度如何？',
        en: 'How satisfied are you with how suggestions and complaints are dealt with?',
      },
      kind: 'single',
      options: grades,
      optional: true,
    },
    {
      id: 'overall',
      text: {
        zh: '总的来说，您对我们服务的满意程度如何？',
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
    { id: 'dissatisfied', text: { zh: '不满意', en: 'dissatisfied' }, from: 1, to: 2 },
    { id: 'neither', text: { zh: '一般', en: 'neither' }, from: 3, to: 3 },
    { id: 'satisfied', text: { zh: '满意', en: 'satisfied' }, from: 4 },
  ],
  // The answers to the parts add to the total: the level must not follow it.
  overrides: [
    {
      question: 'overall',
      anyOf: ['very-dissatisfied', 'dissatisfied'],
      flag: 'dissatisfied',
      level: 'dissatisfied',
    },
    { question: 'overall', anyOf: ['neither'], flag: 'neither', level: 'neither' },
    { question: 'overall', anyOf: ['satisfied', 'very-satisfied'], flag: 'satisfied', level: 'satisfied' },
  ],
});
