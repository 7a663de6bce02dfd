import type { Label } from 'panhuo';

/** The words of lesson 6. */
export const words = {
  title: { zh: '问与答：“行情会怎么走？”', en: 'Questions and answers (答疑): "how will the market go?"' },
  aim: {
    zh: '用研判的依据回答，而不是预测；听出哪些话不能说；再看看全班自己的交易个性。',
    en: 'answer with the reasons of the judge and not with a forecast, hear what must not be said, and see the class’s own trading personality.',
  },
  question: {
    zh: '两人一组：一位扮客户，连问三次“到底涨还是跌？”，另一位怎么回答而不越线？没有查出用词问题，就等于合规吗？',
    en: 'In pairs: one is the customer and asks three times "up or down?". How does the other answer and stay within the line? Does "nothing found" mean that a text is lawful?',
  },
  exercise: {
    zh: '写出三个问题的回答（中文、英文），让客户听到依据、风险和他自己的决定权，半分钟内说完。',
    en: 'write the answers to three questions, in both languages, half a minute each.',
  },
  judged: {
    zh: '研判：{name}，{day}：{state}，{since}起。研判规则为 {market} 设计{foreign}。依据：',
    en: 'The judge on {name}, {day}: {state}, since {since}. It was designed for {market}{foreign}. Its reasons:',
  },
  foreign: { zh: '，用在这里只供练习', en: ', and is used here for practice only' },
  nobody: {
    zh: '这些说的是已经发生的事；明天怎样，谁也不知道。',
    en: 'All of this is about what has happened; of tomorrow nobody knows.',
  },
  script: { zh: '合规的回答（话术 {id}）：{text}', en: 'A lawful answer (script {id}): {text}' },
  firm: { zh: '（公司）', en: '(firm)' },
  adviser: { zh: '（姓名）', en: '(name)' },
  registration: { zh: '（登记编号）', en: '(number)' },
  refused: { zh: '不能这样回答', en: 'Answers that are refused' },
  asked: { zh: '客户问', en: 'the customer asks' },
  answered: { zh: '不能说', en: 'not so' },
  rather: { zh: '可以说', en: 'rather' },
  law: {
    zh: '每一处都写明出处；第一句：《{document}》{article}。',
    en: 'Each finding names its law; of the first answer: ({document}{article}).',
  },
  tally: {
    zh: '交易个性问卷：{n} 份（不记名）',
    en: 'The personality questionnaire: {n} sheets, without names',
  },
  level: { zh: '交易个性', en: 'personality' },
  people: { zh: '人数（占比）', en: 'people (share)' },
  common: {
    zh: '每题选得最多的选项与占比：{list}。总分平均 {mean}，最低 {least}，最高 {most}。',
    en: 'The commonest answer to each question: {list}. Points: {mean} on average, {least} to {most}.',
  },
  few: {
    zh: '交易个性问卷只有 {n} 份：少于 {least} 份不作统计，以免认出个人。',
    en: 'Only {n} sheets of the personality questionnaire: below {least} nothing is counted, so that nobody is recognised.',
  },
} as const satisfies Readonly<Record<string, Label>>;
