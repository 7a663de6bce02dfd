export { addTradingDays, tradingDaysBetween } from './calendar/countTradingDays.js';
export { isTradingDay } from './calendar/isTradingDay.js';
export { nextTradingDay, previousTradingDay, tradingDayOnOrAfter } from './calendar/nearTradingDay.js';
export { defineCalendar } from './calendar/tradingCalendar.js';
export type { TradingCalendar } from './calendar/tradingCalendar.js';
export type { Effective } from '../kernel/index.js';
export { compileFees } from './fees/compileFees.js';
export type { CompiledFees } from './fees/compileFees.js';
export { defineFeeSchedule, inspectFeeSchedule } from './fees/feeSchedule.js';
export type { FeeRule, FeeSchedule, Side } from './fees/feeSchedule.js';
export { feesFor } from './fees/feesFor.js';
export type { ChargedOrder, Fees } from './fees/feesFor.js';
export { affordableQuantity } from './lots/affordableQuantity.js';
export type { Purse } from './lots/affordableQuantity.js';
export { lawfulQuantity } from './lots/lawfulQuantity.js';
export { lotsOf } from './lots/lotsOf.js';
export { roundToLots } from './lots/roundToLots.js';
export type { RoundedQuantity, WishedQuantity } from './lots/roundToLots.js';
export { orderFor } from './orders/orderFor.js';
export type { Order, OrderWish } from './orders/orderFor.js';
export { defineMarketRules, inspectMarketRules } from './rules/marketRules.js';
export type {
  BoardRules,
  LotRule,
  MarketRules,
  NewListingRule,
  PriceLimitRule,
  SettlementRule,
  Treatment,
} from './rules/marketRules.js';
export { priceLimits } from './rules/priceLimits.js';
export type { LimitedSecurity, PriceLimits } from './rules/priceLimits.js';
export { sellableFrom } from './rules/sellableFrom.js';
