import type { ContactPurpose } from '../../customer/index.js';

/**
 * Whether a contact is owed: by law, or to a customer who asked. No experiment may withhold such a contact. Service is: the renewal of a
 * suitability assessment or of papers is a service, and a duty.
 */
const owed: Readonly<Record<ContactPurpose, boolean>> = {
  service: true,
  care: false,
  campaign: false,
  'call-back': true,
  complaint: true,
  order: true,
  other: false,
};

/** All purposes of contacts, as the customer room names them. */
export function contactPurposes(): readonly ContactPurpose[] {
  return Object.keys(owed) as ContactPurpose[];
}

/** The purposes that are owed to everyone. */
export function owedPurposes(): readonly ContactPurpose[] {
  return contactPurposes().filter((purpose) => owed[purpose]);
}
