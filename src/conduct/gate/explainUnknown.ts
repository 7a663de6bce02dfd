import type { GateColumns } from '../columns/gateColumns.js';
import { agreementOutcome, MET } from '../columns/judgeRow.js';
import type { ConductRule, TestName } from '../policy/ruleTypes.js';
import type { Actor, GateFact } from './decision.js';
import type { Plan } from './plan.js';
import { missing, type Verdict } from './verdict.js';

/** The fact that each test reads, and who can find it out. */
const facts: Readonly<Partial<Record<TestName, readonly [fact: GateFact, ...by: Actor[]]>>> = {
  consent: ['consents', 'firm'],
  'no-objection': ['objections', 'firm'],
  hours: ['contact-hour', 'adviser'],
  frequency: ['contact-history', 'firm'],
  'no-recent-refusal': ['contact-history', 'firm'],
  'open-account': ['accounts', 'firm'],
  'account-status': ['accounts', 'firm'],
  'money-laundering': ['money-laundering', 'compliance'],
  papers: ['papers', 'firm', 'customer'],
  registration: ['registration', 'firm'],
  commission: ['channel-commission', 'firm'],
  'same-branch': ['customer-branch', 'firm'],
  'no-conflict': ['conflicts', 'adviser'],
  agreement: ['agreement', 'firm'],
  'risk-disclosure': ['risk-disclosure', 'firm', 'customer'],
};

const ofPerson: ReadonlySet<TestName> = /* @__PURE__ */ new Set<TestName>([
  'registration',
  'commission',
  'same-branch',
  'no-conflict',
]);

/** What a rule says that cannot be judged: the first fact that it lacks. */
export function explainUnknown(rule: ConductRule, plan: Plan, columns: GateColumns, row: number): Verdict {
  const { adviser } = plan.situation;
  if (ofPerson.has(rule.test) && adviser === undefined) return missing(rule, 'adviser', ['firm']);
  if (rule.test === 'no-conflict' && adviser?.conflicts !== undefined) {
    return missing(rule, 'product', ['adviser']);
  }
  if (rule.test === 'agreement' && agreementOutcome(columns, row, plan.rows.aim) === MET) {
    return missing(rule, 'working-days', ['firm']);
  }
  // What has no fact of the customer or the person of its own reads the product.
  const [fact, ...by] = facts[rule.test] ?? (['product', 'adviser'] as const);
  return missing(rule, fact, by);
}
