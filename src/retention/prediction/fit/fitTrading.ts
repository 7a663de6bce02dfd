import { type Reason, reason } from '../../../kernel/index.js';
import { type GroupedHistories, groupHistories, inUnit } from '../../columns/prediction/groupHistories.js';
import type { TradingFamily } from '../../columns/prediction/types.js';
import { requireUnit } from '../histories/historyUnits.js';
import { readHistories } from '../readHistories.js';
import type { Fitted, Histories, TradingFitOptions, TradingModel } from '../types.js';
import { fittedModel } from './fittedModel.js';
import { searchFrom } from './searchFrom.js';

/** Fits a family of trading models to histories; its fits differ in nothing else. */
export function fitTrading<Model extends TradingModel>(
  kind: Model['kind'],
  { names, timed, starts, objective }: TradingFamily,
  histories: Histories,
  { confidenceLevel = 0.95, unit }: TradingFitOptions,
): Fitted<Model> {
  requireUnit(unit);
  const groups = groupHistories(readHistories(histories));
  // In their mean age, times look alike whether they are told in days or in years.
  const scale = groups.meanAge > 0 ? groups.meanAge : 1;
  const hopeless = hopelessOf(groups);
  const own = objective(inUnit(groups, scale));
  const pace = hopeless.length > 0 ? 1 : groups.trades / groups.customers;
  const found = searchFrom(own, starts(pace), hopeless.length > 0);
  return fittedModel<Model>({
    kind,
    ...(unit !== undefined && { unit }),
    names,
    units: timed.map((power) => scale ** power),
    found,
    hopeless,
    // A density of so many moments of trade has their number for its dimension.
    logLikelihood: found.value - groups.trades * Math.log(scale),
    customers: groups.customers,
    confidenceLevel,
  });
}

// Who came once may come often or never again: only those who came back tell how often.
function hopelessOf({ customers, trades }: GroupedHistories): readonly Reason[] {
  if (customers === 0) return [reason('fit_no_customers', {})];
  return trades === 0 ? [reason('fit_no_repeats', { customers })] : [];
}
