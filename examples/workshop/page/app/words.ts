import type { Label } from 'panhuo';

/** The words of the frame around the rooms. */
export const words = {
  name: { zh: '盘活工作坊', en: 'Panhuo workshop' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  rooms: { zh: '课室', en: 'Rooms' },
  settings: { zh: '显示与文件', en: 'Display and file' },
  language: { zh: '语言 Language', en: 'Language 语言' },
  theme: { zh: '明暗', en: 'Theme' },
  system: { zh: '系统', en: 'System' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  size: { zh: '字号', en: 'Size' },
  desk: { zh: '桌面', en: 'Desk' },
  projector: { zh: '投影', en: 'Projector' },
  file: { zh: '文件', en: 'File' },
  print: { zh: '打印讲义', en: 'Print hand-out' },
  export: { zh: '导出', en: 'Export' },
  import: { zh: '导入', en: 'Import' },
  reset: { zh: '清空', en: 'Reset' },
  exported: { zh: '已导出全部课室的状态。', en: 'The state of all rooms was exported.' },
  imported: { zh: '已导入，各课室为文件中的状态。', en: 'Imported: all rooms stand as the file says.' },
  unchanged: { zh: '未作任何更改。', en: 'Nothing was changed.' },
  resetAsk: { zh: '清空全部课室？', en: 'Reset all rooms?' },
  resetHint: {
    zh: '各课室的回答、案例和记录都会清空，不能恢复。需要保留的，请先导出。',
    en: 'Answers, cases and records of all rooms are lost for good. Export first what you want to keep.',
  },
  resetNow: { zh: '清空', en: 'Reset' },
  cancel: { zh: '取消', en: 'Cancel' },
  resetDone: { zh: '全部课室已清空。', en: 'All rooms were reset.' },
  close: { zh: '关闭', en: 'Close' },
  previous: { zh: '上一课室', en: 'Previous room' },
  next: { zh: '下一课室', en: 'Next room' },
  forgotten: {
    zh: '上次保存的内容有一部分无法读取，该课室从头开始：',
    en: 'A part of what was kept could not be read, and its room begins anew: ',
  },
  notKept: {
    zh: '浏览器没有保存（隐私模式或空间不足）：关闭本页前请先导出。',
    en: 'This browser keeps nothing (a private window, or no room left): export before you close the page.',
  },
  footer: {
    zh: '教学用途。不构成投资建议，也不是交易指令；历史数据不预示未来。数据只保存在本机浏览器中，本页不联网。',
    en: 'For teaching. Neither advice nor an instruction to trade; figures of the past promise nothing. What you enter stays in this browser: the page uses no network.',
  },
} as const satisfies Record<string, Label>;
