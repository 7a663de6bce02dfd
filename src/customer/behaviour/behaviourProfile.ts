import {
  type Checked,
  checkDefinition,
  type Decimal,
  decimal,
  type DecimalInput,
  type DefinitionRules,
  DomainError,
  type Explained,
  type Finding,
  finding,
  type Label,
  type PolicyHead,
  type Reason,
  reason,
  requireChecked,
  labelShape,
  listShape,
  objectShape,
  policyShape,
  textShape,
} from '../../kernel/index.js';
import { inspectLevels, type Level, levelIndex, levelsShape } from '../classes/levels.js';

/** A service, and whom it is for. A dimension that is not named does not matter. */
export interface ServiceRule {
  readonly id: string;
  readonly text: Label;
  readonly when: {
    readonly position?: readonly string[];
    readonly profit?: readonly string[];
    readonly personality?: readonly string[];
  };
}

/** Behaviour analysis (客户行为分析) in three dimensions, and the services that follow from it. */
export interface BehaviourPolicy extends PolicyHead {
  /** Position level (仓位) by holdings ÷ assets. */
  readonly position: readonly Level[];
  /** Profit state (赢利) by profit ÷ money put in. */
  readonly profit: readonly Level[];
  /** Trading personalities (交易个性), as the levels of the questionnaire name them. */
  readonly personality: readonly string[];
  readonly services: readonly ServiceRule[];
}

/** What is known of a customer's behaviour. Amounts are in the currency of the branch. */
export interface BehaviourFacts {
  /** Cash and holdings. */
  readonly assets?: DecimalInput;
  /** Market value of the securities held. */
  readonly holdings?: DecimalInput;
  /** Profit or loss on what is held. */
  readonly profit?: DecimalInput;
  /** The level of the trading-personality questionnaire, one of the policy's. */
  readonly personality?: string | null | undefined;
}

/** A customer's behaviour; `null` where it cannot be judged. */
export interface BehaviourProfile {
  readonly position: string | null;
  readonly profit: string | null;
  readonly personality: string | null;
  /** The services that suit him, in the order of the policy. */
  readonly services: readonly string[];
}

type Dimension = 'position' | 'profit' | 'personality';

const rules: DefinitionRules<BehaviourPolicy> = {
  kind: 'behaviour-policy',
  code: 'policy_invalid',
  shape: () => {
    const ids = listShape(textShape, 1);
    const when = objectShape({}, { position: ids, profit: ids, personality: ids });
    return policyShape({
      position: levelsShape(),
      profit: levelsShape(),
      personality: ids,
      services: listShape(objectShape({ id: textShape, text: labelShape, when })),
    });
  },
  inspect: (policy) => [
    ...inspectLevels(policy.position, 'position'),
    ...inspectLevels(policy.profit, 'profit'),
    ...inspectServices(policy),
  ],
};

/**
 * Checks a behaviour policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `behaviourProfile` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function defineBehaviourPolicy(policy: BehaviourPolicy): Checked<BehaviourPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * Describes a customer's behaviour, so that service can differ between customers.
 *
 * @param policy - The levels of each dimension and the services.
 * @param facts - What is known of him. A dimension without facts is not judged.
 * @returns His level in each dimension and the services that suit him, with reasons.
 * @throws DomainError `decimal_invalid` for an amount, `facts_invalid` for a personality that the policy does not have.
 * @example
 * ```ts
 * import { behaviourProfile, course } from 'panhuo';
 *
 * const facts = { assets: '100000', holdings: '80000', profit: '-30000', personality: 'aggressive' };
 * const { position, profit, personality } = behaviourProfile(course.behaviour, facts).value;
 * [position, profit, personality]; // => ['heavy', 'losing', 'aggressive']
 * ```
 */
export function behaviourProfile(
  policy: Checked<BehaviourPolicy>,
  facts: BehaviourFacts,
): Explained<BehaviourProfile> {
  requireChecked(rules.kind, policy);
  const reasons: Reason[] = [];
  const [assets, holdings, result] = [read(facts, 'assets'), read(facts, 'holdings'), read(facts, 'profit')];
  // What is held cost its value less the profit on it.
  const putIn = result && holdings?.minus(result);
  const position = ratioLevel('position', policy.position, holdings, assets, reasons);
  const profit = ratioLevel('profit', policy.profit, result, putIn, reasons);
  const { personality = null } = facts;
  if (personality !== null && !policy.personality.includes(personality)) {
    throw new DomainError('facts_invalid', { path: 'personality', expected: 'a personality of the policy' });
  }
  reasons.push(
    personality === null
      ? reason('behaviour_unknown', { dimension: 'personality' })
      : reason('behaviour_personality', { level: personality }),
  );
  const levels = { position, profit, personality };
  const services = policy.services.filter(({ when }) => suits(when, levels)).map(({ id }) => id);
  reasons.push(reason('behaviour_services', { services }));
  return { value: { ...levels, services }, reasons };
}

function read(facts: BehaviourFacts, key: 'assets' | 'holdings' | 'profit'): Decimal | undefined {
  const amount = facts[key];
  return amount === undefined ? undefined : decimal(amount, key);
}

function ratioLevel(
  dimension: Dimension,
  levels: readonly Level[],
  part: Decimal | undefined,
  whole: Decimal | undefined,
  reasons: Reason[],
): string | null {
  if (part === undefined || !whole?.gt(0)) {
    reasons.push(reason('behaviour_unknown', { dimension }));
    return null;
  }
  const ratio = part.div(whole);
  const level = levels[levelIndex(levels, ratio)]?.id ?? null;
  reasons.push(reason('behaviour_ratio', { dimension, level, ratio: ratio.toDecimalPlaces(6).toFixed() }));
  return level;
}

function suits(when: ServiceRule['when'], levels: Readonly<Record<Dimension, string | null>>): boolean {
  return (['position', 'profit', 'personality'] as const).every((dimension) => {
    const wanted = when[dimension];
    const level = levels[dimension];
    return wanted === undefined || (level !== null && wanted.includes(level));
  });
}

function inspectServices(policy: BehaviourPolicy): Finding[] {
  const known = {
    position: policy.position.map(({ id }) => id),
    profit: policy.profit.map(({ id }) => id),
    personality: policy.personality,
  };
  const findings: Finding[] = [];
  const ids = new Set<string>();
  for (const [index, { id, when }] of policy.services.entries()) {
    if (ids.has(id)) findings.push(finding('error', 'id_repeated', { path: `services[${index}].id` }));
    ids.add(id);
    for (const dimension of ['position', 'profit', 'personality'] as const) {
      const strange = when[dimension]?.some((id) => !known[dimension].includes(id)) ?? false;
      const path = `services[${index}].when.${dimension}`;
      if (strange) findings.push(finding('error', 'reference_unknown', { path }));
    }
  }
  return findings;
}
