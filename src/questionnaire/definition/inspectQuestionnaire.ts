import { demand, demandObject, type Finding, inspectDefinition } from '../../kernel/index.js';
import type { QuestionnaireDefinition } from '../types.js';
import { inspectDesign } from './inspectDesign.js';
import { questionnaireRules } from './questionnaireRules.js';
import { type SurveyDesign, surveyDesign } from './surveyDesign.js';

/**
 * Checks a questionnaire and says all that speaks against it: form, ids and references, routes, whether every total
 * that a sheet can reach lies in exactly one level, and the rules of survey design.
 *
 * @param definition - The questionnaire, from code or from JSON.
 * @param design - The limits of a good survey, where the library's own do not fit.
 * @returns The findings; `defineQuestionnaire` refuses a definition with an error among them. Cost: at most two
 * million additions, beyond which the finding is `totals_too_many`.
 * @throws DomainError `facts_invalid` for a `design` whose limits are no numbers.
 * @example
 * ```ts
 * import { inspectQuestionnaire } from 'panhuo/questionnaire';
 *
 * const text = (en: string) => ({ zh: en, en });
 * const points = (value: number) => ({ id: `o${value}`, text: text(`${value}`), points: value });
 * const findings = inspectQuestionnaire({
 *   id: 'gap', version: '1', title: text('A gap'), missing: { policy: 'refuse' },
 *   questions: [{ id: 'q1', text: text('Which?'), kind: 'single', options: [points(80), points(81), points(82)] }],
 *   levels: [{ id: 'low', text: text('low'), from: 0, to: 80 }, { id: 'high', text: text('high'), from: 82 }],
 * });
 * findings.map(({ severity, rule }) => `${severity} ${rule}`);
 * // => ['error level_gap', 'warning purpose_unstated', 'warning audience_unstated']
 * findings[0]?.detail['totals']; // => [81]
 * ```
 */
export function inspectQuestionnaire(
  definition: QuestionnaireDefinition,
  design: SurveyDesign = surveyDesign,
): readonly Finding[] {
  demandObject(design, 'design');
  const { questionsAtMost, openAtMost } = design;
  for (const [name, limit] of Object.entries({ questionsAtMost, openAtMost })) {
    demand(typeof limit === 'number', `design.${name}`, 'a number');
  }
  return inspectDefinition<QuestionnaireDefinition>(
    {
      ...questionnaireRules,
      inspect: (copy) => [
        ...questionnaireRules.inspect(copy),
        ...inspectDesign(copy, { ...design, questionsAtMost, openAtMost }),
      ],
    },
    definition,
  );
}
