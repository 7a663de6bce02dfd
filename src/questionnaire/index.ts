export { defineQuestionnaire } from './defineQuestionnaire.js';
export { inspectQuestionnaire } from './inspectQuestionnaire.js';
export { readAnswers } from './readAnswers.js';
export { scoreAnswers } from './scoreAnswers.js';
export type { LevelDistance, PointsReason, Score } from './scoreAnswers.js';
export type {
  AnswersOf,
  AnySheet,
  LevelOf,
  MissingPolicy,
  MultipleQuestion,
  Option,
  Question,
  Questionnaire,
  QuestionnaireDefinition,
  ScoreLevel,
  SingleQuestion,
} from './types.js';
