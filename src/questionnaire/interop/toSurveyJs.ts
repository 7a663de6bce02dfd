import { requireChecked } from '../../kernel/index.js';
import type { Option, Question, Questionnaire } from '../types.js';
import { type Hider, hidersOf } from './hidersOf.js';
import { remainderOf } from './remainder.js';
import {
  surveyJsText,
  type SurveyJsChoice,
  type SurveyJsElement,
  type SurveyJsForm,
} from './surveyJsForm.js';
import { requireSurveyJsIds } from './requireSurveyJsIds.js';
import { requireSurveyJsTexts } from './requireSurveyJsTexts.js';

/**
 * Writes a questionnaire as a form that SurveyJS shows, in English and, under the locale `zh-cn`, in Chinese. The answers
 * that the form collects, `survey.data`, are a sheet of the questionnaire: hand them to `readAnswers`.
 *
 * A skipped question is hidden by `visibleIf`. SurveyJS holds "is not a" to be true of a question without an answer, and
 * the form clears hidden answers at once, so that what it shows is what the questionnaire asks. The points stand as `score`
 * beside each choice; what SurveyJS has no place for stands under `panhuo`. SurveyJS warns of properties that it does not
 * know, and loses them when it saves a form: declare both with its `Serializer.addProperty`, `score` of `itemvalue` and
 * `panhuo` of `survey`.
 *
 * @param questionnaire - The questionnaire, from `defineQuestionnaire` or a preset.
 * @returns The form, plain data. `fromSurveyJs` gives the same definition back.
 * @throws DomainError `definition_unchecked`; `facts_invalid` with the path of an id that SurveyJS would change or take
 * for another: it trims, cuts at a bar, and compares without regard to case; and of a text with a name in braces, for
 * which SurveyJS would put an answer; and for routes that make more than 100,000 conditions.
 * @example
 * ```ts
 * import { course, toSurveyJs } from 'panhuo';
 *
 * const form = toSurveyJs(course.tradingPersonality);
 * const [first] = form.pages[0].elements;
 * [first?.type, first?.name, first?.choices?.[0]?.score]; // => ['radiogroup', 'q1', 5]
 * ```
 */
export function toSurveyJs(questionnaire: Questionnaire): SurveyJsForm {
  requireChecked('questionnaire', questionnaire);
  const { title, purpose, questions } = questionnaire;
  const hidden = hidersOf(questions);
  requireSurveyJsIds(hidden);
  requireSurveyJsTexts(questionnaire);
  return {
    title: surveyJsText(title),
    ...(purpose !== undefined && { description: surveyJsText(purpose) }),
    clearInvisibleValues: 'onHidden',
    pages: [
      {
        name: 'page1',
        elements: hidden.map(({ question, hiders }) => elementOf(question, visibleIf(hiders))),
      },
    ],
    panhuo: remainderOf(questionnaire, ['title', 'purpose', 'step']),
  };
}

function elementOf(question: Question, condition: string): SurveyJsElement {
  const head = {
    name: question.id,
    title: surveyJsText(question.text),
    isRequired: question.optional !== true,
    ...(condition !== '' && { visibleIf: condition }),
  };
  switch (question.kind) {
    case 'single':
      return { type: 'radiogroup', ...head, choices: question.options.map(choiceOf) };
    case 'multiple':
      return { type: 'checkbox', ...head, choices: question.options.map(choiceOf) };
    case 'number':
      return { type: 'text', ...head, inputType: 'number', ...question.range };
    case 'open':
      return { type: 'comment', ...head };
  }
}

function choiceOf({ id, text, points }: Option): SurveyJsChoice {
  return { value: id, text: surveyJsText(text), score: points };
}

function visibleIf(hiders: readonly Hider[]): string {
  return hiders.map(({ question, option }) => `{${question}} <> '${option}'`).join(' and ');
}
