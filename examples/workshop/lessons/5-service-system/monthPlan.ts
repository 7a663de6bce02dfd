import type { Channel, ContactPurpose } from 'panhuo';

/** Contacts of one kind that the adviser plans for the month. */
export interface PlannedContacts {
  readonly purpose: ContactPurpose;
  readonly channel: Channel;
  /** The time of the day, HH:MM. */
  readonly at: string;
  /** So many customers, each once. */
  readonly customers: number;
  /** Minutes for each, preparation and notes included. */
  readonly minutes: number;
}

/** What the class decides: an adviser’s month. */
export interface MonthPlan {
  /** Closes to be reached: a whole number of one or more. */
  readonly closes: number;
  /** Customers to watch for that. */
  readonly watch: number;
  readonly contacts: readonly PlannedContacts[];
}
