import {
  type Checked,
  checkDefinition,
  choiceShape,
  type Currency,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  inspectCurrency,
  type Label,
  labelShape,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  recordShape,
  type Shape,
  textShape,
  toMinorUnits,
} from '../../kernel/index.js';

/** The invested share of the capital in a regime: from `min` to `max`, both included. */
export interface PositionBand {
  readonly min: DecimalText;
  readonly max: DecimalText;
}

/** A course of the market that is assumed, and the position that is held through it. */
export interface PositionScenario {
  /** Invested share of the capital, inside the band of the regime. */
  readonly position: DecimalText;
  /** Change of the index: `0.50` is a rise by half, `-0.50` a fall by half. */
  readonly move: DecimalText;
}

/** A portfolio that a simulation is held against. */
export interface Yardstick {
  readonly id: string;
  readonly text: Label;
  /** Invested share of its capital. */
  readonly share: DecimalText;
  /** Whether it is bought once and kept, or brought back to its share as the policy rebalances. */
  readonly trades: 'once' | 'rebalanced';
}

/** Position bands by regime (仓位). All shares are decimal text: `0.75` is 75 % of the capital. */
export interface PositionPolicy extends PolicyHead {
  readonly currency: Currency;
  /** What a simulation starts with where nothing else is said; above zero. */
  readonly capital: DecimalText;
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
  /** Where a portfolio that stands outside is brought: to the nearest edge of the band, or to the target inside it. */
  readonly rebalance: { readonly to: 'edge' | 'target' };
  /** Largest share of the capital that one adjustment moves; `1` is no limit. */
  readonly stepLimit: DecimalText;
  /** The figures that `scenario` illustrates. */
  readonly scenarios: {
    readonly strong: PositionScenario;
    readonly sideways: PositionScenario;
    readonly weak: PositionScenario;
  };
  /** The portfolios that `simulatePolicy` holds the policy against. */
  readonly yardsticks: readonly Yardstick[];
}

/** What `checkDefinition` needs to know of a position policy. */
export const positionRules: DefinitionRules<PositionPolicy> = {
  kind: 'position-policy',
  code: 'policy_invalid',
  shape: () => {
    const share = decimalShape(0, 1);
    const byRegime = (shape: Shape): Shape => objectShape({ strong: shape, sideways: shape, weak: shape });
    return policyShape({
      currency: textShape,
      capital: decimalShape(0.01, 1e13),
      bands: byRegime(objectShape({ min: share, max: share })),
      points: recordShape(share),
      pointWithoutPersonality: share,
      tolerance: share,
      rebalance: objectShape({ to: choiceShape(['edge', 'target']) }),
      stepLimit: share,
      scenarios: byRegime(objectShape({ position: share, move: decimalShape(-1, 10) })),
      yardsticks: listShape(
        objectShape({
          id: textShape,
          text: labelShape,
          share,
          trades: choiceShape(['once', 'rebalanced']),
        }),
      ),
    });
  },
  inspect: ({ bands, currency, scenarios, yardsticks }) => [
    ...inspectCurrency(currency, 'currency'),
    ...known.flatMap((regime): Finding[] => {
      const { min, max } = bands[regime];
      const { position } = scenarios[regime];
      return [
        ...(isUpTo(min, max) ? [] : [finding('error', 'order_broken', { path: `bands.${regime}.max` })]),
        ...(isUpTo(min, position) && isUpTo(position, max)
          ? []
          : [finding('error', 'scenario_outside', { path: `scenarios.${regime}.position` })]),
      ];
    }),
    ...yardsticks.flatMap(({ id }, place): Finding[] =>
      yardsticks.findIndex((other) => other.id === id) === place
        ? []
        : [finding('error', 'id_repeated', { path: `yardsticks[${place}].id` })],
    ),
  ],
};

const known = ['strong', 'sideways', 'weak'] as const;

// Exact, and without the cost of a decimal library: both have at most 34 decimal places.
function isUpTo(a: DecimalText, b: DecimalText): boolean {
  return toMinorUnits(a, 34) <= toMinorUnits(b, 34);
}

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
