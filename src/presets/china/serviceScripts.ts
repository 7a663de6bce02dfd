import { defineScripts } from '../../conduct/index.js';

/**
 * Scripts (话术) for the steps of the service process, newly written. The placeholders in braces are filled in by the sender:
 * `{firm}`, `{branch}`, `{adviser}`, `{registration}` (登记编号), `{customer}`, `{phone}`.
 */
export const serviceScripts = /* @__PURE__ */ defineScripts({
  id: 'china/service-scripts',
  version: '1',
  source: { document: '中华人民共和国证券法、证券投资顾问业务暂行规定、中华人民共和国个人信息保护法' },
  note: {
    zh: '原始课程的话术仅存标题，本集为新写；发送前须先由闸门确认可以联系，并经公司审核。',
    en: 'Of the scripts of the course only titles survive; these are new. The gate must allow the contact and the firm review the text before it is used.',
  },
  scripts: [
    {
      id: 'introduce-service',
      step: 'introduction',
      text: {
        zh: '{customer}您好，我是{firm}{branch}的{adviser}，登记编号{registration}。今后由我为您服务。您现在方便听我用两分钟介绍服务内容吗？投资顾问服务须先签协议，费用事先说明；我们只提供建议，是否买卖由您自己决定，投资有风险，盈亏由您自行承担。若您不希望再接到此类联系，请随时告诉我，或致电{phone}。',
        en: 'Good day, {customer}. I am {adviser} of {firm}, {branch}, registration {registration}, and will look after you from now on. May I take two minutes to describe our service? Advice needs an agreement first, and its fees are named beforehand. We advise; the decision is yours. Investing has risks, and you bear any result yourself. You may decline further contact at any time, by telling me or calling {phone}.',
      },
    },
    {
      id: 'care-call',
      step: 'care-call',
      text: {
        zh: '{customer}您好，我是{firm}{branch}的{adviser}，登记编号{registration}。近期市场波动，我想问问您在账户和软件使用上有没有需要帮助的地方，今天不推介任何产品。您方便说几句吗？如果不方便，我另约时间；如果您希望我们不再来电，也请直说，我会马上登记。',
        en: 'Good day, {customer}. This is {adviser} of {firm}, {branch}, registration {registration}. Markets have moved of late, and I would like to ask whether you need help with your account or the software. I am not offering any product today. Is this a good time? If not, I will gladly call later; and if you would rather not be called, tell me and I will note it straight away.',
      },
    },
    {
      id: 'review',
      step: 'review',
      text: {
        zh: '{customer}您好，我是{firm}的{adviser}，登记编号{registration}。按约定，我想和您一起回顾上一阶段的服务：您的目标和风险承受能力有变化吗？哪些建议您采纳了，结果如何，费用是多少，我会如实说明，包括亏损。过往结果不代表未来表现。您同意现在开始吗？您也可以改期，或不再接受回顾。',
        en: 'Good day, {customer}. This is {adviser} of {firm}, registration {registration}. As agreed, I would like to go over the last period with you: have your goals or your tolerance of risk changed? I will tell you plainly which advice you took, what came of it, losses included, and what it cost. Past results say nothing certain about the future. May we begin? You may also choose another day or decline such reviews.',
      },
    },
    {
      id: 'waking-call',
      step: 'waking-call',
      text: {
        zh: '{customer}您好，我是{firm}{branch}的{adviser}，登记编号{registration}。您的账户有一段时间没有使用，我来电是想确认您的资料和证件是否仍然有效，并告诉您有哪些服务可以使用。要不要恢复交易完全由您决定，不必着急。您愿意听一听吗？若不愿意，我就此登记，今后不再因此打扰您。',
        en: 'Good day, {customer}. This is {adviser} of {firm}, {branch}, registration {registration}. Your account has been quiet for some time. I would like to check that your details and papers are still valid and tell you which services are open to you. Whether you trade again is entirely up to you, and there is no rush. Would you like to hear about it? If not, I will note that and not trouble you about it again.',
      },
    },
    {
      id: 'market-outlook',
      step: 'market-question',
      text: {
        zh: '您问行情会怎么走，坦率地说，我不能也不应预测涨跌，谁也无法确定。我可以做的是：把公司已发布的研究报告及其日期发给您，说明其中的依据和风险，再一起看看您的持仓是否仍与您的目标和风险承受能力相符。您需要我发送吗？如果不需要，我就不发。我是{firm}的{adviser}，登记编号{registration}。',
        en: 'You ask how the market will go. Frankly, I neither can nor may predict it; nobody knows. What I can do is send you the reports that {firm} has published, with their dates, explain their reasons and risks, and look with you at whether your holdings still fit your goals and your tolerance of risk. Shall I send them? If you would rather not, I will not. I am {adviser} of {firm}, registration {registration}.',
      },
    },
  ],
});
