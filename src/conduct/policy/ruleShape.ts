import {
  accountStatuses,
  channels,
  contactPurposes,
  defineSuitabilityPolicy,
  paperKinds,
  registrationKinds,
  riskLevels,
  type SuitabilityPolicy,
} from '../../customer/index.js';
import {
  choiceShape,
  DomainError,
  effectiveShapes,
  finding,
  integerShape,
  listShape,
  objectShape,
  type Shape,
  textShape,
  variantShape,
} from '../../kernel/index.js';
import { isTime } from '../facts/time.js';
import { launderingStates } from '../facts/types.js';
import { gates } from '../gate/decision.js';
import type { RuleOf, TestName } from './ruleTypes.js';

/** The longest span, in days, that a rule may look back or forgive: ten years. */
const MOST_DAYS = 3650;

const timeShape: Shape = (value, path, findings) => {
  if (!isTime(value)) {
    findings.push(finding('error', 'value_unfit', { path, expected: 'a time of day, HH:MM' }));
  }
};

// The room that owns the matching checks it; its findings are told with the place in the rule.
const matchingShape: Shape = (value, path, findings) => {
  try {
    defineSuitabilityPolicy(value as SuitabilityPolicy);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const { rule, detail } of error.reasons) {
      const inner = typeof detail['path'] === 'string' && detail['path'] !== '' ? `.${detail['path']}` : '';
      findings.push({ rule, severity: 'error', detail: { ...detail, path: `${path}${inner}` } });
    }
  }
};

type OwnShapes = {
  readonly [Name in TestName]: Readonly<Record<Exclude<keyof RuleOf<Name>, keyof RuleOf<'basis'>>, Shape>>;
};

/** The shape of a rule; which figures it has depends on what it tests. */
export function ruleShape(): Shape {
  const chosen = (values: readonly string[]): Shape => listShape(choiceShape(values), 1);
  const days = integerShape(1, MOST_DAYS);
  const own: OwnShapes = {
    consent: {},
    'no-objection': {},
    hours: { opens: timeShape, closes: timeShape, weekdays: listShape(integerShape(1, 7), 1) },
    frequency: { most: integerShape(1, 1000), days },
    'no-recent-refusal': { days },
    'open-account': {},
    'account-status': {
      statuses: chosen(accountStatuses.filter((status) => status !== 'closed')),
      of: choiceShape(['any', 'every']),
    },
    'money-laundering': { states: chosen(launderingStates) },
    papers: { kinds: chosen(paperKinds), graceDays: integerShape(0, MOST_DAYS) },
    registration: { kinds: chosen(registrationKinds) },
    commission: {},
    'same-branch': {},
    'no-conflict': {},
    closed: {},
    agreement: {
      withdrawalWorkingDays: integerShape(0, 60),
      meanwhile: choiceShape(['allowed', 'waits']),
    },
    'risk-disclosure': {},
    basis: {},
    suitability: { matching: matchingShape },
    evidence: {
      risks: listShape(choiceShape(riskLevels)),
      by: choiceShape(['recording', 'confirmation']),
    },
  };
  const scope = {
    channels: chosen(channels),
    purposes: chosen(contactPurposes),
    contactPurposes: chosen(contactPurposes),
    initiatedBy: choiceShape(['firm', 'customer']),
    investors: choiceShape(['ordinary']),
  };
  return variantShape(
    'test',
    Object.fromEntries(
      Object.entries(own).map(([test, shapes]) => [
        test,
        objectShape(
          {
            id: textShape,
            test: choiceShape([test]),
            gates: chosen(gates),
            ...effectiveShapes,
            ...shapes,
          },
          scope,
        ),
      ]),
    ),
  );
}
