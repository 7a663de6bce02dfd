import { china, type ConductRule, defineConductPolicy, mayContact } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { houseRule, policyOf, restrictions } from '../gate/houseRules.js';
import { open } from '../gate/requests.js';

/** The paths that the check of a policy with this one rule complains of. */
const paths = (rule: object): unknown[] => {
  const error = errorOf(() => policyOf([houseRule(rule)]));
  expect(error.code).toBe('policy_invalid');
  return error.reasons
    .filter((reason) => reason.detail['path'] !== undefined)
    .map(({ detail }) => detail['path']);
};

describe('a policy of conduct', () => {
  it('takes rules of every test', () => {
    expect(policyOf(restrictions).rules).toHaveLength(restrictions.length);
    expect(new Set(restrictions.map(({ test }) => test)).size).toBe(19);
  });

  it.each<[path: string, rule: object]>([
    ['test', { test: 'unheard-of' }],
    ['gates', { test: 'consent', gates: [] }],
    ['gates[0]', { test: 'consent', gates: ['door'] }],
    ['channels', { test: 'consent', channels: [] }],
    ['channels[0]', { test: 'consent', channels: ['fax'] }],
    ['purposes[0]', { test: 'no-objection', purposes: ['fun'] }],
    ['initiatedBy', { test: 'consent', initiatedBy: 'both' }],
    ['investors', { test: 'consent', investors: 'professional' }],
    ['source', { test: 'consent', source: null }],
    ['opens', { test: 'hours', opens: '9:00', closes: '20:00', weekdays: [1] }],
    ['closes', { test: 'hours', opens: '09:00', closes: '24:00', weekdays: [1] }],
    ['closes', { test: 'hours', opens: '09:00', closes: '09:00', weekdays: [1] }],
    ['closes', { test: 'hours', opens: '20:00', closes: '09:00', weekdays: [1] }],
    ['weekdays', { test: 'hours', opens: '09:00', closes: '20:00', weekdays: [] }],
    ['weekdays[0]', { test: 'hours', opens: '09:00', closes: '20:00', weekdays: [0] }],
    ['weekdays[1]', { test: 'hours', opens: '09:00', closes: '20:00', weekdays: [7, 8] }],
    ['most', { test: 'frequency', most: 0, days: 30 }],
    ['days', { test: 'frequency', most: 2, days: 0 }],
    ['days', { test: 'no-recent-refusal', days: 3651 }],
    ['days', { test: 'no-recent-refusal' }],
    ['statuses', { test: 'account-status', statuses: [], of: 'any' }],
    ['statuses[0]', { test: 'account-status', statuses: ['closed'], of: 'any' }],
    ['of', { test: 'account-status', statuses: ['frozen'], of: 'some' }],
    ['states[0]', { test: 'money-laundering', states: ['rich'] }],
    ['kinds[0]', { test: 'papers', kinds: ['library-card'], graceDays: 0 }],
    ['graceDays', { test: 'papers', kinds: ['passport'], graceDays: -1 }],
    ['kinds[0]', { test: 'registration', kinds: ['cook'] }],
    ['withdrawalWorkingDays', { test: 'agreement', withdrawalWorkingDays: 1.5, meanwhile: 'waits' }],
    ['meanwhile', { test: 'agreement', withdrawalWorkingDays: 5, meanwhile: 'sleeps' }],
    ['risks[0]', { test: 'evidence', risks: ['R9'], by: 'recording' }],
    ['by', { test: 'evidence', risks: [], by: 'hearsay' }],
    ['matching', { test: 'suitability', matching: null }],
    [
      'matching.highestRisk.C2',
      matchingWith({ highestRisk: { ...china.suitabilityMatching.highestRisk, C2: 'R7' } }),
    ],
    ['matching.unknownFacts', matchingWith({ unknownFacts: 'guessed' })],
  ])('refuses a fault of a rule by its place: %s', (path, rule) => {
    expect(paths(rule)).toContain(`rules[0].${path}`);
  });

  it('refuses a figure that the test of a rule does not have', () => {
    expect(paths({ test: 'consent', days: 3 })).toEqual(['rules[0]']);
  });

  it('refuses two versions of one rule on the same day', () => {
    const [first, second] = ['2020-12-31', '2020-12-30'].map((until, place) =>
      houseRule({
        id: 'twice',
        test: 'basis',
        ...(place === 0 ? { from: null, until } : { from: until, until: null }),
      }),
    ) as [ConductRule, ConductRule];
    expect(errorOf(() => policyOf([first, second])).code).toBe('policy_invalid');
    expect(errorOf(() => policyOf([second, first])).code).toBe('policy_invalid');
    const next = { ...second, from: '2021-01-01' } as ConductRule;
    expect(policyOf([first, next]).rules).toHaveLength(2);
  });

  it('refuses days that end before they begin', () => {
    const covers = { from: '2026-01-02', until: '2026-01-01' } as never;
    const { reasons } = errorOf(() => defineConductPolicy({ ...china.conduct, covers }));
    expect(reasons).toMatchObject([{ rule: 'order_broken', detail: { path: 'covers.until' } }]);
    const day = { from: '2026-03-03', until: '2026-03-03' } as never;
    const policy = defineConductPolicy({ ...china.conduct, covers: day });
    expect(mayContact(policy, open).value.allowed).toBe(true);
    expect(mayContact(policy, { ...open, on: '2026-03-04' as never }).reasons[0]?.rule).toBe(
      'conduct_not_covered',
    );
    expect(mayContact(policy, { ...open, on: '2026-03-02' as never }).reasons[0]?.rule).toBe(
      'conduct_not_covered',
    );
  });

  it('is asked by the gates only once it is checked', () => {
    const copy = JSON.parse(JSON.stringify(china.conduct)) as typeof china.conduct;
    expect(errorOf(() => mayContact(copy, open)).code).toBe('definition_unchecked');
    expect(mayContact(defineConductPolicy(copy), open)).toStrictEqual(mayContact(china.conduct, open));
  });
});

function matchingWith(change: object): object {
  return { test: 'suitability', matching: { ...china.suitabilityMatching, ...change } };
}
