import type { FileReport, Reject } from '../branchData.js';

/** The input gives no day as of which a branch could be reviewed. It still says what became of every row. */
export class NothingUsable extends Error {
  readonly files: readonly FileReport[];
  readonly rejects: readonly Reject[];

  constructor(files: readonly FileReport[], rejects: readonly Reject[]) {
    super('the input has no row that could be used, or none that names a day');
    this.files = files;
    this.rejects = rejects;
  }
}
