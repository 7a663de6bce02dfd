import {
  type Checked,
  checkDefinition,
  decimal,
  type DecimalInput,
  type DecimalText,
  type DefinitionRules,
  DomainError,
  type Explained,
  type Finding,
  finding,
  plainText,
  type PolicyHead,
  reason,
  requireChecked,
  decimalShape,
  listShape,
  objectShape,
  policyShape,
  textShape,
} from '../../kernel/index.js';
import { type CustomerKind, customerKinds } from '../types/customer.js';

/** What makes a customer important or strategic: enough turnover, or one of several set conditions. */
export interface CooperationRule {
  /** Turnover of the period, from this amount on. */
  readonly turnoverFrom: DecimalText;
  /** Names of set conditions; one is enough. */
  readonly conditions: readonly string[];
}

/** The classes of kind, wealth and co-operation. */
export interface CustomerClassPolicy extends PolicyHead {
  /** Average assets from which an individual has a high net worth. */
  readonly highNetWorthFrom: DecimalText;
  readonly important: CooperationRule;
  /** Strategic customers are a subset of the important ones. */
  readonly strategic: CooperationRule;
}

/** What is known of a customer when he is classed. Amounts are in the currency of the branch. */
export interface CustomerClassFacts {
  readonly kind: CustomerKind;
  readonly averageAssets: DecimalInput;
  /** Amount traded in the period. */
  readonly turnover: DecimalInput;
  /** The set conditions that he fulfils. */
  readonly cooperation?: readonly string[];
}

/** The classes of a customer; several schemes stand side by side. */
export interface CustomerClass {
  readonly kind: CustomerKind;
  readonly wealth: 'high-net-worth' | 'institution' | 'retail';
  readonly cooperation: 'regular' | 'important' | 'strategic';
}

const cooperationShape = () =>
  objectShape({ turnoverFrom: decimalShape(0, 1e15), conditions: listShape(textShape) });

const rules: DefinitionRules<CustomerClassPolicy> = {
  kind: 'customer-class-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      highNetWorthFrom: decimalShape(0, 1e15),
      important: cooperationShape(),
      strategic: cooperationShape(),
    }),
  inspect: inspectSubset,
};

/**
 * Checks a policy of customer classes.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `classifyCustomer` accepts.
 * @throws DomainError `policy_invalid`, also when somebody could be strategic without being important.
 */
export function defineCustomerClassPolicy(policy: CustomerClassPolicy): Checked<CustomerClassPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * Classes a customer by kind, wealth and co-operation.
 *
 * @param policy - The cuts.
 * @param facts - What is known of him.
 * @returns His classes, with a reason each.
 * @throws DomainError `decimal_invalid` for an amount, `facts_invalid` for a kind that does not exist.
 * @example
 * ```ts
 * import { classifyCustomer, course } from 'panhuo';
 *
 * const facts = { kind: 'individual', averageAssets: '6000000', turnover: '0' } as const;
 * classifyCustomer(course.customerClasses, facts).value;
 * // => { kind: 'individual', wealth: 'high-net-worth', cooperation: 'regular' }
 * ```
 */
export function classifyCustomer(
  policy: Checked<CustomerClassPolicy>,
  facts: CustomerClassFacts,
): Explained<CustomerClass> {
  requireChecked(rules.kind, policy);
  if (!customerKinds.includes(facts.kind))
    throw new DomainError('facts_invalid', { path: 'kind', expected: 'a kind of customer' });
  const assets = decimal(facts.averageAssets, 'averageAssets');
  const rich = assets.gte(policy.highNetWorthFrom);
  const wealth = facts.kind === 'institution' ? 'institution' : rich ? 'high-net-worth' : 'retail';
  const cooperation = cooperationOf(policy, facts);
  return {
    value: { kind: facts.kind, wealth, cooperation },
    reasons: [
      reason('class_wealth', {
        wealth,
        assets: plainText(facts.averageAssets),
        from: policy.highNetWorthFrom,
      }),
      reason('class_cooperation', {
        cooperation,
        turnover: plainText(facts.turnover),
        importantFrom: policy.important.turnoverFrom,
        strategicFrom: policy.strategic.turnoverFrom,
        conditions: (facts.cooperation ?? []).filter((name) => policy.important.conditions.includes(name)),
      }),
    ],
  };
}

function cooperationOf(policy: CustomerClassPolicy, facts: CustomerClassFacts): CustomerClass['cooperation'] {
  const turnover = decimal(facts.turnover, 'turnover');
  const meets = ({ turnoverFrom, conditions }: CooperationRule): boolean =>
    turnover.gte(turnoverFrom) || conditions.some((name) => facts.cooperation?.includes(name));
  if (meets(policy.strategic)) return 'strategic';
  return meets(policy.important) ? 'important' : 'regular';
}

function inspectSubset({ important, strategic }: CustomerClassPolicy): Finding[] {
  const findings: Finding[] = [];
  if (decimal(strategic.turnoverFrom).lt(important.turnoverFrom)) {
    findings.push(finding('error', 'order_broken', { path: 'strategic.turnoverFrom' }));
  }
  for (const [index, name] of strategic.conditions.entries()) {
    if (important.conditions.includes(name)) continue;
    const path = `strategic.conditions[${index}]`;
    findings.push(finding('error', 'reference_unknown', { path }));
  }
  return findings;
}
