import {
  type Checked,
  checkDefinition,
  decimal,
  type DecimalInput,
  type DecimalText,
  type DefinitionRules,
  DomainError,
  type Explained,
  finding,
  plainText,
  type PolicyHead,
  type Reason,
  reason,
  requireChecked,
  choiceShape,
  decimalShape,
  policyShape,
} from '../../kernel/index.js';

/** Who counts as a VIP: a share of the branch, by assets. */
export interface VipPolicy extends PolicyHead {
  /** The share of all customers, above 0 and up to 1. */
  readonly share: DecimalText;
  /** What becomes of a fraction of a place. */
  readonly rounding: 'up' | 'down' | 'nearest';
  /** Whoever has less is no VIP, even where that leaves places empty. */
  readonly minimumAssets: DecimalText;
}

const rules: DefinitionRules<VipPolicy> = {
  kind: 'vip-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      share: decimalShape(0, 1),
      rounding: choiceShape(['up', 'down', 'nearest']),
      minimumAssets: decimalShape(0, 1e15),
    }),
  inspect: ({ share }) =>
    decimal(share).gt(0) ? [] : [finding('error', 'value_unfit', { path: 'share', expected: 'above zero' })],
};

/**
 * Checks a VIP policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `selectVips` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function defineVipPolicy(policy: VipPolicy): Checked<VipPolicy> {
  return checkDefinition(rules, policy);
}

/** A customer with his assets, in the currency of the branch. */
export interface CustomerAssets {
  readonly customer: string;
  readonly assets: DecimalInput;
}

/**
 * Selects the VIPs of a branch: the top share of its customers by assets. Equal assets are ordered by customer number,
 * so that the answer never depends on the order of the input.
 *
 * @param policy - The share.
 * @param customers - Every customer of the branch, once.
 * @returns The customer numbers, richest first. Cost: one sort.
 * @throws DomainError `facts_invalid` when a customer stands there twice, `decimal_invalid` for an amount.
 * @example
 * ```ts
 * import { course, selectVips } from 'panhuo';
 *
 * const customers = ['a', 'b', 'c', 'd', 'e'].map((customer, place) => ({ customer, assets: place * 1000 }));
 * selectVips(course.vipShare, customers).value; // => ['e']
 * ```
 */
export function selectVips(
  policy: Checked<VipPolicy>,
  customers: readonly CustomerAssets[],
): Explained<string[]> {
  requireChecked(rules.kind, policy);
  const ranked = rank(customers);
  const exact = decimal(policy.share).times(ranked.length);
  const places = exact
    .toDecimalPlaces(0, { up: 0, down: 1, nearest: 4 }[policy.rounding] as 0 | 1 | 4)
    .toNumber();
  const rich = ranked.filter(({ assets }) => assets.gte(policy.minimumAssets));
  const chosen = rich.slice(0, places);
  const reasons: Reason[] = [reason('vip_share', { customers: ranked.length, share: policy.share, places })];
  const last = chosen.at(-1);
  if (last !== undefined) reasons.push(reason('vip_cut_off', { assets: last.text }));
  if (rich.length < places) {
    reasons.push(reason('vip_minimum', { minimum: policy.minimumAssets, empty: places - rich.length }));
  }
  const tied =
    last === undefined ? 0 : rich.slice(places).filter(({ assets }) => assets.eq(last.assets)).length;
  if (tied > 0) reasons.push(reason('vip_tie', { tied }));
  return { value: chosen.map(({ customer }) => customer), reasons };
}

function rank(customers: readonly CustomerAssets[]) {
  const seen = new Set<string>();
  const read = customers.map(({ customer, assets }, index) => {
    if (seen.has(customer))
      throw new DomainError('facts_invalid', { path: `[${index}].customer`, expected: 'each only once' });
    seen.add(customer);
    return { customer, assets: decimal(assets, `[${index}].assets`), text: plainText(assets) };
  });
  return read.sort((a, b) => b.assets.comparedTo(a.assets) || (a.customer < b.customer ? -1 : 1));
}
