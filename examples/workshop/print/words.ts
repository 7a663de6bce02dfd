import type { Label } from 'panhuo';

/** The words that every lesson has. */
export const words = {
  lesson: { zh: '第 {n} 讲', en: 'Lesson {n}' },
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
    zh: '本讲需要这些文件：{files}。学员的文件夹中没有可用的行：请补上或更正，或不用 --data 而用教学营业部。',
    en: 'This lesson needs {files}. The folder of the class has no row of it that can be used: add it or put it right, or leave out --data for the teaching branch.',
  },
  or: { zh: ' 或 ', en: ' or ' },
  and: { zh: '、', en: ', and ' },
  more: { zh: '{list}，另有 {n} 项', en: '{list}, and {n} more' },
  passed: { zh: '通过', en: 'passed' },
  open: { zh: '未通过', en: 'not yet' },
  threw: {
    zh: 'exercise.ts{place}：运行中断（{what}）。请检查是否少写了一部分、写错了名称，或用了没有的值。',
    en: 'exercise.ts{place}: it broke off ({what}). Look for a part that is left out, a misspelt name, or a value that is not there.',
  },
  unreadable: {
    zh: '第 {n} 讲的 exercise.ts{place} 无法运行：请看该处的括号、引号、逗号和名称。',
    en: 'exercise.ts of lesson {n}{place} cannot be run: look at the brackets, quotes, commas and names there.',
  },
  unexported: {
    zh: '有一讲的 exercise.ts 不再导出 {name}：请恢复 export const {name}。',
    en: 'The exercise.ts of a lesson no longer exports {name}: put back export const {name}.',
  },
  line: { zh: ' 第 {line} 行', en: ', line {line}' },
  all: {
    zh: '本讲的 {n} 项检查全部通过。再看一看 solution.ts：那是一种解法，不是唯一的解法。',
    en: 'All {n} checks of this lesson pass. Look at solution.ts now: it is one solution, not the only one.',
  },
  some: {
    zh: '通过 {passed} 项，共 {n} 项。',
    en: '{passed} of {n} checks pass.',
  },
} as const satisfies Readonly<Record<string, Label>>;
