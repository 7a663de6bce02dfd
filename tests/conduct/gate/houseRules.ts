import {
  china,
  type ConductPolicy,
  type ConductRule,
  defineConductPolicy,
  type SuitabilityPolicy,
} from 'panhuo';

const origin = { from: null, until: null, source: { document: 'House rules' } } as const;

/** A policy of the given rules alone. */
export const policyOf = (rules: readonly ConductRule[]): ReturnType<typeof defineConductPolicy> =>
  defineConductPolicy({ ...china.conduct, id: 'house/conduct', rules });

/** A rule of the house. */
export const houseRule = (rule: object): ConductRule =>
  ({ id: 'house', gates: ['contact', 'advice', 'offer'], ...origin, ...rule }) as unknown as ConductRule;

// One level lower, and nothing open under a warning.
const strictMatching: SuitabilityPolicy = {
  ...china.suitabilityMatching,
  id: 'house/matching',
  highestRisk: { C1: 'R1', C2: 'R1', C3: 'R2', C4: 'R3', C5: 'R4' },
};

const stricter: readonly ConductRule[] = [
  houseRule({ id: 'house-consent', test: 'consent' }),
  houseRule({ id: 'house-objection', test: 'no-objection' }),
  houseRule({ id: 'house-hours', test: 'hours', opens: '10:00', closes: '18:00', weekdays: [2, 3, 4] }),
  houseRule({ id: 'house-cap', test: 'frequency', most: 1, days: 60 }),
  houseRule({ id: 'house-rest', test: 'no-recent-refusal', days: 120, purposes: ['campaign', 'care'] }),
  houseRule({ id: 'house-open', test: 'open-account' }),
  houseRule({ id: 'house-status', test: 'account-status', statuses: ['frozen', 'dormant'], of: 'any' }),
  houseRule({ id: 'house-every', test: 'account-status', statuses: ['dormant', 'closing'], of: 'every' }),
  houseRule({ id: 'house-laundering', test: 'money-laundering', states: ['under-review', 'listed'] }),
  houseRule({ id: 'house-papers', test: 'papers', kinds: ['resident-id'], graceDays: 0 }),
  houseRule({ id: 'house-registration', test: 'registration', kinds: ['investment-adviser'] }),
  houseRule({ id: 'house-commission', test: 'commission', channels: ['chat', 'blog'] }),
  houseRule({ id: 'house-branch', test: 'same-branch' }),
  houseRule({ id: 'house-conflict', test: 'no-conflict', gates: ['offer'] }),
  houseRule({ id: 'house-closed', test: 'closed', channels: ['sms'] }),
  houseRule({ id: 'house-agreement', test: 'agreement', withdrawalWorkingDays: 5, meanwhile: 'waits' }),
  houseRule({ id: 'house-risks', test: 'risk-disclosure' }),
  houseRule({ id: 'house-basis', test: 'basis', gates: ['advice'] }),
  houseRule({
    id: 'house-matching',
    test: 'suitability',
    matching: strictMatching,
    gates: ['advice', 'offer'],
  }),
  houseRule({ id: 'house-evidence', test: 'evidence', by: 'recording', risks: ['R4'], gates: ['offer'] }),
];

/** Restrictions, one or more of each test. */
export const restrictions = stricter;

/** A house that asks little, so that much is allowed: the matching, and evidence where a warning is needed. */
export const houseOf = policyOf([
  houseRule({
    id: 'matching',
    test: 'suitability',
    matching: china.suitabilityMatching,
    gates: ['advice', 'offer'],
  }),
  houseRule({ id: 'warning-recorded', test: 'evidence', by: 'recording', risks: [], gates: ['offer'] }),
  houseRule({ id: 'objection', test: 'no-objection', gates: ['contact'] }),
]);

/** The policy with one more rule. */
export const with_more = (policy: ConductPolicy, rule: ConductRule): ReturnType<typeof defineConductPolicy> =>
  defineConductPolicy({ ...policy, rules: [...policy.rules, rule] });
