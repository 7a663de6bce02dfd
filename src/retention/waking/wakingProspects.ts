import { type Checked, type DecimalText, demandObject, requireChecked } from '../../kernel/index.js';
import { tradeValue } from '../columns/prediction/tradeValues.js';
import { familyOf } from '../prediction/familyOf.js';
import { daysOfUnit } from '../prediction/histories/historyUnits.js';
import type { ValuedHistory } from '../prediction/histories/types.js';
import { readHistories } from '../prediction/readHistories.js';
import { requireUnitOf } from '../prediction/requireUnitOf.js';
import type { GammaGamma, HistoryUnit, TradingModel } from '../prediction/types.js';
import { readSpending } from '../prediction/value/readSpending.js';
import { requireGammaGamma } from '../prediction/value/requireGammaGamma.js';
import type { ProspectByTrades } from './prospect.js';
import { type WakingPlanPolicy, wakingPlanRules } from './wakingPlanPolicy.js';

/** The models that prospects are made by, all fitted to the same histories. */
export interface ProspectModels {
  /** Who still trades, and how often. */
  readonly trades: TradingModel;
  /** What a trading day brings: fitted to the commission, if plans are to count what the branch earns. */
  readonly value: GammaGamma;
  /** The unit of time of the histories. */
  readonly unit: HistoryUnit;
}

/** The history of a sleeper, with what else a plan needs to know of him. */
export interface SleeperHistory extends ValuedHistory {
  /** His assets. */
  readonly funds: DecimalText;
  /** The adviser who looks after him; left out: any adviser may call. */
  readonly adviser?: string;
}

/**
 * The prospects of sleepers, for `wakingPlan`: the chance that each is alive, and how he would trade, and for how much, if
 * he were awake over the horizon of the policy.
 *
 * @param policy - The policy of the plan.
 * @param models - The models, and their unit of time.
 * @param sleepers - Histories with the mean value of the repeat days, such as lines of `tradingHistories` on the day of the plan.
 * @returns A prospect a sleeper, in their order. Nobody of whom the model of value cannot say what his trading days bring: the plan
 * then lists him as not judged. By BG/NBD whoever traded on one day alone is alive for certain, however long ago: for sleepers take
 * another kind. Cost: an expectation a sleeper.
 * @throws DomainError `facts_invalid` for a model, a unit or a history that cannot be used, `columns_invalid` for histories in columns;
 * `unit_mismatch` for a model of trades that counts in another unit of time.
 * @example
 * ```ts
 * import { industry, wakingProspects } from 'panhuo';
 *
 * const models = {
 *   trades: { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
 *   value: { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } },
 *   unit: 'week',
 * } as const;
 * const sleeper = { customer: 'a', frequency: 2, recency: 30.43, age: 38.86, value: 22.35, funds: '80000.00' };
 * const [prospect] = wakingProspects(industry.wakingPlan, models, [sleeper]);
 * // Over the 12 months, 52.18 weeks, of the policy. He is alive with 73 %; if he is, he trades on 2.15 days, of 24.66 each.
 * [prospect?.alive, prospect?.trades].map((figure) => figure?.toFixed(2)); // => ['0.73', '2.15']
 * Number(prospect?.valuePerTrade).toFixed(2); // => '24.66'
 * ```
 */
export function wakingProspects(
  policy: Checked<WakingPlanPolicy>,
  models: ProspectModels,
  sleepers: readonly SleeperHistory[],
): ProspectByTrades[] {
  requireChecked(wakingPlanRules.kind, policy);
  demandObject(models, 'models');
  const { family, parameters } = familyOf(models.trades);
  const spending = requireGammaGamma(models.value);
  const horizon = (policy.horizonMonths * daysOfUnit('month')) / daysOfUnit(models.unit);
  requireUnitOf(models.trades, models.unit, 'trades');
  readHistories(sleepers);
  readSpending(sleepers);
  return sleepers.flatMap(({ customer, funds, adviser, frequency, recency, age, value }) => {
    const valuePerTrade = tradeValue(spending, frequency, value);
    if (Number.isNaN(valuePerTrade)) return [];
    const standing = family.standing(parameters, frequency, recency, age);
    const trades = family.expectation(standing.parameters, horizon);
    const own = { customer, alive: standing.alive, funds, trades, valuePerTrade };
    return [adviser === undefined ? own : { ...own, adviser }];
  });
}
