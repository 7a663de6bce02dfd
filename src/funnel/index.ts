export { advance } from './cases/advance.js';
export type { Happening } from './cases/advance.js';
export { choices } from './cases/choices.js';
export type { Choice } from './cases/choices.js';
export { dueOn } from './cases/dueOn.js';
export type { Due } from './cases/dueOn.js';
export { elapse } from './cases/elapse.js';
export { openCase } from './cases/openCase.js';
export type { StepExtras } from './cases/stepExtras.js';
export type { CaseOpening } from './cases/openCase.js';
export { readCase } from './cases/readCase.js';
export { replay } from './cases/replay.js';
export { defineFunnel } from './definition/defineFunnel.js';
export { inspectFunnel } from './definition/inspectFunnel.js';
export { absorbingChain } from './forecast/absorbingChain.js';
export type { AbsorbingChain } from './forecast/absorbingChain.js';
export { casesNeeded } from './forecast/casesNeeded.js';
export type { CasesNeeded, CasesWanted } from './forecast/casesNeeded.js';
export { chainFromLog } from './forecast/chainFromLog.js';
export type { ChainOptions, EstimatedChain } from './forecast/chainFromLog.js';
export { chainFromReference } from './forecast/chainFromReference.js';
export { forecastCloses } from './forecast/forecastCloses.js';
export type { CloseForecast, ForecastInterval, ForecastOptions } from './forecast/forecastCloses.js';
export { stageOutlook } from './forecast/stageOutlook.js';
export type { StageOutlook } from './forecast/stageOutlook.js';
export type { ChainRates, FunnelChain, Matrix, TransitionCounts } from './forecast/types.js';
export type { OcelEvent, OcelLog, OcelObject, OcelRelation, OcelType, OcelValue } from './interop/ocelLog.js';
export { toBpmn } from './interop/toBpmn.js';
export { toCloudEvents } from './interop/toCloudEvents.js';
export type { StepEvent } from './interop/toCloudEvents.js';
export { toMermaid } from './interop/toMermaid.js';
export { toOcel } from './interop/toOcel.js';
export { toScxml } from './interop/toScxml.js';
export { toXes } from './interop/toXes.js';
export { toXState } from './interop/toXState.js';
export { xStateImplementations } from './interop/xStateImplementations.js';
export type { XStateImplementations, XStateMoment } from './interop/xStateImplementations.js';
export type {
  XStateActionParams,
  XStateContext,
  XStateEvent,
  XStateGuardParams,
  XStateMachine,
  XStateMeta,
  XStateStage,
  XStateTransition,
} from './interop/xStateMachine.js';
export { compareWithReference } from './statistics/compareWithReference.js';
export type { ReferenceLine } from './statistics/compareWithReference.js';
export { conformance } from './statistics/conformance.js';
export type { Conformance, Deviation, MoveCount } from './statistics/conformance.js';
export type {
  Conversion,
  ConversionCounts,
  ConversionGroup,
  ConversionOptions,
  ConversionQuestion,
  ConversionTally,
  StageReach,
} from './statistics/conversion.js';
export { directlyFollows, finishFollows, mergeFollows, tallyFollows } from './statistics/directlyFollows.js';
export type {
  DirectlyFollows,
  FollowsEdge,
  FollowsOptions,
  NameCount,
} from './statistics/directlyFollows.js';
export type { FollowsTally } from './statistics/followsTally.js';
export type { Durations, DurationSummary } from './statistics/durations.js';
export { encodeSteps } from './statistics/encodeSteps.js';
export { finishConversion } from './statistics/finishConversion.js';
export type { GroupTally } from './statistics/groupTallies.js';
export { mergeConversion } from './statistics/mergeConversion.js';
export type { Looking } from './statistics/momentsOf.js';
export { finishOutcomes, mergeOutcomes, outcomes, tallyOutcomes } from './statistics/outcomes.js';
export type { OutcomeLine, OutcomeOptions, Outcomes, OutcomesTally } from './statistics/outcomes.js';
export { stageConversion } from './statistics/stageConversion.js';
export { stageSnapshot } from './statistics/stageSnapshot.js';
export type { StageSnapshot } from './statistics/stageSnapshot.js';
export { stalledCases } from './statistics/stalledCases.js';
export type { StalledCase } from './statistics/stalledCases.js';
export { tallyConversion } from './statistics/tallyConversion.js';
export { timeInStage } from './statistics/timeInStage.js';
export type {
  StageTime,
  StageTimes,
  TimeInStage,
  TimeOptions,
  VisitTimes,
} from './statistics/timeInStage.js';
export { finishTimeInStage, mergeTimeInStage, tallyTimeInStage } from './statistics/timeInStageTally.js';
export type { StageVisits, TimeInStageTally, VisitCounts } from './statistics/timeInStageTally.js';
export type { CaseGroups, Grouping, StepColumns, StepLog } from './statistics/types.js';
export { velocity } from './statistics/velocity.js';
export type { VelocityInputs } from './statistics/velocity.js';
export { winRate } from './statistics/winRate.js';
export type { OutcomeCounts, WinRate } from './statistics/winRate.js';
export { migrateCase } from './migration/migrateCase.js';
export type { Migration } from './migration/migrateCase.js';
export { planMigration } from './migration/planMigration.js';
export type { EntryMapping, MigrationPlan, StageMapping } from './migration/planMigration.js';
export { rehearseMigration } from './migration/rehearseMigration.js';
export type { MigrationRehearsal } from './migration/rehearseMigration.js';
export type {
  Advance,
  Condition,
  Deadline,
  EntryOf,
  EventOf,
  Fact,
  Facts,
  Funnel,
  FunnelCase,
  FunnelDefinition,
  Move,
  PauseEvent,
  Restoring,
  StageDefinition,
  StageKind,
  StageOf,
  Step,
} from './types.js';
