export { compileQuestionnaire } from './columns/compileQuestionnaire.js';
export type { CompiledColumns } from './columns/compileQuestionnaire.js';
export { mergeScoreCounts, scoreCounts } from './columns/scoreCounts.js';
export type { ScoreCounts } from './columns/scoreCounts.js';
export { answerCode, NO_LEVEL, rowStatus } from './columns/types.js';
export type { AnswerColumn, ColumnsOf, ScoredColumns } from './columns/types.js';
export { defineQuestionnaire } from './defineQuestionnaire.js';
export { inspectQuestionnaire } from './definition/inspectQuestionnaire.js';
export { surveyDesign } from './definition/surveyDesign.js';
export type { SurveyDesign } from './definition/surveyDesign.js';
export { analyseKano } from './kano/analyseKano.js';
export type { KanoResult } from './kano/analyseKano.js';
export { defineKanoPolicy } from './kano/kanoPolicy.js';
export type { KanoCategory, KanoFeature, KanoPolicy } from './kano/types.js';
export { answersFromFhirResponse } from './interop/answersFromFhirResponse.js';
export { answersFromSurveyJs } from './interop/answersFromSurveyJs.js';
export type {
  FhirCoding,
  FhirElement,
  FhirExtension,
  FhirItem,
  FhirQuestionnaire,
} from './interop/fhirForm.js';
export { fromFhirQuestionnaire } from './interop/fromFhirQuestionnaire.js';
export { fromSurveyJs } from './interop/fromSurveyJs.js';
export type { GivenParts, ImportedQuestionnaire } from './interop/importedQuestionnaire.js';
export { questionnaireJsonSchema } from './interop/questionnaireJsonSchema.js';
export type { SurveyJsChoice, SurveyJsElement, SurveyJsForm, SurveyJsText } from './interop/surveyJsForm.js';
export { toFhirQuestionnaire } from './interop/toFhirQuestionnaire.js';
export type { FhirRelease } from './interop/toFhirQuestionnaire.js';
export { toSurveyJs } from './interop/toSurveyJs.js';
export { readAnswers } from './readAnswers.js';
export { readForm } from './readForm.js';
export { compareScores } from './reassessment/compareScores.js';
export type { QuestionChange, ScoreChange } from './reassessment/compareScores.js';
export { defineRetakePolicy, inspectRetakes } from './reassessment/inspectRetakes.js';
export type { RetakePolicy } from './reassessment/inspectRetakes.js';
export { scoreStanding } from './reassessment/scoreStanding.js';
export type { ScoreStanding } from './reassessment/scoreStanding.js';
export { itemPoints } from './reliability/itemPoints.js';
export type { ItemPoints } from './reliability/itemPoints.js';
export { netPromoterGroups, netPromoterScore } from './reliability/netPromoterScore.js';
export type { NetPromoterScore } from './reliability/netPromoterScore.js';
export { reliability } from './reliability/reliability.js';
export type { NumberSummary } from './reliability/summarise.js';
export { tabulate } from './reliability/tabulate.js';
export type { OptionCount, QuestionCounts, Tabulation } from './reliability/tabulation.js';
export { testRetest } from './reliability/testRetest.js';
export type { TestRetest } from './reliability/testRetest.js';
export type {
  ConfidenceInterval,
  Reliability,
  ReliabilityItem,
  ReliabilityOptions,
} from './reliability/types.js';
export { scoreAnswers } from './scoreAnswers.js';
export type { Score } from './scoreAnswers.js';
export type { LevelDistance } from './scoring/levels.js';
export type { PointsReason } from './scoring/reasons.js';
export type {
  AnswersOf,
  AnySheet,
  LevelOf,
  MissingPolicy,
  MultipleQuestion,
  NumberQuestion,
  OpenQuestion,
  Option,
  Override,
  ProrateRounding,
  Question,
  Questionnaire,
  QuestionnaireDefinition,
  Scale,
  ScaleOf,
  ScoreLevel,
  SingleQuestion,
} from './types.js';
