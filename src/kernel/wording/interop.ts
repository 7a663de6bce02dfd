import type { Wording } from './wording.js';

/** What reading a form of another system can find. */
export const interopWording = {
  form_element_left_out: {
    zh: '{path|path} 是本库问卷没有的题型，未读入',
    en: '{path|path} is of a kind that a questionnaire does not have: left out',
  },
  form_part_ignored: {
    zh: '{path|path} 会影响作答或计分，问卷无法表达，未读入',
    en: '{path|path} bears on the answers or the score, and a questionnaire has no place for it: left out',
  },
  form_key_ignored: {
    zh: '{path|path}的第 {position|ordinal} 个键未读入',
    en: 'key {position|ordinal} of {path|path} was not read',
  },
  form_condition_unread: {
    zh: '{path|path} 的显示条件不能改写为选项跳转，未读入',
    en: 'the condition at {path|path} cannot be said as the next question of an option: left out',
  },
  form_condition_unanswered: {
    zh: '{path|path} 的条件所依据的题可不答：不答时本库仍问此题，原表单则不问',
    en: 'the condition at {path|path} rests on a question that may be left out: then this one is asked here, and is not asked there',
  },
  form_answers_kept: {
    zh: '{path|path} 的条件所依据的题可能被隐藏，而该表单保留隐藏题的答案：所问题目可能与本库不同',
    en: 'the condition at {path|path} rests on a question that can be hidden, and the form keeps hidden answers: it may ask what is skipped here',
  },
  form_too_large: {
    zh: '{path|path}：整份表单的选项超过 {limit} 个，未读入',
    en: 'the choices at {path|path} bring the form beyond {limit} choices: left out',
  },
  form_text_one_language: {
    zh: '{path|path} 只有一种语言，中英文同用',
    en: '{path|path} is in one language: used for both',
  },
  form_points_missing: {
    zh: '{path|path} 没有分值，按 0 分计',
    en: '{path|path} has no points: worth nothing',
  },
  form_points_from_value: {
    zh: '{path|path} 没有分值，按其取值计分',
    en: '{path|path} has no points: worth its own value',
  },
  form_range_missing: {
    zh: '{path|path} 没有上下限，未读入',
    en: '{path|path} has no lowest and highest number: left out',
  },
  form_step_assumed: {
    zh: '{path|path} 没有步长，按 1 计',
    en: '{path|path} has no step: taken as 1',
  },
  form_combine_assumed: {
    zh: '{path|path} 为多选题，未说明如何合计，按各项相加',
    en: '{path|path} takes several answers and does not say how they count: their points are added',
  },
} as const satisfies Wording;
