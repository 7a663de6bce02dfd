import { deepFreeze, type Label } from '../../kernel/index.js';

/** The limits by which `inspectQuestionnaire` judges the design of a survey (调查问卷设计). */
export interface SurveyDesign {
  readonly note: Label;
  /** Questions beyond which a survey is long. */
  readonly questionsAtMost: number;
  /** Open questions beyond which a survey has many. */
  readonly openAtMost: number;
}

/**
 * The library's limits. The course asks for a reasonable number of questions and for few open ones and gives no figure.
 *
 * @see docs/glossary.md 问卷设计
 */
export const surveyDesign: SurveyDesign = /* @__PURE__ */ deepFreeze({
  note: {
    zh: '课程要求题量适当、少用开放题，未给数字：30 题与 2 道开放题为本库所定。',
    en: 'The course asks for a reasonable number of questions and few open ones, without a figure: 30 questions and 2 open ones are ours.',
  },
  questionsAtMost: 30,
  openAtMost: 2,
});
