import type { Json, Label } from '../../kernel/index.js';

/** A text of a SurveyJS form in both languages. `default` is English. */
export interface SurveyJsText {
  readonly default: string;
  readonly 'zh-cn': string;
}

/** A choice. `score` is a property of our own choosing, as SurveyJS's own examples of scored forms have it. */
export interface SurveyJsChoice {
  readonly value: string;
  readonly text: SurveyJsText;
  readonly score: number;
}

/** A question of a SurveyJS form. */
export interface SurveyJsElement {
  readonly type: 'radiogroup' | 'checkbox' | 'text' | 'comment';
  readonly name: string;
  readonly title: SurveyJsText;
  readonly isRequired: boolean;
  readonly visibleIf?: string;
  readonly choices?: readonly SurveyJsChoice[];
  readonly inputType?: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** A form for SurveyJS, plain data. */
export interface SurveyJsForm {
  readonly title: SurveyJsText;
  readonly description?: SurveyJsText;
  /** Hidden answers are cleared at once, so that a condition on a skipped question sees no answer. */
  readonly clearInvisibleValues: 'onHidden';
  readonly pages: readonly [{ readonly name: string; readonly elements: readonly SurveyJsElement[] }];
  /** What SurveyJS has no place for. */
  readonly panhuo: Json;
}

/** The language tag under which the Chinese text of a form stands. */
export const CHINESE = 'zh-cn';

/** A label as SurveyJS has it. */
export function surveyJsText({ zh, en }: Label): SurveyJsText {
  return { default: en, [CHINESE]: zh };
}
