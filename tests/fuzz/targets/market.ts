import { china } from 'panhuo';
import * as market from 'panhuo/market';
import { draftOf } from '../draftOf.js';
import { takingJson } from '../takingJson.js';
import { type FuzzTarget, target } from '../target.js';

const { aShareFees: fees, aShareRules: rules, exchangeCalendar: calendar } = china;
const on = '2024-03-01';

/** Every function of the market room. */
export const marketTargets: readonly FuzzTarget[] = takingJson([
  target('market/addTradingDays', market.addTradingDays, () => [[calendar, '2024-02-07', 2]]),
  target('market/tradingDaysBetween', market.tradingDaysBetween, () => [[calendar, on, '2024-12-31']]),
  target('market/isTradingDay', market.isTradingDay, () => [[calendar, on]]),
  target('market/nextTradingDay', market.nextTradingDay, () => [[calendar, on]]),
  target('market/previousTradingDay', market.previousTradingDay, () => [[calendar, on]]),
  target('market/tradingDayOnOrAfter', market.tradingDayOnOrAfter, () => [[calendar, on]]),
  target('market/defineCalendar', market.defineCalendar, () => [
    [draftOf(calendar)],
    [draftOf(china.workCalendar)],
  ]),
  target('market/compileFees', market.compileFees, () => [[fees]]),
  target('market/defineFeeSchedule', market.defineFeeSchedule, () => [[draftOf(fees)]]),
  target('market/inspectFeeSchedule', market.inspectFeeSchedule, () => [[draftOf(fees)]], {
    says: (findings: unknown) => findings,
  }),
  target('market/feesFor', market.feesFor, () => [
    [fees, { side: 'sell', amount: '10000', on }],
    [fees, { side: 'buy', amount: 10_000, on }],
  ]),
  target('market/lotsOf', market.lotsOf, () => [[rules, { board: 'main', on }]]),
  target('market/roundToLots', market.roundToLots, () => [
    [rules, { board: 'main', on, quantity: 250, side: 'buy' }],
    [rules, { board: 'star', on, quantity: 250, side: 'sell', held: 250 }],
  ]),
  target('market/orderFor', market.orderFor, () => [
    [rules, fees, { price: '10.00', board: 'main', on, amount: '10000' }],
    [rules, fees, { price: 10, board: 'main', on, amount: '-1500', held: 150 }],
  ]),
  target('market/defineMarketRules', market.defineMarketRules, () => [[draftOf(rules)]]),
  target('market/inspectMarketRules', market.inspectMarketRules, () => [[draftOf(rules)]], {
    says: (findings: unknown) => findings,
  }),
  target('market/priceLimits', market.priceLimits, () => [
    [rules, { board: 'main', previousClose: '9.95', special: true, on }],
    [rules, { board: 'main', previousClose: 9.95, on, tradingDaysSinceListing: 3 }],
  ]),
  target('market/sellableFrom', market.sellableFrom, () => [[rules, calendar, '2024-02-08']]),
]);
