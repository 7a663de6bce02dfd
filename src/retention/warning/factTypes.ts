import type {
  AccountEvent,
  AssetSnapshot,
  CashFlow,
  Complaint,
  Contact,
  SecuritiesTransfer,
  Trade,
} from '../../customer/index.js';
import type { Day, DecimalText } from '../../kernel/index.js';
import type { WarningKind } from './policyTypes.js';

/** A wave of the whole market, such as from a trough to a peak and back. */
export interface MarketWave {
  readonly from: Day;
  readonly to: Day;
}

/** The records of one customer. A kind of record that is left out is unknown; an empty list means that there is none. */
export interface WarningRecords {
  readonly trades?: readonly Trade[];
  readonly cashFlows?: readonly CashFlow[];
  readonly transfers?: readonly SecuritiesTransfer[];
  readonly snapshots?: readonly AssetSnapshot[];
  /** For closed accounts, which hold nothing; left out: none was closed. */
  readonly events?: readonly AccountEvent[];
  readonly contacts?: readonly Contact[];
  readonly complaints?: readonly Complaint[];
  readonly openedOn?: Day;
  /** The last wave of the market, where it is known; the same for all customers. */
  readonly wave?: MarketWave;
}

/** What each kind of rule has measured. Money is decimal text; a day is since when. */
export interface WarningMeasures {
  readonly 'falling-rhythm': {
    /** His last act; `null` when there is none. */
    readonly since: Day | null;
    readonly gaps: number;
    /** Days; `null` without gaps. */
    readonly medianGap: number | null;
  };
  readonly 'shrinking-assets': {
    /** The day of the highest assets. */
    readonly since: Day;
    readonly was: DecimalText;
    readonly is: DecimalText;
    /** What he took out since, net of what he brought in; `null` when it is not known. */
    readonly own: DecimalText | null;
  };
  readonly 'transfers-out': {
    /** The first act of taking out in the time looked at; `null` when there is none. */
    readonly since: Day | null;
    /** Assets before. */
    readonly was: DecimalText;
    /** Taken out. */
    readonly is: DecimalText;
  };
  readonly 'no-contact': {
    /** The last contact that reached him, else the opening. */
    readonly since: Day;
    readonly contacted: boolean;
  };
  readonly 'complaint-open': {
    /** The day of the oldest open complaint; `null` when none is open. */
    readonly since: Day | null;
    readonly open: number;
  };
  readonly 'loss-after-wave': {
    /** The first snapshot of the loss that still lasts; `null` when the limit is not reached. */
    readonly since: Day | null;
    /** Profit ÷ cost in the snapshot before it; `null` when there is none. */
    readonly was: number | null;
    readonly profit: DecimalText;
    readonly cost: DecimalText;
    /** The last day of the wave; `null` when none is known. */
    readonly waveTo: Day | null;
  };
}

/** What a rule of one kind has measured. */
export type MeasureOf<Kind extends WarningKind> = {
  readonly [K in Kind]: { readonly kind: K } & WarningMeasures[K];
}[Kind];

/** What is missing, so that a rule cannot be judged. */
export interface MissingFacts {
  readonly kind: 'missing';
  readonly facts: readonly MissingFact[];
}

/** Something that a rule needs and the records do not give. */
export type MissingFact =
  keyof WarningRecords | 'rhythm' | 'earlierAssets' | 'transferValue' | 'profit' | 'holdings';

/** What is at stake with a customer; `null` where it is not known. */
export interface AtStake {
  /** Assets by the latest snapshots. */
  readonly assets: DecimalText | null;
  /** The day of the newest of these snapshots. */
  readonly on: Day | null;
  /** Net commission of his own trades in the last year, of those that say it. */
  readonly commissionAYear: DecimalText | null;
}

/** What has changed with one customer, by the rules of a policy: plain data, to be kept or sent. */
export interface WarningFacts {
  /** The policy that said what to measure. */
  readonly policy: { readonly id: string; readonly version: string };
  /** The day up to which it was measured. */
  readonly asOf: Day;
  readonly atStake: AtStake;
  /** By the id of the rule. */
  readonly measures: Readonly<Record<string, MeasureOf<WarningKind> | MissingFacts>>;
}

/** How near a customer is to leaving. */
export interface Warning {
  /** The sum of the points of the reasons, in their order. */
  readonly score: number;
  /** The highest level reached; `null` below the first. */
  readonly level: string | null;
  readonly atStake: AtStake;
}
