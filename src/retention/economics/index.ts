export { breakEvenCost } from './breakEvenCost.js';
export type { BreakEvenCost } from './breakEvenCost.js';
export { lifetimeValue } from './lifetimeValue.js';
export type { LifetimeFigures, LifetimeValue } from './lifetimeValue.js';
export type { Loyalty } from './marginsWorth.js';
export { turnoverCost } from './turnoverCost.js';
export type {
  GainOfTurnover,
  LossOfTurnover,
  LostCustomers,
  Turnover,
  TurnoverCost,
  WonCustomers,
} from './turnoverCost.js';
