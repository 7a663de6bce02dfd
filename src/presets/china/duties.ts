import { defineDutiesPolicy } from '../../conduct/index.js';
import type { Day } from '../../kernel/index.js';
import { identityPapers } from './identityPapers.js';

/** The notice on brokerage of 2010 and what took its place: the duties of both are the same pair of versions. */
const notice2010 = {
  from: '2010-05-01' as Day,
  until: '2023-02-27' as Day,
  source: { document: '关于加强证券经纪业务管理的规定（证监会公告〔2010〕11号）', article: '三' },
} as const;
const order204 = { from: '2023-02-28' as Day, until: null } as const;
const document204 = '证券经纪业务管理办法（证监会令第204号）';

/** A call-back within one month, before the holidays that the month may end in. */
const newCustomers = {
  id: 'new-customer-call-back',
  duty: 'new-customer-call-back',
  within: { count: 1, unit: 'months', onClosedDay: 'before' },
  excluded: ['closed'],
  noticeDays: 31,
} as const;

const yearly = {
  id: 'yearly-call-backs',
  duty: 'yearly-call-backs',
  share: '0.10',
  excluded: ['dormant', 'frozen', 'closed'],
  noticeDays: 7,
} as const;

const papers = {
  id: 'papers-renewal',
  duty: 'papers-renewal',
  kinds: identityPapers,
  onClosedDay: 'kept',
  excluded: ['closed'],
  noticeDays: 30,
} as const;

const complaints = {
  id: 'complaint-answer',
  duty: 'complaint-answer',
  within: { count: 10, unit: 'working-days' },
  noticeDays: 60,
} as const;

/** What a branch owes its customers (客户服务职责): call-backs, re-tests, papers, reviews and answers. */
export const duties = /* @__PURE__ */ (() =>
  defineDutiesPolicy({
    id: 'china/duties',
    version: '1',
    source: { document: '证券经纪业务管理办法（证监会令第204号）等，见各条' },
    note: {
      zh: '新开户 1 个月内回访、上年末客户（不含休眠及中止交易账户）10% 的回访，出自 2010 年规定“三”（款次未核实）；“每年”由其基数推得。2023-02-28 起依令第204号，其条次与现行比例见协会实施细则，未能核实，本库沿用原数字，公司应核对后另立版本。以下法规未定、为本库的选择：frozen 视作中止交易；回访期限落在休息日的提前至前一工作日（各种读法下都不逾期），证件与测评的到期日不移动；全部账户已销户的不再回访、重测、更新证件；年度名单按当年抽签、均匀分到全年工作日，提前 7 天列出；测评结果未写明有效期的无法判断，须自行设定 validMonths（1 年或 2 年），提前 30 天提示；证件到期前 30 天提示；服务结束后 5 个工作日内总结检讨；投诉 10 个工作日内答复（令第204号只要求妥善处理，未见天数）。',
      en: 'A call-back of new customers within 1 month, and of 10 % of the customers of last year’s end without dormant and suspended accounts, stand in no. 三 of the notice of 2010 (its sub-item is not verified); that it is owed every year follows from its base. From 2023-02-28 on order 204 holds; its article and the present share, which the rules of the association set, could not be verified: the old figures go on, and a firm checks them and makes a version of its own. The law is silent on the rest, so these are our choices: frozen counts as suspended; the end of the month for a call-back, on a closed day, moves to the working day before it, which is in time under every reading, while the last day of a paper or a result does not move; nothing but reviews and answers is owed to a customer whose accounts are all closed; the list of the year is drawn by lot, spread evenly over its working days and shown 7 days ahead; a result without a last day cannot be judged until the firm sets validMonths (1 or 2 years), and a re-test is announced 30 days ahead, like papers that run out; a service is reviewed within 5 working days of its end; a complaint is answered within 10 (order 204 asks for proper handling and names no days).',
    },
    rules: [
      { ...newCustomers, ...notice2010 },
      { ...newCustomers, ...order204, source: { document: document204 } },
      { ...yearly, ...notice2010 },
      { ...yearly, ...order204, source: { document: document204 } },
      {
        id: 'suitability-retest',
        duty: 'suitability-retest',
        onClosedDay: 'kept',
        excluded: ['closed'],
        investors: 'ordinary',
        noticeDays: 30,
        from: '2017-07-01' as Day,
        until: null,
        source: { document: '证券期货投资者适当性管理办法（证监会令第130号）', article: '第21条' },
      },
      {
        ...papers,
        from: '2007-01-01' as Day,
        until: '2024-12-31' as Day,
        source: { document: '中华人民共和国反洗钱法（2006）', article: '第19条' },
      },
      {
        ...papers,
        from: '2025-01-01' as Day,
        until: null,
        source: { document: '中华人民共和国反洗钱法（2024年修订）', article: '第34条' },
      },
      {
        id: 'after-service-review',
        duty: 'after-service-review',
        within: { count: 5, unit: 'working-days' },
        noticeDays: 30,
        from: null,
        until: null,
        source: { document: '证券营业部卓越服务流程与高效存量盘活实战班', article: '总结检讨' },
      },
      { ...complaints, ...notice2010 },
      { ...complaints, ...order204, source: { document: document204, article: '第32条' } },
    ],
  }))();
