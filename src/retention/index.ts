export { summariseActivity } from './activity/summariseActivity.js';
export type { ActivityOptions } from './activity/summariseActivity.js';
export type { ActivitySummary, CustomerActivity, PeriodActivity, TradedProduct } from './activity/types.js';
export { cohortTable } from './cohortTable.js';
export type { Cohort, CohortCell, CohortKind, CohortOptions } from './cohortTable.js';
export { kaplanMeier, kaplanMeierByGroup } from './survival/kaplanMeier.js';
export type { CurveOptions, Spell, SurvivalCurve, SurvivalPoint } from './survival/types.js';
export { defineReactivationPolicy, reactivationMeasures } from './waking/reactivationMeasures.js';
export type {
  PeriodRecord,
  ReactivationMeasures,
  ReactivationPolicy,
} from './waking/reactivationMeasures.js';
export { defineWakingPolicy, wakingList } from './waking/wakingList.js';
export type { SleepingCustomer, WakingLine, WakingList, WakingPolicy } from './waking/wakingList.js';
