import type {
  AccountEvent,
  AssetSnapshot,
  CashFlow,
  Customer,
  SecuritiesTransfer,
  Trade,
} from '../../customer/index.js';
import type { Currency, Day, DecimalText, PeriodUnit, Reason } from '../../kernel/index.js';
import type { MoneyColumn } from '../activity/types.js';
import type { PolicyIdentity } from '../policyIdentity.js';

/** The time that a ledger covers. */
export interface LedgerTime {
  /** First day; the ledger opens with the evening before. */
  readonly from: Day;
  /** The day to look from: nothing after it is looked at. The period that it lies in is not complete before its last day. */
  readonly asOf: Day;
  /** Default: month. */
  readonly unit?: PeriodUnit;
}

/** Who was there before the first day, and with what: for books whose earlier snapshots are not at hand. */
export interface OpeningCustomer {
  readonly customer: string;
  /** What all his accounts held together on the evening before the first day. */
  readonly assets: DecimalText;
  /** He had once been effective; left out: only if `assets` or an earlier snapshot say so. */
  readonly wasEffective?: boolean;
}

/** The records of a book. A kind of record that is left out is unknown; an empty list means that there is none. */
export interface ChurnBook extends Omit<LedgerTime, 'from'> {
  /** First day; default: that of the period of the first snapshot or event. The ledger opens with the evening before. */
  readonly from?: Day;
  readonly opening?: readonly OpeningCustomer[];
  /** Also earlier ones than `from`: they say who was there. */
  readonly snapshots: readonly AssetSnapshot[];
  readonly events: readonly AccountEvent[];
  readonly trades?: readonly Trade[];
  readonly cashFlows?: readonly CashFlow[];
  readonly transfers?: readonly SecuritiesTransfer[];
  /** For whether he is new: kind, day of opening, half-open. Whoever is left out here is new when he first counts. */
  readonly customers?: readonly Pick<Customer, 'id' | 'kind' | 'openedOn' | 'halfOpen'>[];
}

/** What moved the assets of customers, in whole minor units; rows as in the columns, zero at the opening. */
export interface FlowColumns {
  /** Own money and securities that came in, and that went out; never negative. */
  readonly inflow: MoneyColumn;
  readonly outflow: MoneyColumn;
  /** Dividends and interest. */
  readonly income: MoneyColumn;
  /** Fees and taxes that stand in the cash flows. */
  readonly cost: MoneyColumn;
  /** Corrections, and transfers that the firm made; with a sign. */
  readonly adjustment: MoneyColumn;
  /** How many transfers had no value; what they moved stands in the market movement. */
  readonly unvalued: MoneyColumn;
}

/**
 * A book as columns: a row for each customer and each evening on which a period ends, and for the evening before the
 * first day; customer by customer, in the order of time.
 */
export interface ChurnColumns extends LedgerTime {
  readonly customers: number;
  /** Customer numbers, for the lists. */
  readonly ids?: readonly string[];
  /** Total assets in whole minor units; 0 where they are not known. */
  readonly assets: MoneyColumn;
  /** Bits of `churnFlags`. */
  readonly flags: Uint8Array;
  /** A number for each customer: 0 new, 1 half-open, 2 second opening, 3 opened too soon after a closing. */
  readonly notNew?: Uint8Array;
  readonly flows?: FlowColumns;
}

/** The figures of a ledger: opening + gains + returns − losses = closing, of customers; of assets with `change` besides. */
export interface LedgerFigures<T> {
  /** Effective customers on the evening before the period. */
  readonly opening: T;
  /** Effective for the first time. */
  readonly new: T;
  /** Effective for the first time under this number, but no new customer: half-open, a second opening, opened too soon after a closing. */
  readonly notNew: { readonly halfOpen: T; readonly secondOpening: T; readonly afterClosing: T };
  /** Effective again (存量激活): by an act of his own since he fell below, lifted by the market alone, or not to be told. */
  readonly returned: { readonly byCustomer: T; readonly byMarket: T; readonly unknown: T };
  /** No longer effective: 显性、隐性、浅流失; `unknown`: he left, and what cash he has is not known. */
  readonly lost: { readonly explicit: T; readonly implicit: T; readonly shallow: T; readonly unknown: T };
  /** Effective customers on the last evening of the period. */
  readonly closing: T;
}

/** Moves that change no identity: whoever was lost before, or came and went between two evenings. */
export interface LedgerMoves<T> {
  /** Lost before, and now in a graver way. */
  readonly deepened: { readonly implicit: T; readonly explicit: T };
  /** Lost before, and now in a lighter way. */
  readonly eased: { readonly shallow: T; readonly implicit: T };
  /** Effective for the first time and lost again within the period: in no other figure. */
  readonly passing: T;
}

/** Who cannot be judged on the last evening. */
export interface LedgerUnknown<T> {
  /** No snapshot: it is not known whether he is effective. He counts nowhere. */
  readonly noSnapshot: T;
  /** He left, but his cash is not known; with enough assets he still counts as effective, else as lost in an unknown way. */
  readonly noCash: T;
}

/** What moved the assets of those who were effective on both evenings. Their sum, outflow and cost taken off, is `change`. */
export interface LedgerParts {
  readonly inflow: DecimalText;
  readonly outflow: DecimalText;
  readonly income: DecimalText;
  readonly cost: DecimalText;
  readonly adjustment: DecimalText;
  /** What remains: prices, commissions, and transfers whose value is not known. */
  readonly market: DecimalText;
  readonly unvaluedTransfers: number;
}

/** The assets of a ledger: gains as of the last evening, losses as of the evening before the period. */
export interface LedgerAssets extends LedgerFigures<DecimalText> {
  /** Change of those who were effective on both evenings. */
  readonly change: DecimalText;
  /** The change in its parts; `null` when cash flows or transfers were left out. */
  readonly parts: LedgerParts | null;
  /** What those gained had already had on the evening before: part of the gains that is no new money. */
  readonly heldBefore: DecimalText;
  /** What those lost still have: part of the losses that is not gone. */
  readonly stillHeld: DecimalText;
}

/** How many customers stand where on the last evening. These are states, not moves: they do not add up over periods. */
export interface LedgerStanding {
  readonly effective: number;
  readonly shallow: number;
  readonly implicit: number;
  readonly explicit: number;
  /** Lost, it is not known how. */
  readonly unknownLoss: number;
  /** Known, and never effective. */
  readonly outside: number;
}

/** A period of a ledger. */
export interface LedgerPeriod {
  readonly start: Day;
  readonly end: Day;
  /** False while the period is not over by `asOf`, or when it began before `from`. */
  readonly complete: boolean;
  readonly customers: LedgerFigures<number> & LedgerMoves<number>;
  readonly assets: LedgerAssets;
  readonly standing: LedgerStanding;
  readonly unknown: LedgerUnknown<number>;
  /** Customer numbers behind the figures, sorted; where they were asked for. */
  readonly lists?: Omit<LedgerFigures<readonly string[]>, 'opening' | 'closing'> &
    LedgerMoves<readonly string[]> &
    LedgerUnknown<readonly string[]>;
  /** What could not be judged. */
  readonly reasons: readonly Reason[];
}

/** A churn ledger. */
export interface ChurnLedger {
  readonly policy: PolicyIdentity;
  readonly currency: Currency;
  readonly unit: PeriodUnit;
  readonly periods: readonly LedgerPeriod[];
}
