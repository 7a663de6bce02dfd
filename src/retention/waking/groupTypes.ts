import type { Fingerprint, Reason } from '../../kernel/index.js';
import type { PeriodRecord } from './periodRecord.js';
import type { SuccessMeasure } from './reactivationPolicy.js';

/** A customer of a group, before and after. */
export interface MeasuredCustomer {
  /** His number; left out, nobody checks that he stands there once. */
  readonly customer?: string;
  readonly before: PeriodRecord;
  readonly after: PeriodRecord;
}

/** What a measure says of a group. */
export interface MeasureShare {
  /** Customers to whom it applies. */
  readonly of: number;
  /** Those of them who fulfil it. */
  readonly met: number;
  /** Those of them whom the market alone lifted; they do not fulfil it. */
  readonly lifted: number;
  /** met ÷ of; `null` where it applies to nobody, as the limits are. */
  readonly share: number | null;
  /** Wilson’s interval of the share. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether an incentive of the policy rests on it; never on larger and faster trading. */
  readonly rewarded: boolean;
}

/** The five measures of a group. */
export interface GroupMeasures {
  readonly policy: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint };
  readonly confidenceLevel: number;
  readonly customers: number;
  /** Of how many no level of the market was given, so that what it did is not taken out. */
  readonly marketUnknown: number;
  readonly measures: { readonly [M in SuccessMeasure]: MeasureShare };
  readonly reasons: readonly Reason[];
}

/** How a group is measured. */
export interface GroupOptions {
  /** Of the intervals; default 0.95. */
  readonly confidenceLevel?: number;
}
