import type { Currency, DecimalText, Label, PolicyHead } from '../../kernel/index.js';
import type { ActKind } from '../activity/types.js';

/** What each kind of rule is set by. Shares and times are decimal text; limits are inclusive. */
export interface WarningLimits {
  /** His present silence against the gap that is usual for himself: all three limits must be reached. */
  readonly 'falling-rhythm': {
    /** The own acts that make a day active; other acts do not break the silence. */
    readonly counted: readonly ActKind[];
    /** His rhythm is that of so many months up to his last act. */
    readonly pastMonths: number;
    /** With fewer gaps he has no rhythm to judge by. */
    readonly leastGaps: number;
    /** So many times his own median gap. */
    readonly times: DecimalText;
    /** And so many days at least, so that a daily trader may go on holiday. */
    readonly leastDays: number;
  };
  /** His assets against the highest of the last months. */
  readonly 'shrinking-assets': {
    readonly months: number;
    /** Fallen by this share of the highest. */
    readonly share: DecimalText;
    /** `own`: what he took out himself, net, so that the market counts for nothing where his moves are known; `any`: the whole fall. */
    readonly cause: 'own' | 'any';
  };
  /** What he withdrew and transferred out in the last days, gross, against his assets before. */
  readonly 'transfers-out': { readonly days: number; readonly share: DecimalText };
  /** Days since the last contact that reached him, or since the opening. */
  readonly 'no-contact': { readonly days: number };
  /** Days for which the oldest open complaint has been open. */
  readonly 'complaint-open': { readonly days: number };
  /** Loss on what is held, as a share of its cost. */
  readonly 'loss-after-wave': {
    readonly share: DecimalText;
    /** Only so many days after the end of a market wave; left out: always. */
    readonly withinDays?: number;
  };
}

/** A kind of warning rule; a closed list. */
export type WarningKind = keyof WarningLimits;

/** A rule of one kind: its limits, and the points that it gives when it fires. */
export type RuleOf<Kind extends WarningKind> = {
  readonly [K in Kind]: {
    readonly id: string;
    readonly kind: K;
    /** Points, above zero. */
    readonly points: number;
  } & WarningLimits[K];
}[Kind];

/** A rule of any kind. */
export type WarningRule = RuleOf<WarningKind>;

/** A level that a score reaches. */
export interface WarningLevel {
  readonly id: string;
  readonly text: Label;
  /** From this score on. */
  readonly from: number;
}

/** Early warning (流失预警): rules that give points, and the levels that scores reach. */
export interface WarningPolicy extends PolicyHead {
  /** The currency of all amounts. */
  readonly currency: Currency;
  /** 1 to 32 rules; the order is that of the reasons and of the sum. */
  readonly rules: readonly WarningRule[];
  /** 1 to 255 levels, rising. Below the first there is none. */
  readonly levels: readonly WarningLevel[];
}
