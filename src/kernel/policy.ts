import type { Day } from './day.js';
import type { Label } from './label.js';

/** Where a figure or a rule comes from. */
export interface Source {
  /** The document, by its own title. */
  readonly document: string;
  /** The place in it: article, section, table. */
  readonly article?: string;
  /** For law: the first day on which it holds. */
  readonly effectiveFrom?: Day;
  /** For law: the last day on which it held. */
  readonly effectiveTo?: Day;
}

/** What every policy says of itself. A changed policy is a new version, never an edit. */
export interface PolicyHead {
  /** Stable name, such as `course/vip-share`. */
  readonly id: string;
  readonly version: string;
  readonly source: Source;
  /** What a reader must know: where the source is silent, and what was chosen. */
  readonly note?: Label;
}
