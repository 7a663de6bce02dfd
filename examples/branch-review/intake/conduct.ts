import type {
  AccountStatus,
  Channel,
  Consent,
  ContactPurpose,
  Day,
  LaunderingState,
  PaperKind,
} from 'panhuo';
import type { ConductFacts } from '../branchData.js';
import type { Values } from './readRows.js';
import type { Built } from './records.js';

/** The values of a row of conduct, as its fields are read. */
interface ConductRow {
  readonly customer: string;
  readonly callConsentOn?: Day;
  readonly smsConsentOn?: Day;
  readonly chatConsentOn?: Day;
  readonly emailConsentOn?: Day;
  readonly consentFor?: 'care' | 'care-and-campaign';
  readonly noContactFrom?: Day;
  readonly noMarketingFrom?: Day;
  readonly laundering?: LaunderingState;
  readonly accountStatus?: AccountStatus;
  readonly paperKind?: PaperKind;
  readonly paperUntil?: Day;
  readonly assessedOn?: Day;
  readonly assessedUntil?: Day;
}

const covered: Readonly<Record<'care' | 'care-and-campaign', readonly ContactPurpose[]>> = {
  care: ['care'],
  'care-and-campaign': ['care', 'campaign'],
};

/**
 * What a row of conduct says of a customer. A blank day of consent or of objection says that there is none; any other
 * blank cell that nothing is known.
 */
export function toConduct(values: Values): Built<ConductFacts> {
  const row = values as unknown as ConductRow;
  const { customer, noContactFrom, noMarketingFrom, laundering, accountStatus } = row;
  const { paperKind, paperUntil, assessedOn, assessedUntil } = row;
  return {
    record: {
      customer,
      consents: consentsOf(row),
      objections: [
        ...(noContactFrom === undefined ? [] : [{ on: noContactFrom }]),
        ...(noMarketingFrom === undefined ? [] : [{ on: noMarketingFrom, purposes: ['campaign'] as const }]),
      ],
      ...(laundering !== undefined && { moneyLaundering: laundering }),
      ...(accountStatus !== undefined && { accountStatus }),
      ...(paperKind !== undefined && {
        documents: [{ kind: paperKind, ...(paperUntil !== undefined && { validUntil: paperUntil }) }],
      }),
      ...(assessedOn !== undefined && {
        suitability: { assessedOn, ...(assessedUntil !== undefined && { validUntil: assessedUntil }) },
      }),
    },
  };
}

function consentsOf(row: ConductRow): Consent[] {
  const { consentFor } = row;
  if (consentFor === undefined) return [];
  const given: readonly (readonly [channel: Channel, on: Day | undefined])[] = [
    ['call', row.callConsentOn],
    ['sms', row.smsConsentOn],
    ['chat', row.chatConsentOn],
    ['email', row.emailConsentOn],
  ];
  return given.flatMap(([channel, givenOn]) =>
    givenOn === undefined ? [] : [{ channels: [channel], purposes: covered[consentFor], givenOn }],
  );
}
