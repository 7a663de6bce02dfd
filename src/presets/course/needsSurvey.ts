import { defineQuestionnaire } from '../../questionnaire/index.js';
import { COURSE } from './document.js';

/**
 * The survey of needs (客户需求调查) before a service plan is written: what the customer trades, which services and
 * topics he wants, through which channel and how often.
 */
export const needsSurvey = /* @__PURE__ */ defineQuestionnaire({
  id: 'course/needs-survey',
  version: '1',
  title: { zh: '客户需求调查', en: 'What do you want from us?' },
  purpose: {
    zh: '了解您希望得到哪些服务、通过什么方式、多久一次，以便为您制定服务计划。',
    en: 'To learn which services you want, through which channel and how often, so that we write a service plan for you.',
  },
  audience: { zh: '营业部的个人客户', en: 'individual customers of the branch' },
  source: { document: COURSE, article: '客户需求调查' },
  note: {
    zh: '课程要求在制定服务计划之前调查需求，并列出服务种类和联系渠道，未给问卷：题目、话题、分值与等级为本库所定。分值只表示对服务的兴趣：每项服务、每个话题 1 分，希望主动联系 1 分，联系越频繁分越高；交易品种和联系方式不计分。课程所列的定期拜访或来电由“是否希望主动联系”一题回答：答“不希望”者带标记 no-contact，不再问频率和方式；只在自己提出时联系者不问频率。“都不需要”与其他选项同选的，以其他选项为准。课程所列渠道中的博客不是一对一的联系，未列入。',
    en: 'The course asks for a survey of needs before the plan is written, and names kinds of service and channels; it gives no questionnaire. Questions, topics, points and levels are ours. Points measure interest in service only: one for each service and each topic, one for wanting to be contacted, and more the more often; what is traded and the channel earn none. Regular visits or calls, a service of the course, are the question of contact: whoever wants none bears the flag no-contact and is asked neither how often nor how, and whoever asks himself is not asked how often. Where none of these stands beside other answers, the others hold. Of the course’s channels the blog is left out: it is no contact with one customer.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'products',
      text: {
        zh: '您现在投资或关注哪些品种？可以多选。',
        en: 'In which kinds of product do you invest, or follow them? Several answers are possible.',
      },
      kind: 'multiple',
      combine: 'max',
      options: [
        { id: 'stock', text: { zh: '股票', en: 'shares' }, points: 0 },
        { id: 'fund', text: { zh: '基金', en: 'funds' }, points: 0 },
        { id: 'bond', text: { zh: '债券', en: 'bonds' }, points: 0 },
        { id: 'derivative', text: { zh: '期货、期权', en: 'futures and options' }, points: 0 },
        { id: 'none', text: { zh: '目前都没有', en: 'none at present' }, points: 0 },
      ],
    },
    {
      id: 'services',
      text: {
        zh: '您希望得到哪些服务？可以多选。',
        en: 'Which services would you like to have? Several answers are possible.',
      },
      kind: 'multiple',
      combine: 'sum',
      options: [
        { id: 'plan', text: { zh: '个人服务计划', en: 'a service plan of my own' }, points: 1 },
        { id: 'training', text: { zh: '培训和讲座', en: 'training and seminars' }, points: 1 },
        { id: 'research', text: { zh: '研究支持', en: 'research support' }, points: 1 },
        { id: 'terms', text: { zh: '优惠条件', en: 'preferential terms' }, points: 1 },
        { id: 'centre', text: { zh: '客户体验中心', en: 'the customer experience centre' }, points: 1 },
        { id: 'none', text: { zh: '都不需要', en: 'none of these' }, points: 0 },
      ],
    },
    {
      id: 'topics',
      text: {
        zh: '您希望听到哪些方面的内容？可以多选。',
        en: 'About what would you like to hear from us? Several answers are possible.',
      },
      kind: 'multiple',
      combine: 'sum',
      options: [
        { id: 'market', text: { zh: '市场分析', en: 'analysis of the market' }, points: 1 },
        { id: 'products', text: { zh: '产品知识', en: 'how products work' }, points: 1 },
        {
          id: 'position',
          text: { zh: '仓位与风险控制', en: 'positions and the control of risk' },
          points: 1,
        },
        { id: 'business', text: { zh: '新业务和新规则', en: 'new business and new rules' }, points: 1 },
        { id: 'events', text: { zh: '营业部的活动', en: 'events of the branch' }, points: 1 },
        { id: 'none', text: { zh: '都不需要', en: 'none of these' }, points: 0 },
      ],
    },
    {
      id: 'contact',
      text: {
        zh: '您希望我们主动拜访或联系您吗？',
        en: 'Would you like us to visit or call you of our own accord?',
      },
      kind: 'single',
      options: [
        { id: 'yes', text: { zh: '希望', en: 'yes' }, points: 1 },
        {
          id: 'on-request',
          text: { zh: '只在我提出时', en: 'only when I ask' },
          points: 0,
          next: 'channels',
        },
        { id: 'no', text: { zh: '不希望联系', en: 'I want no contact' }, points: 0, next: 'wish' },
      ],
    },
    {
      id: 'frequency',
      text: { zh: '您希望多久联系一次？', en: 'How often would you like to hear from us?' },
      kind: 'single',
      options: [
        { id: 'weekly', text: { zh: '每周', en: 'every week' }, points: 3 },
        { id: 'monthly', text: { zh: '每月', en: 'every month' }, points: 2 },
        { id: 'quarterly', text: { zh: '每季度', en: 'every quarter' }, points: 1 },
      ],
    },
    {
      id: 'channels',
      text: {
        zh: '您希望我们通过什么方式联系您？可以多选。',
        en: 'Through which channel may we contact you? Several answers are possible.',
      },
      kind: 'multiple',
      combine: 'max',
      options: [
        { id: 'telephone', text: { zh: '电话', en: 'telephone' }, points: 0 },
        { id: 'sms', text: { zh: '短信', en: 'text message' }, points: 0 },
        { id: 'chat', text: { zh: '即时通讯', en: 'chat' }, points: 0 },
        { id: 'e-mail', text: { zh: '电子邮件', en: 'e-mail' }, points: 0 },
        { id: 'letter', text: { zh: '信函', en: 'letter' }, points: 0 },
        { id: 'visit', text: { zh: '上门拜访', en: 'a visit to me' }, points: 0 },
        { id: 'branch', text: { zh: '到营业部面谈', en: 'a talk at the branch' }, points: 0 },
      ],
    },
    {
      id: 'wish',
      text: { zh: '您对我们的服务还有什么希望？', en: 'What else would you wish of our service?' },
      kind: 'open',
      optional: true,
    },
  ],
  levels: [
    { id: 'cool', text: { zh: '兴趣不大', en: 'little interested' }, from: 0, to: 3 },
    { id: 'interested', text: { zh: '有兴趣', en: 'interested' }, from: 4, to: 8 },
    { id: 'warm', text: { zh: '很有兴趣', en: 'very interested' }, from: 9, to: 14 },
  ],
  overrides: [{ question: 'contact', anyOf: ['no'], flag: 'no-contact' }],
});
