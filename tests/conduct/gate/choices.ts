import type { AccountStatus, Channel, ContactPurpose, Gate } from 'panhuo';

/** All ways, written out again: the tests do not read the lists of the library. */
export const everyChannel = [
  'visit',
  'branch',
  'letter',
  'sms',
  'email',
  'call',
  'chat',
  'blog',
] as const satisfies readonly Channel[];

/** All purposes. */
export const everyPurpose = [
  'service',
  'care',
  'campaign',
  'call-back',
  'complaint',
  'order',
  'other',
] as const satisfies readonly ContactPurpose[];

/** All states of an account. */
export const everyStatus = [
  'normal',
  'frozen',
  'judicially-frozen',
  'dormant',
  'closing',
  'closed',
] as const satisfies readonly AccountStatus[];

/** All gates. */
export const everyGate = ['contact', 'advice', 'offer'] as const satisfies readonly Gate[];
