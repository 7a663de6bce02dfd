import { defineQuestionnaire } from '../../questionnaire/index.js';
import { COURSE } from './document.js';

/**
 * The trading-personality questionnaire (交易个性自我评量表): ten questions, five minutes. It is a personality test, not
 * the statutory suitability test.
 */
export const tradingPersonality = /* @__PURE__ */ defineQuestionnaire({
  id: 'course/trading-personality',
  version: '2',
  title: { zh: '交易个性自我评量表', en: 'Trading personality' },
  purpose: {
    zh: '了解您的交易个性，以便为您选择合适的服务。这不是法定的适当性测评。',
    en: 'To learn how you like to trade, so that we choose a service that suits you. It is not the statutory suitability test.',
  },
  audience: { zh: '营业部的个人客户', en: 'individual customers of the branch' },
  source: { document: COURSE, article: '交易个性自我评量表' },
  note: {
    zh: '分值与分段来自课程；题目文字已失传，由本库重新编写；第 2 版改写第 1、2、4 题及第 2、4 题的选项，使其互不重叠、不留空档，分值不变。印刷的最高分段为 38–54，而印刷的分值最高可达 55，故最高分段为“38 分及以上”。第 9 题印有 6 分，无法判断属于 E，还是属于 F 而 E 缺失；此处记在 E。',
    en: 'Points and bands are the course’s; the wording is lost and newly written; version 2 rewords questions 1, 2 and 4, and the answers of 2 and 4 so that they leave no gap and never overlap, at the same points. The printed top band is 38 to 54, the printed points reach 55: so the top band is 38 and above. The 6 printed for question 9 may belong to E, or to F with E lost; here it stands under E.',
  },
  missing: { policy: 'refuse' },
  questions: [
    {
      id: 'q1',
      text: {
        zh: '买入一只股票后，您通常持有多久？没有买过的，请按您的打算回答。',
        en: 'How long do you usually hold a share? If you never held one: how long would you?',
      },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '几天以内', en: 'a few days at most' }, points: 5 },
        { id: 'b', text: { zh: '几周', en: 'some weeks' }, points: 4 },
        { id: 'c', text: { zh: '几个月', en: 'some months' }, points: 3 },
        { id: 'd', text: { zh: '一两年', en: 'a year or two' }, points: 2 },
        { id: 'e', text: { zh: '更久', en: 'longer' }, points: 1 },
      ],
    },
    {
      id: 'q2',
      text: {
        zh: '您持有最多的一只股票占您资金的多少？现在没有持股的，请按您的习惯或打算回答。',
        en: 'How much of your money is in the share of which you hold the most? If you hold none now: how much would it be?',
      },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '超过 80%', en: 'more than 80 %' }, points: 5 },
        { id: 'b', text: { zh: '超过 50%，不超过 80%', en: 'more than 50 %, up to 80 %' }, points: 4 },
        { id: 'c', text: { zh: '超过 25%，不超过 50%', en: 'more than 25 %, up to 50 %' }, points: 3 },
        { id: 'd', text: { zh: '超过 10%，不超过 25%', en: 'more than 10 %, up to 25 %' }, points: 2 },
        { id: 'e', text: { zh: '不超过 10%', en: 'up to 10 %' }, points: 1 },
      ],
    },
    {
      id: 'q3',
      text: { zh: '投资对您来说首先是为了什么？', en: 'What is investing for you, first of all?' },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '保住本钱', en: 'keeping what I have' }, points: 1 },
        { id: 'b', text: { zh: '跑赢存款', en: 'doing better than a deposit' }, points: 2 },
        { id: 'c', text: { zh: '资产逐年增长', en: 'growing year by year' }, points: 3 },
        { id: 'd', text: { zh: '尽快翻倍', en: 'doubling it as soon as possible' }, points: 4 },
      ],
    },
    {
      id: 'q4',
      text: {
        zh: '一年内最多亏损多少，您还能安心？',
        en: 'How large a loss in a year would still let you sleep?',
      },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '一点也不能亏', en: 'none at all' }, points: 0 },
        { id: 'b', text: { zh: '不超过 5%', en: 'up to 5 %' }, points: 1 },
        { id: 'c', text: { zh: '超过 5%，不超过 10%', en: 'more than 5 %, up to 10 %' }, points: 2 },
        { id: 'd', text: { zh: '超过 10%，不超过 20%', en: 'more than 10 %, up to 20 %' }, points: 3 },
        { id: 'e', text: { zh: '超过 20%，不超过 30%', en: 'more than 20 %, up to 30 %' }, points: 4 },
        { id: 'f', text: { zh: '超过 30%', en: 'more than 30 %' }, points: 5 },
      ],
    },
    {
      id: 'q5',
      text: { zh: '您多久看一次行情？', en: 'How often do you look at prices?' },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '几乎不看', en: 'hardly ever' }, points: 1 },
        { id: 'b', text: { zh: '每月', en: 'every month' }, points: 2 },
        { id: 'c', text: { zh: '每周', en: 'every week' }, points: 3 },
        { id: 'd', text: { zh: '每天一次', en: 'once a day' }, points: 4 },
        { id: 'e', text: { zh: '每天多次', en: 'several times a day' }, points: 5 },
        { id: 'f', text: { zh: '盘中一直看', en: 'all through the session' }, points: 6 },
      ],
    },
    {
      id: 'q6',
      text: {
        zh: '刚买入就下跌一成，您会怎么做？',
        en: 'A share falls by a tenth right after you bought it. You …',
      },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '卖出', en: 'sell' }, points: 1 },
        { id: 'b', text: { zh: '等等看', en: 'wait' }, points: 2 },
        { id: 'c', text: { zh: '再买一些', en: 'buy more' }, points: 3 },
      ],
    },
    {
      id: 'q7',
      text: { zh: '下面哪种结果最吸引您？', en: 'Which outcome attracts you most?' },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '稳得 3%', en: '3 % for sure' }, points: 1 },
        { id: 'b', text: { zh: '多半得 6%，也可能不赚', en: '6 % most likely, perhaps nothing' }, points: 3 },
        {
          id: 'c',
          text: { zh: '可能得 15%，也可能亏 8%', en: 'perhaps 15 %, perhaps a loss of 8 %' },
          points: 5,
        },
        {
          id: 'd',
          text: { zh: '可能得 40%，也可能亏 25%', en: 'perhaps 40 %, perhaps a loss of 25 %' },
          points: 7,
        },
        {
          id: 'e',
          text: { zh: '可能翻倍，也可能亏一半', en: 'perhaps double, perhaps half is lost' },
          points: 9,
        },
      ],
    },
    {
      id: 'q8',
      text: { zh: '您怎么看借钱买股票？', en: 'What do you think of buying shares with borrowed money?' },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '绝不', en: 'never' }, points: 1 },
        { id: 'b', text: { zh: '不适合我', en: 'not for me' }, points: 3 },
        { id: 'c', text: { zh: '机会特别好时可以', en: 'when the chance is very good' }, points: 5 },
        { id: 'd', text: { zh: '有时会用', en: 'I do it at times' }, points: 7 },
        { id: 'e', text: { zh: '经常用', en: 'I do it often' }, points: 9 },
      ],
    },
    {
      id: 'q9',
      text: { zh: '您多数买卖的依据是什么？', en: 'What do most of your trades rest on?' },
      kind: 'single',
      options: [
        {
          id: 'a',
          text: { zh: '别人打理，我很少决定', en: 'others look after it, I seldom decide' },
          points: 1,
        },
        { id: 'b', text: { zh: '长期计划', en: 'a long-term plan' }, points: 2 },
        { id: 'c', text: { zh: '公司业绩', en: 'the results of companies' }, points: 3 },
        { id: 'd', text: { zh: '图形和趋势', en: 'charts and trends' }, points: 4 },
        { id: 'e', text: { zh: '消息和当时的感觉', en: 'news and the feeling of the moment' }, points: 6 },
      ],
    },
    {
      id: 'q10',
      text: { zh: '一笔大赚之后，您会怎么做？', en: 'After a large gain you …' },
      kind: 'single',
      options: [
        { id: 'a', text: { zh: '取出来', en: 'take the money out' }, points: 1 },
        { id: 'b', text: { zh: '留一部分继续', en: 'go on with a part of it' }, points: 2 },
        { id: 'c', text: { zh: '全部投入下一笔', en: 'put all of it into the next trade' }, points: 3 },
      ],
    },
  ],
  levels: [
    { id: 'conservative', text: { zh: '保守型', en: 'conservative' }, from: 9, to: 21 },
    { id: 'steady', text: { zh: '稳健型', en: 'steady' }, from: 22, to: 37 },
    { id: 'aggressive', text: { zh: '积极型', en: 'aggressive' }, from: 38 },
  ],
});
