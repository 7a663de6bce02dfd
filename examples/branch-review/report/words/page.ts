import type { Label } from 'panhuo';

/** The words of the frame, of the rules and of the quality of the data. */
export const pageWords = {
  title: { zh: '营业部回顾', en: 'Branch review' },
  asOf: { zh: '截至', en: 'as of' },
  notAdvice: {
    zh: '本报告按既定规则统计，不构成投资建议，也不是交易指令。姓名与客户号已脱敏。',
    en: 'This report states how the branch stands against set rules. It is neither advice nor an instruction to trade. Names and customer numbers are masked.',
  },
  contents: { zh: '目录', en: 'Contents' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  inBrackets: { zh: '{text}（{more}）', en: '{text} ({more})' },

  leftOut: { zh: '略去的部分', en: 'What was left out' },
  part: { zh: '部分', en: 'part' },
  whyLeftOut: { zh: '原因', en: 'why' },
  needsCustomers: {
    zh: '需要客户数据（customers.csv 客户.csv 等）',
    en: 'needs customers (customers.csv or another file that names them)',
  },
  needsRules: { zh: '没有用到任何规则', en: 'no rule was used' },
  needsMarket: { zh: '需要行情（market.csv 行情.csv）', en: 'needs a market series (market.csv)' },
  needsBands: {
    zh: '需要含市值的资产（assets.csv 资产.csv）和行情（market.csv 行情.csv）',
    en: 'needs assets with holdings (assets.csv) and a market series (market.csv)',
  },
  needsFunnel: { zh: '需要服务案例（funnel.csv 漏斗.csv）', en: 'needs service cases (funnel.csv)' },
  needsTrades: { zh: '需要成交（trades.csv 成交.csv）', en: 'needs trades (trades.csv)' },
  needsWaking: {
    zh: '需要成交（trades.csv 成交.csv）和资产（assets.csv 资产.csv）',
    en: 'needs trades (trades.csv) and assets (assets.csv)',
  },
  needsMeasures: {
    zh: '需要成交（trades.csv 成交.csv）和休眠客户的服务案例（funnel.csv 漏斗.csv）',
    en: 'needs trades (trades.csv) and service cases of dormant customers (funnel.csv)',
  },

  rules: { zh: '所用规则', en: 'Rules used' },
  rulesLead: {
    zh: '以上各项数字均依据下列规则得出。规则如有改动，即为新版本；营业部可换用自己的规则。',
    en: 'The figures above rest on these rules. A rule that is changed becomes a new version, and a branch may use rules of its own instead.',
  },
  rulesCurrency: {
    zh: '规则中的金额以 CNY 计，此处按相同数值视为 {currency}。',
    en: 'The rules give amounts in CNY. Here the same figures are taken to be in {currency}.',
  },
  rule: { zh: '规则', en: 'rule' },
  version: { zh: '版本', en: 'version' },
  source: { zh: '来源', en: 'source' },
  note: { zh: '说明', en: 'note' },
  inForceFrom: { zh: '自 {day} 起施行', en: 'in force from {day}' },
  inForceTo: { zh: '至 {day} 止', en: 'until {day}' },

  quality: { zh: '数据质量', en: 'Data quality' },
  qualityLead: {
    zh: '每一行都有下落：或被采用，或未采用。报告旁的 .rejects.csv 文件列出未采用的行、略去的单元格及其原因，不含任何原始内容。',
    en: 'No row is lost: each is either used or rejected. The .rejects.csv file beside the report lists every rejected row and every cell that was left out by its line, with the reason and nothing of its content.',
  },
  droppedNote: {
    zh: '“略去的单元格”为无法识别的选填内容，该行其余内容照常采用。',
    en: 'A cell that was left out is an optional one that could not be read; the rest of its row is used.',
  },
  file: { zh: '文件', en: 'file' },
  rows: { zh: '行数', en: 'rows' },
  used: { zh: '采用', en: 'used' },
  rejected: { zh: '未采用', en: 'rejected' },
  rounded: { zh: '舍入的金额', en: 'amounts rounded' },
  dropped: { zh: '略去的单元格', en: 'cells left out' },
  rejectReasons: { zh: '未采用的原因', en: 'Why rows were rejected' },
  reason: { zh: '原因', en: 'reason' },
  total: { zh: '合计', en: 'total' },

  place: { zh: '所在行', en: 'row in the input' },
  customer: { zh: '客户', en: 'customer' },
  assets: { zh: '资产', en: 'assets' },

  unread: {
    zh: '文件夹中未识别、因而未读取的 CSV 文件：{files}。',
    en: 'CSV files in the folder that were not recognised, and so not read: {files}.',
  },
  gap: {
    zh: '{file} 有 {share} 的行未采用，本部分的数字不含这些行。',
    en: '{share} of the rows of {file} were rejected: the figures of this part lack them.',
  },
  marked: { zh: '{label}（有缺行）', en: '{label} (rows are missing)' },
  noColumn: { zh: '{file}：找不到以下字段的列：{fields}', en: '{file}: no column found for {fields}' },
  mostlyRejected: {
    zh: '{file}：{rows} 行中有 {rejected} 行未采用，最常见的原因（{times} 行）：{why}',
    en: '{file}: {rejected} of {rows} rows were rejected; the most frequent reason ({times|# row|# rows}): {why}',
  },

  unreadAdvice: {
    zh: '请改成可识别的文件名，或在列映射中指明。',
    en: 'Give them names that the review knows, or name them in a column map.',
  },
  later: {
    zh: '有 {n} 行晚于回顾截止日 {day}，未采用；截止日可用 --as-of 指定。',
    en: '{n|# row lies|# rows lie} after the day of the review, {day}, and {n|is|are} not used; --as-of sets another day.',
  },
  line: { zh: '行号', en: 'line' },
  what: { zh: '未用的内容', en: 'what' },
  rowRejected: { zh: '未采用的行', en: 'row rejected' },
  cellLeftOut: { zh: '略去的单元格', en: 'cell left out' },
} as const satisfies Record<string, Label>;
