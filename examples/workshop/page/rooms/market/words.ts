import type { Label, Language } from 'panhuo';
import { wordingOf, type WordingOf } from '../../../../branch-review/report/wording.js';

/** The words of the market room. What the library decides is worded by the library. */
export const words = {
  game: { zh: '这一段行情', en: 'The stretch' },
  source: {
    zh: '标普500指数（美国，真实日线），非A股',
    en: 'S&P 500: a US index, real daily closes, not A-share',
  },
  stretch: { zh: '段号', en: 'Stretch number' },
  stretchHint: {
    zh: '同一段号在任何机器上都是同一段行情，各小组可以比赛；日期与点位结束时才揭晓。',
    en: 'A number means the same stretch everywhere, so tables can compete. Dates and levels are revealed at the end.',
  },
  stretchFault: { zh: '请输入 1 至 9999 的整数。', en: 'Enter a whole number from 1 to 9999.' },
  another: { zh: '换一段行情', en: 'Another stretch' },
  draw: { zh: '抽一段', en: 'Draw one' },
  stretchByNumber: { zh: '或输入段号（1–9999）', en: 'or enter its number, 1 to 9999' },
  play: { zh: '开始', en: 'Begin' },
  nextDay: { zh: '下一日', en: 'Next day' },
  nextWeek: { zh: '下一周', en: 'Next week' },
  end: { zh: '结束并揭晓', en: 'End and reveal' },
  guess: { zh: '今日市道是？', en: 'What is the regime today?' },
  callFirst: {
    zh: '先猜，再听研判。研判只用今日及以前的数据。',
    en: 'Guess first, then hear the judge. It knows today and the days before, and nothing after.',
  },
  judge: { zh: '研判', en: 'The judge' },
  verdict: {
    zh: '研判：{judge}。全班：{class}，{agree}。',
    en: 'The judge says {judge}, the class {class}: {agree}.',
  },
  same: { zh: '一致', en: 'they agree' },
  different: { zh: '不一致', en: 'they differ' },
  close: { zh: '收盘（开局日为 100）', en: 'close, 100 on the first day of the game' },
  key: {
    zh: '背景：研判的市道（▲ 强势，■ 盘整，▼ 弱势）；线上的点：全班所猜；虚线：开局。',
    en: 'Background: the judge’s call (▲ strong, ■ sideways, ▼ weak). Points on the line: the guesses of the class. Dashed: the game begins.',
  },
  dayNumber: { zh: '第 {day} / {of} 个交易日', en: 'trading day {day} of {of}' },
  revealed: { zh: '{from}至{until}', en: '{from} to {until}' },
  tradingDay: { zh: '交易日', en: 'trading day' },
  date: { zh: '日期', en: 'date' },
  level: { zh: '点位（开局日为 100）', en: 'level, 100 at the start' },
  judgeCall: { zh: '研判', en: 'judge' },
  classGuess: { zh: '全班', en: 'class' },
  notCalled: { zh: '未揭示', en: 'not shown yet' },
  figures: {
    zh: '收盘、研判与全班所猜：每四周一日，以及猜过的日子',
    en: 'Closes, calls and guesses: a day in four weeks, and every day that was guessed',
  },
  peak: { zh: '顶（事后认定）', en: 'peak, dated afterwards' },
  trough: { zh: '底（事后认定）', en: 'trough, dated afterwards' },

  band: { zh: '仓位区间', en: 'The position band' },
  capital: { zh: '资金（元）', en: 'Capital (CNY)' },
  personality: { zh: '交易个性', en: 'Trading personality' },
  takeLevel: { zh: '取问卷课室所得：{level}', en: 'Take what the questionnaire came to: {level}' },
  notKnown: { zh: '未知', en: 'not known' },
  target: { zh: '规则所指持仓', en: 'invested by the rule' },
  cash: { zh: '现金', en: 'cash' },
  noBand: {
    zh: '先猜市道：研判给出市道后，才有区间。',
    en: 'Guess first: there is a band once the judge has named a regime.',
  },
  bandNote: {
    zh: '这是对规则的陈述，不是建议，也不是交易指令。',
    en: 'It states what a rule says. It is neither advice nor an instruction to trade.',
  },

  tally: { zh: '全班与研判', en: 'Class and judge' },
  guesses: { zh: '猜过的日子', en: 'days guessed' },
  agreedOn: { zh: '与研判一致', en: 'class and judge agreed' },
  noGuesses: { zh: '还没有猜。', en: 'Nothing has been guessed yet.' },

  hindsight: { zh: '揭晓：事后才知道的', en: 'Revealed: what only hindsight knows' },
  hindsightLead: {
    zh: '顶和底按涨跌超过 20% 事后认定（Lunde–Timmermann），当日无人知晓。底之后答“强势”、顶之后答“弱势”为对；“盘整”既不算对也不算错。',
    en: 'Peaks and troughs are dated afterwards, by moves of more than 20% (Lunde and Timmermann): on their own day nobody knew of them. After a trough strong is right, after a peak weak; sideways is neither right nor wrong.',
  },
  who: { zh: '谁', en: 'who' },
  right: { zh: '对', en: 'right' },
  wrong: { zh: '错', en: 'wrong' },
  neither: { zh: '不计对错', en: 'neither' },
  classOnGuessed: { zh: '全班（猜过的日子）', en: 'the class, days guessed' },
  judgeOnGuessed: { zh: '研判（同样的日子）', en: 'the judge, the same days' },
  judgeOnAll: { zh: '研判（整段每一日）', en: 'the judge, every day of the stretch' },
  scoreCaption: {
    zh: '与事后认定的顶、底对照（日数）',
    en: 'Against the turns that were dated afterwards, in days',
  },
  noTurns: { zh: '这一段之内没有顶或底。', en: 'No peak or trough lies within this stretch.' },

  equityLabel: {
    zh: '按仓位区间操作的资产与买入持有的对照，起始为 100',
    en: 'What the position bands would have come to beside buy and hold, 100 at the start',
  },
  buyAndHold: { zh: '买入持有', en: 'buy and hold' },
  lessHold: {
    zh: '仓位区间减去买入持有，年均 {difference}（{level} 区间 {interval}）。',
    en: 'The position bands less buy and hold, a year: {difference} ({level} interval {interval}). ',
  },
  result: { zh: '全段损益', en: 'result of the stretch' },
  holdsZero: {
    zh: '区间包含零：仅凭偶然即可解释。一段历史不能证明什么。',
    en: 'Zero lies inside: chance alone could explain the difference. One stretch of the past proves nothing.',
  },
  withoutZero: {
    zh: '区间不含零；换一段行情可能相反。',
    en: 'Zero lies outside; another stretch may say the opposite.',
  },
  month: { zh: '月末', en: 'end of month' },
} as const satisfies Record<string, Label>;

/** The words of the room in one language, with values in their places. */
export const say = (language: Language): WordingOf<keyof typeof words> => wordingOf(words, language);
