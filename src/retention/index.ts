export { encodeActs } from './activity/encodeActs.js';
export type { EncodingOptions } from './activity/encodeActs.js';
export { finishActivity } from './activity/finishActivity.js';
export { mergeActivity } from './activity/mergeActivity.js';
export { summariseActivity } from './activity/summariseActivity.js';
export { tallyActivity } from './activity/tallyActivity.js';
export { actKinds, periodFigures } from './activity/types.js';
export type {
  ActColumns,
  ActKind,
  ActRecords,
  ActSource,
  Activity,
  ActivityOptions,
  ActivityQuestion,
  ActivityScope,
  ActivitySummary,
  ActivityTally,
  CustomerActivity,
  MoneyColumn,
  PeriodActivity,
  PeriodColumns,
  PeriodFigure,
  TradedProduct,
} from './activity/types.js';
export { cohortTable } from './cohorts/cohortTable.js';
export { finishCohorts } from './cohorts/finishCohorts.js';
export { mergeCohorts } from './cohorts/mergeCohorts.js';
export { tallyCohorts } from './cohorts/tallyCohorts.js';
export type {
  Cohort,
  CohortAmountCell,
  CohortCell,
  CohortCellOf,
  CohortKind,
  CohortOptions,
  CohortQuestion,
  CohortTable,
  CohortTally,
  CohortValue,
  CohortView,
} from './cohorts/types.js';
export { cumulativeIncidence } from './competing/cumulativeIncidence.js';
export type { IncidenceOptions } from './competing/cumulativeIncidence.js';
export type {
  CauseColumns,
  CauseIncidence,
  CauseSpell,
  CumulativeIncidence,
  IncidencePoint,
} from './competing/types.js';
export type { Ties } from './columns/cox/coxPass.js';
export { baselineHazard } from './cox/baselineHazard.js';
export type { BaselineOptions } from './cox/baselineHazard.js';
export { defineCovariateCoding } from './cox/covariateCoding.js';
export type { CovariateCoding, CovariateRule } from './cox/covariateCoding.js';
export { covariatesOf } from './cox/covariatesOf.js';
export type { CodedCovariates } from './cox/covariatesOf.js';
export { coxRegression } from './cox/coxRegression.js';
export { survivalFor } from './cox/survivalFor.js';
export type {
  BaselineHazard,
  BaselinePoint,
  Covariates,
  CoxCoefficient,
  CoxModel,
  CoxOptions,
  CoxStatus,
  CoxTest,
} from './cox/types.js';
export { kaplanMeier } from './survival/kaplanMeier.js';
export { kaplanMeierByGroup } from './survival/kaplanMeierByGroup.js';
export { lifeTable } from './survival/lifeTable.js';
export type { LifeTableRow } from './survival/lifeTable.js';
export { logRank } from './survival/logRank.js';
export type { LogRank, LogRankOptions } from './survival/logRank.js';
export { nelsonAalen } from './survival/nelsonAalen.js';
export type { HazardCurve, HazardOptions, HazardPoint } from './survival/nelsonAalen.js';
export { restrictedMean } from './survival/restrictedMean.js';
export type { RestrictedMean } from './survival/restrictedMean.js';
export { survivalAt } from './survival/survivalAt.js';
export type { SurvivalReading } from './survival/survivalAt.js';
export { survivalQuantile } from './survival/survivalQuantile.js';
export type { SurvivalQuantile } from './survival/survivalQuantile.js';
export { mergeSpells, tallySpells } from './survival/tallySpells.js';
export type {
  CurveOptions,
  RiskPoint,
  Spell,
  SpellColumns,
  Spells,
  SpellTally,
  SurvivalCurve,
  SurvivalPoint,
} from './survival/types.js';
export { encodeWarningFacts } from './warning/encodeWarningFacts.js';
export type { WarningColumns, WarningFigures, WarningScores } from './warning/columnTypes.js';
export type {
  AtStake,
  MarketWave,
  MeasureOf,
  MissingFact,
  MissingFacts,
  Warning,
  WarningFacts,
  WarningMeasures,
  WarningRecords,
} from './warning/factTypes.js';
export type {
  RuleOf,
  WarningKind,
  WarningLevel,
  WarningLimits,
  WarningPolicy,
  WarningRule,
} from './warning/policyTypes.js';
export { warn } from './warning/warn.js';
export { warningColumns } from './warning/warningColumns.js';
export { warningFacts } from './warning/warningFacts.js';
export { warningList } from './warning/warningList.js';
export type { WarningLine, WarningList, WatchedCustomer } from './warning/warningList.js';
export { defineWarningPolicy } from './warning/warningPolicy.js';
export { watchedCustomers } from './warning/watchedCustomers.js';
export type { WatchedBook } from './warning/watchedCustomers.js';
export { recencyFrequencyValue } from './rfm/recencyFrequencyValue.js';
export type { RfmLine } from './rfm/recencyFrequencyValue.js';
export { rfmColumns } from './rfm/rfmColumns.js';
export type { RfmColumns } from './rfm/rfmColumns.js';
export type { PolicyIdentity } from './policyIdentity.js';
export { mergeRfmCounts, rfmCounts } from './rfm/rfmCounts.js';
export type { RfmCounts } from './rfm/rfmCounts.js';
export { defineRfmPolicy } from './rfm/rfmPolicy.js';
export type {
  FixedCuts,
  FixedMoneyCuts,
  QuantileCuts,
  RfmPolicy,
  RfmSegment,
  ScoreRange,
} from './rfm/rfmPolicy.js';
export { defineActivityClock } from './states/activityClock.js';
export type { ActivityClock } from './states/activityClock.js';
export { activityStateColumns } from './states/activityStateColumns.js';
export type { StateColumnOptions } from './states/activityStateColumns.js';
export { activityStates } from './states/activityStates.js';
export type { ActivityStates, CustomerStates, StateOptions } from './states/activityStates.js';
export { spellColumnsUntil, spellsUntil } from './states/spellsUntil.js';
export type { CustomerSpell, SpellOptions } from './states/spellsUntil.js';
export type { States } from './states/stateColumnsOf.js';
export { mergeStateCounts, stateCounts } from './states/stateCounts.js';
export { statesOn } from './states/statesOn.js';
export type { StandingColumns } from './states/statesOn.js';
export { NEVER } from './columns/firstDays.js';
export { NO_ONE_KNOWS } from './columns/states/gatherStates.js';
export { activityStateNames } from './states/types.js';
export type {
  ActivityState,
  CustomerSpellColumns,
  CustomerStay,
  PeriodStates,
  StateColumns,
  StateCounts,
  StateSpell,
} from './states/types.js';
export { churnFlags } from './flows/churnFlags.js';
export { churnLedger } from './flows/churnLedger.js';
export type { LedgerOptions } from './flows/churnLedger.js';
export { defineChurnPolicy } from './flows/churnPolicy.js';
export type { ChurnPolicy, OwnAct } from './flows/churnPolicy.js';
export { encodeChurn } from './flows/encodeChurn.js';
export { mergeChurnLedgers } from './flows/mergeChurnLedgers.js';
export type {
  ChurnBook,
  ChurnColumns,
  ChurnLedger,
  FlowColumns,
  LedgerAssets,
  LedgerFigures,
  LedgerMoves,
  LedgerParts,
  LedgerPeriod,
  LedgerStanding,
  LedgerTime,
  LedgerUnknown,
  OpeningCustomer,
} from './flows/types.js';
export { assetsRetained } from './flows/assetsRetained.js';
export type { AssetsRetained, RetainedShare } from './flows/assetsRetained.js';
export type { HeldAssets, HeldColumns } from './flows/heldColumns.js';
export { mergeAssetsRetained } from './flows/mergeAssetsRetained.js';
export { mergeRevenueChanges } from './flows/mergeRevenueChanges.js';
export { averageYield } from './flows/averageYield.js';
export type { YieldFigures } from './flows/averageYield.js';
export { defineChurnClaimsPolicy } from './flows/churnClaims.js';
export type { ChurnClaim, ChurnClaimsPolicy, StatementCount } from './flows/churnClaims.js';
export { churnReasons } from './flows/churnReasons.js';
export type { ChurnReasons, ClaimVerdict, ReasonShare } from './flows/churnReasons.js';
export { mergeChurnReasons } from './flows/mergeChurnReasons.js';
export type { ChurnStatement, StatementColumns } from './flows/statementColumns.js';
export { fundsTurnover } from './flows/fundsTurnover.js';
export type { FundsTurnover, TurnoverFigures } from './flows/fundsTurnover.js';
export { mergeMovements } from './flows/mergeMovements.js';
export type { MovementColumns, MovementRecords, MovementTime } from './flows/movementColumns.js';
export { tallyMovements } from './flows/tallyMovements.js';
export type { Moved, MovementTally } from './flows/tallyMovements.js';
export { netNewAssets } from './flows/netNewAssets.js';
export type { AssetFlow, NetNewAssets } from './flows/netNewAssets.js';
export { netNewAssetsOf } from './flows/netNewAssetsOf.js';
export type { AssetEnds, AssetRecords, NetNewAssetsOf, TalliedAssets } from './flows/netNewAssetsOf.js';
export { assetMovements, defineNetNewAssetsPolicy } from './flows/netNewAssetsPolicy.js';
export type { AssetMovement, NetNewAssetsPolicy } from './flows/netNewAssetsPolicy.js';
export { revenueChange } from './flows/revenueChange.js';
export type { RevenueChange } from './flows/revenueChange.js';
export type { CustomerRevenue, RevenueColumns } from './flows/revenueColumns.js';
export { revenueRetention } from './flows/revenueRetention.js';
export type { RevenueMovement, RevenueRetention } from './flows/revenueRetention.js';
export * from './prediction/index.js';
export * from './experiments/index.js';
export * from './economics/index.js';
export * from './waking/index.js';
