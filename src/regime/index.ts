export { judgeAgreement } from './agreement/judgeAgreement.js';
export type {
  AgreementOptions,
  FalseAlarm,
  JudgeAgreement,
  RegimeDays,
  TurnCall,
} from './agreement/types.js';
export { allocate } from './allocation/allocate.js';
export type { Allocation, Holding } from './allocation/allocate.js';
export { attribution } from './allocation/attribution.js';
export type { Attribution } from './allocation/attribution.js';
export { defineAttributionPolicy } from './allocation/attributionPolicy.js';
export type { AttributionPolicy, AttributionWeight } from './allocation/attributionPolicy.js';
export { definePositionPolicy } from './allocation/positionPolicy.js';
export type {
  PositionBand,
  PositionPolicy,
  PositionScenario,
  Yardstick,
} from './allocation/positionPolicy.js';
export { scenario } from './allocation/scenario.js';
export type { Scenario, ScenarioInput } from './allocation/scenario.js';
export type { Bar, BarColumns, BarSeries } from './bars/types.js';
export { chipHistory } from './columns/chipHistory.js';
export type { ChipHistory } from './columns/chipHistory.js';
export { closeReturns } from './columns/closeReturns.js';
export { judgeColumns } from './columns/judgeColumns.js';
export type { JudgementColumns } from './columns/judgeColumns.js';
export type { PanelMember } from './columns/readPanel.js';
export type { Returns } from './columns/readReturns.js';
export type { Centre } from './dating/centreOf.js';
export { dateTurningPoints } from './dating/dateTurningPoints.js';
export { monthlyBars } from './dating/monthlyBars.js';
export { phaseStatistics } from './dating/phaseStatistics.js';
export type { DatedPhase, PhaseStatistics, PhaseSummary } from './dating/phaseStatistics.js';
export type { DatingRule, LundeTimmermann, PaganSossounov, PhaseKind, Turn } from './dating/types.js';
export { createJudge } from './judge/createJudge.js';
export type { Judge } from './judge/createJudge.js';
export { judgeMarket } from './judge/judgeMarket.js';
export { defineJudgePolicy } from './judge/judgePolicy.js';
export type { Calling, JudgeState, JudgeWindow } from './judge/judgeState.js';
export { stepJudge } from './judge/stepJudge.js';
export { phases, regimes } from './judge/types.js';
export type { Edges, Judgement, JudgePolicy, MarketName, Phase, Regime } from './judge/types.js';
export { fitMarkovSwitching } from './markov/fitMarkovSwitching.js';
export type { MarkovFit, MarkovFitOptions, MarkovRun } from './markov/fitMarkovSwitching.js';
export { hamiltonFilter } from './markov/hamiltonFilter.js';
export type { FilteredStates } from './markov/hamiltonFilter.js';
export { smoothedHistory } from './markov/smoothedHistory.js';
export type { SmoothedHistory } from './markov/smoothedHistory.js';
export { stationaryDistribution } from './markov/stationaryDistribution.js';
export type { MarkovSwitchingModel } from './markov/types.js';
export { chipDistribution } from './models/chipDistribution.js';
export type { Chips, CostRange } from './models/chipDistribution.js';
export { defineChipPolicy } from './models/chipPolicy.js';
export type { ChipPolicy } from './models/chipPolicy.js';
export { costAt } from './models/costAt.js';
export { defineModelPolicy } from './models/modelPolicy.js';
export { simulateModel } from './models/simulateModel.js';
export type { Estimate, ModelStudy, StudyOptions, TestedClaim } from './models/study.js';
export type {
  ChipMeasure,
  Claim,
  Measure,
  ModelPolicy,
  RankMeasure,
  SignalCondition,
  WindowedMeasure,
  WindowedSignal,
} from './models/types.js';
export { winnerShare } from './models/winnerShare.js';
export { drawdowns } from './performance/drawdowns.js';
export type { Drawdown, Drawdowns } from './performance/drawdowns.js';
export { performance } from './performance/performance.js';
export type { Performance, PerformanceOptions } from './performance/performance.js';
export { simulatePolicy } from './simulation/simulatePolicy.js';
export { stationaryBootstrap } from './simulation/stationaryBootstrap.js';
export type { BootstrapInterval, BootstrapOptions } from './simulation/stationaryBootstrap.js';
export type {
  PortfolioSummary,
  SimulatedTrade,
  Simulation,
  SimulationOptions,
  YardstickComparison,
} from './simulation/types.js';
