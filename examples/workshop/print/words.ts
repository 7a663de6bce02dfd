import type { Label } from 'panhuo';

/** The words that every lesson has. */
export const words = {
  lesson: { zh: '第 {n} 课', en: 'Lesson {n}' },
  aim: { zh: '目标：', en: 'Aim: ' },
  question: { zh: '提问：', en: 'Question: ' },
  exercise: { zh: '练习：', en: 'Exercise: ' },
  // Short enough for one line of the screen, so that the command can be copied.
  where: {
    zh: '修改 lessons/{folder}/exercise.ts，再运行 npm run workshop -- {n} --check --lang zh',
    en: 'Edit examples/workshop/lessons/{folder}/exercise.ts; npm run workshop -- {n} --check',
  },
  data: { zh: '{branch}，截至 {day}。{notice}', en: '{branch}, as of {day}. {notice}' },
  unused: {
    zh: '{all} 行中有 {n} 行未能使用；npm run review -- --data 会逐行说明原因。',
    en: '{n} of {all|# row|# rows} could not be used; npm run review -- --data names each with the reason.',
  },
  missing: {
    zh: '本课需要这些文件：{files}。学员的文件夹中没有，请补上，或不用 --data 而用教学营业部。',
    en: 'This lesson needs {files}. The folder of the class does not have it: add it, or leave out --data for the teaching branch.',
  },
  or: { zh: ' 或 ', en: ' or ' },
  and: { zh: '、', en: ', and ' },
  passed: { zh: '通过', en: 'passed' },
  open: { zh: '未通过', en: 'not yet' },
  threw: {
    zh: 'exercise.ts{place} 运行中断（{what}）。请检查是否少写了一部分、写错了名称，或用了没有的值。',
    en: 'exercise.ts{place} broke off ({what}). Look for a part that is left out, a misspelt name, or a value that is not there.',
  },
  unreadable: {
    zh: '读不懂第 {n} 课的 exercise.ts{place}：请看该处的括号、引号和逗号。',
    en: 'exercise.ts of lesson {n}{place} cannot be read: look at the brackets, quotes and commas there.',
  },
  line: { zh: ' 第 {line} 行', en: ', line {line}' },
  all: {
    zh: '本课的 {n} 项检查全部通过。再看一看 solution.ts：那是一种解法，不是唯一的解法。',
    en: 'All {n} checks of this lesson pass. Look at solution.ts now: it is one solution, not the only one.',
  },
  some: {
    zh: '通过 {passed} 项，共 {n} 项。',
    en: '{passed} of {n} checks pass.',
  },
} as const satisfies Readonly<Record<string, Label>>;
