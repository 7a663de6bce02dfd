import type { Day, DecimalText } from '../../kernel/index.js';
import type { AccountEventKind } from '../types/account.js';
import type { CustomerKind } from '../types/customer.js';

/**
 * What is known of a customer on a day. Amounts are decimal text in the currency of the policy. Leave out what is not
 * known: a status that needs it is then not judged. `null` means that it is known never to have happened.
 */
export interface ActivityFacts {
  readonly kind?: CustomerKind;
  /** First day as a customer. */
  readonly openedOn?: Day;
  /** The account was opened without all papers or without a bank; left out: it was not. */
  readonly halfOpen?: boolean;
  /** The same identity has, or had, another account that was opened before; left out: it has not. */
  readonly openedBefore?: boolean;
  /** Day on which the last of his earlier accounts was closed; left out: he had none. */
  readonly lastClosedOn?: Day | null;
  readonly assets?: DecimalText;
  readonly cash?: DecimalText;
  /** Whether he holds any security. */
  readonly holdings?: boolean;
  /** Assets at the end of the last calendar year before the day. */
  readonly assetsAtYearEnd?: DecimalText;
  /** Whether he has ever had the assets of an effective customer. */
  readonly wasEffective?: boolean;
  /** Since when his assets have been below the limit of implicit churn without a break; `null` when they are not. */
  readonly belowSince?: Day | null;
  /** The event by which he left, if he did. */
  readonly left?: { readonly on: Day; readonly by: AccountEventKind } | null;
  /** Day of the last trade that he decided himself. */
  readonly lastTradeOn?: Day | null;
  /** Day of his last act of any kind: trade, deposit, withdrawal, transfer. Never a dividend, interest or a fee. */
  readonly lastOwnActionOn?: Day | null;
}
