import type { Label, Language } from 'panhuo';
import { wordingOf, type WordingOf } from '../../../../branch-review/report/wording.js';

/** The words of the waking room. What the library decides is worded by the library. */
export const words = {
  choose: { zh: '选谁？', en: 'Whom?' },
  source: { zh: '教学营业部，客户均为模拟', en: 'teaching branch, simulated customers' },
  rule: {
    zh: '全班有 {calls} 个电话，可选至多 {choices} 名客户：抽签决定打给哪一半，另一半留作对照组。只有合规闸口允许致电的客户可选。',
    en: 'The class has {calls} calls and may choose up to {choices} customers: the lot decides which half is called, and the other half is left alone as the control group. Only customers whom the conduct gate lets the branch call can be chosen.',
  },
  countOf: { zh: '已选 {n} / {of}', en: '{n} of {of} chosen' },
  dormant: { zh: '休眠且有资产', en: 'dormant, with funds' },
  mayCall: { zh: '可以致电', en: 'may be called' },
  mayCallNote: {
    zh: '合规闸口：营销电话，上午十点',
    en: 'conduct gate: a campaign call at ten in the morning',
  },
  calls: { zh: '电话', en: 'calls' },
  chosen: { zh: '已选', en: 'chosen' },
  show: { zh: '显示', en: 'Show' },
  all: { zh: '全部', en: 'all' },
  callable: { zh: '可致电', en: 'may be called' },
  onlyChosen: { zh: '已选', en: 'chosen' },
  none: { zh: '没有这样的客户。', en: 'No customer is like this.' },
  clear: { zh: '清空选择', en: 'Clear the choice' },
  draw: { zh: '抽签并致电', en: 'Draw the lot and call' },
  tooFew: { zh: '至少选两名，才能分成两组。', en: 'Choose two at least, or there is nothing to part.' },
  full: { zh: '名额已满：先取消一名，才能另选。', en: 'The list is full: take one off to choose another.' },
  pick: { zh: '选', en: 'pick' },
  customer: { zh: '客户', en: 'customer' },
  silentMonths: { zh: '沉寂（月）', en: 'silent, months' },
  tradesAYear: { zh: '过去年均交易（笔）', en: 'trades a year, before' },
  commissionAYear: { zh: '过去年均佣金（元）', en: 'commission a year, before' },
  assets: { zh: '资产（元）', en: 'assets, CNY' },
  deepLoser: { zh: '大亏', en: 'deep loser' },
  gate: { zh: '合规闸口', en: 'conduct gate' },
  allowed: { zh: '可致电', en: 'may be called' },
  unknown: { zh: '未知', en: 'unknown' },
  yes: { zh: '是', en: 'yes' },
  listCaption: { zh: '休眠客户；点击列标题排序', en: 'Dormant customers; a heading sorts by its column' },
  chosenCaption: { zh: '全班所选', en: 'The choice of the class' },

  outcome: { zh: '半年之后', en: 'Half a year later' },
  called: { zh: '致电组', en: 'called' },
  leftAlone: { zh: '对照组', en: 'left alone' },
  arms: {
    zh: '“处理组”即致电组：实验中受到处理的一组，这里的处理是一次电话。',
    en: '“Treated” are those called, as the treatment is a call; “in control” are those left alone.',
  },
  tradedAgain: { zh: '恢复交易', en: 'traded again' },
  stillSilent: { zh: '仍沉寂', en: 'still silent' },
  difference: { zh: '相差（百分点）', en: 'difference, points' },
  arm: { zh: '组别', en: 'arm' },
  result: { zh: '结果', en: 'outcome' },
  fates: { zh: '每名客户的结果', en: 'What became of each' },
  owed: { zh: '对照组也不可冷落', en: 'What is owed to the control group too' },
  lot: { zh: '签号', en: 'lot' },
  anotherLot: { zh: '同一选择，另抽一签', en: 'The same choice, another lot' },
  anew: { zh: '重新选人', en: 'Choose anew' },

  measures: { zh: '存量激活五项指标', en: 'The five measures of re-activation' },
  measuresLead: {
    zh: '致电前 {days} 天与其后 {days} 天对比。两组并列，才看得出哪些变化与电话无关。交易量与频率只作报告，不得作为奖励依据。此前 {days} 天内还有交易的客户，不计入“恢复交易”。',
    en: 'The {days} days before the calls against the {days} after. Only the two arms side by side show what had nothing to do with the calls. More trading is only reported and must never be what staff are rewarded for. Customers who still traded in the {days} days before are not counted under “trading resumed”.',
  },
  measure: { zh: '指标', en: 'measure' },
  measuresCaption: {
    zh: '达成人数 / 可判断人数',
    en: 'Customers who met the measure, of those it can be said of',
  },

  choices: { zh: '这样选，好不好？', en: 'Was it a good choice?' },
  choicesLead: {
    zh: '一次结果里有运气。因为这是游戏，可以看到真实营业部永远看不到的：每种选法用 {calls} 个电话平均能多唤醒几人，自行回来者不计。唤醒名单由本库按课程条件得出；RFM 为最近、频率、金额三项得分之和。',
    en: 'One outcome holds luck. As this is a game, we can see what no branch ever sees: how many more customers each way of choosing wakes with {calls} calls on average, beyond those who would have come back anyway. The waking list is the library’s, by the conditions of the course; RFM adds up the scores of recency, frequency and value.',
  },
  class: { zh: '全班', en: 'the class' },
  list: { zh: '唤醒名单', en: 'the waking list' },
  rfm: { zh: 'RFM 最高分', en: 'highest RFM' },
  richest: { zh: '资产最多者', en: 'the richest' },
  random: { zh: '随机', en: 'at random' },
  chooser: { zh: '选法', en: 'way of choosing' },
  customers: { zh: '人数', en: 'customers' },
  aloneChance: { zh: '不致电也会回来', en: 'come back uncalled' },
  calledChance: { zh: '致电后回来', en: 'come back when called' },
  woken: { zh: '{calls} 个电话多唤醒', en: 'woken by {calls} calls' },

  proof: { zh: '一次活动能证明多少？', en: 'How much does one campaign prove?' },
  proofLead: {
    zh: '同样的选择，重复 {repeats} 次活动，只有 {better} 次能判断为“有效”。',
    en: 'Of {repeats} campaigns with the same choice, {better|one|#} could be judged to have worked. ',
  },
  needed: {
    zh: '要可靠地看出 {alone} 与 {called} 之差（把握 80%，置信水平 95%），每组约需 {n} 名客户；这里每组至多 {calls} 名。',
    en: 'To see {alone} against {called} reliably (power 80%, confidence 95%) each arm needs about {n} customers; here it has {calls} at most. ',
  },
  noDifference: {
    zh: '这样选，致电与否没有差别，再多客户也看不出来。',
    en: 'With this choice calling makes no difference, and no number of customers would show one. ',
  },
  visibleFrom: {
    zh: '每组 {calls} 名客户，要相差 {effect} 个百分点以上才看得出来；即使每组 {more} 名（一名投资顾问一周的电话），也要 {moreEffect} 个百分点。',
    en: 'With {calls} customers in each arm only a difference of {effect} points or more would show; with {more}, the calls of an adviser’s week, it would still have to be {moreEffect}.',
  },
  repeatLabel: {
    zh: '同一选择重复 {repeats} 次活动：致电组比对照组多恢复交易的人数，各出现几次',
    en: 'The same choice in {repeats} campaigns: how many more traded again of those called than of those left alone, and how often',
  },
  moreThanControl: { zh: '致电组比对照组多几人', en: 'called less left alone' },
  campaigns: { zh: '活动次数', en: 'campaigns' },

  model: { zh: '这个游戏的世界', en: 'The world of this game' },
  modelCaption: { zh: '恢复交易的概率', en: 'Chances to trade again' },
  silentFrom: { zh: '沉寂月数', en: 'months of silence' },
  range: { zh: '{from} 至不足 {until}', en: '{from} to below {until}' },
  rangeFrom: { zh: '{from} 及以上', en: '{from} and more' },
  callAdds: { zh: '一次电话增加', en: 'a call adds' },
  habitCaption: {
    zh: '所增加的，再按过去的交易习惯相乘',
    en: 'What a call adds is multiplied by the habit of before',
  },
} as const satisfies Record<string, Label>;

/** The words of the room in one language, with values in their places. */
export const say = (language: Language): WordingOf<keyof typeof words> => wordingOf(words, language);
