import type { DefinitionRules, Finding } from '../../kernel/index.js';
import type { QuestionnaireDefinition } from '../types.js';
import { questionnaireShape } from './definitionShape.js';
import { inspectLevels } from './inspectLevels.js';
import { inspectReferences } from './inspectReferences.js';

/** What `checkDefinition` needs to know of a questionnaire. */
export const questionnaireRules = {
  kind: 'questionnaire',
  code: 'questionnaire_invalid',
  shape: questionnaireShape,
  inspect: (definition: QuestionnaireDefinition): readonly Finding[] => {
    const references = inspectReferences(definition);
    // Totals are only asked of a definition whose routes and ranges can be followed.
    return references.length > 0 ? references : inspectLevels(definition);
  },
} satisfies DefinitionRules<QuestionnaireDefinition>;
