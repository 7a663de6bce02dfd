import type {
  Account,
  Complaint,
  Contact,
  ContactPurpose,
  Customer,
  IdentityDocument,
  Suitability,
} from '../../customer/index.js';
import type { Calendar, Checked, Day, Reason } from '../../kernel/index.js';
import type { DutyKind } from './dutyRules.js';

/**
 * What the duties must know of a customer. A fact that is left out is not known, and a line says so. No field tells of
 * campaigns: control groups have the same duties.
 */
export interface DutyCustomer extends Pick<Customer, 'id' | 'openedOn'> {
  /** An empty list says that there is none. */
  readonly documents?: readonly Pick<IdentityDocument, 'kind' | 'validUntil'>[];
  /** All accounts of the customer at the firm, with their present status: it has no history. */
  readonly accounts?: readonly Pick<Account, 'status'>[];
  /** `null`: he has none. */
  readonly suitability?: Pick<Suitability, 'assessedOn' | 'validUntil'> | null;
  /** Left out: he is an ordinary investor. */
  readonly professional?: boolean;
}

/** A service (服务) that was given to a customer. */
export interface EndedService {
  readonly customer: string;
  readonly endedOn: Day;
  /** Left out: not reviewed. */
  readonly reviewedOn?: Day;
}

/** The book of a branch. A file that is left out is not known, and a line says so; an empty one says that there is none. */
export interface DutyBook {
  /** Each customer once. */
  readonly customers: readonly DutyCustomer[];
  readonly contacts?: readonly Pick<Contact, 'customer' | 'on' | 'purpose' | 'outcome'>[];
  readonly complaints?: readonly Pick<Complaint, 'id' | 'customer' | 'on' | 'answeredOn' | 'closedOn'>[];
  readonly services?: readonly EndedService[];
  /** First day of the files: what was opened, ended or complained of before is not asked for. Left out: everything is. */
  readonly recordsFrom?: Day;
  /** The working days (工作日). */
  readonly calendar: Checked<Calendar>;
}

/** How a duty stands: still in time, past its day, or not to be judged. */
export type DutyState = 'open' | 'overdue' | 'unknown';

/** A line of the day's list. */
export interface DutyLine {
  /** `null`: the whole book, a file of which is not known. */
  readonly customer: string | null;
  /** The id of the rule. */
  readonly duty: string;
  readonly kind: DutyKind;
  /** The last day on which it is done in time; `null`: not known. */
  readonly due: Day | null;
  readonly state: DutyState;
  /** What to ask `mayContact` with. */
  readonly purpose: ContactPurpose;
  /** The complaint that it is about; only for answers to one. */
  readonly complaint?: string;
  /** The rule with its document and article first, then the facts. */
  readonly reasons: readonly Reason[];
}
