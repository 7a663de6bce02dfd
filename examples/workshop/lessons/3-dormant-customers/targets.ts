import type { Label, SleepingCustomer } from 'panhuo';

/** What the class decides: whom to call, whom first, and what it tells him. */
export interface Targets {
  /** Whether he is to be called. `sleeper.contact?.value.allowed` says what the conduct gate answers. */
  readonly choose: (sleeper: SleepingCustomer) => boolean;
  /** Who comes first: a number below zero puts `a` before `b`. */
  readonly order: (a: SleepingCustomer, b: SleepingCustomer) => number;
  /** Why he is called, in his own facts. */
  readonly why: (sleeper: SleepingCustomer) => Label;
}
