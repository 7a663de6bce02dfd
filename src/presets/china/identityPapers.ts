import type { PaperKind } from '../../customer/index.js';

/** The papers that are valid as credentials (有效身份证明文件); organisation codes were replaced by credit codes from 2015. */
export const identityPapers = [
  'resident-id',
  'foreign-resident-id',
  'residence-permit',
  'travel-permit',
  'passport',
  'credit-code',
] as const satisfies readonly PaperKind[];
