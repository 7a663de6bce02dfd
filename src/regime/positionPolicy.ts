import {
  type Checked,
  checkDefinition,
  type Currency,
  decimal,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  inspectCurrency,
  type PolicyHead,
  decimalShape,
  objectShape,
  policyShape,
  recordShape,
  textShape,
} from '../kernel/index.js';

/** The invested share of the capital in a regime: from `min` to `max`, both included. */
export interface PositionBand {
  readonly min: DecimalText;
  readonly max: DecimalText;
}

/** Position bands by regime (仓位). All shares are decimal text: `0.75` is 75 % of the capital. */
export interface PositionPolicy extends PolicyHead {
  readonly currency: Currency;
  readonly bands: {
    readonly strong: PositionBand;
    readonly sideways: PositionBand;
    readonly weak: PositionBand;
  };
  /** The point inside the band by trading personality: 0 is its lower edge, 1 its upper. */
  readonly points: Readonly<Record<string, DecimalText>>;
  /** The point for a customer whose personality is not known. */
  readonly pointWithoutPersonality: DecimalText;
  /**
   * How far, as a share of the capital, a portfolio may drift out of the band and still count as inside. It never lets
   * one above a suitability ceiling.
   */
  readonly tolerance: DecimalText;
}

/** What `checkDefinition` needs to know of a position policy. */
export const positionRules: DefinitionRules<PositionPolicy> = {
  kind: 'position-policy',
  code: 'policy_invalid',
  shape: () => {
    const share = decimalShape(0, 1);
    const band = objectShape({ min: share, max: share });
    return policyShape({
      currency: textShape,
      bands: objectShape({ strong: band, sideways: band, weak: band }),
      points: recordShape(share),
      pointWithoutPersonality: share,
      tolerance: share,
    });
  },
  inspect: ({ bands, currency }) => [
    ...inspectCurrency(currency, 'currency'),
    ...Object.entries(bands).flatMap(([regime, { min, max }]): Finding[] =>
      decimal(min).lte(max) ? [] : [finding('error', 'order_broken', { path: `bands.${regime}.max` })],
    ),
  ],
};

/**
 * Checks a position policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `allocate` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function definePositionPolicy(policy: PositionPolicy): Checked<PositionPolicy> {
  return checkDefinition(positionRules, policy);
}
