import type { Answers } from './answers.js';

/** A solution of exercise 6: what is known, what nobody knows, and whose decision it is. */
export const answers: Answers = {
  market: {
    zh: '我是{adviser}，登记编号{registration}。按我们的研判规则，市场自{since}起处于{regime}；这只说明过去，往后怎样谁也无法确定。我可以说明依据和风险，买不买由您自己决定。',
    en: 'I am {adviser}, registration {registration}. By our rules the market has been {regime} since {since}. That is the past: how it goes on, nobody knows. I can explain the reasons and the risks; the decision is yours.',
  },
  tip: {
    zh: '我是{adviser}，登记编号{registration}。推荐个股须先签投资顾问协议，并看您的适当性测评，我不能随口说一只。您愿意的话，我先介绍这项服务，要不要由您自己决定。',
    en: 'I am {adviser}, registration {registration}. Before I may recommend a share we need an agreement and your suitability test, so I cannot just name one. I will gladly describe that service; the decision is yours.',
  },
  loss: {
    zh: '我是{adviser}，登记编号{registration}。听到您亏损，我很难过。我不能替您承担，也不能许诺赚回来。我们可以一起看看持仓和您的承受能力，下一步由您自己决定。',
    en: 'I am {adviser}, registration {registration}. I am sorry to hear of your loss. I cannot bear it for you, nor say that it will come back. Let us look together at what you hold and what you can bear; the decision is yours.',
  },
};
