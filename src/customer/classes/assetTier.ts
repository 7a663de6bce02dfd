import {
  type Checked,
  checkDefinition,
  decimal,
  type DecimalInput,
  type DefinitionRules,
  DomainError,
  type Explained,
  plainText,
  type PolicyHead,
  reason,
  requireChecked,
  choiceShape,
  integerShape,
  policyShape,
} from '../../kernel/index.js';
import { inspectLevels, type Level, levelIndex, levelsShape } from './levels.js';

/** Tiers by the average of assets over a period: promoted at once, demoted slowly. */
export interface AssetTierPolicy extends PolicyHead {
  /** The tiers from the lowest up; all but the first with the average from which they begin. */
  readonly tiers: readonly Level[];
  /** How many periods in a row the average must lie below before a customer is demoted. */
  readonly demoteAfter: number;
  /** How far he then falls: one tier, or to the tier of his average. */
  readonly demoteBy: 'one' | 'all';
}

/** Where a customer stands. Hand it back as `previous` when the next period is judged. */
export interface AssetTierState {
  /** The id of his tier. */
  readonly tier: string;
  /** How many periods in a row his average has been below it. */
  readonly periodsBelow: number;
}

const rules: DefinitionRules<AssetTierPolicy> = {
  kind: 'asset-tier-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      tiers: levelsShape(),
      demoteAfter: integerShape(1, 120),
      demoteBy: choiceShape(['one', 'all']),
    }),
  inspect: ({ tiers }) => inspectLevels(tiers, 'tiers'),
};

/**
 * Checks a policy of asset tiers.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `assetTier` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function defineAssetTierPolicy(policy: AssetTierPolicy): Checked<AssetTierPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * The tier of a customer for a period: a higher average promotes at once, a lower one demotes only when it lasts.
 *
 * @param policy - The tiers.
 * @param average - Average assets of the period, from `averageAssets`.
 * @param previous - The answer for the period before; without it the average alone decides.
 * @returns The tier, to be kept for the next period.
 * @throws DomainError `decimal_invalid`, or `facts_invalid` when `previous` names no tier of the policy or counts no
 * whole periods.
 * @example
 * ```ts
 * import { assetTier, industry } from 'panhuo';
 *
 * const first = assetTier(industry.assetTiers, '1200000').value;
 * first; // => { tier: 'gold', periodsBelow: 0 }
 * assetTier(industry.assetTiers, '900000', first).value; // => { tier: 'gold', periodsBelow: 1 }
 * ```
 */
export function assetTier(
  policy: Checked<AssetTierPolicy>,
  average: DecimalInput,
  previous?: AssetTierState,
): Explained<AssetTierState> {
  requireChecked(rules.kind, policy);
  const { tiers, demoteAfter, demoteBy } = policy;
  const assets = decimal(average, 'average');
  const reached = Math.max(levelIndex(tiers, assets), 0);
  const held = previous === undefined ? reached : tiers.findIndex(({ id }) => id === previous.tier);
  if (held < 0)
    throw new DomainError('facts_invalid', { path: 'previous.tier', expected: 'a tier of the policy' });
  const periodsBefore = previous?.periodsBelow ?? 0;
  if (!Number.isInteger(periodsBefore) || periodsBefore < 0) {
    throw new DomainError('facts_invalid', {
      path: 'previous.periodsBelow',
      expected: 'a whole number of zero or more',
    });
  }
  const facts = { assets: plainText(average), reached: tiers[reached]?.id ?? null };

  const answer = (place: number, periodsBelow: number) => ({ tier: tiers[place]?.id ?? '', periodsBelow });
  if (reached >= held) {
    const rule = reached > held ? 'tier_promoted' : 'tier_reached';
    return { value: answer(reached, 0), reasons: [reason(rule, facts)] };
  }
  const periods = periodsBefore + 1;
  if (periods < demoteAfter) {
    const detail = { ...facts, held: previous?.tier ?? null, periods, demoteAfter };
    return { value: answer(held, periods), reasons: [reason('tier_kept', detail)] };
  }
  return {
    value: answer(demoteBy === 'one' ? held - 1 : reached, 0),
    reasons: [reason('tier_demoted', { ...facts, periods, demoteBy })],
  };
}
