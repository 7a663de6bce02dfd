import { contactInExperiment, contactPurposes, type ContactPurpose, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../../questionnaire/laws.js';
import { threeArms } from './designs.js';

const design = industry.wakingExperiment;

describe('contactInExperiment', () => {
  it.each<[string, ContactPurpose, boolean, string]>([
    ['control', 'call-back', true, 'experiment_contact_owed'],
    ['control', 'complaint', true, 'experiment_contact_owed'],
    ['control', 'order', true, 'experiment_contact_owed'],
    ['control', 'service', true, 'experiment_contact_owed'],
    ['control', 'campaign', false, 'experiment_contact_withheld'],
    ['control', 'care', false, 'experiment_contact_withheld'],
    ['control', 'other', false, 'experiment_contact_withheld'],
    ['treatment', 'campaign', true, 'experiment_contact_treated'],
    ['treatment', 'call-back', true, 'experiment_contact_owed'],
  ])('to %s for %s: %s', (arm, purpose, allowed, rule) => {
    const decision = contactInExperiment(design, arm as 'control', purpose);
    expectPlain(decision);
    expectWorded(decision.reasons);
    expect([decision.value.allowed, decision.reasons.map((reason) => reason.rule)]).toEqual([
      allowed,
      [rule],
    ]);
  });

  it('withholds nothing from a treatment, and knows every purpose of the customer room', () => {
    for (const purpose of contactPurposes) {
      for (const arm of ['call', 'letter'] as const) {
        expect(contactInExperiment(threeArms, arm, purpose).value.allowed).toBe(true);
      }
    }
  });

  it('refuses an arm or a purpose that there is not', () => {
    expect(errorOf(() => contactInExperiment(design, 'x' as never, 'care')).details['path']).toBe('arm');
    expect(errorOf(() => contactInExperiment(design, 'control', 'x' as never)).details['path']).toBe(
      'purpose',
    );
    expect(errorOf(() => contactInExperiment({ ...design }, 'control', 'care')).code).toBe(
      'definition_unchecked',
    );
  });
});
