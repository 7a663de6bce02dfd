import type { Wording } from './wording.js';

/** Reasons and findings of the questionnaire room. */
export const questionnaireWording = {
  question_points: {
    zh: '{question} 选 {options}：{points} 分',
    en: '{question} {options}: {points|n:point}',
  },
  question_number: {
    zh: '{question} 填 {value}：{points} 分',
    en: '{question} {value}: {points|n:point}',
  },
  question_open: { zh: '{question} 开放题已作答，不计分', en: '{question} answered in own words, no points' },
  question_missing: { zh: '{question} 未作答：{points} 分', en: '{question} not answered: {points|n:point}' },
  question_skipped: {
    zh: '{question} 按路径跳过',
    en: '{question} not asked: an earlier answer leads past it',
  },
  total_prorated: {
    zh: '必答 {asked} 题答了 {answered} 题，按比例折算：{points} 分',
    en: 'prorated, {answered} of {asked} questions answered: {points|n:point}',
  },
  total_rounded: { zh: '取整（{round|term}）：{points} 分', en: 'rounded ({round|term}): {points|n:point}' },
  total_settled: {
    zh: '二进制小数的尾差：{points} 分',
    en: 'the last binary digits: {points|n:point}',
  },
  total_factor: { zh: '总分乘以 {factor}：{points} 分', en: 'times {factor}: {points|n:point}' },
  answer_flag: { zh: '{question} 的答案触发标记 {flag|term}', en: '{question} raises the flag {flag|term}' },
  answer_level: {
    zh: '{question} 的答案触发标记 {flag|term}，等级定为 {level|term}',
    en: '{question} raises the flag {flag|term} and sets the level {level|term}',
  },

  score_in_force: { zh: '结果有效，{expiresOn} 起失效', en: 'in force until the day before {expiresOn}' },
  score_unlimited: { zh: '结果长期有效', en: 'in force without a term' },
  score_expired: { zh: '结果已于 {expiresOn} 失效', en: 'expired on {expiresOn}' },
  score_undated: { zh: '未注明作答日期，无法判断期限', en: 'the day of the answers is not known' },
  score_later: {
    zh: '作答日 {on} 晚于 {asOf}',
    en: 'answered on {on}, which is after {asOf}',
  },
  score_refused: {
    zh: '必答 {asked} 题只答了 {answered} 题，不给总分',
    en: 'no total: {answered} of {asked} questions answered',
  },
  score_other_questionnaire: { zh: '属于另一份问卷：{id}', en: 'of another questionnaire: {id}' },
  score_other_version: {
    zh: '依据版本 {version} 评分，现行版本为 {current}',
    en: 'scored by version {version}, now it is {current}',
  },
  score_definition_changed: {
    zh: '版本号未变而定义已改',
    en: 'the definition has changed under the same version',
  },
  answer_moved: {
    zh: '{question}：由 {before} 分到 {after} 分',
    en: '{question}: from {before} to {after|n:point}',
  },
  shift_moved: {
    zh: '{shift|term}：由 {before} 分到 {after} 分',
    en: '{shift|term}: from {before} to {after|n:point}',
  },
  retakes_too_many: {
    zh: '{from} 至 {to} 作答 {count} 次，上限 {atMost} 次',
    en: 'answered {count|n:time} from {from} to {to}, at most {atMost} allowed',
  },

  level_gap: {
    zh: '{count} 个可达总分不属于任何等级：{totals}',
    en: '{count|n:total} in no level: {totals}',
  },
  level_overlap: {
    zh: '{count} 个可达总分属于多个等级：{totals}',
    en: '{count|n:total} in several levels: {totals}',
  },
  level_dead: {
    zh: '{path|path}（起点 {from} 分）没有可达总分',
    en: 'no total reaches {path|path}, which begins at {from}',
  },
  totals_too_many: { zh: '可达总分过多，无法检查', en: 'too many reachable totals to check' },
  question_unreachable: { zh: '没有路径到达 {path|path}', en: 'no route leads to {path|path}' },
  route_backwards: {
    zh: '{path|path} 未指向后面的题目',
    en: '{path|path} does not lead to a later question',
  },

  purpose_unstated: {
    zh: '未写明目的与内容（purpose）',
    en: 'a survey states its purpose and content',
  },
  audience_unstated: { zh: '未写明调查对象（audience）', en: 'a survey states whom it is for' },
  choice_missing: {
    zh: '{path|path} 只有一个选项，统计不出结果',
    en: '{path|path} has one option: there is nothing to tabulate',
  },
  open_required: {
    zh: '{path|path} 是必答的开放题，难以统计：宜设为选答',
    en: '{path|path} is open and must be answered, which cannot be tabulated: make it optional',
  },
  open_before_closed: {
    zh: '{path|path} 是开放题，宜放在最后',
    en: '{path|path} is open and stands before closed questions: it belongs at the end',
  },
  text_repeated: { zh: '{path|path} 与前面的文字重复', en: '{path|path} repeats an earlier text' },
  questions_too_many: {
    zh: '{count} 题偏多，宜不超过 {limit} 题',
    en: '{count|n:question} are many, {limit} at most are better',
  },
  open_too_many: {
    zh: '{count} 道开放题偏多，宜不超过 {limit} 道，改用两项或多项选择',
    en: 'many open questions: {count}; {limit} at most are better, others as two-choice or multiple-choice',
  },
} as const satisfies Wording;
