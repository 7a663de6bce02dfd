import type { Label } from 'panhuo';

/** The words of lesson 4. */
export const words = {
  title: {
    zh: '三方共赢：课程的说法经得起检验吗',
    en: 'The three-party profit model (三方共赢): do the claims hold?',
  },
  aim: {
    zh: '用历史检验课程的数字，再算一笔账：客户、顾问、营业部各得多少，谁为多做的交易付钱。',
    en: 'test the course’s figures on the past, and keep an account: what customer, adviser and branch have, and who pays for more trading.',
  },
  question: {
    zh: '课程说多数客户一年做 1–2 笔才赚钱，又说一年周转 13 次，还希望盘整和下跌时也有交易：三句话能同时成立吗？',
    en: 'The course says that most customers profit with 1–2 trades a year, names 13 turnovers a year, and wants trading in sideways and falling markets too: can all three be right?',
  },
  exercise: {
    zh: '为顾问写一份报酬规则：服务好多得，违规少得，周转和开户再多也不多得一分。',
    en: 'write a reward policy for the adviser: better service earns more, a breach earns less, and more turnover or more accounts earn not a cent.',
  },
  claims: {
    zh: '弱势“高抛低吸”模型在{name}上的检验，{from}至{to}，含费用（只有一个标的，按 A 股最近费率；历史统计，不是预测）',
    en: 'The weak-market model "buy low, sell high" (高抛低吸) on {name}, {from} to {to}, costs included (one series, the latest A-share fees; figures of the past, no forecast)',
  },
  claim: { zh: '课程的说法', en: 'the course claims' },
  claimed: { zh: '至少', en: 'at least' },
  measured: { zh: '实测', en: 'measured' },
  interval: { zh: '95% 区间', en: '95% interval' },
  verdict: { zh: '结论', en: 'verdict' },
  yearlyReturn: { zh: '年收益', en: 'return a year' },
  turnoverOneWay: { zh: '资金周转（单边）', en: 'turnovers a year, one-way' },
  turnoverTwoWay: { zh: '资金周转（双边）', en: 'turnovers a year, two-way' },
  hitRate: { zh: '命中率', en: 'hit rate' },
  supported: { zh: '在此数据上得到支持', en: 'supported by these data' },
  refuted: { zh: '在此数据上不成立', en: 'refuted by these data' },
  'cannot tell': { zh: '无法判断', en: 'cannot tell' },
  study: {
    zh: '收益与周转按全部时间计；弱势只占 {share} 的日子，其余时间模型空仓：弱势越少，只按弱势的日子算，两者及其区间就越大。共做 {closed} 笔，赚 {hits} 笔；命中率的说法针对选股，而一个指数无股可选。一个市场、一种解读：课程没有公式，信号由本库设计；说明不了别的市场，更不是买卖建议。',
    en: 'Return and turnover are of the whole time. Only {share} of the days are weak, and else the model stays out: counted on weak days alone both would be larger, and their intervals wider: the fewer such days, the more. {closed} trades, {hits} with a profit; the claim on hits is of selecting shares, and an index leaves none to select. One market, one reading: the course gives no formula, the signals are the library’s design. It says nothing of other markets, and is no advice.',
  },
  account: {
    zh: '三方账：{n} 位客户各 {capital} 元；假定课程所说的年收益 {claim} 真能得到，按 2026 年 A 股费率计费（设想，单位：元）',
    en: 'The account: {n} customers with {capital} CNY each, supposing that the claimed {claim} a year came true, A-share fees of 2026 (an illustration, CNY)',
  },
  party: { zh: '谁', en: 'who' },
  turnovers: { zh: '周转 {n} 次', en: '{n} turnovers' },
  more: { zh: '差额', en: 'difference' },
  result: { zh: '客户投资结果（未扣费用）', en: 'result before costs' },
  customers: { zh: '客户（扣除全部费用）', en: 'customers, after all costs' },
  adviser: { zh: '顾问（服务报酬）', en: 'adviser, by the service reward' },
  branch: { zh: '营业部（佣金减报酬）', en: 'branch, commission less reward' },
  duties: { zh: '印花税、过户费', en: 'stamp duty and transfer fee' },
  policy: {
    zh: '顾问的报酬按本例自定的规则（{id} 第 {version} 版）。',
    en: 'The adviser is paid by the example’s own policy ({id}, version {version}).',
  },
  record: {
    zh: '他联系到 {coverage} 的客户，未流失 {retained}，自主激活 {reactivated} 位。',
    en: 'He reached {coverage} of his customers, {retained} have not drifted away, {reactivated} came back by their own acts.',
  },
  example: {
    zh: '文件中没有联系或资产，故用一个设想的年度：联系到 {coverage} 的客户，未流失 {retained}，自主激活 {reactivated} 位。',
    en: 'The files do not tell of contacts and assets, so this is a made-up year: {coverage} of his customers reached, {retained} not drifted away, {reactivated} back by their own acts.',
  },
  same: {
    zh: '周转翻倍，他一分不多，多出的费用全由客户付。',
    en: 'Twice the turnover earns him nothing; the customers pay all of the difference.',
  },
  unwanted: {
    zh: '但有 {findings} 次联系是客户不愿意的：扣减后报酬为 {cut}。',
    en: 'But {findings|# contact was|# contacts were} unwanted: after the deduction the reward is {cut}.',
  },
} as const satisfies Readonly<Record<string, Label>>;
