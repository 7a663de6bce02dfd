export { calibrationOf } from './calibration/calibrationOf.js';
export type {
  Calibration,
  CalibrationOptions,
  ChancePoint,
  ForecastErrors,
  FrequencyPoint,
} from './calibration/types.js';
export { chooseModel } from './choice/chooseModel.js';
export type { ChoiceOptions, ModelChoice, ModelTrial } from './choice/types.js';
export { customerValue } from './value/customerValue.js';
export type { CustomerValue } from './value/customerValue.js';
export { customerValueColumns } from './value/customerValueColumns.js';
export type { CustomerValueColumns, CustomerValueOptions } from './value/customerValueColumns.js';
export { forecastTrades } from './forecast/forecastTrades.js';
export type {
  TradeForecastOptions,
  ForecastPeriod,
  Newcomers,
  TradeForecast,
} from './forecast/forecastTrades.js';
export { trackForecast } from './forecast/trackForecast.js';
export type { ForecastTrack, TrackOptions, TrackPeriod, TrackTotal } from './forecast/trackTypes.js';
export { historyColumns } from './histories/historyColumns.js';
export { splitHistories } from './histories/splitHistories.js';
export { splitHistoryColumns } from './histories/splitHistoryColumns.js';
export { tradingHistories } from './histories/tradingHistories.js';
export type {
  CustomerHistory,
  CustomerHistoryColumns,
  HistoryOptions,
  HistorySplit,
  HistoryValue,
  Holdout,
  Split,
  SplitColumns,
  SplitHistory,
  SplitOptions,
  SplitScope,
  ValuedHistory,
  ValuedHistoryColumns,
  ValuedSplit,
  ValuedSplitColumns,
  ValuedSplitHistory,
  WithValue,
} from './histories/types.js';
export type { PredictionColumns } from '../columns/prediction/types.js';
export { expectedTrades } from './expectedTrades.js';
export { expectedTradesOfNew } from './expectedTradesOfNew.js';
export { fitBgNbd } from './fit/fitBgNbd.js';
export { fitMbgNbd } from './fit/fitMbgNbd.js';
export { fitModel } from './fit/fitModel.js';
export type { ModelOfKind } from './fit/fitModel.js';
export { logLikelihood } from './logLikelihood.js';
export { predictColumns } from './predictColumns.js';
export { probabilityAlive } from './probabilityAlive.js';
export { tradeCountProbability } from './tradeCountProbability.js';
export type {
  BgNbd,
  ParameterEstimate,
  Fitted,
  FitOptions,
  FitStatus,
  FittableModel,
  GammaGamma,
  Histories,
  HistoryColumns,
  HistoryUnit,
  MbgNbd,
  ParetoNbd,
  ShiftedBetaGeometric,
  TradingFitOptions,
  TradingHistory,
  TradingModel,
  TradingModelKind,
} from './types.js';
export { contractSurvival } from './contracts/contractSurvival.js';
export { expectedLifetime } from './contracts/expectedLifetime.js';
export type { LifetimeOptions } from './contracts/expectedLifetime.js';
export { fitShiftedBetaGeometric } from './contracts/fitShiftedBetaGeometric.js';
export type { Survivors } from './contracts/readSurvivors.js';
export { retentionRate } from './contracts/retentionRate.js';
export { fitParetoNbd } from './fit/fitParetoNbd.js';
export { expectedValue } from './value/expectedValue.js';
export { fitGammaGamma } from './value/fitGammaGamma.js';
export type { Spending, SpendingAgain, SpendingColumns, SpendingOnce, Spendings } from './value/types.js';
