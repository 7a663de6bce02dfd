import {
  checkDefinition,
  type Checked,
  choiceShape,
  type Currency,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  type Effective,
  effectiveShapes,
  type Finding,
  inspectCurrency,
  inspectDefinition,
  inspectHistories,
  type Label,
  labelShape,
  listShape,
  objectShape,
  type Placed,
  type PolicyHead,
  policyShape,
  type Rounding,
  scaleOf,
  textShape,
} from '../../kernel/index.js';
import { inspectPlaces } from '../arithmetic/inspectPlaces.js';
import { RATE_PLACES } from '../arithmetic/timesFraction.js';

/** The two sides of a trade (买卖方向). */
export type Side = 'buy' | 'sell';

/** What one fee costs while it holds (费用). */
export interface FeeRule extends Effective {
  /** Which fee, such as `commission` (佣金), `stampDuty` (印花税) or `transferFee` (过户费). */
  readonly id: string;
  readonly text: Label;
  /** The sides that pay it. */
  readonly sides: readonly Side[];
  /** Share of the amount traded, 0 to 1, at most seven decimal places: `0.00025` is 0.025 %. */
  readonly rate: DecimalText;
  /** The least that one order pays. */
  readonly minimum?: DecimalText;
  /** How it is brought to whole minor units of the currency; default: half up. */
  readonly rounding?: Rounding;
}

/**
 * The fees of trading, by date. A day is covered when every fee of the schedule is stated on it, for the side asked; a
 * fee that was abolished, or not yet levied, is stated at a rate of `0`.
 */
export interface FeeSchedule extends PolicyHead {
  readonly currency: Currency;
  readonly fees: readonly FeeRule[];
}

/** Both sides, in the order of their numbers in columns. */
export const sides: readonly Side[] = ['buy', 'sell'];

/** What `checkDefinition` needs to know of a fee schedule. */
export const feeRules: DefinitionRules<FeeSchedule> = {
  kind: 'fee-schedule',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      currency: textShape,
      fees: listShape(
        objectShape(
          {
            id: textShape,
            text: labelShape,
            sides: listShape(choiceShape(sides), 1),
            rate: decimalShape(0, 1),
            ...effectiveShapes,
          },
          {
            minimum: decimalShape(0, 1e9),
            rounding: choiceShape(['half-up', 'half-even', 'down', 'up']),
          },
        ),
        1,
      ),
    }),
  inspect: ({ currency, fees }) => {
    const unknown = inspectCurrency(currency, 'currency');
    return unknown.length > 0
      ? unknown
      : [...inspectAmounts(currency, fees), ...inspectHistories(historiesOf(fees))];
  },
};

/**
 * Everything that speaks against a fee schedule, the gaps in the history of a fee among it.
 *
 * @param schedule - The schedule, from code or from JSON.
 * @returns Findings, empty when there is nothing to say.
 */
export function inspectFeeSchedule(schedule: unknown): readonly Finding[] {
  return inspectDefinition(feeRules, schedule);
}

/**
 * Checks a fee schedule.
 *
 * @param schedule - The schedule.
 * @returns A frozen copy that `feesFor` and `compileFees` accept.
 * @throws DomainError `policy_invalid` for overlapping periods of one fee and side, a rate outside 0 to 1, and whatever
 * else cannot be computed. A gap in the history of a fee is no error: its days are not covered.
 */
export function defineFeeSchedule(schedule: FeeSchedule): Checked<FeeSchedule> {
  return checkDefinition(feeRules, schedule);
}

function inspectAmounts(currency: Currency, fees: readonly FeeRule[]): Finding[] {
  return fees.flatMap(({ rate, minimum = '0' }, index) => [
    ...inspectPlaces(rate, RATE_PLACES, `fees[${index}].rate`),
    ...inspectPlaces(minimum, scaleOf(currency), `fees[${index}].minimum`),
  ]);
}

/** The periods of each fee, for each side that pays it. */
function historiesOf(fees: readonly FeeRule[]): Placed[][] {
  const placed = fees.map((rule, index) => ({ rule, path: `fees[${index}]` }));
  return sides.flatMap((side) =>
    [...new Set(fees.map(({ id }) => id))].map((id) =>
      placed.filter(({ rule }) => rule.id === id && rule.sides.includes(side)),
    ),
  );
}
