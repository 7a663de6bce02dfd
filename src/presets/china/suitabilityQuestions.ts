import type { Question } from '../../questionnaire/index.js';

/**
 * The twenty questions of the suitability questionnaire, in the order of the published key. The wording is ours.
 */
export const suitabilityQuestions = [
  {
    id: 'q1',
    text: { zh: '您目前最主要的收入来自哪里？', en: 'Where does most of your income come from at present?' },
    kind: 'single',
    options: [
      {
        id: 'a',
        text: { zh: '工资、劳务报酬或退休金', en: 'pay, fees for work of my own, or a pension' },
        points: 3,
      },
      { id: 'b', text: { zh: '自己经营的生意或执业', en: 'a business or practice of my own' }, points: 2 },
      {
        id: 'c',
        text: { zh: '利息、分红或买卖证券', en: 'interest, dividends or trading in securities' },
        points: 1,
      },
      {
        id: 'd',
        text: {
          zh: '出租或出售房屋等财产、家人供养，或其他来源',
          en: 'letting or selling property, the support of my family, or other means',
        },
        points: 1,
      },
      { id: 'e', text: { zh: '目前没有任何收入', en: 'I have no income at all at present' }, points: 0 },
    ],
  },
  {
    id: 'q2',
    text: {
      zh: '您打算拿家庭资产的多少来投资？自住房和自用车不计在内。',
      en: 'How much of your household’s assets do you intend to invest? Leave out your home and car.',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '超过 75%', en: 'more than 75 %' }, points: 1 },
      { id: 'b', text: { zh: '超过 50%，不超过 75%', en: 'more than 50 %, up to 75 %' }, points: 3 },
      { id: 'c', text: { zh: '超过 25%，不超过 50%', en: 'more than 25 %, up to 50 %' }, points: 4 },
      { id: 'd', text: { zh: '超过 10%，不超过 25%', en: 'more than 10 %, up to 25 %' }, points: 5 },
      { id: 'e', text: { zh: '不超过 10%', en: 'up to 10 %' }, points: 6 },
    ],
  },
  {
    id: 'q3',
    text: {
      zh: '您家里有尚未还清的欠款吗？有几种的，请选排在最后的一种。',
      en: 'Does your household owe money? If several answers fit, choose the last of them.',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '没有', en: 'no' }, points: 3 },
      {
        id: 'b',
        text: { zh: '有按期归还的房贷或车贷', en: 'yes, a loan on a home or a car, repaid by instalments' },
        points: 2,
      },
      {
        id: 'c',
        text: {
          zh: '有信用卡欠款，消费、经营或其他贷款，或融资融券负债',
          en: 'yes, on a credit card, a loan for consumption, business or anything else, or margin debt',
        },
        points: 1,
      },
      {
        id: 'd',
        text: {
          zh: '有亲友借款或逾期未还的欠款',
          en: 'yes, to relatives or friends, or a debt that is overdue',
        },
        points: 0,
      },
    ],
  },
  {
    id: 'q4',
    text: {
      zh: '最近三年，您家庭平均每年的税后收入是多少？',
      en: 'What was your household’s average yearly income after tax over the last three years?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '不超过 10 万元', en: 'up to 100,000 CNY' }, points: 0 },
      {
        id: 'b',
        text: { zh: '超过 10 万元，不超过 30 万元', en: 'more than 100,000, up to 300,000 CNY' },
        points: 1,
      },
      {
        id: 'c',
        text: { zh: '超过 30 万元，不超过 100 万元', en: 'more than 300,000, up to 1,000,000 CNY' },
        points: 2,
      },
      { id: 'd', text: { zh: '超过 100 万元', en: 'more than 1,000,000 CNY' }, points: 3 },
    ],
  },
  {
    id: 'q5',
    text: {
      zh: '您有金融方面的专业背景吗？有几项符合的，请选排在最前的一项。',
      en: 'Do you have a professional background in finance? If several answers fit, choose the first of them.',
    },
    kind: 'single',
    options: [
      {
        id: 'a',
        text: {
          zh: '做过金融、财会或经济研究工作，满两年',
          en: 'at least two years of work in finance, accounting or economic research',
        },
        points: 5,
      },
      {
        id: 'b',
        text: {
          zh: '读过金融、财会或经济专业，并取得学位',
          en: 'a degree in finance, accounting or economics',
        },
        points: 5,
      },
      {
        id: 'c',
        text: {
          zh: '通过了证券、基金、期货或会计方面的资格考试',
          en: 'a passed qualifying examination in securities, funds, futures or accounting',
        },
        points: 5,
      },
      { id: 'd', text: { zh: '都没有', en: 'none of these' }, points: 0 },
    ],
  },
  {
    id: 'q6',
    text: {
      zh: '您对股票、债券、基金这些投资品种了解多少？',
      en: 'How much do you know about investments such as shares, bonds and funds?',
    },
    kind: 'single',
    options: [
      {
        id: 'a',
        text: { zh: '完全不了解，说不出它们的区别', en: 'nothing: I could not say how they differ' },
        points: 1,
      },
      { id: 'b', text: { zh: '有些印象，但比较模糊', en: 'I have a rough idea of them' }, points: 2 },
      {
        id: 'c',
        text: { zh: '知道它们各自的特点和风险', en: 'I know what each is and what risk it carries' },
        points: 3,
      },
      {
        id: 'd',
        text: { zh: '能自己分析并比较具体产品', en: 'I can analyse and compare single products myself' },
        points: 5,
      },
    ],
  },
  {
    id: 'q7',
    text: {
      zh: '您自己做证券或基金投资有多久了？',
      en: 'For how long have you invested in securities or funds yourself?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '没有做过，或不满 1 年', en: 'never, or for less than a year' }, points: 1 },
      { id: 'b', text: { zh: '满 1 年，不满 3 年', en: 'at least 1 year, less than 3' }, points: 2 },
      { id: 'c', text: { zh: '满 3 年，不满 8 年', en: 'at least 3 years, less than 8' }, points: 3 },
      { id: 'd', text: { zh: '8 年或以上', en: '8 years or more' }, points: 4 },
    ],
  },
  {
    id: 'q8',
    text: {
      zh: '假如投入的钱亏掉一半，您家的日常生活会怎样？',
      en: 'Suppose half of the money invested were lost. What would it mean for your household’s daily life?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '难以维持', en: 'we could hardly go on as we live now' }, points: 1 },
      { id: 'b', text: { zh: '要明显节省', en: 'we would have to cut back a good deal' }, points: 3 },
      { id: 'c', text: { zh: '稍受影响', en: 'we would notice it a little' }, points: 4 },
      { id: 'd', text: { zh: '没有影响', en: 'nothing would change' }, points: 6 },
    ],
  },
  {
    id: 'q9',
    text: {
      zh: '下面哪些您自己持有或交易过？可以多选。',
      en: 'Which of these have you held or traded yourself? Several answers are possible.',
    },
    kind: 'multiple',
    combine: 'max',
    options: [
      { id: 'a', text: { zh: '银行存款', en: 'bank deposits' }, points: 0 },
      {
        id: 'b',
        text: {
          zh: '国债、货币基金或银行理财',
          en: 'government bonds, money-market funds or bank wealth products',
        },
        points: 1,
      },
      { id: 'c', text: { zh: '企业债券或债券基金', en: 'corporate bonds or bond funds' }, points: 2 },
      {
        id: 'd',
        text: { zh: '股票、股票基金或混合基金', en: 'shares, equity funds or mixed funds' },
        points: 4,
      },
      {
        id: 'e',
        text: {
          zh: '期货、期权、融资融券或结构化产品',
          en: 'futures, options, margin trading or structured products',
        },
        points: 6,
      },
    ],
  },
  {
    id: 'q10',
    text: {
      zh: '您做过的最大一笔证券或基金投资有多大？',
      en: 'How large was your largest single investment in securities or funds?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '不超过 1 万元', en: 'up to 10,000 CNY' }, points: 1 },
      {
        id: 'b',
        text: { zh: '超过 1 万元，不超过 10 万元', en: 'more than 10,000, up to 100,000 CNY' },
        points: 2,
      },
      {
        id: 'c',
        text: { zh: '超过 10 万元，不超过 50 万元', en: 'more than 100,000, up to 500,000 CNY' },
        points: 3,
      },
      { id: 'd', text: { zh: '超过 50 万元', en: 'more than 500,000 CNY' }, points: 4 },
      { id: 'e', text: { zh: '没有做过', en: 'I have never made one' }, points: 0 },
    ],
  },
  {
    id: 'q11',
    text: { zh: '准备投资的这笔钱，您打算投多久？', en: 'For how long do you intend to invest this money?' },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '不满 1 年', en: 'less than 1 year' }, points: 1 },
      { id: 'b', text: { zh: '满 1 年，不超过 5 年', en: 'at least 1 year, up to 5' }, points: 3 },
      { id: 'c', text: { zh: '超过 5 年', en: 'more than 5 years' }, points: 5 },
    ],
  },
  {
    id: 'q12',
    text: {
      zh: '您希望投资哪些品种？可以多选。',
      en: 'In which kinds of product do you wish to invest? Several answers are possible.',
    },
    kind: 'multiple',
    combine: 'max',
    options: [
      {
        id: 'a',
        text: {
          zh: '国债、货币基金、债券和债券基金',
          en: 'government bonds, money-market funds, bonds and bond funds',
        },
        points: 2,
      },
      {
        id: 'b',
        text: { zh: '股票、股票基金和混合基金', en: 'shares, equity funds and mixed funds' },
        points: 4,
      },
      { id: 'c', text: { zh: '融资融券', en: 'margin trading' }, points: 5 },
      { id: 'd', text: { zh: '期货和期权', en: 'futures and options' }, points: 6 },
      {
        id: 'e',
        text: { zh: '结构化产品和其他复杂产品', en: 'structured and other complex products' },
        points: 6,
      },
    ],
  },
  {
    id: 'q13',
    text: {
      zh: '假设有下面几种投资，一年后的最好和最坏结果各不相同。您会选哪一种？',
      en: 'Suppose there were these investments, with different best and worst results after a year. Which would you choose?',
    },
    kind: 'single',
    options: [
      {
        id: 'a',
        text: { zh: '最好赚 2%，最坏不赚不亏', en: 'at best a gain of 2 %, at worst neither gain nor loss' },
        points: 0,
      },
      {
        id: 'b',
        text: { zh: '最好赚 6%，最坏亏 4%', en: 'at best a gain of 6 %, at worst a loss of 4 %' },
        points: 1,
      },
      {
        id: 'c',
        text: { zh: '最好赚 15%，最坏亏 10%', en: 'at best a gain of 15 %, at worst a loss of 10 %' },
        points: 3,
      },
      {
        id: 'd',
        text: { zh: '最好赚 30%，最坏亏 20%', en: 'at best a gain of 30 %, at worst a loss of 20 %' },
        points: 5,
      },
      {
        id: 'e',
        text: { zh: '最好赚 60%，最坏亏 40%', en: 'at best a gain of 60 %, at worst a loss of 40 %' },
        points: 6,
      },
    ],
  },
  {
    id: 'q14',
    text: {
      zh: '您最多能接受本金亏损多少？',
      en: 'How large a loss of the money invested could you accept at most?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '任何亏损都不能接受', en: 'no loss at all' }, points: 0 },
      { id: 'b', text: { zh: '不超过 10%', en: 'up to 10 %' }, points: 2 },
      { id: 'c', text: { zh: '超过 10%，不超过 30%', en: 'more than 10 %, up to 30 %' }, points: 3 },
      { id: 'd', text: { zh: '超过 30%', en: 'more than 30 %' }, points: 4 },
    ],
  },
  {
    id: 'q15',
    text: { zh: '您投资首先想达到什么目的？', en: 'What do you want to reach by investing, first of all?' },
    kind: 'single',
    options: [
      {
        id: 'a',
        text: { zh: '保住本金，收益多少不重要', en: 'keeping the money invested, whatever it yields' },
        points: 0,
      },
      {
        id: 'b',
        text: { zh: '有稳定的收益，可以接受小的波动', en: 'a steady return, with small ups and downs' },
        points: 2,
      },
      {
        id: 'c',
        text: {
          zh: '长期增值，可以接受较大的波动',
          en: 'growth over the long term, with larger ups and downs',
        },
        points: 4,
      },
      {
        id: 'd',
        text: { zh: '高收益，可以接受大幅的波动', en: 'a high return, with very large ups and downs' },
        points: 6,
      },
    ],
  },
  {
    id: 'q16',
    text: {
      zh: '这笔投资今后主要打算用于什么？',
      en: 'What will the money invested mainly be used for later?',
    },
    kind: 'single',
    options: [
      {
        id: 'a',
        text: { zh: '没有确定的用途，或用来改善生活', en: 'nothing certain, or a better life' },
        points: 7,
      },
      {
        id: 'b',
        text: { zh: '自己的生意或其他投资', en: 'my own business or other investments' },
        points: 5,
      },
      {
        id: 'c',
        text: { zh: '买房、子女教育等家庭开支', en: 'a home, the education of children or the like' },
        points: 4,
      },
      { id: 'd', text: { zh: '养老或看病', en: 'old age or medical care' }, points: 3 },
      { id: 'e', text: { zh: '还债或日常开支', en: 'paying off debts or daily expenses' }, points: 1 },
    ],
  },
  {
    id: 'q17',
    text: { zh: '您的年龄是？', en: 'How old are you?' },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '30 岁或以下', en: '30 or younger' }, points: 5 },
      { id: 'b', text: { zh: '31 至 45 岁', en: '31 to 45' }, points: 7 },
      { id: 'c', text: { zh: '46 至 55 岁', en: '46 to 55' }, points: 3 },
      { id: 'd', text: { zh: '56 至 65 岁', en: '56 to 65' }, points: 2 },
      { id: 'e', text: { zh: '66 岁或以上', en: '66 or older' }, points: 0 },
    ],
  },
  {
    id: 'q18',
    text: {
      zh: '除您自己以外，有几个人靠您供养？',
      en: 'How many people besides yourself depend on you for their living?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '没有，或 1 人', en: 'none, or 1' }, points: 5 },
      { id: 'b', text: { zh: '2 至 3 人', en: '2 or 3' }, points: 3 },
      { id: 'c', text: { zh: '4 人或以上', en: '4 or more' }, points: 1 },
    ],
  },
  {
    id: 'q19',
    text: { zh: '您的最高学历是？', en: 'What is your highest level of education?' },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '高中、中专或以下', en: 'secondary school or below' }, points: 1 },
      { id: 'b', text: { zh: '大专', en: 'college diploma' }, points: 2 },
      { id: 'c', text: { zh: '本科', en: 'bachelor’s degree' }, points: 4 },
      { id: 'd', text: { zh: '硕士或以上', en: 'master’s degree or above' }, points: 5 },
    ],
  },
  {
    id: 'q20',
    text: {
      zh: '今后五年，您估计家庭收入会怎样变化？',
      en: 'How do you expect your household’s income to change over the next five years?',
    },
    kind: 'single',
    options: [
      { id: 'a', text: { zh: '明显增加', en: 'rise a good deal' }, points: 4 },
      { id: 'b', text: { zh: '略有增加', en: 'rise a little' }, points: 3 },
      { id: 'c', text: { zh: '大致不变', en: 'stay about the same' }, points: 2 },
      { id: 'd', text: { zh: '略有减少', en: 'fall a little' }, points: 1 },
      { id: 'e', text: { zh: '明显减少', en: 'fall a good deal' }, points: 0 },
    ],
  },
] as const satisfies readonly Question[];
