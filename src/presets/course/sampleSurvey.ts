import { defineQuestionnaire } from '../../questionnaire/index.js';
import { COURSE } from './document.js';

/**
 * The course's sample survey (调查问卷示例): the customer experience centre, a class for long-trapped investors, an
 * adviser of one's own. Whoever does not know the centre is asked whether it may be presented to him.
 */
export const sampleSurvey = /* @__PURE__ */ defineQuestionnaire({
  id: 'course/sample-survey',
  version: '1',
  title: { zh: '客户服务意向调查', en: 'Which of our services interest you?' },
  purpose: {
    zh: '了解您是否知道客户体验中心，以及对面向长期套牢投资者的课程和专属顾问是否有兴趣，以便我们安排服务。',
    en: 'To learn whether you know our customer experience centre, and whether a class for long-trapped investors or an adviser of your own would interest you, so that we plan our service.',
  },
  audience: { zh: '营业部的个人客户', en: 'individual customers of the branch' },
  source: { document: COURSE, article: '调查问卷' },
  note: {
    zh: '三个问题以及“不知道”时转入介绍服务来自课程；题目文字、“是否愿意听介绍”一题、分值与等级为本库所定。分值表示兴趣，只计人人都答的后两题：知道与否不是兴趣，介绍一题又只问一部分客户。介绍服务之前先征得客户同意。',
    en: 'The three questions, and that a “no” leads to presenting the service, are the course’s. The wording, the question whether it may be presented, points and levels are ours. Points measure interest, by the last two questions, which everybody is asked: to know the centre is no interest, and the presentation is offered to some only. The customer is asked before anything is presented to him.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'centre',
      text: { zh: '您知道我们的客户体验中心吗？', en: 'Do you know of our customer experience centre?' },
      kind: 'single',
      options: [
        { id: 'yes', text: { zh: '知道', en: 'yes' }, points: 0, next: 'trapped-class' },
        { id: 'no', text: { zh: '不知道', en: 'no' }, points: 0, next: 'presentation' },
      ],
    },
    {
      id: 'presentation',
      text: {
        zh: '您愿意听我们介绍一下客户体验中心吗？',
        en: 'May we present the customer experience centre to you?',
      },
      kind: 'single',
      options: [
        { id: 'yes', text: { zh: '愿意', en: 'yes' }, points: 0 },
        { id: 'no', text: { zh: '不需要', en: 'no' }, points: 0 },
      ],
    },
    {
      id: 'trapped-class',
      text: {
        zh: '如果开办面向长期套牢投资者的课程，您会参加吗？',
        en: 'If there were a class for long-trapped investors, would you join it?',
      },
      kind: 'single',
      options: [
        { id: 'yes', text: { zh: '会', en: 'yes' }, points: 2 },
        { id: 'maybe', text: { zh: '不一定', en: 'maybe' }, points: 1 },
        { id: 'no', text: { zh: '不会', en: 'no' }, points: 0 },
      ],
    },
    {
      id: 'adviser',
      text: {
        zh: '您希望有一位顾问关注您的投资吗？',
        en: 'Would you want an adviser who watches your investments?',
      },
      kind: 'single',
      options: [
        { id: 'yes', text: { zh: '希望', en: 'yes' }, points: 2 },
        { id: 'maybe', text: { zh: '不一定', en: 'maybe' }, points: 1 },
        { id: 'no', text: { zh: '不希望', en: 'no' }, points: 0 },
      ],
    },
  ],
  levels: [
    { id: 'cool', text: { zh: '暂无兴趣', en: 'not interested at present' }, from: 0, to: 0 },
    { id: 'interested', text: { zh: '有兴趣', en: 'interested' }, from: 1, to: 2 },
    { id: 'warm', text: { zh: '很有兴趣', en: 'very interested' }, from: 3, to: 4 },
  ],
  overrides: [{ question: 'presentation', anyOf: ['yes'], flag: 'present-service' }],
});
