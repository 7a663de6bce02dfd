import type { Label, Language } from 'panhuo';
import { wordingOf, type WordingOf } from '../../../../branch-review/report/wording.js';

const words = {
  questions: { zh: '十道题', en: 'Ten questions' },
  fiveMinutes: { zh: '约五分钟', en: 'about five minutes' },
  clear: { zh: '清空回答', en: 'Clear the answers' },
  cleared: { zh: '回答已清空', en: 'The answers were cleared' },
  result: { zh: '结果', en: 'Result' },
  answered: { zh: '已答 {done} / {all}', en: '{done} of {all} answered' },
  points: { zh: '总分', en: 'Points' },
  possibleTotals: { zh: '可能的总分', en: 'Possible totals' },
  soFarNote: { zh: '目前 {points} 分；答完才有总分', en: '{points} so far; no total before all is answered' },
  level: { zh: '类型', en: 'Level' },
  possibleLevels: { zh: '可能的类型', en: 'Possible levels' },
  anyLevel: { zh: '任一', en: 'any' },
  or: { zh: '或', en: ' or ' },
  ofRange: { zh: '范围 {min}–{max}', en: 'of {min} to {max}' },
  possible: { zh: '仍可能为 {min}–{max} 分', en: 'still possible: {min} to {max}' },
  missing: { zh: '未答', en: 'Missing' },
  upTo: { zh: '再加 {points} 分为{level}', en: '{points|one point|# points} up to {level}' },
  downTo: { zh: '再减 {points} 分为{level}', en: '{points|one point|# points} down to {level}' },
  scale: {
    zh: '分段尺：{bands}。{standing}',
    en: 'Scale of the levels: {bands}. {standing}',
  },
  standsAt: { zh: '当前 {points} 分，{level}', en: 'Now {points|one point|# points}, {level}' },
  band: { zh: '{level} {from}–{to}', en: '{level} {from} to {to}' },
  reasons: { zh: '依据', en: 'Reasons' },
  finished: { zh: '已答完：{points} 分，{level}', en: 'Complete: {points} points, {level}' },
  question: { zh: '题目', en: 'Question' },
  answer: { zh: '回答', en: 'Answer' },
  pointsColumn: { zh: '分值', en: 'points' },

  tally: { zh: '全班统计', en: 'Tally of the class' },
  tallyLead: {
    zh: '只录答案，不录姓名。每行一人，每题一个字母，未作答用“-”。',
    en: 'Answers only, no names: a line a person, a letter a question, “-” for no answer.',
  },
  lines: { zh: '录入答卷', en: 'Type in sheets' },
  add: { zh: '加入统计', en: 'Add to the tally' },
  addMine: { zh: '加入上面的答卷', en: 'Add the sheet above' },
  importFile: { zh: '从文件导入（CSV 或 JSON）', en: 'Import a file (CSV or JSON)' },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  fileHint: {
    zh: 'CSV 表头为 q1 至 q10；JSON 如 [{"q1":"a"}]。',
    en: 'CSV with the header q1 to q10; JSON like [{"q1":"a"}].',
  },
  clearTally: { zh: '清空统计', en: 'Clear the tally' },
  tallyCleared: { zh: '统计已清空', en: 'The tally was cleared' },
  added: { zh: '已加入 {n} 份', en: '{n|One sheet was|# sheets were} added' },
  noSheets: { zh: '还没有答卷。', en: 'No sheets yet.' },
  sheets: { zh: '答卷', en: 'Sheets' },
  refused: { zh: '其中 {n} 份没有总分', en: '{n} without a total' },
  mean: { zh: '平均总分', en: 'Mean total' },
  sd: { zh: '标准差 {sd}', en: 'standard deviation {sd}' },
  alpha: { zh: '信度 Cronbach α', en: "Cronbach's alpha" },
  interval: { zh: '95% 区间 {lower} 至 {upper}（Feldt）', en: '95% interval {lower} to {upper} (Feldt)' },
  fullSheets: { zh: '{n} 份完整答卷', en: '{n|one full sheet|# full sheets}' },
  people: { zh: '人数', en: 'people' },
  share: { zh: '占比', en: 'share' },
  levels: { zh: '各类型人数', en: 'People by level' },
  totals: { zh: '总分的分布', en: 'How the totals are spread' },
  totalsLabel: {
    zh: '柱状图：{n} 份答卷的总分，从 {min} 到 {max} 分',
    en: 'Bars: the totals of {n|one sheet|# sheets}, from {min} to {max} points',
  },
  total: { zh: '总分', en: 'total' },
  choices: { zh: '各题选项的人数', en: 'How often each answer was chosen' },
  items: { zh: '各题与其余各题是否一致', en: 'How each question fits the others' },
  itemsLead: {
    zh: '与其余各题之和的相关系数低的题，测的是别的东西；删去后 α 升高的题，拉低了信度。',
    en: 'A low correlation with the sum of the others: the question measures something else. Where alpha rises without it, it does harm.',
  },
  meanColumn: { zh: '均值', en: 'mean' },
  sdColumn: { zh: '标准差', en: 'sd' },
  rest: { zh: '与其余相关', en: 'with the rest' },
  dropped: { zh: '删去后 α', en: 'alpha without' },
} as const satisfies Record<string, Label>;

/** The words of the questionnaire room in one language. */
export type Words = WordingOf<keyof typeof words>;

/** Gives the words of one language. */
export const say = (language: Language): Words => wordingOf(words, language);
