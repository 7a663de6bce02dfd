import {
  decimal,
  DomainError,
  fromEpochDay,
  requireChecked,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { compileFees, lotsOf, type LotRule } from '../../market/index.js';
import type { PositionPolicy } from '../allocation/positionPolicy.js';
import type { BarColumns } from '../bars/types.js';
import { UNKNOWN } from '../columns/judgeCodes.js';
import type { TradedSeries } from '../columns/runPortfolio.js';
import { toPrices } from '../columns/toPrices.js';
import type { SimulationOptions } from './types.js';

// Every whole number of shares: what holds where no rules are given.
const anyNumber: LotRule = {
  minimum: 1,
  step: 1,
  oddLotsSoldWhole: false,
  from: null,
  until: null,
  source: { document: 'shares one by one' },
};

/** A judged series with all that it takes to trade in it. */
export function tradedSeries(
  policy: PositionPolicy,
  { day, open, close }: BarColumns,
  regime: Uint8Array,
  first: number,
  { costs, cashRate = 0, exchange }: SimulationOptions,
): TradedSeries {
  const fees = compileFees(costs);
  if (costs.currency !== policy.currency) throw new DomainError('currency_mixed', { path: 'costs' });
  if (exchange !== undefined) {
    requireChecked('market-rules', exchange.rules);
    if (exchange.rules.currency !== policy.currency) {
      throw new DomainError('currency_mixed', { path: 'exchange.rules' });
    }
  }
  const rate = decimal(cashRate, 'cashRate');
  if (rate.lt(0)) throw new DomainError('facts_invalid', { path: 'cashRate', expected: 'zero or more' });
  const scale = scaleOf(policy.currency);
  const tick = exchange === undefined ? 1 : Number(toMinorUnits(exchange.rules.tick, scale));
  const price = toPrices(close, 10 ** scale, tick);
  return {
    day,
    // Bars before the first decision are known and decide nothing.
    regime: regime.slice().fill(UNKNOWN, 0, first),
    first,
    price,
    fill: open === undefined ? price : toPrices(open, 10 ** scale, tick, price),
    fees,
    lotsOn:
      exchange === undefined
        ? () => anyNumber
        : (epochDay) => lotsOf(exchange.rules, { board: exchange.board, on: fromEpochDay(epochDay) }),
    cashRate: rate.toNumber(),
  };
}
