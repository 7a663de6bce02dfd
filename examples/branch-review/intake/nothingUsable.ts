import type { Losses } from '../branchData.js';
import { UserFault } from './userFault.js';

/** The input gives no row to review. It still says what became of every one. */
export class NothingUsable extends UserFault {
  readonly losses: Losses;

  constructor(losses: Losses) {
    super({
      zh: '输入中没有可用的行，或没有一行带有日期',
      en: 'the input has no row that could be used, or none that names a day',
    });
    this.losses = losses;
  }
}
