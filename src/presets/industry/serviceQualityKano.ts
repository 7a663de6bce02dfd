import { defineKanoPolicy } from '../../questionnaire/index.js';

/**
 * The Kano model (狩野模型) for the features of `serviceQuality`: the evaluation table as published, and the order that
 * settles ties. Its first three categories are the course's three levels of quality: must-be, expected, exciting.
 */
export const serviceQualityKano = /* @__PURE__ */ defineKanoPolicy({
  id: 'industry/service-quality-kano',
  version: '1',
  source: {
    document:
      '狩野纪昭等 1984：Attractive Quality and Must-Be Quality；Berger 等 1993：Kano’s Methods for Understanding Customer-Defined Quality',
    article: '评价表；频数相同时 M > O > A > I',
  },
  note: {
    zh: '课程所说质量的三个层次（必备、期望、兴奋）即此模型。评价表与频数相同时的次序均已发表；次序未列反向与可疑，与它们同频时不作判断，为本库所定。',
    en: 'The three levels of quality of which the course speaks, must-be, expected and exciting, are this model. The table and the order of ties are published; the order ranks neither reverse nor questionable, and that a tie with one of these is not judged is ours.',
  },
  answers: ['like', 'expect', 'neutral', 'live-with', 'dislike'],
  // Rows: the feature is there. Columns: it is not. Both in the order of the answers.
  table: [
    ['questionable', 'exciting', 'exciting', 'exciting', 'expected'],
    ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
    ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
    ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
    ['reverse', 'reverse', 'reverse', 'reverse', 'questionable'],
  ],
  order: ['must-be', 'expected', 'exciting', 'indifferent'],
  features: [
    {
      id: 'handling',
      text: { zh: '业务办理与咨询', en: 'handling of business and enquiries' },
      functional: 'handling-with',
      dysfunctional: 'handling-without',
    },
    {
      id: 'contact',
      text: { zh: '定期拜访与来电', en: 'regular visits and calls' },
      functional: 'contact-with',
      dysfunctional: 'contact-without',
    },
    {
      id: 'plan',
      text: { zh: '个人服务计划', en: 'personal service plan' },
      functional: 'plan-with',
      dysfunctional: 'plan-without',
    },
    {
      id: 'training',
      text: { zh: '培训与讲座', en: 'training and seminars' },
      functional: 'training-with',
      dysfunctional: 'training-without',
    },
    {
      id: 'terms',
      text: { zh: '优惠条件', en: 'preferential terms' },
      functional: 'terms-with',
      dysfunctional: 'terms-without',
    },
    {
      id: 'research',
      text: { zh: '研究支持', en: 'research support' },
      functional: 'research-with',
      dysfunctional: 'research-without',
    },
    {
      id: 'complaints',
      text: { zh: '投诉处理', en: 'handling of complaints' },
      functional: 'complaints-with',
      dysfunctional: 'complaints-without',
    },
    {
      id: 'centre',
      text: { zh: '客户体验中心', en: 'customer experience centre' },
      functional: 'centre-with',
      dysfunctional: 'centre-without',
    },
  ],
});
