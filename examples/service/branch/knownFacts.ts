import type { Customer, Day, Facts } from 'panhuo';

/**
 * The facts for the funnel's guards that the service knows itself. They stand over whatever a caller says: suitability
 * (适当性) is read from the record, never claimed. Without a last day it is not known to be in force, so it does not count.
 */
export function knownFacts({ suitability }: Customer, on: Day): Facts {
  const { assessedOn, validUntil } = suitability ?? {};
  return {
    suitabilityValid:
      assessedOn !== undefined && assessedOn <= on && validUntil !== undefined && on <= validUntil,
  };
}
