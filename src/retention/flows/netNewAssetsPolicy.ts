import type { CashFlowKind } from '../../customer/index.js';
import {
  type Checked,
  checkDefinition,
  choiceShape,
  type DefinitionRules,
  integerShape,
  objectShape,
  type PolicyHead,
  policyShape,
} from '../../kernel/index.js';

/** What can move assets, apart from prices. What the firm moves (corporate actions, court orders) is a kind of its own. */
export type AssetMovement =
  CashFlowKind | 'transfer-in' | 'transfer-out' | 'firm-transfer-in' | 'firm-transfer-out';

const incoming = [
  'deposit',
  'dividend',
  'interest',
  'adjustment-in',
  'transfer-in',
  'firm-transfer-in',
] as const;
const outgoing = ['withdrawal', 'fee', 'tax', 'adjustment-out', 'transfer-out', 'firm-transfer-out'] as const;
type Incoming = (typeof incoming)[number];

/** The kinds of movement; a column of kinds holds places in this list. */
export const assetMovements = /* @__PURE__ */ Object.freeze([
  ...incoming,
  ...outgoing,
] as const) satisfies readonly AssetMovement[];

/** What a firm counts as net new assets. */
export interface NetNewAssetsPolicy extends PolicyHead {
  /** Of each kind whether it counts, as inflow or outflow, or stands apart. */
  readonly counts: {
    readonly [Kind in AssetMovement]: (Kind extends Incoming ? 'in' : 'out') | 'apart';
  };
  /** Days of the year to which the rate is brought. */
  readonly daysAYear: number;
}

/** What `checkDefinition` needs to know of such a policy. */
export const netNewAssetsRules: DefinitionRules<NetNewAssetsPolicy> = {
  kind: 'net-new-assets-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      counts: objectShape({
        ...Object.fromEntries(incoming.map((kind) => [kind, choiceShape(['in', 'apart'])])),
        ...Object.fromEntries(outgoing.map((kind) => [kind, choiceShape(['out', 'apart'])])),
      }),
      daysAYear: integerShape(1, 366),
    }),
};

/** Whether a kind of movement adds to the assets. */
export function isIncoming(kind: AssetMovement): boolean {
  return incoming.some((one) => one === kind);
}

/**
 * Checks a definition of net new assets.
 *
 * @param policy - The definition.
 * @returns A frozen copy that `netNewAssetsOf` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { defineNetNewAssetsPolicy, industry } from 'panhuo';
 *
 * const ubs = industry.netNewAssetsUbs;
 * const ours = defineNetNewAssetsPolicy({ ...ubs, id: 'branch/net-new', counts: { ...ubs.counts, dividend: 'in' } });
 * ours.counts.dividend; // => 'in'
 * ```
 */
export function defineNetNewAssetsPolicy(policy: NetNewAssetsPolicy): Checked<NetNewAssetsPolicy> {
  return checkDefinition(netNewAssetsRules, policy);
}
