export { adjustByPrePeriod } from './adjustByPrePeriod.js';
export type { PrePeriodFigures } from './adjustByPrePeriod.js';
export { adjustColumnsByPrePeriod } from './adjustColumnsByPrePeriod.js';
export type { Adjustment, PrePeriodColumns } from './adjustColumnsByPrePeriod.js';
export { armBalance } from './armBalance.js';
export type { ArmBalance } from './armBalance.js';
export { assignArmColumns } from './assignArmColumns.js';
export type { AssignmentColumns } from './assignArmColumns.js';
export { assignArms } from './assignArms.js';
export type { ArmAssignment, ExperimentCustomer } from './assignArms.js';
export { compareMeans } from './compareMeans.js';
export type { MeanComparison, MeanOptions } from './compareMeans.js';
export { compareProportions } from './compareProportions.js';
export type { ProportionOptions } from './compareProportions.js';
export { contactInExperiment } from './contactInExperiment.js';
export { defineExperiment } from './defineExperiment.js';
export { experimentVerdict } from './experimentVerdict.js';
export type { ExperimentVerdict } from './experimentVerdict.js';
export { meanOutcome } from './meanOutcome.js';
export type { CustomerFigure, MeanOutcomeOptions } from './meanOutcome.js';
export { minimumDetectableDifference } from './minimumDetectableDifference.js';
export type { DetectableDifferenceOptions } from './minimumDetectableDifference.js';
export { minimumDetectableEffect } from './minimumDetectableEffect.js';
export type { DetectableOptions } from './minimumDetectableEffect.js';
export type { PlanOptions } from './planOptions.js';
export { readAssignments } from './readAssignments.js';
export { sampleSize } from './sampleSize.js';
export type { SampleSizeOptions } from './sampleSize.js';
export { sampleSizeOfMeans } from './sampleSizeOfMeans.js';
export type { MeanSizeOptions } from './sampleSizeOfMeans.js';
export { sequentialLook } from './sequentialLook.js';
export { shareOutcome } from './shareOutcome.js';
export type { ShareOutcomeOptions } from './shareOutcome.js';
export type {
  AlwaysValidAnalysis,
  DifferenceInterval,
  ExperimentArm,
  ExperimentDesign,
  ExperimentOutcome,
  FixedAnalysis,
  MeanOutcome,
  ShareOutcome,
  ShareSequence,
  Trials,
  Values,
} from './types.js';
export { NO_ARM } from '../columns/experiments/seatArms.js';
