import { checkDefinition } from '../kernel/index.js';
import { questionnaireRules } from './definition/questionnaireRules.js';
import type { OnlyKnownKeys, Questionnaire, QuestionnaireDefinition } from './types.js';

/**
 * Checks a questionnaire. The types of its answers and levels follow from the definition, so a sheet with an option
 * that does not exist does not compile, and neither does a definition with a misspelt key.
 *
 * @param definition - The questionnaire.
 * @returns A frozen copy that `scoreAnswers` accepts.
 * @throws DomainError `questionnaire_invalid`; `reasons` says what is wrong, as `inspectQuestionnaire` does.
 * @example
 * ```ts
 * import { defineQuestionnaire, scoreAnswers } from 'panhuo/questionnaire';
 *
 * const questionnaire = defineQuestionnaire({
 *   id: 'waves', version: '1', title: { zh: '一波行情', en: 'One wave' }, missing: { policy: 'refuse' },
 *   questions: [{
 *     id: 'outcome', text: { zh: '结果如何？', en: 'How did it end?' }, kind: 'single',
 *     options: [
 *       { id: 'gain', text: { zh: '赚', en: 'gain' }, points: 2 },
 *       { id: 'loss', text: { zh: '亏', en: 'loss' }, points: -1 },
 *     ],
 *   }],
 *   levels: [
 *     { id: 'sad', text: { zh: '难过', en: 'sad' }, from: -1, to: 0 },
 *     { id: 'glad', text: { zh: '高兴', en: 'glad' }, from: 1 },
 *   ],
 * });
 * scoreAnswers(questionnaire, { outcome: 'loss' }).level; // => 'sad'
 * ```
 */
export function defineQuestionnaire<const D extends QuestionnaireDefinition>(
  definition: D & OnlyKnownKeys<D, QuestionnaireDefinition>,
  // Written out here and not as a named type, so that declarations show the answers and not the whole definition.
): Questionnaire<
  {
    readonly [Q in D['questions'][number] as Q['id']]?: Q extends { readonly kind: 'number' }
      ? number
      : Q extends { readonly kind: 'open' }
        ? string
        : Q extends { readonly options: readonly { readonly id: infer Id }[] }
          ? Q['kind'] extends 'multiple'
            ? readonly Id[]
            : Id
          : never;
  },
  D['levels'][number]['id'],
  D extends { readonly scales?: infer Scales }
    ? NonNullable<Scales> extends readonly { readonly id: infer Id extends string }[]
      ? Id
      : never
    : never
> {
  return checkDefinition<QuestionnaireDefinition>(questionnaireRules, definition);
}
