export {
  addDays,
  addMonths,
  day,
  daysBetween,
  describe,
  DomainError,
  fromEpochDay,
  isDay,
  money,
  readDay,
  sumMoney,
  toEpochDay,
  wordDay,
  wordTerm,
} from './kernel/index.js';
export type {
  Checked,
  Currency,
  Day,
  DecimalInput,
  DecimalText,
  ErrorCode,
  Detail,
  Explained,
  Finding,
  Fingerprint,
  Label,
  Language,
  Money,
  PeriodUnit,
  PolicyHead,
  Reason,
  Rounding,
  Rule,
  Severity,
  Source,
} from './kernel/index.js';
export * from './customer/index.js';
export * from './questionnaire/index.js';
export * from './funnel/index.js';
export * from './market/index.js';
export * from './regime/index.js';
export * from './retention/index.js';
export * from './conduct/index.js';
export * as china from './presets/china/index.js';
export * as course from './presets/course/index.js';
export * as industry from './presets/industry/index.js';
