import type { AccountStatus, PaperKind } from '../../customer/index.js';
import type { DecimalText, Effective } from '../../kernel/index.js';

/** What a firm owes its customers, in the order of the duties' lives. */
export const dutyKinds = /* @__PURE__ */ Object.freeze([
  'new-customer-call-back',
  'yearly-call-backs',
  'suitability-retest',
  'papers-renewal',
  'after-service-review',
  'complaint-answer',
] as const);

/** A kind of duty. */
export type DutyKind = (typeof dutyKinds)[number];

/** Where a deadline goes that falls on a closed day: it stays, or moves to the nearest open day before or after. */
export type OnClosedDay = 'kept' | 'before' | 'after';

/** How long after an event something is due; the day of the event does not count (次日起算). */
export type DutyPeriod =
  | { readonly count: number; readonly unit: 'working-days' }
  | { readonly count: number; readonly unit: 'days' | 'months'; readonly onClosedDay: OnClosedDay };

/**
 * What makes a duty due, and the figures of it. `excluded`: not owed to a customer whose accounts all have one of these
 * statuses, nor to one who is known to have no account.
 */
export type DutyTerms =
  /** A customer newly opened is called back (新开户回访). */
  | {
      readonly duty: 'new-customer-call-back';
      readonly within: DutyPeriod;
      readonly excluded: readonly AccountStatus[];
    }
  /** Of the customers there at the end of last year, a share is called back in the year (存量客户回访). */
  | {
      readonly duty: 'yearly-call-backs';
      readonly share: DecimalText;
      readonly excluded: readonly AccountStatus[];
    }
  /** The suitability test is taken again by the last day of its result (适当性重测). */
  | {
      readonly duty: 'suitability-retest';
      /** For a result that names no last day; left out: such a result cannot be judged. */
      readonly validMonths?: number;
      readonly onClosedDay: OnClosedDay;
      readonly excluded: readonly AccountStatus[];
      /** Left out: professional investors too. */
      readonly investors?: 'ordinary';
    }
  /** Papers are renewed by their last valid day (证件更新). Of several the one that is valid longest counts. */
  | {
      readonly duty: 'papers-renewal';
      readonly kinds: readonly PaperKind[];
      readonly onClosedDay: OnClosedDay;
      readonly excluded: readonly AccountStatus[];
    }
  /** A service that ended is reviewed (总结检讨). */
  | { readonly duty: 'after-service-review'; readonly within: DutyPeriod }
  /** A complaint is answered (投诉答复). */
  | { readonly duty: 'complaint-answer'; readonly within: DutyPeriod };

/**
 * A duty in force for a time. Duties after an event go by the version in force on the day of the event, the others by that
 * in force on the day of the list.
 */
export type DutyRule = DutyTerms &
  Effective & {
    /** Unique in the policy on any day; versions of one rule share it. */
    readonly id: string;
    /** From how many days before the due day the list shows it. */
    readonly noticeDays: number;
  };

/** A duty of one kind. */
export type DutyRuleOf<Kind extends DutyKind> = Extract<DutyRule, { readonly duty: Kind }>;
